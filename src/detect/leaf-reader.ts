/** One shadow → candidates: recognisers where something woke them, readers of structure, encoded texts. */
import { base64Texts } from "./base64.ts";
import { tokenStart } from "./entities/scan.ts";
import { isHeldOut, isInOpaqueRun, isPlaceholder } from "./hold-outs.ts";
import type { Labels } from "./labels.ts";
import { type Lineup, leastDigits, needsLabel } from "./lineup.ts";
import type { Candidate } from "./overlap.ts";
import { type Folded, Prefilter, ROW, RowKind } from "./prefilter/prefilter.ts";
import type { Anchor, DigitRecogniser, Recogniser, ReportValue } from "./recogniser.ts";
import { readStructure, readTables } from "./structure/index.ts";
import type { LabelPlace, ReportPlace } from "./structure/place.ts";
import { View } from "./view.ts";

export interface LeafReaderOptions {
  readonly lineup: Lineup;
  readonly labels: Labels;
  /** Entities that are looked for, and the least score of each. */
  readonly entities: ReadonlyMap<string, number>;
}

/** A leaf, folded by the prefilter that the reader was made for. */
export interface Leaf {
  readonly folded: Folded;
  /** The attribute's key above it, and the keys above that. */
  readonly keyOf: () => string;
  /** Whether a word of its key asks to look at it whole. */
  readonly isKeyword: boolean;
  /** Whether something in it or above it woke more than those that see each text. */
  readonly isAnchored: boolean;
  /** What was seen in its bytes; serves for a shadow that is its bytes. */
  readonly seen?: SeenRows | undefined;
}

/** Rows by start, offsets counting from elsewhere. */
export interface SeenRows {
  readonly values: Int32Array;
  /** Index of the first value of the leaf's first row. */
  readonly first: number;
  /** Where the leaf lies in what the rows count in. */
  readonly start: number;
  readonly end: number;
}

/** The longest letters of a value before its digits. */
const MAX_PREFIX = 24;
const LEAF_START: Anchor = { start: 0, end: 0, digits: 0 };

export class LeafReader {
  readonly #options: LeafReaderOptions;
  readonly #prefilter: Prefilter;
  readonly #reports: ReadonlyMap<Recogniser, ReportValue>;
  readonly #shaped: readonly { one: DigitRecogniser; least: number; report: ReportValue }[];
  readonly #byLabel: ReadonlyMap<string, DigitRecogniser>;
  /** Reads what stands within a leaf as a text of its own. */
  #inner: LeafReader | undefined;
  // One leaf is read at a time: what is reported, is reported of it.
  #view: View;
  #candidates: Candidate[] = [];

