export type RuleType = "phi" | "prohibited_output" | "required_disclosure";

/** Ascending: the highest of a span's violations becomes `compliance.violation.severity`. */
export const SEVERITIES = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A statement of policy. `basis` is a statute with its section, or `organisation policy`. */
export interface Rule {
  readonly id: string;
  readonly type: RuleType;
  readonly severity: Severity;
  readonly basis: string;
  /** The entity whose finding breaks the rule (`phi` rules). */
  readonly entity: string;
}
