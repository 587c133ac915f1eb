// The rows that a scan writes: four i32 {kind, start, end, digits or id}; offsets count from the input.
export const DIGITS: i32 = 0;
export const AT: i32 = 1;
export const LITERAL: i32 = 2;
// Something that announces literals.
export const HINT: i32 = 4;
// Digits that are worth a look when the leaf's key is a label.
export const KEYED: i32 = 3;
// A word that is looked for.
export const WORD: i32 = 5;
// Characters of base64.
export const RUN: i32 = 6;

let origin: usize = 0;
let output: usize = 0;
let capacity: i32 = 0;
let count: i32 = 0;

export function beginRows(input: usize, out: usize, rows: i32): void {
  origin = input;
  output = out;
  capacity = rows;
  count = 0;
}

// Rows found; those past the capacity were not written.
export function rowCount(): i32 {
  return count;
}

export function emit(kind: i32, start: usize, end: usize, value: i32): void {
  if (count < capacity) {
    const row = output + ((count as usize) << 4);
    store<i32>(row, kind);
    store<i32>(row, (start - origin) as i32, 4);
    store<i32>(row, (end - origin) as i32, 8);
    store<i32>(row, value, 12);
  }
  count++;
}
