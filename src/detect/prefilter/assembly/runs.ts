// Runs of digits, one by one from the left, become clusters: what their separators keep together.
import { digitMask, isDigit, isLetter } from "./bytes";
import { clockEnd } from "./clocks";
import { COUNTED, beginClusters, isCounting, isYear, worthOf } from "./clusters";
import { behindDisguise, isMarkBehindKey } from "./disguise";
import { beginIds, isOwn, ownEnd, ownStart } from "./ids";
import { beginLettered, isAmong, takeLettered } from "./lettered";
import { isOver, measureEnd } from "./measures";
import { AT, DIGITS, HINT, KEYED, emit } from "./rows";
import { CLOCK, isLogClock, isTail } from "./shapes";
import { beginTokens, blobTo, isOpaque, isOpaqueId } from "./tokens";
import { wokenTo } from "./woken";
import { LOOK, NOTHING } from "./worth";

// Separators between two digit runs of a cluster, and the bytes that they may take.
const PLAIN_GAP: i32 = 3;
const RAW_GAP: usize = 24;
// Digits of a date without separators.
const DATE: i32 = 8;
// A run of so many digits is seen behind its label by itself.
const FEW: usize = 3;

let begin: usize = 0;
let end: usize = 0;
let raw: bool = false;
// The open cluster; no digits: none is open.
let start: usize = 0;
let stop: usize = 0;
let digits: i32 = 0;
// Up to there nothing is said: the end of a measure, of a telemetry id.
let quietEnd: usize = 0;
// And what is not even looked at: the end of a blob, of a leaf that is awake.
let skipEnd: usize = 0;

export function beginRuns(from: usize, to: usize, isRaw: bool): void {
  begin = from;
  end = to;
  raw = isRaw;
  digits = 0;
  quietEnd = 0;
  skipEnd = 0;
  beginClusters();
  beginIds();
  beginTokens();
  beginLettered();
}

@inline export function quietTo(): usize {
  return quietEnd;
}

@inline export function skipTo(): usize {
  return skipEnd;
}

function skip(to: usize): void {
  if (to <= quietEnd) return;
  quietEnd = to;
  skipEnd = to;
}

// Takes the digit run that begins at `p`.
@inline export function takeRun(p: usize): void {
  const numerals = digitMask(p);
  const count = ctz(~numerals);
  const q = count < 16 && p + (count as usize) < end ? p + (count as usize) : endOfRun(p);
  if (q <= quietEnd) return;
  const isNear = digits > 0 && p - stop <= RAW_GAP;
  if (load<u8>(q) == 0x3a && count < 3 && isClock(p, q, isNear)) return closeCluster();
  if (!isNear && isSettled(p, q, numerals, count)) return closeCluster();
  judge(p, q, isNear);
}

// Whether [p, q) is the hour of a time, and not of one that tells what the number before is: a date, `20120102 08:00`, or a
// cell of its row, `4829,10:22`.
function isClock(p: usize, q: usize, isNear: bool): bool {
  if (isNear && ((digits == DATE && stop - start == DATE) || (p == stop + 1 && isCellMark(load<u8>(stop))))) return false;
  const last = clockEnd(begin, p, q);
  if (last > quietEnd) quietEnd = last;
  return last != 0;
}

// A tab, a comma, a semicolon, a bar.
@inline function isCellMark(c: u32): bool {
  return c == 0x09 || c == 0x2c || c == 0x3b || c == 0x7c;
}

// Whether [p, q) is a count, a measure or a year for sure, and no part of a cluster: `500 mg`, `98.6`, `2024.`.
@inline function isSettled(p: usize, q: usize, numerals: u32, count: u32): bool {
  if (load<u8>(p - 1) > 0x20 || count > (COUNTED as u32)) return false;
  if (isCounting(end, p, q)) return true;
  const last = measureEnd(q, count, numerals);
  if (last == 0 || last >= end) return isOver(load<u32>(q)) && isYear(end, p, q);
  quietEnd = last;
  return true;
}

