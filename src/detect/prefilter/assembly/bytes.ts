@inline export function isDigit(c: u32): bool {
  return c - 0x30 < 10;
}

@inline export function isAsciiLetter(c: u32): bool {
  return (c | 0x20) - 0x61 < 26;
}

// In a shadow, which is Latin-1.
@inline export function isLetter(c: u32): bool {
  return isAsciiLetter(c) || c >= 0xc0;
}

@inline export function isUpper(c: u32): bool {
  return c - 0x41 < 26 || (c >= 0xc0 && c < 0xdf);
}

@inline export function isLower(c: u32): bool {
  return c - 0x61 < 26 || c >= 0xdf;
}

// The value of a hexadecimal digit, or -1.
@inline export function hex(c: u32): i32 {
  if (c - 0x30 < 10) return (c - 0x30) as i32;
  const letter = (c | 0x20) - 0x61;
  return letter < 6 ? (letter + 10) as i32 : -1;
}

// The part of a token that holds a digit: letters, digits, `_`, `-`.
@inline export function isTokenByte(c: u32): bool {
  return isDigit(c) || isLetter(c) || c == 0x5f || c == 0x2d;
}
