import type { Action } from "./action.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** What a policy does with an entity's findings. */
export interface Ruling {
  /**
   * Numbers a policy's rulings from 1, so that tables need no names; 0 stands for a finding that no policy rules on.
   */
  readonly number: number;
  readonly entity: string;
  readonly action: Action;
  /** The rules that a finding breaks. */
  readonly rules: readonly Rule[];
  /** The lowest score that counts. */
  readonly threshold: number;
}

/** What the policy says of one finding. */
export interface Decision {
  readonly finding: Finding;
  readonly ruling: Ruling;
}
