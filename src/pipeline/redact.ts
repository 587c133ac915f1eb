/** The worker's joint: walk, detect, decide, rewrite, verify. */
import {
  type Batch,
  type Decision,
  LeafKind,
  type Outline,
  RefusalError,
  type Report,
  Secret,
  type Signal,
} from "../core/index.ts";
import { compilePolicy, decide, type Policy, type PolicyConfig } from "../decide/in-force.ts";
import { createDetector, type Detector, type ModelOptions } from "../detect/index.ts";
import { createRewriter, type Rewriter } from "../rewrite/index.ts";
import { createWalker, fromJson, locate, recordPaths, type Walker } from "../walk/index.ts";
import { type Found, tellFound } from "./found.ts";
import { withoutMaskRests } from "./mask-rests.ts";
import { LOCATION, OwnWords } from "./own-words.ts";
import { type RedactedText, redactText } from "./redact-text.ts";
import { ReportBuilder } from "./report-builder.ts";
import { type Rewritten, type Seen, settle } from "./settle.ts";

/** Plain data: it crosses threads. */
export interface RedactorOptions {
  readonly policy: PolicyConfig;
  /** The key of `pseudonym` and `hash`; the same in every replica, so that tokens agree. */
  readonly pseudonymKey?: string | undefined;
  /** Whether what was rewritten is scanned once more: on by default. */
  readonly verify?: "rewritten" | "off" | undefined;
  /** A token classifier that looks at every text besides the recognisers. */
  readonly model?: ModelOptions | undefined;
}

export interface Redactor {
  /** The very bytes of the batch when nothing was changed. Throws a RefusalError, nothing else. */
  redact(batch: Batch): { readonly bytes: Uint8Array<ArrayBuffer>; readonly report: Report };
  /** What `redact` would redact or keep at first sight, in the request's order. */
  find(batch: Batch): readonly Found[];
  /** A text outside OTLP. Findings' ranges are characters of the given text. */
  redactText(text: string): RedactedText;
}

interface Stages {
  readonly walker: Walker;
  readonly detector: Detector;
  readonly policy: Policy;
  readonly rewriter: Rewriter;
  readonly own: OwnWords;
  readonly key: Secret | undefined;
  readonly verify: "rewritten" | "off";
}

/** Throws an Error when the policy is wrong. */
export function createRedactor(options: RedactorOptions): Redactor {
  let stages: Stages | undefined = build(options);
  /** An unexpected error may quote content, and leaves reused tables in any state: the next call builds anew. */
  function refusing<T>(work: (stages: Stages) => T): T {
    try {
      stages ??= build(options);
      return work(stages);
    } catch (error) {
      if (error instanceof RefusalError) throw error;
      stages = undefined;
      const name = error instanceof Error ? error.constructor.name : typeof error;
      throw new RefusalError("worker-failed", `the redactor failed with ${name}`);
    }
  }
  return {
    redact: (batch) => refusing((ready) => redact(ready, batch)),
    find: (batch) => refusing((ready) => find(ready, batch)),
    redactText: (text) => refusing((ready) => redactText(ready, text)),
  };
}

function build(options: RedactorOptions): Stages {
  const key = options.pseudonymKey === undefined ? undefined : new Secret(options.pseudonymKey);
  const policy = compilePolicy(options.policy, key === undefined ? "unkeyed" : "keyed");
  const detector = createDetector({
    entities: policy.thresholds,
    rules: policy.searches,
    model: options.model,
  });
  const verify = options.verify ?? "rewritten";
  const texts = { detector, policy, key, verify };
  return {
    walker: createWalker(),
    detector,
    policy,
    rewriter: createRewriter({ policyId: policy.id, key }),
    own: new OwnWords(wordsOf(policy), (location) => redactText(texts, location, LOCATION).text),
    key,
    verify,
  };
}

function redact(stages: Stages, batch: Batch): ReturnType<Redactor["redact"]> {
  const { signal } = batch;
  const input = requestOf(batch);
  const seen = look(stages, input, signal);
  const report = new ReportBuilder(seen.outline.records, batch.bytes.length);
  if (seen.decisions.length === 0) return { bytes: input, report: report.build(input.length) };
  const bytes = settle(seen, report, {
    look: (output) => look(stages, output, signal),
    rewrite: (next) => rewrite(stages, next, report),
  });
  return { bytes, report: report.build(bytes.length) };
}

function find(stages: Stages, batch: Batch): readonly Found[] {
  const seen = look(stages, requestOf(batch), batch.signal);
  const { outline, signal } = seen;
  return tellFound(seen, recordPaths(outline, signal), (leaf, keyText) =>
    locate(outline, leaf, keyText),
  );
}

/** In protobuf. */
function requestOf({ bytes, encoding, signal }: Batch): Uint8Array<ArrayBuffer> {
  return encoding === "json" ? fromJson(bytes, signal) : bytes;
}

function wordsOf({ id, rulings }: Policy): string[] {
  const rules = [...rulings.values()].flatMap((ruling) => ruling.rules);
  return [id, ...rules.flatMap(({ id, basis, entity }) => [id, basis, entity])];
}

/** Whether a key was redacted: the label of what stands below it, which no one edited, is another one now. */
function hasKey({ leaves }: Outline, decisions: readonly Decision[]): boolean {
  return decisions.some(({ finding }) => leaves.kind[finding.leaf] === LeafKind.Key);
}

function look(stages: Stages, bytes: Uint8Array<ArrayBuffer>, signal: Signal): Seen {
  stages.detector.load(bytes);
  const outline = stages.walker.walk(bytes, signal);
  const findings = stages.detector.detect(outline.leaves, outline.frames);
  const decisions = stages.own.leaveOut({
    bytes,
    outline,
    decisions: withoutMaskRests(bytes, decide(findings, stages.policy)),
  });
  return { bytes, signal, outline, decisions };
}

function rewrite(stages: Stages, seen: Seen, report: ReportBuilder): Rewritten {
  const { detector, rewriter, own, verify } = stages;
  const { outline, decisions } = seen;
  const { looks } = own;
  const bytes = rewriter.rewrite({
    ...seen,
    locate: (leaf, keyText) => own.location(locate(outline, leaf, keyText)),
  });
  report.addUnannotated(rewriter.unannotated);
  const before = { bytes: seen.bytes, leaves: outline.leaves };
  const isClean = (): boolean =>
    verify === "off" ||
    (looks === own.looks &&
      !hasKey(outline, decisions) &&
      detector.isClean(bytes, rewriter.edited, before));
  return { bytes, isClean };
}
