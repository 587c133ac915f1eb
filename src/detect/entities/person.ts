/** People's names: in running text by cue and lexicon, and whole under a key that says so. 45 CFR 164.514(b)(2)(i)(A). */
import { nameSlugs } from "../addresses/url-parts.ts";
import { hasLetter } from "../characters.ts";
import type { View } from "../leaf/view.ts";
import { filePartsOf } from "../names/file-names.ts";
import { findNames } from "../names/find.ts";
import { isNameKey, isWholeName } from "../names/name-keys.ts";
import { readFolders, readMachine } from "../names/owners.ts";
import { isThingNamed } from "../names/thing-named.ts";
import type { TextRecogniser } from "../recogniser.ts";

const ENTITY = "PERSON";
/** What an agent calls itself: one word, `Clara`. */
const AGENT_KEY = /(?:^| )gen_ai\.agent\.name$/;
const ONE_WORD = /^[A-Za-z]+$/;
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
    if (length <= LONGEST && ONE_WORD.test(view.text) && AGENT_KEY.test(view.key)) return;
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

/** `hw.vendor`, `tts.voice`: what a key names that stands before the text. */
function isUnderThing({ key, text }: View, start: number, end: number): boolean {
  return start === 0 && isThingNamed(`${key}: `, text.slice(0, end), text.slice(end));
}
