/** Leaves that are numbers: read as their decimal text, the key as the label. */
import { type Finding, LeafKind } from "../../core/index.ts";
import type { Candidate } from "../findings/overlap.ts";
import type { Labels } from "../labels/labels.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import type { Source } from "../request/source.ts";
import { leastDigits } from "../wake/lineup.ts";
import { Cluster } from "./cluster.ts";
import { shadowOf } from "./shadow.ts";
import { View } from "./view.ts";

export class NumberReader {
  readonly #byDigits: readonly DigitRecogniser[];
  readonly #ofFractions: readonly DigitRecogniser[];
  readonly #labels: Labels;
  readonly #entities: ReadonlyMap<string, number>;

  readonly #cluster = new Cluster();

  constructor(
    byDigits: readonly DigitRecogniser[],
    labels: Labels,
    entities: ReadonlyMap<string, number>,
  ) {
    this.#byDigits = byDigits;
    this.#ofFractions = byDigits.filter(({ readsFractions }) => readsFractions === true);
    this.#labels = labels;
    this.#entities = entities;
  }

  read(source: Source, leaf: number, keyOf: () => string): Finding | undefined {
    const { start, end } = source.leaves;
    const whole = numberText(source, leaf);
    const text = whole ?? decimalText(source, leaf);
    const byDigits = whole === undefined ? this.#ofFractions : this.#byDigits;
    const best = this.#best(new View(shadowOf(text), keyOf, this.#labels), byDigits);
    return best && { leaf, ...best, start: start[leaf], end: end[leaf] };
  }

  /** The surest that takes the number whole. */
  #best(view: View, byDigits: readonly DigitRecogniser[]): Candidate | undefined {
    const { length } = view.text;
    this.#cluster.fill(view.text, view.text.startsWith("-") ? 1 : 0, length, length);
    let best: Candidate | undefined;
    for (const one of byDigits) {
      const { entity } = one;
      const least = this.#entities.get(entity) ?? 1;
      if (length < leastDigits(one)) continue;
      one.recognise(view, this.#cluster, (start, end, score, how) => {
        const isWhole = start === 0 && end === length;
        if (isWhole && score >= least && score > (best?.score ?? 0))
          best = { start, end, entity, score, how };
      });
    }
    return best;
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
  let value = 0n;
  for (let at = end - 1; at >= start; at--) value = (value << 7n) | BigInt(bytes[at] & 0x7f);
  return value.toString();
}

/** A double that is a whole number, as decimal text. */
function readDouble(bytes: Uint8Array, start: number): string | undefined {
  const value = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(start, true);
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
}
