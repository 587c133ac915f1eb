import type { Rule, RuleSearch } from "../core/index.ts";

/** A rule as a pack has it, with the lowest score at which a finding breaks it. */
interface PackRule extends Rule {
  readonly threshold: number;
  /** How the rule finds its entity, when no recogniser of Lethe's does. */
  readonly detect?: RuleSearch | undefined;
}

/** A named set of rules. Plain data: it crosses threads. */
export interface Pack {
  readonly name: string;
  readonly rules: readonly PackRule[];
}

export const ENTITY_NAME = /^[A-Z][A-Z0-9_]{0,63}$/;
