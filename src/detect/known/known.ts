/**
 * What was found once for sure is looked for in all leaves of its request: names (known-names.ts) and identifiers
 * (known-ids.ts).
 */
import { type Finding, LeafKind, type LeafTable } from "../../core/index.ts";
import { Codes } from "../codes.ts";
import { MOST_VALUES, tooManyValues } from "../findings/most-values.ts";
import { byStart, type Candidate, Cover } from "../findings/overlap.ts";
import { isPlaceholder } from "../leaf/hold-outs.ts";
import { shadowOf } from "../leaf/shadow.ts";
import type { Prefilter } from "../prefilter/prefilter.ts";
import { ROW, RowKind, type Rows } from "../prefilter/rows.ts";
import type { Held, Reading } from "../request/repeats.ts";
import { KNOWN_IDS, KnownIds, noteId } from "./known-ids.ts";
import { collectNames, findKnown, LONGEST_NAME, type NameSet } from "./known-names.ts";
import { KnownRuns, Length } from "./known-runs.ts";

const PERSON = "PERSON";
/** From this score on a name is sure enough to be looked for elsewhere. */
const SURE_NAME = 0.7;
/** The score of what is known from another place alone. */
const KNOWN = 0.7;
/** The same of an identifier: its label stands right before it, or its place says what it is. */
const SURE_ID = 0.8;
/** A varint of fewer bytes holds a number of fewer digits than a known one has. */
const KNOWN_VARINT = 4;

/** The request that was read, as the prefilter has it. */
export interface ReadRequest {
  readonly leaves: LeafTable;
  readonly readings: Map<number, Held>;
  /** What was found in leaves that are numbers. */
  readonly numbers: Finding[];
  readonly reader: LeafTexts;
}

interface LeafTexts {
  keyOf(leaf: number): string;
  /** A leaf's text, and nothing found in it. */
  fold(leaf: number): Reading;
  /** Decimal digits of a leaf that is a number; undefined: it is no whole one. */
  numberText(leaf: number): string | undefined;
}

/** Entities that may be known from elsewhere; undefined: a policy asks for more than that, or for no people. */
export function knownEntities(least: ReadonlyMap<string, number>): ReadonlySet<string> | undefined {
  const taken = [PERSON, ...KNOWN_IDS].filter(
    (entity) => (least.get(entity) ?? Number.POSITIVE_INFINITY) <= KNOWN,
  );
  return taken[0] === PERSON ? new Set(taken) : undefined;
}

/** What is known of one request. */
export class Known {
  readonly #prefilter: Prefilter;
  readonly #entities: ReadonlySet<string>;
  readonly #names = new Set<string>();
  readonly #codes = new Codes();
  readonly #runs = new KnownRuns();
  /** Looked up first where a place is not covered: most requests have no such place. */
  #ids: KnownIds | undefined;

  constructor(prefilter: Prefilter, entities: ReadonlySet<string>) {
    this.#prefilter = prefilter;
    this.#entities = entities;
  }

  /** Notes what was found for sure. */
  note({ text, candidates }: Reading): void {
    for (const { entity, score, start, end } of candidates) {
      if (score < SURE_NAME) continue;
      if (entity === PERSON) this.#noteName(text, start, end);
      else if (this.#isId(entity, score)) this.#runs.note(text, start, end, entity);
    }
  }

  /** A copy: what is cut out of a text holds it all. */
  #noteName(text: string, start: number, end: number): void {
    if (end - start <= LONGEST_NAME) this.#names.add(text.slice(start, end).toLowerCase());
  }

