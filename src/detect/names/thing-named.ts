/** Names of things by what stands before them: `"vendor":"Dell"`, `tts.voice: Jenny`, `Product: Kendall SCD`. */
import { isOfCare } from "../dates/care.ts";
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

/** What is called as people are, by the kind that heads its list. */
const NAMESAKES: readonly (readonly [kind: string, RegExp])[] = [
  [
    "fonts?|typefaces?",
    /^(?:Georgia|Garamond|Franklin|Gill|Lucida|Roboto|Montserrat|Verdana|Avenir|Bell|Cooper)$/,
  ],
  [
    "colou?rs",
    /^(?:Sienna|Ruby|Amber|Olive|Violet|Jade|Rose|Hazel|Scarlet|Ivory|Ginger|Saffron|Magenta|Coral)$/,
  ],
  [
    "planets|moons|constellations",
    /^(?:Venus|Luna|Juno|Europa|Io|Titan|Phoebe|Rhea|Dione|Miranda|Ariel|Lyra|Leo)$/,
  ],
  [
    "(?:test|web) frameworks|frameworks",
    /^(?:Jasmine|Karma|Mocha|Astro|Gatsby|Ember|Django|Phoenix|Hugo)$/,
  ],
  ["databases", /^(?:Cassandra|Aurora|Neptune|Derby)$/],
];
const ITEMS =
  "(?:: | (?:include|like|such as|are) )(?:[A-Z][\\w.-]{0,20}(?: [A-Z][\\w.-]{0,20})?(?:, (?:and |or )?| and | or )){0,8}$";
/** `Fonts: Georgia, `, `colors such as `: what a list holds whose next word the name is. */
const LISTED_BEHIND = NAMESAKES.map(
  ([kind, names]) =>
    [new RegExp(`(?:^|[.;:\n"] ?|\\b(?:the|these|some) )(?:${kind})${ITEMS}`, "i"), names] as const,
);
const ITEM_END = /, (?:and |or )?[A-Z]|[;.]?(?:\s{1,2}[A-Z\n]|\s?$)| (?:and|or) [A-Z]/y;
const LAST_ITEMS = "(?:(?:,? (?:and|or|&) |, )[A-Z][\\w.@/-]{0,20}){0,8} are ";
/** `, Kendra and Lex are AWS services`, `and Benedict are dishes`: what nobody is said to be. */
const LISTED_BEFORE = new RegExp(
  `${LAST_ITEMS}(?:(?:all|both|also|the|other|popular|common|classic|open-source) ){0,2}(?:(?:AWS|Google|Azure|cloud|Amazon) services|(?:graph |sorting )?algorithms|fonts|typefaces|colou?rs|cheeses|planets|moons|databases|compilers|dishes|wines|rivers|herbs|spices|shrubs)(?=[.,;:)!?]|\\s*$|\\n| (?:named|that|which)(?![a-z]))`,
  "y",
);
/** `Mocha, Jasmine and Karma are alternatives`: of tools, where one is nothing else; people stand in for others too. */
const ALTERNATIVES = new RegExp(`${LAST_ITEMS}alternatives(?=[.,;:)!?]|\\s*$)`, "y");
const TOOL =
  /\b(?:Mocha|Jest|Vitest|Cypress|Playwright|Redis|Kafka|Terraform|PostgreSQL|MySQL)(?:,? (?:and |or )?[A-Z][\w.-]{0,20}){0,8},? (?:(?:and|or) )?$/;
const LIST_REACH = 140;

/** Languages and tools that are called as people are, and some that nobody is called by. */
const LANGUAGES =
  /^(?:Julia|Ada|Pascal|Ruby|Crystal|Elm|Scala|Dylan|Haskell|Python|Rust|Java|Perl|Kotlin|Fortran)$/;
const TOOLS =
  /^(?:Jenkins|Travis|Hudson|Ansible|CircleCI|Terraform|Docker|Kubernetes|Bamboo|TeamCity|Puppet|Chef|Bazel|Gradle|Maven|Argo|GitLab|GitHub)$/;
const NO_NAMES =
  /^(?:Haskell|Python|Perl|Kotlin|Fortran|Ansible|CircleCI|Terraform|Docker|Kubernetes|TeamCity|Puppet|Gradle|GitLab|GitHub)$/;
const WORDS_BEFORE = /(?:[A-Z][A-Za-z]{1,14}(?:, (?:and |or )?| and | or )){0,8}$/;
const WORDS_AFTER = /^(?:(?:, (?:and |or )?| and | or )[A-Z][A-Za-z]{1,14}(?![\w'-])){0,8}/;
const LEAST_LISTED = 3;

/** `Jenkins, Travis, Ansible`: three at least of one kind, one of which nobody is called by; few are called Pascal. */
function isListedTool(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const kind = [LANGUAGES, TOOLS].find((names) => names.test(name));
  if (kind === undefined) return false;
  const before = text.slice(Math.max(0, start - LIST_REACH), start);
  const after = text.slice(end, end + LIST_REACH);
  const list = (WORDS_BEFORE.exec(before)?.[0] ?? "") + name + (WORDS_AFTER.exec(after)?.[0] ?? "");
  const items = list.split(/(?:,? (?:and|or)|,) /);
  if (items.length < LEAST_LISTED || !items.every((item) => kind.test(item))) return false;
  if (list.length === text.length && items.includes("Pascal")) return true;
  return items.some((item) => NO_NAMES.test(item)) && !isOfCare(before) && !isOfCare(after);
}

/** `Helvetica, Georgia and Lucida`: a word of a list whose heading or verb says what it is a list of. */
export function isListedThing(text: string, start: number, end: number): boolean {
  if (isListedTool(text, start, end)) return true;
  if (endOf(LISTED_BEFORE, text, end) > 0) return true;
  const before = text.slice(Math.max(0, start - LIST_REACH), start);
  if (endOf(ALTERNATIVES, text, end) > 0) return TOOL.test(before);
  if (end < text.length && endOf(ITEM_END, text, end) === 0) return false;
  const name = text.slice(start, end);
  return LISTED_BEHIND.some(([list, names]) => names.test(name) && list.test(before));
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
