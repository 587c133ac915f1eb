import { digitsIn, lettersIn, smallsIn } from "./vectors";

@inline export function isDigit(c: u32): bool {
  return c - 0x30 < 10;
}

@inline export function isLetter(c: u32): bool {
  return (c | 0x20) - 0x61 < 26;
}

// The value of a hexadecimal digit, or -1.
@inline export function hex(c: u32): i32 {
  if (c - 0x30 < 10) return (c - 0x30) as i32;
  const letter = (c | 0x20) - 0x61;
  return letter < 6 ? (letter + 10) as i32 : -1;
}

// Whether a `%` stands for another byte: `%2D`.
@inline export function isEncoded(percent: usize): bool {
  return hex(load<u8>(percent + 1)) >= 0 && hex(load<u8>(percent + 2)) >= 0;
}

// One bit a byte of [at, at + 16): a letter.
@inline export function letterMask(at: usize): u32 {
  return i8x16.bitmask(lettersIn(v128.load(at)));
}

// One bit a byte of [at, at + 16): a small letter.
@inline export function smallMask(at: usize): u32 {
  return i8x16.bitmask(smallsIn(v128.load(at)));
}

@inline export function digitMask(at: usize): u32 {
  return i8x16.bitmask(digitsIn(v128.load(at)));
}

// One bit a byte of [at, at + 16): a letter or a digit.
@inline export function alnumMask(at: usize): u32 {
  const v = v128.load(at);
  return i8x16.bitmask(v128.or(lettersIn(v), digitsIn(v)));
}

// Letters and digits that end right before `at`, at most 16 and none before `begin`.
@inline export function alnumsBefore(begin: usize, at: usize): i32 {
  return within(clz((~alnumMask(at - 16) << 16) | 0x8000) as i32, at - begin);
}

// Letters and digits from `at` on, at most 16 and none at or behind `end`.
@inline export function alnumsAfter(at: usize, end: usize): i32 {
  return within(ctz(~alnumMask(at) | 0x10000) as i32, end - at);
}

@inline export function within(count: i32, room: usize): i32 {
  return (room as i32) < count ? room as i32 : count;
}