// Joins the run [p, q) to the cluster, or begins one.
function judge(p: usize, q: usize, isNear: bool): void {
  if (raw) {
    if (isEscapedAt(p, q)) emit(AT, p, q, 0);
    else if (isMarkBehindKey(begin, p, q)) emit(HINT, p, q, 0);
  }
  const isJoined = isNear && joins(stop, p) && !isItemNumber(p, q);
  if (isInWord(p, q) || isTail(begin, p)) {
    if (isOwn(begin, end, p) && !(isJoined && start < ownStart())) return leaveOutOwn(p, q);
    if (isOpaque(begin, end, p, raw)) {
      emit(HINT, p, q, 0);
      if (blobTo() >= q) {
        closeCluster();
        skip(blobTo());
        return;
      }
    }
    if (q - p < FEW && isAmong(p, q)) takeLettered(begin, end, p, raw);
  }
  if (!isJoined) {
    closeCluster();
    if (load<u8>(p - 1) == 0x3a && isLogClock(begin, end, p)) {
      quietEnd = p + CLOCK;
      return;
    }
    start = p;
  }
  digits += (q - p) as i32;
  stop = q;
}

export function closeCluster(): void {
  if (digits > 0) {
    const worth = worthOf(begin, end, start, stop, digits, raw);
    if (worth != NOTHING) emit(worth == LOOK ? DIGITS : KEYED, start, stop, digits);
    if (worth == LOOK) skip(wokenTo(start, stop));
  }
  digits = 0;
}

// The digits of a telemetry id are no cluster; [p, q) are those that told it.
function leaveOutOwn(p: usize, q: usize): void {
  if (start < ownStart()) closeCluster();
  digits = 0;
  quietEnd = ownEnd();
  if (isOpaqueId(begin, end, p, ownStart(), ownEnd())) emit(HINT, p, q, 0);
}

@inline function isInWord(p: usize, q: usize): bool {
  return isLetter(load<u8>(q)) || (p > begin && isLetter(load<u8>(p - 1)));
}

function endOfRun(p: usize): usize {
  let q = p;
  while (q < end && isDigit(load<u8>(q))) q++;
  return q;
}

// Whether the open cluster is the number of a list's item, and [p, q) its value: `1. 84719265`, `2) 84719265`.
function isItemNumber(p: usize, q: usize): bool {
  if (p != stop + 2 || q - p < FEW || digits > 2 || load<u8>(stop + 1) != 0x20) return false;
  const mark: u32 = load<u8>(stop);
  if (mark != 0x2e && mark != 0x29) return false;
  let from = start;
  while (from > begin && load<u8>(from - 1) == 0x20) from--;
  if (from == begin || load<u8>(from - 1) == 0x0a) return true;
  return load<u16>(from - 2) == 0x6e5c;
}

// Whether the bytes between two digit runs keep them together: at most three separators. In raw bytes an
// escape, an entity, a tag or what is not ASCII may be one, or nothing (`\u2011`, `%20`, `&nbsp;`, `</b>`).
function joins(from: usize, to: usize): bool {
  let separators = 0;
  let at = from;
  while (at < to) {
    const c: u32 = load<u8>(at);
    if (isSeparator(c)) {
      if (++separators > PLAIN_GAP) return false;
      at++;
    } else {
      at = raw ? behindDisguise(at, to) : 0;
      if (at == 0) return false;
    }
  }
  return at == to;
}

@inline function isSeparator(c: u32): bool {
  return c == 0x20 || (c >= 0x28 && c <= 0x29) || c == 0x2b || (c >= 0x2d && c <= 0x2f);
}

// An `@` in disguise: `%40`, `%2540`, `\u0040`, `&#64;`, `&#x40;`. Its last two digits are rare and asked for first.
@inline function isEscapedAt(from: usize, to: usize): bool {
  const last: u32 = load<u16>(to - 2);
  return (last == 0x3034 || last == 0x3436) && from > begin && to - from > 1 && isEscape(load<u8>(from - 1), last);
}

function isEscape(before: u32, last: u32): bool {
  if (before == 0x25 || before == 0x75 || before == 0x78) return last == 0x3034;
  return before == 0x23 && last == 0x3436;
}
