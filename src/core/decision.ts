import type { Action } from "./action.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** What the policy says of one finding: the action, and the rules that it breaks. */
export interface Decision {
  readonly finding: Finding;
  readonly action: Action;
  readonly rules: readonly Rule[];
  /** True when the score stands near the entity's threshold: for review, redacted all the same. */
  readonly uncertain: boolean;
}
