/** People and places of a text, found together in one pass over its words. */
import { hashWord, type Lexicon, WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { Shape } from "./chars.ts";
import { Kind, kindOf } from "./kinds.ts";
import { findLower } from "./lower.ts";
import { findPeople, foundName, reversedName } from "./people.ts";
import { findPlace } from "./places.ts";
import { WordReader } from "./reader.ts";
import { endOfRun, type Found, isDull, isKind, isShape } from "./run.ts";
import type { Words } from "./words.ts";

/** Finds in one text after another; two recognisers that ask for the same text share the work. */
class NameFinder {
  readonly #lexicon: Lexicon;
  readonly #reader: WordReader;
  #text: string | undefined;
  #found: Found[] = [];
  readonly #report = (one: Found): void => {
    if (one.how === "cue" && this.#isKey(one)) return;
    if (one.entity === "LOCATION" || one.how !== "lexicon" || !this.#isPlace(one))
      this.#found.push(one);
  };

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#reader = new WordReader(lexicon);
  }

  find(text: string): readonly Found[] {
    if (text === this.#text) return this.#found;
    this.#text = text;
    this.#found = [];
    this.#reader.read(text);
    const { words } = this.#reader;
    for (let from = 0; from < words.count; ) {
      const run = endOfRun(words, from);
      const at = isLed(words, from, run) ? run - 1 : from;
      const reversed = reversedName(text, words, at);
      const to = reversed > 0 ? reversed : run;
      if (reversed > 0) this.#report(foundName(text, words, { at, end: to, score: 0.7, cue: 0 }));
      else this.#judge(text, { from, to });
      from = to;
    }
    return this.#found;
  }

  /** `Los Angeles`, `New Zealand`: names of people to the words, and a place as a whole. */
  #isPlace({ start, end }: Found): boolean {
    const text = this.#text ?? "";
    if (!text.slice(start, end).includes(" ")) return false;
    return (this.#lexicon.classify(text, start, end) & (WordClass.City | WordClass.State)) !== 0;
  }

  /** `"patient": {"identifiers": `: a cue stands before a key too. */
  #isKey({ start, end }: Found): boolean {
    const text = this.#text ?? "";
    const quote = text.charAt(end);
    if (text.charAt(end + 1) !== ":" || (quote !== '"' && quote !== "'")) return false;
    if (text.charAt(start - 1) !== quote) return false;
    const hash = hashWord(text, start, end);
    return kindOf(hash) !== 0 || (this.#lexicon.classOf(hash) & WordClass.FirstName) === 0;
  }

  #isState(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
    if (to - from < 2) return false;
    const { start, end } = this.#reader.words;
    return (this.#lexicon.classify(text, start[from], end[to - 1]) & WordClass.State) !== 0;
  }

  #judge(text: string, run: { readonly from: number; readonly to: number }): void {
    const { words } = this.#reader;
    if (isShape(words, run.from, Shape.Lower)) {
      const lower = findLower(text, words, run, this.#lexicon);
      if (lower !== undefined) this.#report(lower);
      return;
    }
    if (run.to - run.from === 1 && isDull(words, run.from)) return;
    const place = findPlace(text, words, run, this.#lexicon);
    if (place !== undefined) this.#report(place);
    else if (!this.#isState(text, run)) findPeople(text, words, run, this.#report);
  }
}

/** `Patient Roe, Jane`: what announces a name is of its run. */
function isLed(words: Words, from: number, to: number): boolean {
  return to - from > 1 && isKind(words, to - 2, Kind.Announces | Kind.NameKey);
}

let finder: NameFinder | undefined;

/** By start. Of a shadow: Latin-1. */
export function findNames(text: string): readonly Found[] {
  finder ??= new NameFinder(sharedLexicon());
  return finder.find(text);
}
