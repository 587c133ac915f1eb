// Tables whose columns only blanks part.

const BLANK: u8 = 0x20;

// Whether two blanks follow each other in a text, behind which other bytes may be read.
export function hasGap(start: usize, length: i32): bool {
  const end = start + (length as usize);
  const blank = i8x16.splat(BLANK);
  let last: u32 = 0;
  for (let at = start; at < end; at += 16) {
    let blanks = i8x16.bitmask(i8x16.eq(v128.load(at), blank)) as u32;
    if (at + 16 > end) blanks &= (1 << ((end - at) as u32)) - 1;
    if ((blanks & ((blanks << 1) | last)) != 0) return true;
    last = blanks >> 15;
  }
  return false;
}
