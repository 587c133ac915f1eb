/** One shadow → candidates: recognisers where something woke them, readers of structure, encoded texts. */
import { ByKey } from "../by-key.ts";
import { Codes } from "../codes.ts";
import { MOST_VALUES, tooManyValues } from "../findings/most-values.ts";
import type { Candidate } from "../findings/overlap.ts";
import { LABEL_REACH } from "../labels/words-before.ts";
import { forgetTexts } from "../memos.ts";
import type { Folded } from "../prefilter/folded.ts";
import { Holds } from "../prefilter/holds.ts";
import { Prefilter } from "../prefilter/prefilter.ts";
import { ROW, RowKind } from "../prefilter/rows.ts";
import type {
  Anchor,
  AtRecogniser,
  LiteralRecogniser,
  Recogniser,
  ReportValue,
  ScriptRecogniser,
  TextRecogniser,
} from "../recogniser.ts";
import { readStructure, readTables } from "../structure/index.ts";
import { readOwnIds } from "../structure/json/own-ids.ts";
import type { LabelPlace, Range, ReportPlace } from "../structure/place.ts";
import { type Base64Text, base64Texts } from "./base64.ts";
import { type ClusterHost, ClusterReader } from "./cluster-reader.ts";
import { encodedWords } from "./encoded-words.ts";
import { isHeldOut, isInOpaqueRun, isPlaceholder } from "./hold-outs.ts";
import type { Call, Leaf, LeafReaderOptions, SeenRows } from "./leaf.ts";
import type { Meant } from "./misread.ts";
import { PartReadings } from "./part-readings.ts";
import { shadowOf } from "./shadow.ts";
import { ValueWaker } from "./value-waker.ts";
import { View } from "./view.ts";
import { withoutDates } from "./without-dates.ts";
import { unwrap } from "./wrapped-prose.ts";

/** Texts in texts that are read apart: what stands deeper was read with the text around it. */
const DEEPEST = 6;
const LINE_FEED = 0x0a;
const LEAF_START: Anchor = { start: 0, end: 0, digits: 0 };

