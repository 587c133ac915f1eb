/** A text outside OTLP, redacted until it comes to rest. Findings of every round are told in the given text. */
import { type Decision, type Finding, LeafKind, type Secret } from "../core/index.ts";
import { decide, type Policy } from "../decide/in-force.ts";
import type { Detector } from "../detect/index.ts";
import { rewriteText } from "../rewrite/index.ts";
import { comeToRest, withoutKept } from "./come-to-rest.ts";
import { withoutMaskRests } from "./mask-rests.ts";
import { addRound, apply, type Edit } from "./text-edits.ts";

interface TextStages {
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

/** What became of a text. */
interface Round {
  readonly text: Buffer;
  readonly edits: readonly Edit[];
  readonly isClean: () => boolean;
}

/** @param key of the attribute that the text stands under. */
export function redactText(stages: TextStages, text: string, key = ""): RedactedText {
  const bytes = Buffer.from(text);
  const decisions = look(stages, bytes, key);
  const kept = decisions
    .filter(({ ruling }) => ruling.action.kind === "keep")
    .map(({ finding }) => finding);
  const last = redactAll(stages, { bytes, key, decisions: withoutKept(decisions) });
  return { text: last.text.toString(), findings: inCharacters(bytes, tell(last.edits, kept)) };
}

interface Given {
  readonly bytes: Buffer;
  readonly key: string;
  readonly decisions: readonly Decision[];
}

function redactAll(stages: TextStages, { bytes, key, decisions }: Given): Round {
  const roundOf = (edits: readonly Edit[]): Round => ({
    text: apply(bytes, edits),
    edits,
    isClean: () => stages.verify === "off",
  });
  const given = roundOf([]);
  if (decisions.length === 0) return given;
  return comeToRest<Round & { readonly decisions: readonly Decision[] }, Round>(
    { ...given, decisions },
    {
      look: (round) => ({ ...round, decisions: look(stages, round.text, key) }),
      redact: ({ text, edits, decisions }) =>
        roundOf(
          addRound(edits, decisions, (decision) =>
            Buffer.from(rewriteText(text, decision.finding, [decision], stages.key)),
          ),
        ),
      giveWay: () => roundOf([wholeText(bytes)]),
    },
  );
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
  detector.load(bytes);
  const decisions = decide(detector.detect(leaves), policy);
  return withoutMaskRests(bytes, decisions).filter(({ finding }) => finding.leaf === 0);
}

function wholeText(bytes: Buffer): Edit {
  const range = { start: 0, end: bytes.length };
  const finding = { leaf: 0, ...range, entity: "REDACTED", score: 1, how: "verify" };
  return { ...range, finding, stand: Buffer.from("[REDACTED]") };
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
