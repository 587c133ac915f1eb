/** What was read in the leaves of one request, until no other leaf may add to it. */
import type { Finding } from "../../core/index.ts";
import type { Known } from "../known/known.ts";
import type { Joins } from "../request/joins.ts";
import { type Held, heldOf, kept, type Reading } from "../request/repeats.ts";
import { rangeOf, type Source } from "../request/source.ts";
import { fence } from "../structure/fence.ts";
import { JsonStrings } from "./json-strings.ts";
import { OffsetMap } from "./offset-map.ts";
import { type Candidate, isPlaced, resolveOverlaps } from "./overlap.ts";
import { BareNumbers } from "./quote.ts";

export class Gathered {
  /** Leaves that are read together with others. */
  readonly joined = new Map<number, Reading>();
  readonly numbers = new Map<number, Finding>();
  /** Those that what is known from elsewhere may add to. */
  readonly readings = new Map<number, Held>();
  readonly findings: Finding[] = [];
  readonly #source: Source;
  readonly #joins: Joins;
  readonly #known: Known | undefined;

  constructor(source: Source, joins: Joins, known: Known | undefined) {
    this.#source = source;
    this.#joins = joins;
    this.#known = known;
  }

  /** A leaf that no other may add to is settled at once; undefined: nothing was read in it. */
  add(leaf: number, reading: Reading | undefined): void {
    if (reading === undefined) return;
    if (this.#joins.holds(leaf)) this.joined.set(leaf, kept(reading));
    else if (this.#known !== undefined) {
      this.#known.note(reading);
      this.readings.set(leaf, heldOf(reading));
    } else settle(this.#source, leaf, reading, this.findings);
  }

  addNumber(finding: Finding | undefined): void {
    if (finding !== undefined) this.numbers.set(finding.leaf, finding);
  }

  /** Once all that is read together was read. */
  endJoined(): void {
    for (const finding of this.numbers.values()) this.findings.push(finding);
    for (const [leaf, reading] of this.joined) {
      this.#known?.note(reading);
      this.readings.set(leaf, reading);
    }
  }

  /** All findings, by leaf and start. */
  settled(): Finding[] {
    for (const [leaf, reading] of this.readings) settle(this.#source, leaf, reading, this.findings);
    return inOrder(this.findings);
  }
}

/** By leaf, as most are found. */
function inOrder(findings: Finding[]): Finding[] {
  for (let i = 1; i < findings.length; i++)
    if (findings[i].leaf < findings[i - 1].leaf) return findings.sort((a, b) => a.leaf - b.leaf);
  return findings;
}

/** What a leaf's candidates leave to be found, in its own bytes. */
function settle({ bytes, leaves }: Source, leaf: number, reading: Held, found: Finding[]): void {
  if (reading.candidates.length === 0) return;
  const range = rangeOf(leaves, leaf);
  const map = new OffsetMap(reading.breaks);
  const strings = mayHoldQuote(reading) ? new JsonStrings(bytes, range) : undefined;
  const numbers = new BareNumbers(bytes, range);
  for (const { start, end, entity, score, how } of settleOverlaps(reading)) {
    const finding = {
      leaf,
      start: range.start + map.start(start),
      end: range.start + map.end(end),
      entity,
      score,
      how,
    };
    const parts = strings?.partsOf(finding);
    if (parts === undefined) found.push(withQuote(numbers, finding));
    else for (const part of parts) found.push(withQuote(numbers, { ...finding, ...part }));
  }
}

/** A leaf without breaks is the text that was read of it. */
function mayHoldQuote({ text, breaks }: Held): boolean {
  return text === undefined || breaks.length > 0 || text.includes('"');
}

function withQuote(numbers: BareNumbers, finding: Finding): Finding {
  const quote = numbers.quoteOf(finding);
  return quote === undefined ? finding : { ...finding, quote };
}

/** What was read by its place in a structure keeps its bounds: the separators beside it stay. */
function settleOverlaps({ text, candidates }: Held): Candidate[] {
  if (text === undefined || !candidates.some(isPlaced)) return resolveOverlaps(candidates);
  const places = candidates.filter(isPlaced);
  const others = candidates.filter((one) => !isPlaced(one));
  return fence(text, resolveOverlaps(places), resolveOverlaps(others));
}
