// What a character becomes in a shadow.

// Nothing.
export const DROP: u8 = 0;
// What a character becomes that is a letter, but of no Latin script.
export const LETTER: u8 = 0xfe;
// A dash that parts clauses; it becomes one of the others.
export const CLAUSE_DASH: u8 = 1;

// A byte for each character below 0x10000 (fold-table.ts).
let table: usize = 0;

export function setPoints(points: usize): void {
  table = points;
}

export function foldPoint(point: u32): u8 {
  if (point < 0x20) {
    if (point == 0x0a || point == 0x0d) return 0x0a;
    // A tab and the separators of NCPDP (FS, GS, RS) part cells and fields.
    return point == 0x09 || (point >= 0x1c && point <= 0x1e) ? point as u8 : 0x20;
  }
  if (point < 0x80) return point as u8;
  if (point < 0x10000) return load<u8>(table + point);
  // Mathematical letters and digits (Unicode, Mathematical Alphanumeric Symbols).
  if (point >= 0x1d7ce && point <= 0x1d7ff) return (0x30 + ((point - 0x1d7ce) % 10)) as u8;
  if (point >= 0x1d400 && point <= 0x1d6a3) {
    const letter = (point - 0x1d400) % 52;
    return (letter < 26 ? 0x41 + letter : 0x61 + letter - 26) as u8;
  }
  // Letters in brackets, squares and circles (Unicode, Enclosed Alphanumeric Supplement).
  if (point >= 0x1f110 && point <= 0x1f189 && ((point - 0x1f110) & 0x1f) < 26) return (0x41 + ((point - 0x1f110) & 0x1f)) as u8;
  if (point >= 0xe0000) return DROP;
  return point >= 0x1f000 && point < 0x20000 ? 0x20 : LETTER;
}
