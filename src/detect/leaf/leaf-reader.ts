/** One shadow → candidates: recognisers where something woke them, readers of structure, encoded texts. */

import { isDigit } from "../characters.ts";
import type { Candidate } from "../findings/overlap.ts";
import { LABEL_REACH } from "../labels/words-before.ts";
import type { Folded } from "../prefilter/folded.ts";
import { Holds } from "../prefilter/holds.ts";
import { Prefilter } from "../prefilter/prefilter.ts";
import { ROW, RowKind } from "../prefilter/rows.ts";
import type {
  Anchor,
  AtRecogniser,
  DigitRecogniser,
  LiteralRecogniser,
  Recogniser,
  ReportValue,
  ScriptRecogniser,
  TextRecogniser,
} from "../recogniser.ts";
import { nextRun } from "../steps.ts";
import { readStructure, readTables } from "../structure/index.ts";
import type { LabelPlace, ReportPlace } from "../structure/place.ts";
import { needsLabel } from "../wake/lineup.ts";
import { type Base64Text, base64Texts } from "./base64.ts";
import { Cluster, Sign } from "./cluster.ts";
import { Dispatch } from "./dispatch.ts";
import { encodedWords } from "./encoded-words.ts";
import { isHeldOut, isInOpaqueRun, isPlaceholder } from "./hold-outs.ts";
import {
  type Call,
  type Leaf,
  type LeafReaderOptions,
  readsTokens,
  type SeenRows,
  type TokenReader,
} from "./leaf.ts";
import { type Meant, misread } from "./misread.ts";
import { PartReadings } from "./part-readings.ts";
import { isPart, parted } from "./parted.ts";
import { shadowOf } from "./shadow.ts";
import { View } from "./view.ts";
import { unwrap } from "./wrapped-prose.ts";

/** Fewer digits before a label are a count: `300 members`. */
const FEWEST_NAMED_BEHIND = 4;
/** Texts in texts that are read apart: what stands deeper was read with the text around it. */
const DEEPEST = 6;
const LEAF_START: Anchor = { start: 0, end: 0, digits: 0 };

export class LeafReader {
  readonly #options: LeafReaderOptions;
  readonly #prefilter: Prefilter;
  readonly #shaped: readonly Call<DigitRecogniser>[];
  readonly #dispatch: Dispatch;
  readonly #byLabel: ReadonlyMap<string, Call<DigitRecogniser>>;
  readonly #byToken: ReadonlyMap<string, Call<TokenReader>>;
  readonly #byAt: readonly Call<AtRecogniser>[];
  readonly #byLiteral: readonly (readonly Call<LiteralRecogniser>[])[];
  readonly #byKey: readonly Call<LiteralRecogniser>[];
  readonly #byText: readonly Call<TextRecogniser>[];
  readonly #byScript: readonly Call<ScriptRecogniser>[];
  /** Reads what stands within a leaf as a text of its own. */
  #inner: LeafReader | undefined;
  // One leaf is read at a time, one cluster of it: what is reported, is reported of them.
  #view: View;
  #candidates: Candidate[] = [];
  readonly #cluster = new Cluster();
  /** Of the leaves of one request. */
  readonly #parts = new PartReadings();

