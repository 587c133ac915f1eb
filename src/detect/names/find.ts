/** People and places of a text, found together in one pass over its words. */
import { type Shadow, shadowOf } from "../leaf/shadow.ts";
import { hashWord, type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { whenRead } from "../memos.ts";
import { behindPrefix } from "../steps.ts";
import { Kind, kindOf } from "./kinds.ts";
import { findLower } from "./lower.ts";
import { isKeyedThing } from "./name-keys.ts";
import { withNicknames } from "./nicknames.ts";
import { findPeople, foundName } from "./people.ts";
import { findPlace } from "./places.ts";
import { isPlainName } from "./plain-name.ts";
import { isQualified } from "./products.ts";
import { WordReader } from "./reader.ts";
import { reversedName } from "./reversed.ts";
import {
  endOfRun,
  type Found,
  isClass,
  isDull,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  type Run,
  SETTLEMENT,
  STRONG,
} from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import { endOfSpelled, spelledName, withSpelled } from "./spelled.ts";
import type { Words } from "./words.ts";

const EQUALS = 0x3d;
const ATTRIBUTE = /^[A-Za-z]+=["']$/;
const QUOTES = "\"'";
const OPEN_BRACKET = 0x28;
const SLASH = 0x2f;
const OPEN_TAG = 0x3c;
const CLOSE_TAG = 0x3e;
/** Arguments by name. */
const CALLED = /^\([a-z_]\w{1,30}=/;
const CALL_REACH = 34;
const KEY_BEHIND =
  / (?:First|Last|Middle|Given|Family|Suffix|Phone|Email|Address|Gender|Sex|City)$/;

const NOTHING: Shadow = shadowOf("");

/** Finds in one shadow after another; two recognisers that ask for the same one share the work. */
class NameFinder {
  readonly #lexicon: Lexicon;
  readonly #reader: WordReader;
  #shadow = NOTHING;
  #found: Found[] = [];
  /** Ends of people among them, once they were asked for. */
  #ends: ReadonlySet<number> | undefined;
  readonly #report = (name: Found): void => {
    const text = this.#shadow?.text ?? "";
    const one = this.#withoutKey({ ...name, start: behindPrefix(text, name.start, name.end) });
    if (isExample(text, one) || this.#isThing(one)) return;
    if (this.#isTag(one) || (one.how === "cue" && this.#isKey(one))) return;
    if (one.entity === "LOCATION" && this.#isStateCode(one)) return;
    if (one.entity === "LOCATION" || one.how !== "lexicon" || !this.#isPlace(one))
      this.#found.push(one);
  };

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#reader = new WordReader(lexicon);
  }

  find(shadow: Shadow): readonly Found[] {
    if (shadow === this.#shadow) return this.#found;
    this.#shadow = shadow;
    // Most texts hold none: an empty one serves again.
    if (this.#found.length > 0) this.#found = [];
    this.#ends = undefined;
    this.#reader.read(shadow);
    const { count } = this.#reader.words;
    for (let from = 0; from < count; )
      from = this.#isPassedOver(from) ? from + 1 : this.#judge(shadow.text, from);
    if (this.#reader.hasSpelled) this.#found = withSpelled(shadow.text, this.#found, this.#lexicon);
    if (this.#found.length > 0)
      this.#found = withNicknames(shadow.text, this.#found, this.#lexicon);
    return this.#found;
  }

  forget(): void {
    this.#shadow = NOTHING;
    this.#found = [];
    this.#ends = undefined;
  }

  isEndOfPerson(shadow: Shadow, at: number): boolean {
    const found = this.find(shadow);
    this.#ends ??= new Set(found.filter(isPerson).map(({ end }) => end));
    return this.#ends.has(at);
  }

  /** What most sentences open with; the text itself is not asked for. */
  #isPassedOver(row: number): boolean {
    const { words } = this.#reader;
    if (isShape(words, row, Shape.Lower) || !isDull(words, row)) return false;
    const isNext = isNeighbour(words, row + 1);
    if (isNext && (words.gap[row + 1] === Gap.Comma || endOfRun(words, row) > row + 1))
      return false;
    return !isPlainName(this.#shadow.text, words, row);
  }

  /** `Los Angeles`, `New Zealand`: names of people to the words, and a place as a whole. */
  #isPlace({ start, end }: Found): boolean {
    const text = this.#shadow.text;
    if (!text.slice(start, end).includes(" ")) return false;
    return (this.#lexicon.classify(text, start, end) & (WordClass.City | WordClass.State)) !== 0;
  }

  /** `<Prescriber><NonVeterinarian>`, `</NewRx>`, `<Pt Nm="…"`, `Param(name=`: of a markup or a program. */
  #isTag({ start, end }: Found): boolean {
    const text = this.#shadow.text;
    const next = text.charCodeAt(end);
    if (next === OPEN_BRACKET) return CALLED.test(text.slice(end, end + CALL_REACH));
    if (next === EQUALS) return ATTRIBUTE.test(text.slice(start, end + 2));
    if (next !== CLOSE_TAG) return false;
    // `<Jane> hello` of a chat.
    if ((this.#lexicon.classify(text, start, end) & STRONG) !== 0) return false;
    return opensTag(text, start);
  }

  /** `"sock.family":"inet"`, `in Roe.Parser.parse/2` */
  #isThing({ entity, start, end }: Found): boolean {
    const { text } = this.#shadow;
    return entity === "PERSON" ? isKeyedThing(text, start, end) : isQualified(text, end);
  }

  /** `CT, NY`: a state may stay (45 CFR 164.514(b)(2)(i)(B)). */
  #isStateCode({ start, end }: Found): boolean {
    if (end - start !== 2) return false;
    return (kindOf(hashWord(this.#shadow.text, start, end)) & Kind.StateCode) !== 0;
  }

  /** `"patient": {"identifiers": `: a cue stands before a key too. */
  #isKey({ start, end }: Found): boolean {
    const text = this.#shadow.text;
    const quote = text.charAt(end);
    if (text.charAt(end + 1) !== ":" || (quote !== '"' && quote !== "'")) return false;
    if (text.charAt(start - 1) !== quote) return false;
    const hash = hashWord(text, start, end);
    return kindOf(hash) !== 0 || (this.#lexicon.classOf(hash) & WordClass.FirstName) === 0;
  }

  /** `First:Jane Last:Roe` of a program's print: the next field's key is no part of the name. */
  #withoutKey(one: Found): Found {
    const text = this.#shadow.text;
    if (text.charAt(one.end) !== ":") return one;
    const key = KEY_BEHIND.exec(text.slice(one.start, one.end));
    return key === null ? one : { ...one, end: one.start + key.index };
  }

  #isState(text: string, { from, to }: Run): boolean {
    if (to - from < 2) return false;
    const { start, end } = this.#reader.words;
    return (this.#lexicon.classify(text, start[from], end[to - 1]) & WordClass.State) !== 0;
  }

  /** Returns the row behind what was judged. */
  #judge(text: string, from: number): number {
    const { words } = this.#reader;
    const spelled = endOfSpelled(words, from);
    if (spelled > from) {
      const known = { lexicon: this.#lexicon, said: this.#lately() };
      const name = spelledName(text, words, { from, to: spelled }, known);
      if (name !== undefined) {
        this.#report(name);
        return spelled;
      }
    }
    const to = endOfRun(words, from);
    if (isMarkup(text, words, { from, to })) return to;
    const at = behindLead(words, from, to);
    const reversed = reversedName(text, words, at);
    if (reversed > 0) {
      this.#report(foundName(text, words, { at, end: reversed, score: 0.7, cue: 0 }));
      return reversed;
    }
    this.#judgeRun(text, { from, to });
    return to;
  }

  /** The last few that were found. */
  #lately(): readonly Found[] {
    return this.#found.slice(-LATELY);
  }

  /** `in Astoria, Queens`, `Jane Roe from Elko`: a town behind a place or a person; not the last of two surnames. */
  #nextPlace(text: string, { from, to }: Run): Found | undefined {
    const { words } = this.#reader;
    const last = this.#found.at(-1);
    if (last === undefined || isPlain(words, from) || words.kind[from] !== 0) return undefined;
    const [start, end] = [words.start[from], words.end[to - 1]];
    const classes = this.#lexicon.classify(text, start, end);
    if ((classes & WordClass.State) !== 0 || isShape(words, from, Shape.Upper)) return undefined;
    const between = text.slice(last.end, Math.min(start, last.end + LONGEST_BETWEEN));
    if (last.entity === "LOCATION" && between === " in ")
      return { entity: "LOCATION", start, end, score: 0.55, how: "cue" };
    if ((classes & SETTLEMENT) === 0) return undefined;
    const isBoth = (classes & STRONG) !== 0 && this.#isStrong(text, last);
    const isNext = last.entity === "LOCATION" ? between === ", " && !isBoth : between === " from ";
    return isNext ? { entity: "LOCATION", start, end, score: 0.6, how: "cue" } : undefined;
  }

  #isStrong(text: string, { start, end }: Found): boolean {
    return (this.#lexicon.classify(text, start, end) & STRONG) !== 0;
  }

  #judgeRun(text: string, run: Run): void {
    const { words } = this.#reader;
    if (isShape(words, run.from, Shape.Lower)) {
      const lower = findLower(text, words, run, this.#lexicon);
      if (lower !== undefined) this.#report(lower);
      return;
    }
    const isSingle = run.to - run.from === 1;
    if (isSingle && isDull(words, run.from) && !isPlainName(text, words, run.from)) return;
    const place = findPlace(text, words, run, this.#lexicon) ?? this.#nextPlace(text, run);
    if (place !== undefined) this.#report(place);
    else if (!this.#isState(text, run)) findPeople(text, words, run, this.#report);
  }
}

/** Whether a run is a tag's name, also with its first attribute's: `</System>`, `<Data Name="`; not `<Jane> hello`. */
function isMarkup(text: string, words: Words, { from, to }: Run): boolean {
  if (!opensTag(text, words.start[from])) return false;
  const end = words.end[to - 1];
  const next = text.charCodeAt(end);
  if (next === EQUALS) return QUOTES.includes(text.charAt(end + 1));
  return next === CLOSE_TAG && to - from === 1 && !isClass(words, from, STRONG);
}

/** Whether `<` or `</` stands right before a place. */
function opensTag(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === OPEN_TAG || (before === SLASH && text.charCodeAt(start - 2) === OPEN_TAG);
}

/** Of ` from `, and one more. */
const LONGEST_BETWEEN = 7;

/** A name that is spelled was said a few names before. */
const LATELY = 4;

/** `Patient Roe, Jane`, `Patient Garcia Lopez, Maria`: what announces a name is of its run. */
function behindLead(words: Words, from: number, to: number): number {
  for (let row = to - 2; row >= from && row >= to - 3; row--)
    if (isKind(words, row, Kind.Announces | Kind.NameKey)) return row + 1;
  return from;
}

/** `The city and state, e.g. San Francisco, CA`: of a parameter's description. */
const EXAMPLE =
  /(?:^|["'\n(:>]\s?|\b(?:[Tt]he|[Aa]|[Yy]our|[Tt]arget) )(?:city|town|location|place|region)\b(?:(?! (?:she|he|her|his|pt|patient|they|where|we|my)\b)[^.;?!"\n]){0,40}[ (](?:e\.g\.|eg|for example|example):?,? ['"\u0091\u0093]?(?:[A-Z][\w .]{1,24}, [A-Z]{2},? (?:or )?)?$/i;
const EXAMPLE_REACH = 100;
const TOWN_ALONE = /^\w+[)"'\x92\x94,]?$/;

/** A first name may be a town's too: `City name (e.g. Austin)`. */
function isExample(text: string, { entity, start, end }: Found): boolean {
  if (entity === "PERSON" && !TOWN_ALONE.test(text.slice(start, end + 1))) return false;
  return EXAMPLE.test(text.slice(Math.max(0, start - EXAMPLE_REACH), start));
}

function isPerson({ entity }: Found): boolean {
  return entity === "PERSON";
}

let finder: NameFinder | undefined;
whenRead(() => finder?.forget());

/** By start. */
export function findNames(shadow: Shadow): readonly Found[] {
  return sharedFinder().find(shadow);
}

/** Whether a person's name ends at a place: a text is gone through once, however often it is asked of. */
export function isEndOfPerson(shadow: Shadow, at: number): boolean {
  return sharedFinder().isEndOfPerson(shadow, at);
}

function sharedFinder(): NameFinder {
  finder ??= new NameFinder(sharedLexicon());
  return finder;
}
