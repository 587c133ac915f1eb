import type { ActionKind, Rule, Ruling } from "../core/index.ts";

/** A rule that was broken, with what became of its findings. */
export interface Violation {
  /** Counts a policy's violations from 0: an index into tables. */
  readonly number: number;
  /** A bit of its own, so that a set of violations is a sum; `Infinity` where none is left. */
  readonly bit: number;
  readonly rule: Rule;
  readonly action: ActionKind;
}

/** The lowest bit is left to others; above the highest, sums are no integers. */
const LOWEST_BIT = 1;
const HIGHEST_BIT = 52;

/** Numbers the violations that a policy can tell of. */
export class Violations {
  readonly #byRuling: (readonly Violation[] | undefined)[] = [];
  #count = 0;

  of(ruling: Ruling): readonly Violation[] {
    this.#byRuling[ruling.number] ??= this.#number(ruling);
    return this.#byRuling[ruling.number]!;
  }

  #number({ rules, action }: Ruling): readonly Violation[] {
    return rules.map((rule) => {
      const number = this.#count++;
      const bit = number + LOWEST_BIT > HIGHEST_BIT ? Infinity : 2 ** (number + LOWEST_BIT);
      return { number, bit, rule, action: action.kind };
    });
  }
}
