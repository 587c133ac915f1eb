/** Leaves that are numbers: read as their decimal text, the key as the label. */
import { type Finding, LeafKind } from "../../core/index.ts";
import { Codes } from "../codes.ts";
import type { Labels } from "../labels/labels.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import type { Source } from "../request/source.ts";
import { leastDigits, needsLabel } from "../wake/lineup.ts";
import { Cluster } from "./cluster.ts";
import { Dispatch } from "./dispatch.ts";
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
  readonly #shaped: readonly DigitRecogniser[];
  readonly #dispatch: Dispatch;
  readonly #byLabel: ReadonlyMap<string, DigitRecogniser>;
  readonly #ofFractions: readonly DigitRecogniser[];
  readonly #labels: Labels;
  readonly #entities: ReadonlyMap<string, number>;
  // One number is read at a time.
  readonly #cluster: Cluster;
  readonly #codes = new Codes();
  #taken: Taken | undefined;

  constructor(
    byDigits: readonly DigitRecogniser[],
    labels: Labels,
    entities: ReadonlyMap<string, number>,
  ) {
    this.#byDigits = byDigits;
    this.#shaped = byDigits.filter((one) => !needsLabel(one));
    this.#dispatch = new Dispatch(this.#shaped);
    this.#cluster = new Cluster(this.#dispatch.signs);
    this.#byLabel = new Map(byDigits.filter(needsLabel).map((one) => [one.entity, one]));
    this.#ofFractions = byDigits.filter(({ readsFractions }) => readsFractions === true);
    this.#labels = labels;
    this.#entities = entities;
  }

  read(source: Source, leaf: number, keyOf: () => string): Finding | undefined {
    const { start, end } = source.leaves;
    const whole = numberText(source, leaf);
    const text = whole ?? decimalText(source, leaf);
    const view = new View(shadowOf(text), keyOf, this.#labels, this.#codes);
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

  #ask(one: DigitRecogniser, view: View): void {
    const { length } = view.text;
    if (length < leastDigits(one)) return;
    one.recognise(view, this.#cluster, (start, end, score, how) => {
      const isWhole = start === 0 && end === length;
      if (isWhole && score >= (this.#entities.get(one.entity) ?? 1) && this.#isSurer(one, score))
        this.#taken = { by: one, score, how };
    });
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
