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

export interface SettleSteps {
  look(bytes: Uint8Array<ArrayBuffer>): Seen;
  rewrite(seen: Seen): Uint8Array<ArrayBuffer>;
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

export function settle(
  rewritten: Uint8Array<ArrayBuffer>,
  report: ReportBuilder,
  { look, rewrite }: SettleSteps,
): Uint8Array<ArrayBuffer> {
  let bytes = rewritten;
  for (let round = 1; ; round++) {
    const seen = look(bytes);
    const left = seen.decisions.filter(({ ruling }) => ruling.action.kind !== "keep");
    if (left.length === 0) return bytes;
    if (round === MAX_ROUNDS) {
      const decisions = wholeLeaves(seen.outline, left);
      report.addReplacedLeaves(decisions.length);
      return rewrite({ ...seen, decisions });
    }
    report.add(left);
    bytes = rewrite({ ...seen, decisions: left });
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
