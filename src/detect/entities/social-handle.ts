/** What somebody is called on a network of people: `insta @jane_roe`, `twitter handle: jane_roe`. 45 CFR 164.514(b)(2)(i)(R). */
import { isWord } from "../characters.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const NETWORKS = [
  "insta",
  "instagram",
  "twitter",
  "snapchat",
  "tiktok",
  "telegram",
  "discord",
  "skype",
];
/** Between a network and a handle with its sign. */
const SIGNED =
  /(?: (?:handle|account|acct|user ?name|id|name|is)){0,3}['"*]{0,2}(?: ?[:=-])? ['"]?(?=@(?!(?:everyone|here|channel)\b)\w)/iy;
/** The same of a handle that nothing else tells: a word's parts are joined in it. */
const JOINED =
  /(?: (?:handle|account|acct|user ?name|id|name))?(?: is|['"*]{0,2} ?[:=]) ['"]?(?=[a-z][a-z]*(?:[_.]?\d|[_.][a-z]))/iy;
const HANDLE = /@?[A-Za-z][\w.]{1,29}\w(?![\w@-])/y;
const PLAIN = WordClass.Common | WordClass.FirstName;

export const socialHandle: LiteralRecogniser = {
  entity: "UNIQUE_ID",
  wakes: "literal",
  labels: [],
  literals: NETWORKS,
  hints: {
    marked: [...NETWORKS, "handle"],
    named: NETWORKS,
  },
  recognise({ text }, { start, end }, report) {
    if (isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end))) return;
    const signed = endOf(SIGNED, text, end);
    const at = signed || endOf(JOINED, text, end);
    const stop = at === 0 ? 0 : endOf(HANDLE, text, at);
    if (stop > 0 && (signed > 0 || !isPlain(text.slice(at, stop)))) report(at, stop, 0.65, "label");
  },
};

/** `card_type`: a word of it is plain English. */
function isPlain(handle: string): boolean {
  return handle
    .toLowerCase()
    .split(/[\d_.]+/)
    .some(
      (word) =>
        word.length > 1 &&
        (sharedLexicon().classify(word, 0, word.length) & PLAIN) === WordClass.Common,
    );
}
