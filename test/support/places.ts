import { ROW, RowKind, type Rows } from "../../src/detect/prefilter/rows.ts";

/** A row for each run of digits in a text. */
export function runsIn(text: string): Rows {
  return placesIn(text, /\d+/g, RowKind.Digits);
}

/** A row for each word in a text; the parts of `O'Brien` are two. */
export function wordsIn(text: string): Rows {
  return placesIn(text, /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+/g, RowKind.Word);
}

function placesIn(text: string, pattern: RegExp, kind: number): Rows {
  const starts = Array.from(text.matchAll(pattern), ({ index }) => index);
  return Int32Array.from(starts.flatMap((start) => [kind, start, start, 0]));
}

/** Those of one leaf. */
export function placesOfLeaf(places: Rows, leaf: number): Rows {
  return places.filter((_, i) => places[i - (i % ROW) + 3] === leaf);
}
