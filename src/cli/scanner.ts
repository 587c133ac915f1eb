/** The gateway's engine on one input after the other. */
import type { Decision, LeafTable } from "../core/index.ts";
import { decide, type Policy } from "../decide/index.ts";
import { createDetector, type Detector } from "../detect/index.ts";
import { decodeRequest } from "../otlp/index.ts";
import { createRedactor, type Redactor, type RedactorOptions } from "../pipeline/index.ts";
import { policyInForce } from "../redactor-options.ts";
import { createWalker, fromJson, locate } from "../walk/index.ts";
import type { Input } from "./scan-format.ts";

/** A finding as it may be printed: everything but the value. */
export interface Row {
  readonly file: string;
  /** Of text: where the value begins, from 1. */
  readonly line?: number;
  /** OTTL's spelling for OTLP, a character range for text. */
  readonly location: string;
  readonly entity: string;
  readonly score: number;
  readonly how: string;
  readonly action: string;
}

export interface Scanner {
  find(input: Input): Row[];
  /** In the input's own format. */
  redact(input: Input): string | Uint8Array;
}

type Find = (request: Uint8Array<ArrayBuffer>, leaves: LeafTable) => readonly Decision[];

export function createScanner(options: RedactorOptions): Scanner {
  const policy = policyInForce(options);
  const redactor = createRedactor(options);
  /** Made when it is needed: a model is loaded with it. */
  let detector: Detector | undefined;
  const find: Find = (request, leaves) => {
    const { thresholds: entities, searches: rules } = policy;
    detector ??= createDetector({ entities, rules, model: options.model });
    return decide(detector.detect(request, leaves), policy);
  };
  return {
    find: (input) =>
      input.format === "text" ? findInText(input, redactor, policy) : findInOtlp(input, find),
    redact({ bytes, format, signal }) {
      if (format === "text") return redactor.redactText(new TextDecoder().decode(bytes)).text;
      const encoding = format === "otlp-json" ? "json" : "protobuf";
      const redacted = redactor.redact({ signal, encoding, bytes: bytes.slice() }).bytes;
      return encoding === "json"
        ? `${JSON.stringify(decodeRequest(signal, redacted))}\n`
        : redacted;
    },
  };
}

/** What was redacted whole stands in no policy: it is told all the same. */
function findInText({ file, bytes }: Input, redactor: Redactor, policy: Policy): Row[] {
  const text = new TextDecoder().decode(bytes);
  const { findings } = redactor.redactText(text);
  const lineOf = lineFinder(text);
  return findings.map(({ start, end, entity, score, how }) => {
    const action = policy.rulings.get(entity)?.action.kind ?? "replace";
    const location = `characters ${start}-${end}`;
    return { file, line: lineOf(start), location, entity, score, how, action };
  });
}

/** The number of the line, from 1, in which a character stands. */
function lineFinder(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function findInOtlp({ file, bytes, format, signal }: Input, find: Find): Row[] {
  const request = format === "otlp-json" ? fromJson(bytes, signal) : bytes;
  const outline = createWalker().walk(request, signal);
  const { leaves } = outline;
  const decisions = find(request, leaves);
  const withFinding = new Set(decisions.map(({ finding }) => finding.leaf));
  const decoder = new TextDecoder();
  const keyText = (leaf: number): string =>
    withFinding.has(leaf)
      ? "[redacted]"
      : decoder.decode(request.subarray(leaves.start[leaf], leaves.end[leaf]));
  return decisions.map(({ finding: { leaf, entity, score, how }, ruling }) => ({
    file,
    location: locate(outline, leaf, keyText),
    entity,
    score,
    how,
    action: ruling.action.kind,
  }));
}