export class LeafReader {
  readonly #options: LeafReaderOptions;
  readonly #prefilter: Prefilter;
  readonly #clusters: ClusterReader;
  readonly #byAt: readonly Call<AtRecogniser>[];
  readonly #byLiteral: readonly (readonly Call<LiteralRecogniser>[])[];
  readonly #byKey: ByKey<readonly Call<LiteralRecogniser>[]>;
  readonly #values: ValueWaker;
  readonly #read = (leaf: Leaf): readonly Candidate[] => this.read(leaf);
  readonly #byText: readonly Call<TextRecogniser>[];
  readonly #byScript: readonly Call<ScriptRecogniser>[];
  /** Reads what stands within a leaf as a text of its own. */
  #inner: LeafReader | undefined;
  // One leaf is read at a time, one cluster of it: what is reported, is reported of them.
  readonly #codes = new Codes();
  #view: View;
  #candidates: Candidate[] = [];
  /** In the leaves of one request. */
  #found = 0;
  /** Of the leaves of one request. */
  readonly #parts = new PartReadings();
  /** Tables of goods in the leaf that is read. */
  readonly #goods: Range[] = [];
  readonly #noteGoods = (table: Range): void => {
    this.#goods.push(table);
  };
  readonly #reportPlace: ReportPlace = (entity, start, end, score) =>
    this.#add({ entity, start, end, score, how: "structure", isPlaced: true });
  readonly #labelPlace: LabelPlace = (start, end, name, decoded) => {
    if (end === start) return this.#options.labels.findDirect(name)?.entity;
    this.#readPart(decoded ?? this.#view.text.slice(start, end), name, [start, end]);
    return undefined;
  };

  constructor(options: LeafReaderOptions, prefilter: Prefilter) {
    const { lineup } = options;
    this.#options = options;
    this.#prefilter = prefilter;
    this.#view = this.#nothing();
    const call = <R extends Recogniser>(one: R): Call<R> => ({
      one,
      report: this.#reportOf(one.entity),
    });
    this.#clusters = new ClusterReader(this.#host(), lineup.byDigits, call);
    this.#byAt = lineup.byAt.map(call);
    this.#byLiteral = lineup.byLiteral.map((ones) => ones.map(call));
    const byKey = lineup.byKey.map(call);
    this.#byKey = new ByKey((key) => byKey.filter(({ one }) => one.readsUnder?.(key) !== false));
    this.#values = new ValueWaker(prefilter, lineup.texts);
    this.#byText = lineup.byText.map(call);
    this.#byScript = lineup.byScript.map(call);
  }

  /** In no order, and overlapping. */
  read({ folded, keyOf, isKeyword, isAnchored, seen }: Leaf): Candidate[] {
    this.#candidates = [];
    this.#goods.length = 0;
    this.#view = new View(folded, keyOf, this.#options.labels, this.#codes);
    if (isAnchored) this.#readAnchored(folded, seen);
    if (isKeyword)
      for (const { one, report } of this.#byKey.of(this.#view.key))
        one.recognise(this.#view, LEAF_START, report);
    for (const { one, report } of this.#byText) one.recognise(this.#view, report);
    if (!isAnchored && this.#isCut(folded)) this.#readWrapped(folded.text);
    if (folded.breaks.length > 0)
      for (const { one, report } of this.#byScript) one.recognise(this.#view, report);
    readOwnIds(this.#view, this.#candidates, this.#labelPlace);
    return withoutDates(this.#view, this.#goods, this.#candidates);
  }

  #readAnchored(folded: Folded, seen: SeenRows | undefined): void {
    const isHinted = this.#readRows(seen ?? this.#scan(folded));
    const announced = isHinted ? this.#readLiterals(folded) : 0;
    const { text, holds } = folded;
    readTables({ text, holds }, this.#reportPlace, this.#labelPlace, this.#noteGoods);
    if (this.#options.depth === 0 && (holds & Holds.Wrap) !== 0) this.#readWrapped(text);
    if ((holds & Holds.Equals) !== 0) this.#readDecoded(encodedWords(text));
    if (isHinted) this.#readWithin(folded, announced);
  }

  #scan(folded: Folded): SeenRows {
    const values = this.#prefilter.scanShadow(folded);
    return { values, first: 0, start: 0, end: folded.length };
  }

  /** Returns whether something announces literals. */
  #readRows({ values, first, start, end }: SeenRows): boolean {
    let isHinted = false;
    for (let row = first; row < values.length && values[row + 1] < end; row += ROW) {
      const from = Math.max(0, values[row + 1] - start);
      const to = Math.min(end, values[row + 2]) - start;
      const kind = values[row];
      if (kind === RowKind.Hint) isHinted = true;
      else if (kind === RowKind.At) this.#readAt({ start: from, end: to, digits: 0 });
      else if (this.#isHeldOut(from, to)) continue;
      else if (values[row + 3] === 0) this.#clusters.readToken(this.#view, from, to);
      else this.#clusters.read(this.#view, from, to, values[row + 3]);
    }
    return isHinted;
  }

  #isHeldOut(start: number, end: number): boolean {
    return isHeldOut(this.#view.codes, start, end) || this.#view.isCloudAccount(start, end);
  }

  #readAt(anchor: Anchor): void {
    for (const { one, report } of this.#byAt) one.recognise(this.#view, anchor, report);
  }

  #host(): ClusterHost {
    return {
      isInner: this.#options.depth > 0,
      readMeant: (number) => this.#readMeant(number),
      readNamed: this.#labelPlace,
    };
  }

  /** Behind a label, a number as it was meant to be. */
  #readMeant({ start, end, decoded }: Meant): void {
    const before = this.#view.text.slice(Math.max(0, start - LABEL_REACH), start);
    for (const found of this.readApart(decoded, before))
      if (found.start === 0 && found.end === decoded.length)
        this.#add({ ...found, start, end, how: "structure", isPlaced: true });
  }

  /** Returns what structures they announce, bits of Announced. */
  #readLiterals(folded: Folded): number {
    const { announces } = this.#options.lineup;
    const rows = this.#prefilter.shadowLiterals(folded);
    let announced = 0;
    for (let row = 0; row < rows.length; row += ROW) {
      const anchor = { start: rows[row + 1], end: rows[row + 2], digits: 0 };
      const literal = rows[row + 3];
      announced |= announces[literal];
      for (const { one, report } of this.#byLiteral[literal])
        one.recognise(this.#view, anchor, report);
    }
    return announced;
  }

  /** Fields of a structure, and texts in base64. */
  #readWithin(folded: Folded, byLiterals: number): void {
    const { text, holds } = folded;
    const announced = byLiterals | folded.announcedByKeys;
    readStructure({ text, holds, announced }, this.#reportPlace, this.#labelPlace);
    this.#readDecoded(base64Texts(folded, this.#options.depth > 0));
  }

  /** What is found in it covers the whole of an encoded text. */
  #readDecoded(texts: readonly Base64Text[]): void {
    for (const { start, end, decoded } of texts)
      for (const { entity, score, how } of this.readApart(decoded, ""))
        this.#add({ start, end, entity, score, how });
  }

  /** Whether a name was found at a line's end, behind which it may go on; texts with an anchor are unwrapped anyway. */
  #isCut({ text }: Folded): boolean {
    const ends = (at: number): boolean =>
      text.charCodeAt(at) === LINE_FEED || text.startsWith("=\n", at);
    return (
      this.#options.depth === 0 &&
      this.#candidates.some(({ start, end }) => ends(end) || ends(start - 1))
    );
  }

  /** What the end of a line of wrapped prose cut in two. */
  #readWrapped(text: string): void {
    const unwrapped = unwrap(text);
    if (unwrapped === undefined) return;
    for (const found of this.readApart(unwrapped.text, "")) {
      const { start, end } = found;
      if (!unwrapped.crosses(start, end)) continue;
      this.#add({ ...found, start: unwrapped.back(start), end: unwrapped.back(end) });
    }
  }

  #readPart(part: string, label: string, [start, end]: readonly [number, number]): void {
    // A part that is the text itself would be read for ever.
    if (this.#options.depth > 0 && part.length >= this.#view.text.length) return;
    const inner = this.#within();
    if (inner === undefined || inner.#values.isNothing(part, label)) return;
    for (const found of this.#parts.of(part, label, this.#readNamed))
      this.#add({
        ...found,
        start: start + found.start,
        end: Math.min(end, start + found.end),
        how: "structure",
        isPlaced: true,
      });
  }

  /** All leaves of a request were read. */
  endRequest(): void {
    this.#found = 0;
    this.#view = this.#nothing();
    this.#codes.release();
    this.#parts.clear();
    this.#byKey.clear();
    this.#values.clear();
    this.#options.labels.endRequest();
    if (this.#options.depth === 0) forgetTexts();
    this.#inner?.endRequest();
  }

  /** Reads a text that stands in no leaf, in a memory of its own: the loaded request stays. */
  readApart(text: string, key: string): readonly Candidate[] {
    const inner = this.#within();
    return inner === undefined ? [] : inner.#readText(text, key);
  }

  /** The same of a value whose name stands elsewhere. */
  readonly #readNamed = (value: string, name: string): readonly Candidate[] => {
    const inner = this.#within();
    return inner === undefined ? [] : inner.#readValue(value, name);
  };

  #nothing(): View {
    return new View(shadowOf(""), () => "", this.#options.labels, this.#codes);
  }

  #within(): LeafReader | undefined {
    if (this.#options.depth === DEEPEST) return undefined;
    this.#inner ??= new LeafReader(
      { ...this.#options, depth: this.#options.depth + 1 },
      new Prefilter(this.#options.lineup.wants),
    );
    return this.#inner;
  }

  #readText(text: string, key: string): Candidate[] {
    const folded = this.#prefilter.foldText(text);
    return this.read({ folded, keyOf: () => key, isKeyword: key !== "", isAnchored: true });
  }

  #readValue(value: string, name: string): readonly Candidate[] {
    return this.#values.read(value, name, this.#read);
  }

  #reportOf(entity: string): ReportValue {
    const least = this.#options.entities.get(entity) ?? Number.POSITIVE_INFINITY;
    const report = (start: number, end: number, score: number, how: string): void => {
      if (score >= least) this.#keep({ start, end, entity, score, how });
    };
    return Object.assign(report, { least });
  }

  #add(candidate: Candidate): void {
    const least = this.#options.entities.get(candidate.entity);
    if (least !== undefined && candidate.score >= least) this.#keep(candidate);
  }

  /** One that is sure enough. */
  #keep(candidate: Candidate): void {
    const { start, end } = candidate;
    const { codes } = this.#view;
    if (isPlaceholder(codes, start, end) || isInOpaqueRun(codes, start, end)) return;
    if (this.#found++ === MOST_VALUES) throw tooManyValues();
    this.#view.remember(candidate);
    this.#candidates.push(candidate);
  }
}
