/** The name that is answered to a question for it: `…your last name?"},{"role":"user","content":"Okonjo"}`. */
import { isAnswerName } from "../names/name-pair.ts";
import type { LiteralRecogniser, Range } from "../recogniser.ts";
import { endOf } from "../steps.ts";
import { answerTo } from "../structure/fields/answers.ts";

/** Whose name is asked for: a drug has one too. */
const ASKED =
  /\b(?:your|his|her|their|my|first|last|full|legal|middle|maiden|preferred|given|family|(?:patient|member|caller|subscriber|child|parent|guardian|mother|father|doctor|provider|physician|spouse|husband|wife|son|daughter|contact|person)(?:'?s)?) name(?:,? please)?\?["\n]$/i;
const REACH = 32;
/** What may stand before a name: `It's `, `Yes, `. */
const OPENING =
  /^(?:(?:yes|yeah|sure|ok|okay|um|uh)[,.]? |(?:it's|its|it is|that's|this is|my name is|i'm|i am) )*/i;

/** Who speaks on the next line: `[user] `, `Caller: `, `[00:21] Speaker 2: `. */
const SPEAKER =
  /(?<=\n)[ \t]{0,8}(?:\[[\d:. ]{4,12}\] ?)?(?:\[\w{1,16}\]:?|\*{0,2}[A-Za-z]{2,16}(?: \d)?\*{0,2}:\*{0,2}) /y;
const LINE = /[^"\n\\]{1,60}(?=\n|$)/y;

/** What is answered on the line behind a question that ends at `at`. */
function turnBehind(text: string, at: number): Range | undefined {
  const start = endOf(SPEAKER, text, at);
  const end = start === 0 ? 0 : endOf(LINE, text, start);
  return end === 0 ? undefined : { start, end };
}

export const answeredName: LiteralRecogniser = {
  entity: "PERSON",
  wakes: "literal",
  labels: [],
  literals: ['?"', "?\n"].flatMap((close) =>
    ["name", "name please", "name, please"].map((ask) => ask + close),
  ),
  hints: { triples: ['e?"', "e?\n", "e?\\"] },
  recognise({ text }, { end }, report) {
    const isAsked = ASKED.test(text.slice(Math.max(0, end - REACH), end));
    const answer = isAsked ? (answerTo(text, end - 1) ?? turnBehind(text, end)) : undefined;
    if (answer === undefined) return;
    const said = text.slice(answer.start, answer.end);
    const opening = OPENING.exec(said)?.[0].length ?? 0;
    const name = said.slice(opening).replace(/[.!]$/, "");
    if (isAnswerName(name))
      report(answer.start + opening, answer.start + opening + name.length, 0.8, "label");
  },
};