  /** Adds to what was found in texts, and in numbers, what is known of it. */
  addTo(request: ReadRequest): void {
    for (const { leaf, entity, score } of request.numbers) {
      if (!this.#isId(entity, score)) continue;
      const text = request.reader.numberText(leaf) ?? "";
      this.#runs.note(text, 0, text.length, entity);
    }
    const { openings } = this.#runs;
    if (this.#names.size + openings.size === 0) return;
    const names = collectNames(this.#names);
    const sought = { words: names.openings, runs: openings };
    const places = this.#prefilter.placesOf(request.leaves, sought);
    if (places.length > MOST_VALUES * ROW) throw tooManyValues();
    for (let row = 0, next = 0; row < places.length; row = next) {
      const leaf = places[row + 3];
      while (places[next + 3] === leaf) next += ROW;
      const within = places.subarray(row, next);
      if (!this.#isCovered(within, request.readings.get(leaf)?.candidates ?? []))
        this.#addToText(request, leaf, within, names);
    }
    if (openings.size > 0) this.#addToNumbers(request);
  }

  /** Whether each place is one of digits that were found there, or that are no identifier's. */
  #isCovered(places: Rows, candidates: readonly Candidate[]): boolean {
    // Words come first.
    if (places.length > 0 && places[0] !== RowKind.Digits) return false;
    const cover = new Cover(candidates, KNOWN);
    for (let row = 0; row < places.length; row += ROW) {
      const start = places[row + 1];
      const end = places[row + 2];
      const length = this.#runs.lengthOf(end - start);
      if (length !== Length.None && (length !== Length.Whole || !cover.covers(start, end)))
        return false;
    }
    return true;
  }

  #addToText(request: ReadRequest, leaf: number, places: Rows, names: NameSet): void {
    const folded = request.reader.fold(leaf);
    const { text } = folded;
    const codes = this.#codes.take(shadowOf(text));
    const reading = request.readings.get(leaf) ?? folded;
    const report = (start: number, end: number, entity: string): void => {
      request.readings.set(leaf, reading);
      if (!isPlaceholder(codes, start, end))
        reading.candidates.push({ start, end, entity, score: KNOWN, how: "lexicon" });
    };
    const before = reading.candidates.toSorted(byStart);
    const nameCover = new Cover(before, KNOWN);
    findKnown(text, places, names, (start, end) => {
      if (!nameCover.covers(start, end)) report(start, end, PERSON);
    });
    const digits = digitPlaces(places);
    if (this.#isCovered(digits, before)) return;
    const cover = new Cover(before, KNOWN);
    this.#idsOf(request).find(text, digits, {
      keyOf: () => request.reader.keyOf(leaf),
      isCovered: (start, end) => cover.covers(start, end),
      report,
    });
  }

  #addToNumbers(request: ReadRequest): void {
    const { leaves, numbers } = request;
    const before = new Set(numbers.map(({ leaf }) => leaf));
    for (let leaf = 0; leaf < leaves.count; leaf++) {
      if (!mayBeKnown(leaves, leaf) || before.has(leaf)) continue;
      const text = request.reader.numberText(leaf) ?? "";
      if (!this.#runs.mayHold(text)) continue;
      const entity = this.#idsOf(request).entityOf(text, () => request.reader.keyOf(leaf));
      if (entity === undefined) continue;
      const range = { leaf, start: leaves.start[leaf], end: leaves.end[leaf] };
      numbers.push({ ...range, entity, score: KNOWN, how: "lexicon" });
    }
  }

  #idsOf(request: ReadRequest): KnownIds {
    this.#ids ??= new KnownIds(this.#collectIds(request));
    return this.#ids;
  }

  /** Identifiers as their shadows have them, with their entities. */
  #collectIds({ readings, numbers, reader }: ReadRequest): Map<string, string> {
    const found = new Map<string, string>();
    for (const [leaf, { candidates }] of readings) {
      const ids = candidates.filter(({ entity, score }) => this.#isId(entity, score));
      if (ids.length === 0) continue;
      const { text } = reader.fold(leaf);
      for (const { entity, start, end } of ids) noteId(found, text.slice(start, end), entity);
    }
    for (const { leaf, entity, score } of numbers)
      if (this.#isId(entity, score)) noteId(found, reader.numberText(leaf) ?? "", entity);
    return found;
  }

  #isId(entity: string, score: number): boolean {
    return score >= SURE_ID && entity !== PERSON && this.#entities.has(entity);
  }
}

/** Those of digits, which stand behind those of words. */
function digitPlaces(places: Rows): Rows {
  let first = 0;
  while (first < places.length && places[first] !== RowKind.Digits) first += ROW;
  return places.subarray(first);
}

/** Whether a number has as many digits as one needs to be known (known-ids.ts). */
function mayBeKnown({ kind, start, end }: LeafTable, leaf: number): boolean {
  if (kind[leaf] === LeafKind.Double) return true;
  return kind[leaf] === LeafKind.Int && end[leaf] - start[leaf] >= KNOWN_VARINT;
}
