/** Readers of structured text as tests see them. */
import assert from "node:assert/strict";
import { Labels } from "../../src/detect/labels/labels.ts";
import type { Folded } from "../../src/detect/prefilter/folded.ts";
import { Prefilter } from "../../src/detect/prefilter/prefilter.ts";
import { ROW, RowKind } from "../../src/detect/prefilter/rows.ts";
import { readStructure, readTables } from "../../src/detect/structure/index.ts";
import type { ReportPlace } from "../../src/detect/structure/place.ts";
import { lineUp } from "../../src/detect/wake/lineup.ts";

const { wants, announces } = lineUp([], new Labels());
const prefilter = new Prefilter(wants);

/** The text as its leaf's shadow, as readers see it; valid until the next. */
export function shadowOf(text: string): Folded {
  const bytes = Buffer.from(text);
  prefilter.load(bytes);
  return prefilter.fold(0, bytes.length);
}

/** The same with what announces structures in it. */
export function announcing(text: string) {
  const folded = shadowOf(text);
  const rows = prefilter.shadowLiterals(folded);
  let announced = folded.announcedByKeys;
  for (let row = 0; row < rows.length; row += ROW) announced |= announces[rows[row + 3]];
  return { text: folded.text, holds: folded.holds, announced };
}

interface Read {
  readonly places: string[];
  readonly labels: string[];
}

export function read(text: string): Read {
  const shadow = announcing(text);
  const seen = new Set<string>();
  const places: string[] = [];
  const labels: string[] = [];
  const report = (entity: string, start: number, end: number, score: number): void => {
    assert.ok(start >= 0 && start < end && end <= shadow.text.length && score >= 0.5, entity);
    const place = `${entity} ${shadow.text.slice(start, end)}`;
    const isNew = !seen.has(`${start} ${place}`);
    seen.add(`${start} ${place}`);
    if (isNew) places.push(place);
  };
  const label = (start: number, end: number, name: string): undefined => {
    labels.push(`${name}: ${shadow.text.slice(start, end)}`);
  };
  readTables(shadow, report, label, () => {});
  readStructure(shadow, report, label);
  return { places, labels };
}
/** The text with each place's value taken away. */
export function emptied(text: string): string {
  const ranges: (readonly [number, number])[] = [];
  const report: ReportPlace = (_, start, end) => ranges.push([start, end]);
  const shadow = announcing(text);
  readTables(
    shadow,
    report,
    () => {},
    () => {},
  );
  readStructure(shadow, report, () => {});
  let out = "";
  let at = 0;
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    out += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

/** Whether the prefilter takes a hint from a text as it comes. */
export function isAnnounced(text: string): boolean {
  const bytes = Buffer.from(text);
  prefilter.load(bytes);
  const rows = prefilter.scanShadow(prefilter.fold(0, bytes.length));
  for (let row = 0; row < rows.length; row += ROW) if (rows[row] === RowKind.Hint) return true;
  return false;
}
