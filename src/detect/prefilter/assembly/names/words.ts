// Rows of words, in columns of i32 as names/words.ts has them.
const START: i32 = 0;
const END: i32 = 1;
export const ORDINAL: i32 = 2;
export const KIND: i32 = 3;
export const CLASSES: i32 = 4;
export const SHAPE: i32 = 5;
export const BEFORE1: i32 = 6;
export const BEFORE2: i32 = 7;
export const BEFORE3: i32 = 8;
export const GAP: i32 = 9;
export const AFTER: i32 = 10;
export const AFTER_END: i32 = 11;
export const LATER: i32 = 12;

let text: usize = 0;
let columns: usize = 0;
let capacity: i32 = 0;
let count: i32 = 0;
let full: bool = false;

// @param from what the words' places count from
export function beginWords(from: usize, table: usize, rows: i32): void {
  text = from;
  columns = table;
  capacity = rows;
  count = 0;
  full = false;
}

export function wordCount(): i32 {
  return count;
}

// Whether a row was asked for that there was no room for; what is read then is of no use.
export function isFull(): bool {
  return full;
}

export function nextWord(): i32 {
  if (count < capacity) return count++;
  full = true;
  return capacity - 1;
}

@inline export function put(column: i32, row: i32, value: i32): void {
  store<i32>(columns + (((column * capacity + row) as usize) << 2), value);
}

@inline export function get(column: i32, row: i32): i32 {
  return load<i32>(columns + (((column * capacity + row) as usize) << 2));
}

@inline export function startOf(row: i32): usize {
  return text + (get(START, row) as usize);
}

@inline export function endOf(row: i32): usize {
  return text + (get(END, row) as usize);
}

@inline export function putRange(row: i32, start: usize, stop: usize): void {
  put(START, row, (start - text) as i32);
  put(END, row, (stop - text) as i32);
}

export function putAfterEnd(row: i32, stop: usize): void {
  put(AFTER_END, row, (stop - text) as i32);
}
