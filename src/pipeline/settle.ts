/** Verify of a request: rounds of redaction, and the report of them. */
import { type Decision, LeafKind, type Outline, type Ruling, type Signal } from "../core/index.ts";
import { comeToRest } from "./come-to-rest.ts";
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

const WHOLE_LEAF: Ruling = {
  number: 0,
  entity: "REDACTED",
  action: { kind: "replace" },
  rules: [],
  threshold: 0,
};

/** The request as it is when nothing is left to redact; a leaf that does not come to rest gives way whole. */
export function settle(
  request: Seen,
  report: ReportBuilder,
  { look, rewrite }: SettleSteps,
): Uint8Array<ArrayBuffer> {
  return comeToRest<Seen, Rewritten>(request, {
    look: ({ bytes }) => look(bytes),
    redact(seen) {
      report.add(seen.decisions);
      return rewrite(seen);
    },
    giveWay(seen) {
      const decisions = wholeLeaves(seen);
      report.addReplacedLeaves(decisions.length);
      return rewrite({ ...seen, decisions });
    },
  }).bytes;
}

function wholeLeaves({ bytes, outline: { leaves }, decisions }: Seen): Decision[] {
  const numbers = new Set(decisions.map(({ finding }) => finding.leaf));
  return [...numbers].map((leaf) => {
    const range = { leaf, start: leaves.start[leaf]!, end: leaves.end[leaf]! };
    const isText = leaves.kind[leaf] === LeafKind.Text || leaves.kind[leaf] === LeafKind.Bytes;
    const quoted = isText && isJson(bytes.subarray(range.start, range.end)) ? { quote: 0 } : {};
    const found = { entity: WHOLE_LEAF.entity, score: 1, how: "verify" };
    return { finding: { ...range, ...found, ...quoted }, ruling: WHOLE_LEAF };
  });
}

/** What was JSON stays JSON. */
function isJson(text: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(text).toString());
    return true;
  } catch {
    return false;
  }
}
