// What the passes share: where the tables of memory lie (prefilter.ts says how they are laid out), and
// the leaf that is being read.

// Request bytes, and the walk's table of leaves.
export let input: usize = 0;
export let leafKinds: usize = 0;
export let leafStarts: usize = 0;
export let leafEnds: usize = 0;
export let leafLabels: usize = 0;

export let points: usize = 0;
export let wakes: usize = 0;
export let words: usize = 0;
export let wordMask: u32 = 0;
export let shadow: usize = 0;
export let breaks: usize = 0;
export let hits: usize = 0;
export let rows: usize = 0;

// The leaf's shadow: [cell, cellEnd), a zero byte before and behind.
export let leaf: i32 = 0;
export let cell: usize = 0;
export let cellEnd: usize = 0;

export function place(atPoints: usize, atWakes: usize, atWords: usize, atShadow: usize, atBreaks: usize, atHits: usize, atRows: usize): void {
  points = atPoints;
  wakes = atWakes;
  words = atWords;
  shadow = atShadow;
  breaks = atBreaks;
  hits = atHits;
  rows = atRows;
}

export function placeWords(slots: u32): void {
  wordMask = slots - 1;
}

export function load_(atInput: usize, kinds: usize, starts: usize, ends: usize, labels: usize): void {
  input = atInput;
  leafKinds = kinds;
  leafStarts = starts;
  leafEnds = ends;
  leafLabels = labels;
}

export function enterCell(index: i32, start: usize): void {
  leaf = index;
  cell = start;
}

export function endCell(end: usize): void {
  cellEnd = end;
}
