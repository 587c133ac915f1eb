/** What a scan writes: a row for each place where something could start. */

/** i32 values in a row: kind, start, end, and the count of digits or the literal's id. */
export const ROW = 4;

/** i32 values in a break of the offset map: shadow offset, leaf offset, width. */
export const BREAK = 3;

export const RowKind = {
  /** With none counted: a token of letters and few digits. */
  Digits: 0,
  At: 1,
  Literal: 2,
  /** Digits near the start of a leaf, worth a look when the leaf's key is a label. */
  Keyed: 3,
  /** Something that announces literals, here or near. */
  Hint: 4,
  /** A word that is looked for. */
  Word: 5,
  /** Characters of base64. */
  Run: 6,
} as const;

/** `ROW` values a row; valid until the next call. */
export type Rows = Int32Array;

/** By start. A cluster's row is written once it has ended, behind those of a few later places. */
export function sortRows(rows: Rows): void {
  for (let row = ROW; row < rows.length; row += ROW) {
    const start = rows[row + 1];
    if (rows[row - ROW + 1] <= start) continue;
    const moved = rows.slice(row, row + ROW);
    let at = row - ROW;
    while (at > 0 && rows[at - ROW + 1] > start) at -= ROW;
    rows.copyWithin(at + ROW, at, row);
    rows.set(moved, at);
  }
}
