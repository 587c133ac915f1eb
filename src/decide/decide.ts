import type { Decision, Finding } from "../core/index.ts";
import type { Policy } from "./policy.ts";

/**
 * What the policy says of each finding, in the findings' order; findings of entities that it does not name are left
 * out.
 */
export function decide(findings: readonly Finding[], policy: Policy): Decision[] {
  const decisions: Decision[] = [];
  for (const finding of findings) {
    const ruling = policy.rulings.get(finding.entity);
    if (ruling === undefined || finding.score < ruling.threshold) continue;
    decisions.push({ finding, ruling });
  }
  return decisions;
}
