/**
 * What breaks a rule: a finding of its entity, wherever it stands. What an answer alone must not say, and what it must
 * say, would be types of their own, which a search for values cannot judge.
 */
export type RuleType = "phi";

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

/** How a rule finds an entity of its own: plain data, which detect compiles. */
export interface RuleSearch {
  /** RE2 syntax; its first group is the value, without groups the whole. */
  readonly pattern?: string | undefined;
  /** One of these must stand in the leaf or in its key, in any case. */
  readonly keywords?: readonly string[] | undefined;
  /** RE2 syntax, searched in the attribute's key; without a `pattern` the whole leaf is the value. */
  readonly key?: string | undefined;
  readonly score?: number | undefined;
  /** Names of checksums that a value must pass. */
  readonly checks?: readonly string[] | undefined;
  /** Words near a value that raise its score. */
  readonly context?: readonly string[] | undefined;
  /** Words near a value that lower its score. */
  readonly context_demotes?: readonly string[] | undefined;
}

/** A rule that brings its own search. */
export interface CustomRule {
  readonly id: string;
  readonly entity: string;
  readonly detect: RuleSearch;
}
