/** Names and places that a writer left in lower case: only where a cue names them. */
import { type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { isNameOfThing } from "./cues.ts";
import { Kind } from "./kinds.ts";
import { isBehindUnit, isPlant } from "./no-person.ts";
import { ANY_NAME, type Found, isClass, isKind, isShape, type Run, STRONG } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

const POINT = 0x2e;
/** A name of the large list too. */
const COLI = "e. coli";
/** `last name` */
const NAMED = Kind.NameKey | Kind.BareName;
/** Of three letters and less is `osh`, an outside hospital, and a city. */
const SHORTEST_PLACE = 4;

/** The person or place in rows [from, to), a run of words in lower case. */
export function findLower(
  text: string,
  words: Words,
  run: Run,
  lexicon: Lexicon,
): Found | undefined {
  const { from, to } = run;
  if (words.before1[from] === Kind.Facility) return lowerFacility(words, from);
  if (isPlaceCue(words, from)) return lowerPlace(text, words, run, lexicon);
  if (!opensName(text, words, from)) return undefined;
  let end = from + 1;
  while (end < to && goesOn(words, end)) end++;
  const start = words.start[from];
  if (end === from + 1 && isCommonNoun(text, start, words.end[from])) return undefined;
  if (end === from + 1 && isService(text, words, from)) return undefined;
  return { entity: "PERSON", start, end: words.end[end - 1], score: 0.6, how: "cue" };
}

/** `name: victoria-metrics`: under `name` alone, and what a part of a system is at its end. */
function isService(text: string, words: Words, row: number): boolean {
  if (words.gap[row] !== Gap.Label || (words.before1[row] & NAMED) !== Kind.BareName) return false;
  if ((words.before2[row] & (Kind.Announces | Kind.NameKey)) !== 0) return false;
  return SERVICE.test(text.slice(words.start[row], words.end[row]));
}

const SERVICE =
  /-(?:agent|api|app|backend|bot|cache|canary|client|cluster|config|consumer|controller|cron|daemon|dashboard|db|deployment|exporter|frontend|gateway|ingress|job|logs|manager|metrics|monitor|operator|pipeline|producer|prod|proxy|queue|runner|scheduler|server|service|sidecar|stack|staging|store|svc|system|trainer|ui|web|webhook|worker)$/;

/** `the len is 3`, `olive oil` */
function isCommonNoun(text: string, start: number, end: number): boolean {
  if (isPlant(text, start, end)) return true;
  const before = text.slice(Math.max(0, start - ARTICLE_REACH), start);
  return ARTICLE.test(before) && OF_NOUN.test(text.slice(end, end + NOUN_REACH));
}

const ARTICLE = /(?:^|[^a-z'])(?:the|an?) $/i;
const ARTICLE_REACH = 5;
const OF_NOUN = /^ (?:is|was|of|must|should|field|parameter|property|argument|value)(?![a-z])/;
const NOUN_REACH = 12;

/** Read back from its own noun or name (assembly/names/facilities.ts). */
function lowerFacility(words: Words, row: number): Found {
  const { start, end } = words;
  return { entity: "LOCATION", start: start[row], end: end[row], score: 0.65, how: "structure" };
}

function isPlaceCue(words: Words, row: number): boolean {
  const one = words.before1[row];
  if ((one & Kind.PlaceKey) !== 0) return words.gap[row] === Gap.Label;
  return (one & (Kind.In | Kind.At | Kind.From)) !== 0;
}

function opensName(text: string, words: Words, row: number): boolean {
  if (isShape(words, row, Shape.Mixed) || words.end[row] - words.start[row] < 2) return false;
  // `"username": "arn:aws:iam::…`
  if (text.startsWith("arn:aws", words.start[row])) return false;
  // `"patient": {"name": …`: a key is no value.
  if (isKind(words, row, Kind.BareName | Kind.NameKey | Kind.PlaceKey)) return false;
  if (words.gap[row] === Gap.Label)
    return !opensPath(text, words.start[row], words.end[row]) && isLabelled(text, words, row);
  return isCued(text, words, row);
}

/** `"device.name": "/dev/sda"` */
function opensPath(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === "/" && PATH.test(text.slice(start, end + 2));
}

const PATH = /^(?:app|bin|data|dev|etc|home|lib|mnt|opt|proc|root|run|srv|sys|tmp|usr|var)\/[a-z]/;

/** `last name: roe`, `"name": "jane"`, `pt: jane roe` */
function isLabelled(text: string, words: Words, row: number): boolean {
  const one = words.before1[row];
  const isFirst = isClass(words, row, WordClass.FirstName);
  if ((one & Kind.NameKey) !== 0) {
    if (isFirst) return true;
    const isKnown = isClass(words, row, ANY_NAME) || (one & Kind.BareName) !== 0;
    const isStrange = isQuoted(text, words.start[row]) && !isOfProvider(text, words.start[row]);
    return !isPlain(words, row) && (isKnown || isStrange || isLogin(text, words, row));
  }
  if (isPlain(words, row)) return false;
  if ((one & Kind.BareName) === 0) return (one & Kind.Announces) !== 0 && isFirst;
  return isFirst || (words.before2[row] & (Kind.Announces | Kind.NameKey)) !== 0;
}

/** `pharmacist=jmarchetti`: an initial and a last name. */
function isLogin(text: string, words: Words, row: number): boolean {
  if (text.charAt(words.start[row] - 1) !== "=") return false;
  const surname = sharedLexicon().classify(text, words.start[row] + 1, words.end[row]);
  return (surname & (WordClass.LastName | WordClass.Common)) === WordClass.LastName;
}

/** `my last name roe`, `by jane`, `this is jane`, `mr. roe`, `dr chen` */
function isCued(text: string, words: Words, row: number): boolean {
  const one = words.before1[row];
  const gap = words.gap[row];
  const isFirst = isClass(words, row, WordClass.FirstName);
  const isKnown = isClass(words, row, ANY_NAME);
  if ((one & NAMED) === NAMED && gap === Gap.Blank) return !isPlain(words, row) && isKnown;
  const isTitled = (one & Kind.Title) !== 0;
  if (gap !== Gap.Blank && !(isTitled && gap === Gap.Point)) return false;
  if (one === Kind.Hints) return true;
  if ((one & Kind.Is) !== 0) {
    const isThing = !isKnown && (isNameOfThing(text, words.start[row]) || isDone(text, words, row));
    return isFirst || !(isPlain(words, row) || isThing);
  }
  if (isPlain(words, row)) return false;
  // The reader takes a stranger behind the point of `mr.` alone.
  if (gap === Gap.Point) return true;
  // `patient j. roe`
  if (!isTitled && text.charCodeAt(words.start[row] + 1) === POINT)
    return isKnown && !text.startsWith(COLI, words.start[row]);
  if (!isTitled) return isFirst || (isKnown && isBeforeSurname(words, row));
  return !isBehindUnit(text, words.start[row]) && (isKnown || isStranger(text, words, row));
}

/** `the name is parsed as a label` */
function isDone(text: string, { start, end }: Words, row: number): boolean {
  if (!text.startsWith("ed", end[row] - 2)) return false;
  return end[row] - start[row] > SHORTEST_PLACE && DONE.test(text.slice(end[row], end[row] + 6));
}

const DONE = /^ (?:as|by|in|to|from|with|when|if)(?![a-z])/;

/** Plain English, or a word with a part in a sentence. */
function isPlain(words: Words, row: number): boolean {
  return isClass(words, row, WordClass.Common) || words.kind[row] !== 0;
}

/** `pt linh nguyen`: a rare first name is one before a last name. */
function isBeforeSurname(words: Words, row: number): boolean {
  const next = row + 1;
  if (next >= words.count || words.ordinal[next] !== words.ordinal[row] + 1) return false;
  if (words.gap[next] !== Gap.Blank || words.kind[next] !== 0) return false;
  return isClass(words, next, STRONG) && !isClass(words, next, WordClass.Common);
}

/** `dr xyqlo`: of no list at all; not a word mistyped that ends as what doctors do. */
function isStranger(text: string, words: Words, row: number): boolean {
  const word = text.slice(words.start[row], words.end[row]);
  return words.classes[row] === 0 && word.length > SHORTEST_PLACE && !OF_DEED.test(word);
}

const OF_DEED = /(?:ed|d|ing|s|ly|t|tion|ment|able|al|ive)$/;

/** `"provider": "acmecloud"` is of a model, a card or a cloud as often as of a person. */
function isOfProvider(text: string, start: number): boolean {
  return PROVIDER.test(text.slice(Math.max(0, start - PROVIDER_REACH), start));
}

const PROVIDER = /(?:^|[^a-z])provider["']?\s?[:=]\s?["']$/i;
const PROVIDER_REACH = 16;

function isQuoted(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before === '"' || before === "'";
}

function goesOn(words: Words, row: number): boolean {
  if (words.kind[row] !== 0) return isKind(words, row, Kind.Particle);
  return !isClass(words, row, WordClass.Common) || isClass(words, row, STRONG);
}

function lowerPlace(
  text: string,
  words: Words,
  { from, to }: Run,
  lexicon: Lexicon,
): Found | undefined {
  const start = words.start[from];
  for (let end = to; end > from; end--) {
    const isWhole = end - from > 1;
    const classes = isWhole
      ? lexicon.classify(text, start, words.end[end - 1])
      : words.classes[from];
    const isCommon = !isWhole && isClass(words, from, WordClass.Common);
    if ((classes & WordClass.State) !== 0 || words.end[end - 1] - start < SHORTEST_PLACE)
      return undefined;
    if ((classes & (WordClass.City | WordClass.Town)) !== 0 && !isCommon)
      return { entity: "LOCATION", start, end: words.end[end - 1], score: 0.65, how: "cue" };
  }
  return undefined;
}
