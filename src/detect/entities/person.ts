/** People's names: in running text by cue and lexicon, and whole under a key that says so. 45 CFR 164.514(b)(2)(i)(A). */
import { nameSlugs } from "../addresses/url-parts.ts";
import { hasLetter } from "../characters.ts";
import type { View } from "../leaf/view.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { filePartsOf } from "../names/file-names.ts";
import { findNames } from "../names/find.ts";
import { isNameKey, isWholeName } from "../names/name-keys.ts";
import { readFolders, readMachine } from "../names/owners.ts";
import { PLACES } from "../names/run.ts";
import { isThingNamed } from "../names/thing-named.ts";
import type { TextRecogniser } from "../recogniser.ts";

const ENTITY = "PERSON";
/** What an agent calls itself: one word, `Clara`; people who work are called agents and assistants as well. */
const AGENT_KEY = /^(?:gen_ai\.agent|agent|assistant)\.name$| gen_ai\.agent\.name$/;
const ONE_WORD = /^[A-Za-z]+$/;
/** Of an agent's own convention: also `Grace Hopper`. */
const MODEL_KEY = /(?:^| )gen_ai\.agent\.name$/;
const FULL_NAME = /^[A-Z][a-z]+ [A-Z][a-z]+$/;
/** A team or an app that is called as a town is: `Phoenix`, `Florence`. */
const TEAM_KEY =
  /^(?:(?:service|k8s|owner|deployment)[\w.]{0,40}[._])?(?:team|squad|app)(?:[._]name)?$/;
const LONGEST = 62;
/** A path or the name of a file stands alone in short texts; longer ones are words. */
const LONGEST_PATH = 256;
/** The score of a name whose words a mark joins: in a path, in the name of a file. */
const JOINED = 0.7;

export const person: TextRecogniser = {
  entity: ENTITY,
  wakes: "text",
  keys: "name names family given display surname firstname lastname fullname patient author".split(
    " ",
  ),
  labels: [],
  recognise(view, report) {
    const { length } = view.shadow;
    if (length <= LONGEST && !hasLetter(view.text)) return;
    if (length <= LONGEST && isWholeName(view.text) && isNameKey(view.key, view.text)) {
      report(0, length, 0.9, "label");
      return;
    }
    if (length <= LONGEST && isCalled(view)) return;
    for (const { entity, start, end, score, how } of findNames(view.shadow))
      if (entity === ENTITY && !isUnderThing(view, start, end)) report(start, end, score, how);
    const tell = (start: number, end: number): void => report(start, end, JOINED, "lexicon");
    if (length > LONGEST_PATH) return;
    readFolders(view.text, tell);
    readMachine(view.text, tell);
    for (const { start, end } of nameSlugs(view.text)) report(start, end, JOINED, "label");
    for (const { isName, start, end } of filePartsOf(view.text)) if (isName) tell(start, end);
  },
};

/** Whether an agent or a team is called so. */
function isCalled({ key, text }: View): boolean {
  if (!ONE_WORD.test(text)) return MODEL_KEY.test(key) && FULL_NAME.test(text);
  return AGENT_KEY.test(key) || (TEAM_KEY.test(key) && isTownName(text));
}

function isTownName(word: string): boolean {
  return (sharedLexicon().classify(word, 0, word.length) & (PLACES | WordClass.Town)) !== 0;
}

/** `hw.vendor`, `tts.voice`: what a key names that stands before the text. */
function isUnderThing({ key, text }: View, start: number, end: number): boolean {
  return start === 0 && isThingNamed(`${key}: `, text.slice(0, end), text.slice(end));
}
