/**
 * A text outside OTLP, redacted until it comes to rest as a request does (settle.ts): what stands in a
 * value's place can make a new finding. Findings of every round are told in the given text.
 */
import { type Decision, type Finding, LeafKind, type Secret } from "../core/index.ts";
import { decide, type Policy } from "../decide/in-force.ts";
import type { Detector } from "../detect/index.ts";
import { rewriteText } from "../rewrite/index.ts";

export interface TextStages {
  readonly detector: Detector;
  readonly policy: Policy;
  readonly key: Secret | undefined;
  readonly verify: "rewritten" | "off";
}

export interface RedactedText {
  readonly text: string;
  /** Ascending, disjoint; in characters of the given text. */
  readonly findings: readonly Finding[];
}

/** A range of the given text's bytes with what stands in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
  readonly stand: Buffer;
}

/** Rounds of redaction, the first included, before the whole text gives way. */
const MAX_ROUNDS = 3;

/** @param key of the attribute that the text stands under. */
export function redactText(stages: TextStages, text: string, key = ""): RedactedText {
  const bytes = Buffer.from(text);
  const first = look(stages, bytes, key);
  const kept = first
    .filter(({ ruling }) => ruling.action.kind === "keep")
    .map(({ finding }) => finding);
  let edits: Edit[] = [];
  let current: Buffer = bytes;
  let left = first;
  for (let round = 0; ; round++) {
    left = left.filter(({ ruling }) => ruling.action.kind !== "keep");
    if (left.length === 0) break;
    if (round === MAX_ROUNDS) return wholeText(text);
    edits = takeRound(edits, current, left, stages.key);
    current = apply(bytes, edits);
    if (stages.verify === "off") break;
    left = look(stages, current, key);
  }
  return { text: current.toString(), findings: inCharacters(bytes, tell(edits, kept)) };
}

function look({ detector, policy }: TextStages, text: Buffer, key: string): Decision[] {
  const bytes = key === "" ? text : Buffer.concat([text, Buffer.from(`\0${key}`)]);
  const leaves = {
    count: key === "" ? 1 : 2,
    pieces: 0,
    kind: Int32Array.of(LeafKind.Text, LeafKind.Key),
    tag: new Int32Array(2),
    start: Int32Array.of(0, text.length + 1),
    end: Int32Array.of(text.length, bytes.length),
    frame: new Int32Array(2),
    field: Int32Array.of(1, 1),
    label: Int32Array.of(key === "" ? -1 : 1, -1),
  };
  return decide(detector.detect(bytes, leaves), policy).filter(({ finding }) => finding.leaf === 0);
}

/** The edits with those of one more round, which swallow the earlier ones that they touch. */
function takeRound(
  edits: readonly Edit[],
  current: Buffer,
  decisions: readonly Decision[],
  key: Secret | undefined,
): Edit[] {
  const taken: Edit[] = [];
  let next = 0;
  /** How much longer the current text is than the given one, up to the next edit. */
  let growth = 0;
  let takenUntil = 0;
  const grow = ({ start, end, stand }: Edit): void => {
    growth += stand.length - (end - start);
  };
  for (const decision of decisions) {
    let { start, end } = decision.finding;
    // A finding that shares an earlier edit with the one before it is left to the next round.
    if (start < takenUntil) continue;
    for (; next < edits.length; next++) {
      const edit = edits[next]!;
      if (edit.start + growth + edit.stand.length > start) break;
      taken.push(edit);
      grow(edit);
    }
    start = Math.min(start, (edits[next]?.start ?? Number.POSITIVE_INFINITY) + growth);
    const from = start - growth;
    for (; next < edits.length; next++) {
      const edit = edits[next]!;
      if (edit.start + growth >= end) break;
      end = Math.max(end, edit.start + growth + edit.stand.length);
      grow(edit);
    }
    takenUntil = end;
    const finding = { ...decision.finding, start, end };
    const stand = Buffer.from(
      rewriteText(current, { start, end }, [{ ...decision, finding }], key),
    );
    taken.push({ start: from, end: end - growth, finding: decision.finding, stand });
  }
  return [...taken, ...edits.slice(next)];
}

function apply(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = [];
  let read = 0;
  for (const { start, end, stand } of edits) {
    pieces.push(bytes.subarray(read, start), stand);
    read = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(read)]);
}

function wholeText(text: string): RedactedText {
  const range = { leaf: 0, start: 0, end: text.length };
  const finding = { ...range, entity: "REDACTED", score: 1, how: "verify" };
  return { text: "[REDACTED]", findings: [finding] };
}

/** What was redacted and what was kept, in the order of the text; a redaction hides what it covers. */
function tell(edits: readonly Edit[], kept: readonly Finding[]): Finding[] {
  const redacted = edits.map(({ finding, start, end }) => ({ ...finding, start, end }));
  const told: Finding[] = [];
  for (const finding of [...redacted, ...kept].sort((a, b) => a.start - b.start)) {
    const last = told.at(-1);
    if (last === undefined || last.end <= finding.start) told.push(finding);
    else if (kept.includes(last)) told[told.length - 1] = finding;
  }
  return told;
}

function inCharacters(bytes: Buffer, findings: readonly Finding[]): Finding[] {
  let byte = 0;
  let character = 0;
  const charAt = (offset: number): number => {
    character += bytes.toString("utf8", byte, offset).length;
    byte = offset;
    return character;
  };
  return findings.map((finding) => ({
    ...finding,
    start: charAt(finding.start),
    end: charAt(finding.end),
  }));
}
