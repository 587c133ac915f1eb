// Literals wherever they stand, by a hash of three bytes, laid out by literal-table.ts: 8,192 bytes of bits, one for
// each hash that a literal has; then 1,024 x u16 offsets from the table, by the upper bits of a hash, each to a chain
// of literals: length, place of the three bytes, u16 id, bytes in lower case. Length 0 ends a chain.
import { LITERAL, beginRows, emit, rowCount } from "./rows";

const BITMAP: usize = 8192;

let table: usize = 0;

export function setLiterals(literals: usize): void {
  table = literals;
}

// Writes a row for each literal of [from, from + length), its id as the value.
export function scanLiterals(from: usize, length: i32, out: usize, rows: i32): i32 {
  beginRows(from, out, rows);
  const end = from + (length as usize);
  for (let p = from; p < end; p++) {
    const three = (load<u32>(p) | 0x20202020) & 0xffffff;
    const hash = three * 0x9e3779b1;
    if ((((load<u8>(table + (hash >>> 19)) as u32) >>> ((hash >>> 16) & 7)) & 1) != 0) {
      emitChain(table + (load<u16>(table + BITMAP + ((hash >>> 22) << 1)) as usize), from, p, end);
    }
  }
  return rowCount();
}

function emitChain(chain: usize, begin: usize, at: usize, end: usize): void {
  let p = chain;
  let length: usize = load<u8>(p);
  while (length != 0) {
    const start = at - (load<u8>(p, 1) as usize);
    if (start >= begin && start + length <= end && isThere(p + 4, start, length)) {
      emit(LITERAL, start, start + length, load<u16>(p, 2));
    }
    p += length + 4;
    length = load<u8>(p);
  }
}

function isThere(literal: usize, at: usize, length: usize): bool {
  for (let i: usize = 0; i < length; i++) {
    let c: u32 = load<u8>(at + i);
    if (c - 0x41 < 26) c |= 0x20;
    if (c != load<u8>(literal + i)) return false;
  }
  return true;
}