  readonly #reportPlace: ReportPlace = (entity, start, end, score) =>
    this.#add({ entity, start, end, score, how: "structure", isPlaced: true });
  readonly #labelPlace: LabelPlace = (start, end, name, decoded) => {
    if (end > start)
      this.#readPart(decoded ?? this.#view.text.slice(start, end), name, [start, end]);
    return this.#options.labels.findDirect(name, name.length)?.entity;
  };

  constructor(options: LeafReaderOptions, prefilter: Prefilter) {
    const { lineup, labels } = options;
    this.#options = options;
    this.#prefilter = prefilter;
    this.#view = new View(shadowOf(""), () => "", labels);
    const call = <R extends Recogniser>(one: R): Call<R> => ({
      one,
      report: this.#reportOf(one.entity),
    });
    const shaped = lineup.byDigits.filter((one) => !needsLabel(one));
    this.#shaped = shaped.map(call);
    this.#dispatch = new Dispatch(shaped);
    this.#byLabel = new Map(
      lineup.byDigits.filter(needsLabel).map((one) => [one.entity, call(one)]),
    );
    this.#byToken = new Map(
      lineup.byDigits.filter(readsTokens).map((one) => [one.entity, call(one)]),
    );
    this.#byAt = lineup.byAt.map(call);
    this.#byLiteral = lineup.byLiteral.map((ones) => ones.map(call));
    this.#byKey = lineup.byKey.map(call);
    this.#byText = lineup.byText.map(call);
    this.#byScript = lineup.byScript.map(call);
  }

  /** In no order, and overlapping. */
  read({ folded, keyOf, isKeyword, isAnchored, seen }: Leaf): Candidate[] {
    this.#candidates = [];
    this.#view = new View(folded, keyOf, this.#options.labels);
    if (isAnchored) this.#readAnchored(folded, seen);
    if (isKeyword)
      for (const { one, report } of this.#byKey) one.recognise(this.#view, LEAF_START, report);
    for (const { one, report } of this.#byText) one.recognise(this.#view, report);
    if (folded.breaks.length > 0)
      for (const { one, report } of this.#byScript) one.recognise(this.#view, report);
    return this.#candidates;
  }

  #readAnchored(folded: Folded, seen: SeenRows | undefined): void {
    const isHinted = this.#readRows(seen ?? this.#scan(folded));
    const announced = isHinted ? this.#readLiterals(folded) : 0;
    readTables(folded, this.#reportPlace, this.#labelPlace);
    if (this.#options.depth === 0 && (folded.holds & Holds.Line) !== 0)
      this.#readWrapped(folded.text);
    this.#readDecoded(encodedWords(folded.text));
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
      else if (values[row + 3] === 0) this.#readToken(from, to);
      else this.#readCluster(from, to, values[row + 3]);
    }
    return isHinted;
  }

  #isHeldOut(start: number, end: number): boolean {
    return isHeldOut(this.#view.text, start, end) || this.#view.isCloudAccount(start, end);
  }

  #readAt(anchor: Anchor): void {
    for (const { one, report } of this.#byAt) one.recognise(this.#view, anchor, report);
  }

  #readCluster(start: number, end: number, digits: number): void {
    const view = this.#view;
    const cluster = this.#cluster;
    cluster.fill(view.text, start, end, digits);
    const { token } = cluster;
    const near = view.nearest(start);
    const before = this.#candidates.length;
    const first = token < start ? token : cluster.opening;
    const beside = first < start ? view.nearest(first) : near;
    const listed = view.listedEntity(start) ?? view.listedEntity(first);
    this.#readShaped(near, beside, listed);
    // Whom the nearest label calls, before the digits or their token (`PH10000`); a list goes on with its own.
    const named = token < start ? beside : near;
    const ongoing = view.listedEntity(start);
    this.#readLabelled(near);
    if (ongoing !== near) this.#readLabelled(ongoing);
    if (named !== near && named !== ongoing) this.#readLabelled(named);
    const lettered = named === undefined ? undefined : this.#byToken.get(named);
    if (lettered !== undefined && digits > 2 && digits < lettered.one.labelled)
      lettered.one.readToken(view, { start: token, end }, lettered.report);
    if ((cluster.signs & (Sign.Led | Sign.Trailed)) !== 0)
      this.#readMeant(misread(view.text, start, end));
    const isFound = this.#candidates.length > before;
    if (isFound) this.#readListed(end);
    if (named !== undefined && (!isFound || isPart(view.text, start, view.listEnd)))
      this.#readParted(first, start, named);
    if (digits < FEWEST_NAMED_BEHIND || (named !== undefined && view.isNamed(named, first))) return;
    const behind = view.labelBehind(end);
    if (behind !== undefined) this.#labelPlace(first, end, behind);
  }

  /** Behind a label, a number as it was meant to be. */
  #readMeant(number: Meant | undefined): void {
    if (number === undefined || this.#view.nearest(number.start) === undefined) return;
    const { start, end, decoded } = number;
    const before = this.#view.text.slice(Math.max(0, start - LABEL_REACH), start);
    for (const found of this.readApart(decoded, before))
      if (found.start === 0 && found.end === decoded.length)
        this.#add({ ...found, start, end, how: "structure", isPlaced: true });
  }

  /** The groups of a number, or a date, that its label stands right before. */
  #readParted(first: number, start: number, named: string): void {
    if (this.#options.depth > 0 || !this.#view.isNamed(named, first)) return;
    this.#readMeant(parted(this.#view.text, start, named.startsWith("DATE")));
  }

  /** What of a cluster stands behind the value that was found in it, and is of its list: `84719265 - 84719266`. */
  #readListed(end: number): void {
    const { text } = this.#view;
    const start = nextRun(text, this.#view.listEnd, end);
    if (start >= end || this.#view.listedEntity(start) === undefined) return;
    let digits = 0;
    for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) digits++;
    this.#readCluster(start, end, digits);
  }

  /** Those whose signs the cluster shows, and those whom one of three labels calls. */
  #readShaped(near: string | undefined, beside: string | undefined, listed: string | undefined) {
    const dispatch = this.#dispatch;
    const { signs, digits } = this.#cluster;
    let called = dispatch.calledBy(near);
    if (beside !== near) called |= dispatch.calledBy(beside);
    if (listed !== near) called |= dispatch.calledBy(listed);
    for (let asked = dispatch.asked(signs, digits, called); asked !== 0; asked &= asked - 1) {
      const { one, report } = this.#shaped[31 - Math.clz32(asked & -asked)];
      one.recognise(this.#view, this.#cluster, report);
    }
  }

  #readLabelled(entity: string | undefined): void {
    const call = entity === undefined ? undefined : this.#byLabel.get(entity);
    if (call !== undefined && this.#cluster.digits >= call.one.labelled)
      call.one.recognise(this.#view, this.#cluster, call.report);
  }

  /** A token of letters and few digits: whom the nearest label calls, and who took the value before it in a list. */
  #readToken(start: number, end: number): void {
    const view = this.#view;
    const near = view.nearest(start);
    const listed = view.listedEntity(start);
    for (const entity of near === listed ? [near] : [near, listed]) {
      const call = entity === undefined ? undefined : this.#byToken.get(entity);
      call?.one.readToken(view, { start, end }, call.report);
    }
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
    for (const found of this.#parts.of(part, label, () => this.readApart(part, label)))
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
    this.#parts.clear();
    this.#inner?.endRequest();
  }

  /** Reads a text that stands in no leaf, in a memory of its own: the loaded request stays. */
  readApart(text: string, key: string): readonly Candidate[] {
    if (this.#options.depth === DEEPEST) return [];
    this.#inner ??= new LeafReader(
      { ...this.#options, depth: this.#options.depth + 1 },
      new Prefilter(this.#options.lineup.wants),
    );
    return this.#inner.#readText(text, key);
  }

  #readText(text: string, key: string): Candidate[] {
    const folded = this.#prefilter.foldText(text);
    return this.read({ folded, keyOf: () => key, isKeyword: key !== "", isAnchored: true });
  }

  #reportOf(entity: string): ReportValue {
    const least = this.#options.entities.get(entity) ?? Number.POSITIVE_INFINITY;
    return (start, end, score, how) => {
      if (score >= least) this.#add({ start, end, entity, score, how });
    };
  }

  #add(candidate: Candidate): void {
    const { entity, start, end, score } = candidate;
    const least = this.#options.entities.get(entity);
    if (least === undefined || score < least || isPlaceholder(this.#view.text, start, end)) return;
    if (isInOpaqueRun(this.#view.text, start, end)) return;
    this.#view.remember(entity, start, end);
    this.#candidates.push(candidate);
  }
}
