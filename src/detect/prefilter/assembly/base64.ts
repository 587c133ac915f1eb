// Runs of base64 or base64url characters that may hold a text.
import { within } from "./bytes";
import { RUN, beginRows, emit, rowCount } from "./rows";
import { highHalves, lookUp, lowHalves } from "./vectors";

// Shorter runs are words.
const LEAST: usize = 24;
// A run goes on behind the end of a line of so many characters.
const LEAST_LINE: usize = 60;

// Variables, as those of vectors.ts: a bit a group of characters. 1 `+`, `-`, `/`; 2 digits; 4 letters up to `O`; 8
// those from `P` on; 16 `_`.
let low: v128 = i8x16.splat(0);
let high: v128 = i8x16.splat(0);
low = i8x16(2 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 2 | 4 | 8, 4 | 8, 1 | 4, 4, 1 | 4, 4, 1 | 4 | 16);
high = i8x16(0, 0, 1, 2, 4, 8 | 16, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0);

// One bit a byte of [at, at + 16) that is no character of such a run.
@inline function others(at: usize): u32 {
  const v = v128.load(at);
  return i8x16.bitmask(i8x16.eq(v128.and(lookUp(low, lowHalves(v)), lookUp(high, highHalves(v))), i8x16.splat(0)));
}

// Writes a row for each run of [from, from + length); sixteen bytes around it may be read.
export function scanRuns(from: usize, length: i32, out: usize, rows: i32): i32 {
  beginRows(from, out, rows);
  const end = from + (length as usize);
  let behind = from;
  // A run of LEAST characters holds one of every LEASTth places.
  for (let probe = from + LEAST - 1; probe < end; ) {
    if ((others(probe) & 1) != 0) {
      probe += LEAST;
      continue;
    }
    const start = startOf(behind, probe);
    behind = endOf(start, probe, end);
    if (behind - start >= LEAST) emit(RUN, start, behind, 0);
    probe = behind + LEAST - 1;
  }
  return rowCount();
}

function startOf(begin: usize, at: usize): usize {
  let start = at;
  while (start > begin) {
    const count = within(clz((others(start - 16) << 16) | 0x8000) as i32, start - begin);
    start -= count;
    if (count < 16) return start;
  }
  return start;
}

// With its padding, and over the ends of lines.
function endOf(start: usize, from: usize, end: usize): usize {
  let line = start;
  let at = lineEnd(from, end);
  while (at - line >= LEAST_LINE && at + 1 < end && load<u8>(at) == 0x0a && (others(at + 1) & 1) == 0) {
    line = at + 1;
    at = lineEnd(line, end);
  }
  for (let pad = 0; pad < 2 && at < end && load<u8>(at) == 0x3d; pad++) at++;
  return at;
}

function lineEnd(from: usize, end: usize): usize {
  let at = from;
  while (at < end) {
    const count = within(ctz(others(at) | 0x10000) as i32, end - at);
    at += count;
    if (count < 16) return at;
  }
  return at;
}
