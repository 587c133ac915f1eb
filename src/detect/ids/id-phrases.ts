/** The phrases that name an identifier, and the one that stands nearest before a value. */
import { isAsciiLetter, isCapital, isDigit, isSmall } from "../characters.ts";
import { endOf } from "../steps.ts";

/** How much a phrase says by itself (labelled-id.ts). */
export type Kind = "strong" | "weak" | "named";

/** A phrase before a value, and what stands between: all that was looked at when there is none. */
export interface Nearest {
  readonly kind: Kind | undefined;
  readonly between: string;
}

const CAMELS = /([a-z])([A-Z])/g;
/** Characters that tell whether one of the phrases may begin with them: most words end the look. */
const OPENING = 3;
/** Of what openingAt() makes of a character. */
const CLASS_BITS = 5;
const SEED = 0x811c9dc5 | 0;

export class Phrases {
  /** What a phrase is, by its letters alone. */
  readonly #kinds = new Map<number, Kind>();
  /** By the characters that it opens with, a search for the longest phrase at a place. */
  readonly #byOpening = new Map<number, RegExp>();
  /** A bit for each such opening. */
  readonly #opens = new Int32Array((1 << (OPENING * CLASS_BITS)) / 32);

  constructor(phrases: Readonly<Record<Kind, readonly string[]>>) {
    const { strong, weak, named } = phrases;
    for (const phrase of named) this.#kinds.set(lettersOf(phrase), "named");
    for (const phrase of weak) this.#kinds.set(lettersOf(phrase), "weak");
    for (const phrase of strong) this.#kinds.set(lettersOf(phrase), "strong");
    const opened = [...strong, ...weak, ...named].flatMap((phrase) =>
      openingsOf(phrase).map((opening) => ({ opening, phrase })),
    );
    for (const [opening, list] of Map.groupBy(opened, (one) => one.opening)) {
      this.#byOpening.set(opening, searchFor(list.map(({ phrase }) => phrase)));
      this.#opens[opening >> 5] |= 1 << (opening & 31);
    }
  }

  /** The phrase that ends last in [from, to) of a text. */
  last(text: string, from: number, to: number): Nearest {
    let first = from;
    let end = from;
    let before = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const wasInWord = isAsciiLetter(before);
      if (isCapital(code) && isSmall(before)) return this.#lastOfCamel(text, from, to);
      before = code;
      if (wasInWord || !isAsciiLetter(code)) continue;
      const stop = this.#endOf(text, at);
      if (stop === 0) continue;
      // It goes on in the value's own letters.
      if (stop > to) return this.last(text.slice(from, to), 0, to - from);
      if (hasCamel(text, at, stop)) return this.#lastOfCamel(text, from, to);
      first = at;
      end = stop;
      at = stop - 1;
      before = text.charCodeAt(at);
    }
    const kind = end === from ? undefined : this.#kinds.get(lettersOf(text, first, end));
    return { kind, between: text.slice(end, to) };
  }

  /** Where the longest phrase that begins here ends; 0: none does. */
  #endOf(text: string, at: number): number {
    const opening = openingAt(text, at);
    if ((this.#opens[opening >> 5] & (1 << (opening & 31))) === 0) return 0;
    const search = this.#byOpening.get(opening);
    return search === undefined ? 0 : endOf(search, text, at);
  }

  /** `patientMrn` is two words. */
  #lastOfCamel(text: string, from: number, to: number): Nearest {
    const words = text.slice(from, to).replace(CAMELS, "$1 $2");
    return this.last(words, 0, words.length);
  }
}

/** Where the word that stands at a place starts, not before `least`: `Policy` of `TGPolicy` is no word. */
export function wordStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && isAsciiLetter(text.charCodeAt(start - 1)) && !isCamelAt(text, start))
    start--;
  return start;
}

function hasCamel(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isCamelAt(text, at)) return true;
  return false;
}

function isCamelAt(text: string, at: number): boolean {
  return isCapital(text.charCodeAt(at)) && isSmall(text.charCodeAt(at - 1));
}

/** Longest first, up to three marks or blanks between the words. */
function searchFor(phrases: readonly string[]): RegExp {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const words = longestFirst.map((phrase) => phrase.replaceAll(" ", "[^a-z0-9]{0,3}"));
  return new RegExp(`(?:${words.join("|")})(?![a-z])`, "iy");
}

/** Every way in which a phrase may open, with marks between its words and behind it or none. */
function openingsOf(phrase: string): number[] {
  let spellings = [""];
  for (const character of `${phrase.slice(0, OPENING)} `) {
    const next = character === " " ? ["", " ", "  ", "   ", "0"] : [character];
    spellings = spellings.flatMap((spelling) => next.map((one) => spelling + one));
  }
  const rest = phrase.slice(OPENING);
  return [...new Set(spellings.map((spelling) => openingAt(spelling + rest, 0)))];
}

/** The first three characters as a number: letters without case, digits, marks. */
function openingAt(text: string, at: number): number {
  let opening = 0;
  for (let i = at; i < at + OPENING; i++)
    opening = (opening << CLASS_BITS) | classOf(text.charCodeAt(i));
  return opening;
}

function classOf(code: number): number {
  if (isAsciiLetter(code)) return code & 0x1f;
  return isDigit(code) ? 27 : 0;
}

/** A number for the letters and digits of [start, end), case aside. */
function lettersOf(text: string, start = 0, end = text.length): number {
  let hash = SEED;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (classOf(code) !== 0) hash = Math.imul(hash ^ (code | 0x20), 0x01000193);
  }
  return hash;
}
