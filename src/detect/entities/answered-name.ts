/** The name that is answered to a question for it: `…your last name?"},{"role":"user","content":"Okonjo"}`. */
import { isAnswerName } from "../names/name-pair.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { answerTo } from "../structure/fields/answers.ts";

/** Whose name is asked for: a drug has one too. */
const ASKED =
  /\b(?:your|his|her|their|my|first|last|full|legal|middle|maiden|preferred|given|family|(?:patient|member|caller|subscriber|child|parent|guardian|mother|father|doctor|provider|physician|spouse|husband|wife|son|daughter|contact|person)(?:'?s)?) name(?:,? please)?\?"$/i;
const REACH = 32;
/** What may stand before a name: `It's `, `Yes, `. */
const OPENING =
  /^(?:(?:yes|yeah|sure|ok|okay|um|uh)[,.]? |(?:it's|its|it is|that's|this is|my name is|i'm|i am) )*/i;

export const answeredName: LiteralRecogniser = {
  entity: "PERSON",
  wakes: "literal",
  labels: [],
  literals: ['name?"', 'name please?"', 'name, please?"'],
  hints: { triples: ['e?"'] },
  recognise({ text }, { end }, report) {
    const isAsked = ASKED.test(text.slice(Math.max(0, end - REACH), end));
    const answer = isAsked ? answerTo(text, end - 1) : undefined;
    if (answer === undefined) return;
    const said = text.slice(answer.start, answer.end);
    const opening = OPENING.exec(said)?.[0].length ?? 0;
    const name = said.slice(opening).replace(/[.!]$/, "");
    if (isAnswerName(name))
      report(answer.start + opening, answer.start + opening + name.length, 0.8, "label");
  },
};