  constructor(options: LeafReaderOptions, prefilter: Prefilter) {
    const { lineup, labels } = options;
    this.#options = options;
    this.#prefilter = prefilter;
    this.#view = new View("", () => "", labels);
    const { byDigits, byAt, byKey, byText } = lineup;
    const all = [...byDigits, ...byAt, ...lineup.byLiteral.flat(), ...byKey, ...byText];
    this.#reports = new Map(all.map((one) => [one, this.#reportOf(one.entity)]));
    this.#shaped = byDigits
      .filter((one) => !needsLabel(one))
      .map((one) => ({ one, least: leastDigits(one), report: this.#reportFor(one) }));
    this.#byLabel = new Map(byDigits.filter(needsLabel).map((one) => [one.entity, one]));
  }

  /** In no order, and overlapping. */
  read({ folded, keyOf, isKeyword, isAnchored, seen }: Leaf): Candidate[] {
    const { byKey, byText } = this.#options.lineup;
    this.#candidates = [];
    this.#view = new View(folded.text, keyOf, this.#options.labels);
    if (isAnchored) this.#readAnchored(folded, seen);
    if (isKeyword)
      for (const one of byKey) one.recognise(this.#view, LEAF_START, this.#reportFor(one));
    for (const one of byText) one.recognise(this.#view, this.#reportFor(one));
    return this.#candidates;
  }

  #readAnchored(folded: Folded, seen: SeenRows | undefined): void {
    const isHinted = this.#readRows(seen ?? this.#scan(folded));
    if (isHinted) this.#readLiterals(folded);
    this.#readWithin(isHinted);
  }

  #scan(folded: Folded): SeenRows {
    const { count, values } = this.#prefilter.scanShadow(folded);
    return { values: values.subarray(0, count * ROW), first: 0, start: 0, end: folded.length };
  }

  /** Returns whether something announces literals. */
  #readRows({ values, first, start, end }: SeenRows): boolean {
    const { byAt } = this.#options.lineup;
    const view = this.#view;
    let isHinted = false;
    for (let row = first; row < values.length && values[row + 1] < end; row += ROW) {
      const kind = values[row];
      const anchor = {
        start: Math.max(0, values[row + 1] - start),
        end: Math.min(end, values[row + 2]) - start,
        digits: values[row + 3],
      };
      if (kind === RowKind.Hint) isHinted = true;
      else if (kind === RowKind.At)
        for (const one of byAt) one.recognise(view, anchor, this.#reportFor(one));
      else if (!isHeldOut(view.text, anchor.start, anchor.end)) this.#readCluster(anchor);
    }
    return isHinted;
  }

  #readCluster(anchor: Anchor): void {
    const view = this.#view;
    for (const { one, least, report } of this.#shaped)
      if (anchor.digits >= least) one.recognise(view, anchor, report);
    // Whom the nearest label calls, before the digits or their token (`PH10000`); a list goes on with its own.
    const token = tokenStart(view.text, anchor.start, MAX_PREFIX);
    const called = new Set([view.nearest(anchor.start), view.listedEntity(anchor.start)]);
    if (token < anchor.start) called.add(view.nearest(token));
    for (const entity of called) {
      const one = this.#byLabel.get(entity ?? "");
      if (one !== undefined && anchor.digits >= one.labelled)
        one.recognise(view, anchor, this.#reportFor(one));
    }
  }

  #readLiterals(folded: Folded): void {
    const { byLiteral } = this.#options.lineup;
    const { count, values: rows } = this.#prefilter.shadowLiterals(folded);
    for (let row = 0; row < count * ROW; row += ROW) {
      const anchor = { start: rows[row + 1], end: rows[row + 2], digits: 0 };
      for (const one of byLiteral[rows[row + 3]])
        one.recognise(this.#view, anchor, this.#reportFor(one));
    }
  }

  /** Fields of a structure, and texts in base64. */
  #readWithin(isHinted: boolean): void {
    const { text } = this.#view;
    const report: ReportPlace = (entity, start, end, score) =>
      this.#add({ entity, start, end, score, how: "structure", isPlaced: true });
    const label: LabelPlace = (start, end, name) =>
      this.#readPart(text.slice(start, end), name, [start, end]);
    readTables(text, report, label);
    if (!isHinted) return;
    readStructure(text, report, label);
    for (const { start, end, decoded } of base64Texts(text))
      for (const { entity, score, how } of this.readApart(decoded, ""))
        this.#add({ start, end, entity, score, how });
  }

  #readPart(part: string, label: string, [start, end]: readonly [number, number]): void {
    for (const found of this.readApart(part, label))
      this.#add({
        ...found,
        start: start + found.start,
        end: Math.min(end, start + found.end),
        how: "structure",
        isPlaced: true,
      });
  }

  /** Reads a text that stands in no leaf, in a memory of its own: the loaded request stays. */
  readApart(text: string, key: string): readonly Candidate[] {
    this.#inner ??= new LeafReader(this.#options, new Prefilter(this.#options.lineup.wants));
    return this.#inner.#readText(text, key);
  }

  #readText(text: string, key: string): Candidate[] {
    const bytes = Buffer.from(text);
    this.#prefilter.load(bytes);
    const folded = this.#prefilter.fold(0, bytes.length);
    return this.read({ folded, keyOf: () => key, isKeyword: false, isAnchored: true });
  }

  #reportFor(recogniser: Recogniser): ReportValue {
    return this.#reports.get(recogniser) as ReportValue;
  }

  #reportOf(entity: string): ReportValue {
    return (start, end, score, how) => this.#add({ start, end, entity, score, how });
  }

  #add(candidate: Candidate): void {
    const { entity, start, end, score } = candidate;
    const least = this.#options.entities.get(entity);
    if (least === undefined || score < least || isPlaceholder(this.#view.text, start, end)) return;
    if (isInOpaqueRun(this.#view.text, start, end)) return;
    this.#view.remember(entity, end);
    this.#candidates.push(candidate);
  }
}
