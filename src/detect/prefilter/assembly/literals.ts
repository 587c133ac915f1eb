// Literals that announce a value, found by the low and high halves of three adjacent bytes at once. The table
// is laid out by literal-table.ts: 6 x 16 bytes of halves (a bit a bucket), 8 x u16 offsets of the
// buckets' literals, then the literals: length, place of the three bytes, id, bytes in lower case. Length 0 ends a bucket.

import { emit, LITERAL } from "./rows";

const HEADS: usize = 96;

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

// Emits every literal of these buckets whose three bytes stand at `at`.
export function emitLiterals(begin: usize, at: usize, end: usize, buckets: u32): void {
  for (let left = buckets; left != 0; left &= left - 1) {
    let p = table + (load<u16>(table + HEADS + ((ctz(left) as usize) << 1)) as usize);
    for (;;) {
      const length: usize = load<u8>(p);
      if (length == 0) break;
      const start = at - (load<u8>(p, 1) as usize);
      if (start >= begin && start + length <= end && isThere(p + 3, start, length)) {
        emit(LITERAL, start, start + length, load<u8>(p, 2));
      }
      p += length + 3;
    }
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
