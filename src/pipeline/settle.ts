/** Verify: what was rewritten is looked at once more, for a redaction can make a new finding. */
import type { Decision, Outline, Ruling, Signal } from "../core/index.ts";
import type { ReportBuilder } from "./report-builder.ts";

/** A request with what the policy decided of it. */
export interface Seen {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signal: Signal;
  readonly outline: Outline;
  readonly decisions: readonly Decision[];
}

/** What became of a request. */
export interface Rewritten {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether a look at what was edited is enough to know that nothing is left. */
  readonly isClean: () => boolean;
}

export interface SettleSteps {
  look(bytes: Uint8Array<ArrayBuffer>): Seen;
  rewrite(seen: Seen): Rewritten;
}

/** Rounds of redaction, the first included, before a leaf that does not come to rest gives way whole. */
const MAX_ROUNDS = 3;
const WHOLE_LEAF: Ruling = {
  number: 0,
  entity: "REDACTED",
  action: { kind: "replace" },
  rules: [],
  threshold: 0,
};

/** The request as it is when nothing is left to redact. */
export function settle(
  request: Seen,
  report: ReportBuilder,
  { look, rewrite }: SettleSteps,
): Uint8Array<ArrayBuffer> {
  let seen = request;
  for (let round = 1; ; round++) {
    report.add(seen.decisions);
    const { bytes, isClean } = rewrite(seen);
    if (isClean()) return bytes;
    const again = look(bytes);
    const left = again.decisions.filter(({ ruling }) => ruling.action.kind !== "keep");
    if (left.length === 0) return bytes;
    if (round === MAX_ROUNDS) {
      const decisions = wholeLeaves(again.outline, left);
      report.addReplacedLeaves(decisions.length);
      return rewrite({ ...again, decisions }).bytes;
    }
    seen = { ...again, decisions: left };
  }
}

function wholeLeaves({ leaves }: Outline, decisions: readonly Decision[]): Decision[] {
  const numbers = new Set(decisions.map(({ finding }) => finding.leaf));
  return [...numbers].map((leaf) => {
    const range = { leaf, start: leaves.start[leaf]!, end: leaves.end[leaf]! };
    const finding = { ...range, entity: WHOLE_LEAF.entity, score: 1, how: "verify" };
    return { finding, ruling: WHOLE_LEAF };
  });
}
