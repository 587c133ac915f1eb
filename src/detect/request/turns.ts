/**
 * An answer whose label stands in the question of the message before, each message a leaf of its own:
 * `gen_ai.prompt.0.content`, `llm.input_messages.1.message.content`, `content` of events and of bodies.
 */
import { LeafKind } from "../../core/index.ts";
import type { Source } from "./source.ts";
import { neutralText } from "./trees.ts";

export interface Turn {
  readonly question: number;
  readonly answer: number;
}

const TEXT: number = LeafKind.Text;
/** Bytes of an answer, and characters of a question's end. */
const LONGEST_ANSWER = 80;
/** Leaves of roles and names between two messages. */
const NEAR = 12;
const KEY = Buffer.from("content");

/** @param questions texts that end with a question mark */
export function turnsOf(source: Source, questions: readonly number[]): Turn[] {
  const { start, end } = source.leaves;
  const turns: Turn[] = [];
  for (const question of questions) {
    if (!isMessage(source, question)) continue;
    const answer = nextMessage(source, question);
    if (answer === undefined) continue;
    const length = end[answer] - start[answer];
    if (length > 0 && length <= LONGEST_ANSWER) turns.push({ question, answer });
  }
  return turns;
}

function nextMessage(source: Source, leaf: number): number | undefined {
  const last = Math.min(source.leaves.count - 1, leaf + NEAR);
  for (let next = leaf + 1; next <= last; next++) if (isMessage(source, next)) return next;
  return undefined;
}

function isMessage({ bytes, leaves }: Source, leaf: number): boolean {
  const key = leaves.label[leaf];
  if (leaves.kind[leaf] !== TEXT || key < 0) return false;
  const end = leaves.end[key];
  const start = end - KEY.length;
  return start >= leaves.start[key] && bytes.compare(KEY, 0, KEY.length, start, end) === 0;
}

/** The two as messages in JSON, and where the answer starts in it. */
export function textOfTurn(question: string, answer: string): { text: string; start: number } {
  const opening = `[{"content":"${neutralText(question.slice(-LONGEST_ANSWER))}"},{"content":"`;
  return { text: `${opening}${neutralText(answer)}"}]`, start: opening.length };
}
