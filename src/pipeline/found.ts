/** What a look at a request found, as it may be told: everything but the values. */
import type { Seen } from "./settle.ts";

export interface Found {
  /** The span, log record or metric as OTLP/JSON has it: `resourceSpans[0].scopeSpans[1].spans[3]`. */
  readonly record: string;
  /** Within it, or its resource or scope. OTTL's spelling; a key that holds a finding is left out of it. */
  readonly location: string;
  readonly entity: string;
  readonly score: number;
  readonly how: string;
  readonly action: string;
}

/** As walk's `locate`, of the same outline. */
type LocateLeaf = (leaf: number, keyText: (leaf: number) => string) => string;

/** @param recordOf as walk's `recordPaths`, of the same outline. */
export function tellFound(
  seen: Seen,
  recordOf: (leaf: number) => string,
  locate: LocateLeaf,
): Found[] {
  const { bytes, decisions } = seen;
  const { leaves } = seen.outline;
  const withFinding = new Set(decisions.map(({ finding }) => finding.leaf));
  const decoder = new TextDecoder();
  const keyText = (leaf: number): string =>
    withFinding.has(leaf)
      ? "[redacted]"
      : decoder.decode(bytes.subarray(leaves.start[leaf], leaves.end[leaf]));
  return decisions.map(({ finding: { leaf, entity, score, how }, ruling }) => ({
    record: recordOf(leaf),
    location: locate(leaf, keyText),
    entity,
    score,
    how,
    action: ruling.action.kind,
  }));
}
