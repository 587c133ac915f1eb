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
