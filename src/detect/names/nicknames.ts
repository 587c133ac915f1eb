/**
 * What stands in quotes or brackets beside a name that was found, and the part of the name on its other side:
 * `Xyqlo "Dez" Roe`, `Xyqlo (Jane) Roe`, `"Biscuit" (Jane Roe)`, `Jane Roe, who goes by Biscuit`.
 */
import { hashWord, type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { Kind, kindOf } from "./kinds.ts";
import { ANY_NAME, type Found } from "./run.ts";

type Span = readonly [start: number, end: number];
const NONE: readonly Span[] = [];

const NAME = "[A-Z](?:[-'][A-Z])?[a-z\\xdf-\\xff](?:[\\w\\xc0-\\xff]|['-](?=[A-Za-z])){0,22}";
/** Behind a name: a nickname, and perhaps the last name. */
const BEHIND = new RegExp(` (["'(]|\\(["'])(${NAME})["')]{1,2}(?: (${NAME}))?`, "dy");
const TOLD = new RegExp(
  `,? \\(?(?:aka|a\\.k\\.a\\.|(?:who )?(?:goes by|prefers|likes)(?: to be called)?|preferred(?: name)?:?|nicknamed?:?) ["'(]?(${NAME})`,
  "dy",
);
/** Before a name: perhaps a first name, or who is announced, and a nickname. */
const BEFORE = new RegExp(
  `(?:(?<![\\w'-])(${NAME}|[a-z]{2,8})\\.? )?(["'(])(${NAME})["')] \\(?$`,
  "d",
);
/** Around a name that stands in quotes. */
const GIVEN = new RegExp(`(?<![\\w'-])(${NAME}) ["'(]$`, "d");
const SURNAME = new RegExp(` (${NAME})`, "dy");
const ANNOUNCES = Kind.Title | Kind.Announces | Kind.Spoken | Kind.NameKey | Kind.BareName;
/** How a clause ends behind a nickname, or goes on with what somebody is. */
const CLOSED = /(?:[,.;)]|\s*$|\n| \(| (?:is|was|has|who|from|of)(?![a-z]))/y;
/** Characters before a name that are looked at. */
const REACH = 64;
const BLANK = 0x20;
const COMMA = 0x2c;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BRACKET = 0x28;
const CLOSING = 0x29;
const TELLING = "aglnpw";

/** What was found, and what its own quotes add; by start. */
export function withNicknames(text: string, found: Found[], lexicon: Lexicon): Found[] {
  let added: Found[] | undefined;
  for (const { entity, start, end } of found) {
    if (entity !== "PERSON") continue;
    for (const [from, to] of spansBeside(text, start, end, lexicon)) {
      added ??= [];
      added.push({ entity: "PERSON", start: from, end: to, score: 0.6, how: "cue" });
    }
  }
  if (added === undefined) return found;
  return [...found, ...added].sort((one, other) => one.start - other.start);
}

/** Most names end here: by a character or two on each side. */
function spansBeside(text: string, start: number, end: number, lexicon: Lexicon): readonly Span[] {
  const isBehind = isOpening(text.charCodeAt(end + 1)) || mayTell(text, end);
  const isBefore = isClosing(text.charCodeAt(start - 2)) || text.charCodeAt(start - 1) === BRACKET;
  const isAround = isClosing(text.charCodeAt(end));
  if (!isBehind && !isBefore && !isAround) return NONE;
  return [
    ...(isBefore ? before(text, start, lexicon) : NONE),
    ...(isBehind ? behind(text, end, lexicon) : NONE),
    ...(isAround ? around(text, start, end, lexicon) : NONE),
  ];
}

function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

function isOpening(code: number): boolean {
  return isQuote(code) || code === BRACKET;
}

function isClosing(code: number): boolean {
  return isQuote(code) || code === CLOSING;
}

/** A comma or a blank, and what `aka`, `goes`, `likes`, `nicknamed`, `prefers` and `who` begin with. */
function mayTell(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === COMMA ? end + 2 : end + 1;
  return TELLING.includes(text.charAt(at));
}

function behind(text: string, end: number, lexicon: Lexicon): readonly Span[] {
  const sign = text.charCodeAt(end);
  if (sign !== BLANK && sign !== COMMA) return NONE;
  const [, told] = spansOf(TOLD, text, end);
  if (told !== undefined) return [told];
  const [whole, quote, nickname, surname] = spansOf(BEHIND, text, end);
  if (whole === undefined || quote === undefined || nickname === undefined) return NONE;
  const isBracket = text.charCodeAt(quote[1] - 1) === BRACKET;
  // In brackets stands much else: `Jane Roe (Mother)`.
  if (isBracket && !couldBeName(text, nickname, lexicon)) return NONE;
  if (surname !== undefined && couldBeName(text, surname, lexicon)) return [nickname, surname];
  const isQuotedTwice = quote[1] - quote[0] > 1;
  if (isQuotedTwice) return [nickname];
  const isClosed = surname === undefined && endOf(CLOSED, text, whole[1]) > 0;
  return isClosed && !isBracket ? [nickname] : NONE;
}

function before(text: string, start: number, lexicon: Lexicon): readonly Span[] {
  const sign = text.charCodeAt(start - 1);
  if (sign !== BLANK && sign !== BRACKET) return NONE;
  const from = Math.max(0, start - REACH);
  const words = text.slice(from, start);
  const [, given, quote, nickname] = spansOf(BEFORE, words, 0);
  if (quote === undefined || nickname === undefined) return NONE;
  const isFull = given !== undefined && couldBeName(words, given, lexicon);
  const isBracket = words.charCodeAt(quote[0]) === BRACKET;
  if (isBracket && !(isFull && couldBeName(words, nickname, lexicon))) return NONE;
  const isAnnounced = given !== undefined && (kindOf(hashWord(words, ...given)) & ANNOUNCES) !== 0;
  const isMeant = isFull || isAnnounced || sign === BRACKET || !isPlain(words, nickname, lexicon);
  if (!isMeant) return NONE;
  return (isFull ? [given, nickname] : [nickname]).map(([one, end]) => [one + from, end + from]);
}

/** The name is the nickname itself: `Xyqlo "Jane" Xyqlo`; in brackets both sides are names. */
function around(text: string, start: number, end: number, lexicon: Lexicon): readonly Span[] {
  const sign = text.charCodeAt(end);
  const isBracket = sign === CLOSING;
  if (text.charCodeAt(start - 1) !== (isBracket ? BRACKET : sign)) return NONE;
  const from = Math.max(0, start - REACH);
  const [, given] = spansOf(GIVEN, text.slice(from, start), 0);
  const [, surname] = spansOf(SURNAME, text, end + 1);
  const first: Span | undefined = given && [given[0] + from, given[1] + from];
  const isName = (place: Span | undefined): place is Span =>
    place !== undefined && couldBeName(text, place, lexicon);
  const names = [first, surname].filter(isName);
  return isBracket && names.length < 2 ? NONE : names;
}

/** Where a pattern's groups stand; none when it does not hold. @param at of a sticky one */
function spansOf(pattern: RegExp, text: string, at: number): readonly (Span | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text)?.indices ?? NONE;
}

/** A capitalised word that is of no closed list, and no plain one unless people bear it. */
function couldBeName(text: string, [start, end]: Span, lexicon: Lexicon): boolean {
  const first = text.charAt(start);
  if (first !== first.toUpperCase()) return false;
  if ((kindOf(hashWord(text, start, end)) & ~Kind.Ambiguous) !== 0) return false;
  return (
    !isPlain(text, [start, end], lexicon) || (lexicon.classify(text, start, end) & ANY_NAME) !== 0
  );
}

function isPlain(text: string, [start, end]: Span, lexicon: Lexicon): boolean {
  return (lexicon.classify(text, start, end) & WordClass.Common) !== 0;
}
