/** Names of things by what stands before them: `"vendor":"Dell"`, `tts.voice: Jenny`, `Product: Kendall SCD`. */
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { endOf } from "../steps.ts";
import { ANY_NAME } from "./run.ts";

/** `Brand names: Cartia and Tiazac`: one word alone; a full name is a person's wherever it stands. */
const THING_NAME_BEFORE =
  /(?:\b(?:brand|trade|generic|drug|product|class|model|domain|host) names?:? (?:is |are |of )?|(?:ElevenLabs|Polly|Azure|Cartesia|Deepgram|TTS) voice )$/i;
/** `voice: Rachel`, `tts.voice: Jenny Neural`; of who calls it is a name. */
const VOICE_BEFORE =
  /(?<!(?:caller|patient|member|customer|client|speaker|user|contact|staff|nurse|provider|parent|family)[._]?)(?:\b|_)voice(?:[._](?:name|id))?["']?(?:\s?[:=]\s?["']?|\s["'])$/i;
/** `"vendor":"Dell"`, `hw.model: Dell XPS`, `brand.keyword":"Spencer & Taylor`: what is made and sold, and of what. */
const MADE_BEFORE =
  /(?:^|[^a-z]|(?-i:(?<=[a-z])(?=[A-Z])))(?:vendor|manufacturer|brand|(?<!(?:role|care|case|hair|photo|patient|speaker|student|therapy)[ ._-]?)model|(?<!(?:session|therapy|patient|note|group)[._-]?|[a-z] )(?-i:theme)|font|optimi[sz]er|browser|gpu|cpu|component|framework|library|plugin)(?:[ ._-]?(?:id|name|title|identifier|keyword))?["']?(?:\s?[:=]\s?\[?["']?|\[["'])(?:[A-Z][a-z]+ (?:&|and) )?$/i;
/** `Product: Kendall SCD 700`, `"item":"Welch Allyn"`; an action item is somebody's. */
const GOODS_BEFORE =
  /(?:^|[^a-z])(?:product|equipment|sku|merchandise|(?<!(?:action|agenda|open|next|to-?do)[ _-])item)(?:[ _](?:name|title|description))?["']?\s?[:=]\s?["']?$/i;

const KINDS_OF_THINGS =
  "fonts?|typefaces?|colou?rs|breeds|cheeses|planets|moons|constellations|frameworks|libraries|databases|browsers|codenames|runtimes|compilers|languages|IDEs|plugins";
/** `Fonts: Georgia, `, `breeds such as `: what a list holds whose next word the name is. */
const LISTED_BEHIND = new RegExp(
  `(?:^|[^A-Za-z])(?:${KINDS_OF_THINGS})(?:: | (?:include|like|such as|are) )(?:[A-Z][\\w.-]{0,20}(?: [A-Z][\\w.-]{0,20})?(?:, (?:and |or )?| and | or )){0,8}$`,
  "i",
);
const ITEM_END = /, (?:and |or )?[A-Z]|[;.]?(?:\s{1,2}[A-Z\n]|\s?$)| (?:and|or) [A-Z]/y;
/** `, Kendra and Lex are AWS services`, `and Karma are alternatives`: what the list is said to be. */
const LISTED_BEFORE = new RegExp(
  `(?:(?:,? (?:and|or|&) |, )[A-Z][\\w.@/-]{0,20}){0,8} are (?:(?:all|both|also|the|other|popular|common|good|classic|well-known|open-source|programming|cloud|graph|sorting|[A-Z][A-Za-z]{1,12}) ){0,3}(?:${KINDS_OF_THINGS}|services|alternatives|algorithms|brands|dishes|wines|rivers|lakes|releases|herbs|spices|shrubs)(?=[.,;:)!?]|\\s*$|\\n| (?:named|that|which|for|from)(?![a-z]))`,
  "y",
);
const LIST_REACH = 140;

/** `Helvetica, Georgia and Lucida`: a word of a list whose heading or verb says what it is a list of. */
export function isListedThing(text: string, start: number, end: number): boolean {
  if (endOf(LISTED_BEFORE, text, end) > 0) return true;
  if (end < text.length && endOf(ITEM_END, text, end) === 0) return false;
  return LISTED_BEHIND.test(text.slice(Math.max(0, start - LIST_REACH), start));
}

/** `brand name: Cartia`, `"vendor":"Dell"`; a full name is a person's wherever it stands. */
export function isThingNamed(before: string, name: string, after: string): boolean {
  if (MADE_BEFORE.test(before))
    return !SAID_AFTER.test(after) && !CALLED.test(name) && !endsAsName(name);
  if (VOICE_BEFORE.test(before)) return !endsAsName(name);
  if (GOODS_BEFORE.test(before)) return !SAID_AFTER.test(after) && !isFullName(name);
  return !name.includes(" ") && THING_NAME_BEFORE.test(before);
}

/** `Theme: Jane felt alone`, `"theme":"Jane's grief"`: of somebody. */
const SAID_AFTER = /^(?:['\x92]s)? [a-z]/;
/** `vendor: Mary Xyqlo`: a first name and another, no product's; of a maker OF_MAKER says it. */
const CALLED = /^[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][a-z]+(?:-[A-Z][a-z]+)?$/;

/** `Jane Gonzalez`: several words, the last of which a list of names knows. */
function endsAsName(name: string): boolean {
  const last = name.lastIndexOf(" ") + 1;
  return last > 0 && (sharedLexicon().classify(name, last, name.length) & ANY_NAME) !== 0;
}

/** Not of `Kendall SCD`. */
const MODEL_BEHIND = /[a-z] [A-Z]{2,4}$/;

/** `Jane Roe`: several words, the first of which is a first name. */
function isFullName(name: string): boolean {
  const first = name.indexOf(" ");
  if (first < 0 || MODEL_BEHIND.test(name)) return false;
  return (sharedLexicon().classify(name, 0, first) & WordClass.FirstName) !== 0;
}
