/**
 * What is answered to a question in messages, whose label stands in the message before:
 * `{"content":"What is your member ID?"},{"role":"user","content":"W84719265"}`.
 */
import type { Range } from "../../recogniser.ts";
import { endOf } from "../../steps.ts";
import type { LabelPlace } from "../place.ts";

/** Between a question and the answer's text stand marks, roles and types of one format or another. */
const GAP =
  /["']\s{0,4}[}\],][^?]{0,160}?["'](?:content|text|message|utterance|body|transcript)["']\s{0,2}:\s{0,2}(?:\[\s{0,4}\{\s{0,4}["']type["']\s{0,2}:\s{0,2}["']\w{1,20}["'],\s{0,4}["'](?:text|content)["']\s{0,2}:\s{0,2})?["']/y;
const ANSWER = /[^"\n]{1,80}(?=["']\s{0,4}[,}\]])/y;
const LONGEST_QUESTION = 80;
const SENTENCE = /[^.!?"']*$/;
/** Who is meant is judged apart: `Sure` is no name. */
const ASKS_NAME = /\bname\b|\bspell\b/i;

/** Where the answer stands to a question whose string ends at `quote`. */
export function answerTo(text: string, quote: number): Range | undefined {
  const start = endOf(GAP, text, quote);
  const end = start === 0 ? 0 : endOf(ANSWER, text, start);
  return end === 0 ? undefined : { start, end };
}

export function readAnswers(text: string, label: LabelPlace): void {
  for (let at = text.indexOf('?"'); at >= 0; at = text.indexOf('?"', at + 1)) {
    const [question = ""] = SENTENCE.exec(text.slice(Math.max(0, at - LONGEST_QUESTION), at)) ?? [];
    const answer = ASKS_NAME.test(question) ? undefined : answerTo(text, at + 1);
    if (answer !== undefined) label(answer.start, answer.end, question.trim());
  }
}
