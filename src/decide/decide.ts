import type { Decision, Finding } from "../core/index.ts";
import type { Policy } from "./policy.ts";

/** A score this near above the threshold is marked for review; the finding is redacted all the same. */
const REVIEW_BAND = 0.1;

/** What the policy says of each finding, in the findings' order; entities it does not name fall out. */
export function decide(findings: readonly Finding[], policy: Policy): Decision[] {
  const decisions: Decision[] = [];
  for (const finding of findings) {
    const ruling = policy.rulings.get(finding.entity);
    if (ruling === undefined || finding.score < ruling.threshold) continue;
    const uncertain = finding.score < ruling.threshold + REVIEW_BAND;
    decisions.push({ finding, ruling, uncertain });
  }
  return decisions;
}
