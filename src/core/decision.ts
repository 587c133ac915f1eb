import type { Action } from "./action.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** What a policy does with an entity's findings. */
export interface Ruling {
  /** Counts a policy's rulings from 1, so that tables need no names; 0 is for what no policy says. */
  readonly number: number;
  readonly entity: string;
  readonly action: Action;
  /** The rules that a finding breaks. */
  readonly rules: readonly Rule[];
  /** The least score. */
  readonly threshold: number;
}

/** What the policy says of one finding. */
export interface Decision {
  readonly finding: Finding;
  readonly ruling: Ruling;
}
