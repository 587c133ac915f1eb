/** Leaves that are numbers: read as their decimal text, the key as the label. */
import { type Finding, LeafKind } from "../../core/index.ts";
import { Codes } from "../codes.ts";
import type { Labels } from "../labels/labels.ts";
import type { DigitRecogniser, ReportValue } from "../recogniser.ts";
import type { Source } from "../request/source.ts";
import { leastDigits, needsLabel } from "../wake/lineup.ts";
import { Cluster } from "./cluster.ts";
import { Dispatch } from "./dispatch.ts";
import type { Call } from "./leaf.ts";
import { shadowOf } from "./shadow.ts";
import { View } from "./view.ts";

/** Bytes of a varint that hold 28 bits. */
const SMALL_VARINT = 4;

/** Who takes a number whole. */
interface Taken {
  readonly by: DigitRecogniser;
  readonly score: number;
  readonly how: string;
}

export class NumberReader {
  readonly #byDigits: readonly DigitRecogniser[];
  readonly #shaped: readonly Call<DigitRecogniser>[];
  readonly #dispatch: Dispatch;
  readonly #byLabel: ReadonlyMap<string, Call<DigitRecogniser>>;
  readonly #ofFractions: readonly Call<DigitRecogniser>[];
  readonly #labels: Labels;
  readonly #entities: ReadonlyMap<string, number>;
  // One number is read at a time.
  readonly #cluster: Cluster;
  readonly #codes = new Codes();
  #length = 0;
  #taken: Taken | undefined;

  constructor(
    byDigits: readonly DigitRecogniser[],
    labels: Labels,
    entities: ReadonlyMap<string, number>,
  ) {
    const call = (one: DigitRecogniser): Call<DigitRecogniser> => ({
      one,
      report: this.#reportOf(one),
    });
    const shaped = byDigits.filter((one) => !needsLabel(one));
    this.#labels = labels;
    this.#entities = entities;
    this.#byDigits = byDigits;
    this.#shaped = shaped.map(call);
    this.#dispatch = new Dispatch(shaped);
    this.#cluster = new Cluster(this.#dispatch.signs);
    this.#byLabel = new Map(byDigits.filter(needsLabel).map((one) => [one.entity, call(one)]));
    this.#ofFractions = byDigits.filter(({ readsFractions }) => readsFractions === true).map(call);
  }

  read(source: Source, leaf: number, keyOf: () => string): Finding | undefined {
    const { start, end } = source.leaves;
    const whole = numberText(source, leaf);
    const text = whole ?? decimalText(source, leaf);
    const view = new View(shadowOf(text), keyOf, this.#labels, this.#codes);
    this.#length = text.length;
    this.#cluster.fill(view.codes, text.startsWith("-") ? 1 : 0, text.length, text.length);
    if (whole === undefined) for (const one of this.#ofFractions) this.#ask(one, view);
    else this.#askAbout(view);
    const taken = this.#taken;
    this.#taken = undefined;
    if (taken === undefined) return undefined;
    const { by, score, how } = taken;
    return { leaf, start: start[leaf], end: end[leaf], entity: by.entity, score, how };
  }

  /** Those whose signs a whole number shows, and whom its key calls. */
  #askAbout(view: View): void {
    const { signs, digits } = this.#cluster;
    const near = view.nearest(0);
    let asked = this.#dispatch.asked(signs, digits, this.#dispatch.calledBy(near));
    for (; asked !== 0; asked &= asked - 1)
      this.#ask(this.#shaped[31 - Math.clz32(asked & -asked)], view);
    const labelled = near === undefined ? undefined : this.#byLabel.get(near);
    if (labelled !== undefined) this.#ask(labelled, view);
  }

  #ask({ one, report }: Call<DigitRecogniser>, view: View): void {
    if (view.text.length >= leastDigits(one)) one.recognise(view, this.#cluster, report);
  }

  /** Takes a value that is all of the number at hand. */
  #reportOf(one: DigitRecogniser): ReportValue {
    const least = this.#entities.get(one.entity) ?? 1;
    const report = (start: number, end: number, score: number, how: string): void => {
      const isWhole = start === 0 && end === this.#length;
      if (isWhole && score >= least && this.#isSurer(one, score))
        this.#taken = { by: one, score, how };
    };
    return Object.assign(report, { least });
  }

  /** Of two that are as sure, the one that is asked first of texts. */
  #isSurer(one: DigitRecogniser, score: number): boolean {
    if (this.#taken === undefined || score > this.#taken.score) return true;
    const { by } = this.#taken;
    return score === this.#taken.score && this.#byDigits.indexOf(one) < this.#byDigits.indexOf(by);
  }
}

/** Decimal digits; `undefined` of a negative number or a fraction. */
export function numberText({ bytes, leaves }: Source, leaf: number): string | undefined {
  const start = leaves.start[leaf];
  return leaves.kind[leaf] === LeafKind.Int
    ? readInt(bytes, start, leaves.end[leaf])
    : readDouble(bytes, start);
}

/** Fractions and negative numbers too, as JSON writes them. */
export function decimalText(source: Source, leaf: number): string {
  const { bytes, leaves } = source;
  const whole = numberText(source, leaf);
  if (whole !== undefined || leaves.kind[leaf] === LeafKind.Int) return whole ?? "-1";
  return String(bytes.readDoubleLE(leaves.start[leaf]));
}

/** A varint as decimal text; `undefined` for a negative number. */
function readInt(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > 9) return undefined;
  if (end - start <= SMALL_VARINT) return String(readSmall(bytes, start, end));
  let value = 0n;
  for (let at = end - 1; at >= start; at--) value = (value << 7n) | BigInt(bytes[at] & 0x7f);
  return value.toString();
}

function readSmall(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = end - 1; at >= start; at--) value = (value << 7) | (bytes[at] & 0x7f);
  return value;
}

/** A double that is a whole number, as decimal text. */
function readDouble(bytes: Uint8Array, start: number): string | undefined {
  const value = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(start, true);
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
}
