/** Who is asked about a cluster of digits: recognisers as bits, told by its signs, its digits and its labels. */
import type { DigitRecogniser } from "../recogniser.ts";
import { leastDigits } from "../wake/lineup.ts";
import { Sign } from "./cluster.ts";

/** Bits in a number, which is one set of recognisers. */
const MOST = 32;
const HALF = 10;
const LOW = (1 << HALF) - 1;

export class Dispatch {
  /** All that are asked for. */
  readonly signs: number;
  /** By the lower and by the upper half of a cluster's signs, whom they call. */
  readonly #byLow: Int32Array;
  readonly #byHigh: Int32Array;
  /** By a count of digits, who takes as few. */
  readonly #byDigits: Int32Array;
  readonly #byEntity: ReadonlyMap<string, number>;

  /** @param ones 32 at most; a bit is an index of them */
  constructor(ones: readonly DigitRecogniser[]) {
    if (ones.length > MOST) throw new RangeError("more recognisers of digits than bits");
    const setOf = (holds: (one: DigitRecogniser) => boolean): number =>
      ones.reduce((set, one, i) => (holds(one) ? set | (1 << i) : set), 0);
    const shows = (signs: number) => setOf((one) => ((one.signs ?? Sign.Any) & signs) !== 0);
    this.signs = ones.reduce((signs, one) => signs | (one.signs ?? Sign.Any), 0);
    const most = Math.max(0, ...ones.map(leastDigits).filter(Number.isFinite));
    this.#byLow = Int32Array.from({ length: LOW + 1 }, (_, signs) => shows(signs));
    this.#byHigh = Int32Array.from({ length: LOW + 1 }, (_, signs) => shows(signs << HALF));
    this.#byDigits = Int32Array.from({ length: most + 1 }, (_, digits) =>
      setOf((one) => leastDigits(one) <= digits),
    );
    this.#byEntity = new Map(
      ones.map(({ entity }) => [entity, setOf((one) => one.entity === entity)]),
    );
  }

  /** Those whom a label of an entity's calls. */
  calledBy(entity: string | undefined): number {
    return entity === undefined ? 0 : (this.#byEntity.get(entity) ?? 0);
  }

  /** Those who could take a cluster, as bits; `called`: whatever its signs. */
  asked(signs: number, digits: number, called: number): number {
    const shown = this.#byLow[signs & LOW] | this.#byHigh[signs >> HALF];
    return (shown | called) & this.#byDigits[Math.min(digits, this.#byDigits.length - 1)];
  }
}
