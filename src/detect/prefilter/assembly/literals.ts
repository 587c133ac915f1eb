// Literals that announce a value, found by the low and high halves of three adjacent bytes at once, then by
// a hash of the three. The table is laid out by literal-table.ts: 6 x 16 bytes of halves (a bit a bucket);
// 2^12 u16, by hash, the offset of a list or 0; the lists: length, place of the three bytes, u16 id, bytes in
// lower case, for each literal of that hash. Length 0 ends a list.

import { emit, LITERAL } from "./rows";

const SLOTS: usize = 96;

let table: usize = 0;
let isEmpty: bool = true;

export function setLiterals(literals: usize, empty: bool): void {
  table = literals;
  isEmpty = empty;
}

// One byte a place of [at, at + 16): the buckets whose three bytes could stand there.
@inline export function bucketsAt(at: usize, v: v128): v128 {
  const low = i8x16.splat(15);
  const second = v128.load(at + 1);
  const third = v128.load(at + 2);
  const a = v128.and(
    i8x16.swizzle(v128.load(table), v128.and(v, low)),
    i8x16.swizzle(v128.load(table, 16), i8x16.shr_u(v, 4)),
  );
  const b = v128.and(
    i8x16.swizzle(v128.load(table, 32), v128.and(second, low)),
    i8x16.swizzle(v128.load(table, 48), i8x16.shr_u(second, 4)),
  );
  const c = v128.and(
    i8x16.swizzle(v128.load(table, 64), v128.and(third, low)),
    i8x16.swizzle(v128.load(table, 80), i8x16.shr_u(third, 4)),
  );
  return v128.and(v128.and(a, b), c);
}

@inline export function hasLiterals(): bool {
  return !isEmpty;
}

// Emits every literal whose three bytes stand at `at`.
export function emitLiterals(begin: usize, at: usize, end: usize): void {
  const list: usize = load<u16>(table + SLOTS + (slotOf(at) << 1));
  if (list == 0) return;
  for (let p = table + list; ; ) {
    const length: usize = load<u8>(p);
    if (length == 0) return;
    const start = at - (load<u8>(p, 1) as usize);
    if (start >= begin && start + length <= end && isThere(p + 4, start, length)) {
      emit(LITERAL, start, start + length, load<u16>(p, 2));
    }
    p += length + 4;
  }
}

// As in literal-table.ts. The low five bits of a letter are the same in either case.
@inline function slotOf(at: usize): usize {
  const three: u32 =
    (load<u8>(at) & 31) | ((load<u8>(at, 1) as u32 & 31) << 5) | ((load<u8>(at, 2) as u32 & 31) << 10);
  return ((three * 0x9e37) >>> 5) & 0xfff;
}

function isThere(literal: usize, at: usize, length: usize): bool {
  for (let i: usize = 0; i < length; i++) {
    let c: u32 = load<u8>(at + i);
    if (c - 0x41 < 26) c |= 0x20;
    if (c != load<u8>(literal + i)) return false;
  }
  return true;
}
