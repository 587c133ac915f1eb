import { isDigit, isLetter, isLetterOrDigit, isWord } from "../characters.ts";
import type { Codes } from "../codes.ts";
import type { Candidate } from "../findings/overlap.ts";
import type { FoundLabel, Labels } from "../labels/labels.ts";
import { LABEL_REACH } from "../labels/words-before.ts";
import { wordsBehind } from "../labels/words-behind.ts";
import { digitsAt } from "../steps.ts";
import { ACCOUNT_DIGITS, cloudAccounts } from "./cloud-accounts.ts";
import { ASTERISK, isDressed, isMasked } from "./dressing.ts";
import type { Shadow } from "./shadow.ts";
import { isBehindName, lineBehind, touchesBefore, touchesBehind, touchesLine } from "./touching.ts";

/** Between two values of one list: `, `, ` and `, `, or `, `/`, `**, **`. */
const LIST_GAP = /^[*"'`\])]{0,3}\s?(?:,|;|\/|&|\||,? ?(?:and|or))\s?["'`*[(#]{0,3}$/i;
const MAX_LIST_GAP = 12;
/** Between a value and one written as it is: ` - `, a line's end, ` -> `, ` thru `, ` (was `, ` no wait, make that `. */
const SAME_GAP =
  /^[^A-Za-z0-9]{0,6}(?:(?:to|thru|through|and|or|not|no|was|is|its|it|previously|previous|prev|formerly|old|new|now|aka|alias|also|again|repeat|got|but|expected|actual|vs|versus|wait|sorry|oops|i|mean|correction|make|that|actually|scratch|should|be|rather|um|uh|then)[^A-Za-z0-9]{1,6}){0,6}(?:(?<=\n\s{0,5})\d{1,2}[.)] )?$/i;
const MAX_SAME_GAP = 28;
/** The score of a value that has its label and its shape. */
const SURE = 0.95;
/** A shorter value is like many. */
const SHORTEST_SAME = 5;
/** Blanks and opening marks right before a value. */
const MAX_OPENING = 4;
/** Places before which labels are known. */
const PLACES = 4;
const NOWHERE: number[] = [-1, -1, -1, -1];
const NOTHING: (FoundLabel | undefined)[] = [undefined, undefined, undefined, undefined];
/** Around a value it is Markdown's: `_919-555-0142_`. */
const UNDERSCORE = 0x5f;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const LISTED = new Map<string, FoundLabel>();

/** A leaf's shadow as recognisers see it, with what stands around a place in it. */
export class View {
  readonly shadow: Shadow;
  readonly #keyOf: () => string;
  readonly #codes: Codes;
  #areTaken = false;
  #text: string | undefined;
  #key: string | undefined;
  #accounts: ReadonlySet<string> | undefined;
  /** The start of the text with the key before it, and how much longer that makes it. */
  #keyed: string | undefined;
  #shift = 0;
  readonly #labels: Labels;
  /** The places that labels were looked for before last, and what was found; most texts have none. */
  #places: number[] = NOWHERE;
  #found: (FoundLabel | undefined)[] = NOTHING;
  #next = 0;
  #listEntity = "";
  #listStart = -1;
  #listEnd = -1;
  #listScore = 0;
  /** The place that was asked for last, whether the list goes on there. */
  #listedAt = -1;
  #listed: string | undefined;
  #values = 0;

  /** @param codes room for the text's: one view is in use at a time */
  constructor(shadow: Shadow, keyOf: () => string, labels: Labels, codes: Codes) {
    this.shadow = shadow;
    this.#keyOf = keyOf;
    this.#labels = labels;
    this.#codes = codes;
  }

  get text(): string {
    this.#text ??= this.shadow.text;
    return this.#text;
  }

  /** The text's characters, for who looks at many one by one. */
  get codes(): Codes {
    if (this.#areTaken) return this.#codes;
    this.#areTaken = true;
    return this.#codes.take(this.shadow);
  }

  /** The attribute's key above the leaf, and the keys above that; empty when there is none. */
  get key(): string {
    this.#key ??= this.#keyOf();
    return this.#key;
  }

  /** Whether a number is the account of a cloud that the text names: gone through when the first one asks. */
  isCloudAccount(start: number, end: number): boolean {
    if (
      end - start !== ACCOUNT_DIGITS ||
      digitsAt(this.codes, start, ACCOUNT_DIGITS) < ACCOUNT_DIGITS
    )
      return false;
    this.#accounts ??= cloudAccounts(this.text);
    return this.#accounts.has(this.text.slice(start, end));
  }

  /** The nearest label before a value, if it is this entity's. */
  label(entity: string, start: number): FoundLabel | undefined {
    const label = this.#labelBefore(start);
    if (label?.entity === entity) return label;
    return this.listedEntity(start) === entity ? LISTED.get(entity) : undefined;
  }

  /** Whether it has a label at all. */
  isLabelled(start: number): boolean {
    return this.#labelBefore(start) !== undefined || this.listedEntity(start) !== undefined;
  }

  /** Whether that label is this entity's, and only separators and fillers stand between. */
  isNamed(entity: string, start: number): boolean {
    return this.label(entity, start)?.isDirect === true;
  }

  /** Whose the nearest label before a place is. */
  nearest(start: number): string | undefined {
    return this.#labelBefore(start)?.entity;
  }

  /** The label behind a value, `84719265 is my member id`, as its key would say it. */
  labelBehind(end: number): string | undefined {
    const words = wordsBehind(this.text, end);
    if (words === undefined) return undefined;
    if (this.#labels.startOf(this.#labels.codesOf(words), words.length) > 0) return undefined;
    return this.#labels.findDirect(words) && words;
  }

  /** Where the words of labels before a place start that go on to the nearest label; below 0 in the key. */
  labelStart(value: number): number {
    const start = this.#behindWord(value);
    const codes = this.#labelled(start);
    const shift = this.#shiftAt(start);
    return this.#labels.startOf(codes, start + shift) - shift;
  }

  #labelBefore(value: number): FoundLabel | undefined {
    const start = this.#behindWord(value);
    if (start === 0) return this.#labels.ofKey(this.key);
    for (let i = 0; i < PLACES; i++) if (this.#places[i] === start) return this.#found[i];
    const label = this.#labels.find(this.#labelled(start), start + this.#shiftAt(start));
    if (this.#places === NOWHERE) {
      this.#places = NOWHERE.slice();
      this.#found = NOTHING.slice();
    }
    this.#places[this.#next] = start;
    this.#found[this.#next] = label;
    this.#next = (this.#next + 1) % PLACES;
    return label;
  }

  /** Without the blanks and the opening marks before a value, so that a number and its `(` share a label. */
  #behindWord(start: number): number {
    const { codes } = this;
    let at = start;
    while (start - at < MAX_OPENING && isOpening(codes.at(at - 1))) at--;
    return at;
  }

  /** A value was found: what a list goes on with after it has the same label. */
  remember({ entity, start, end, score }: Candidate): void {
    this.#listedAt = -1;
    this.#values++;
    this.#listScore = score;
    this.#listEntity = entity;
    this.#listStart = start;
    this.#listEnd = end;
    if (!LISTED.has(entity))
      LISTED.set(entity, { entity, phrase: "", isDirect: true, isListed: true });
  }

  /** How many values were found. */
  get values(): number {
    return this.#values;
  }

  /** Whether the value found last is all of [start, end), and its label and its shape say the same. */
  isSure(start: number, end: number): boolean {
    return this.#listScore >= SURE && this.#listStart <= start && this.#listEnd >= end;
  }

  /** Where the value ends that was found last. */
  get listEnd(): number {
    return this.#listEnd;
  }

  /** Whose list goes on at a place: the value found last was this entity's. */
  listedEntity(start: number): string | undefined {
    const gap = start - this.#listEnd;
    if (this.#listEnd < 0 || gap < 1 || gap > MAX_SAME_GAP) return undefined;
    if (start !== this.#listedAt) {
      this.#listedAt = start;
      this.#listed = this.#entityGoingOn(start, gap);
    }
    return this.#listed;
  }

  #entityGoingOn(start: number, gap: number): string | undefined {
    const between = this.text.slice(this.#listEnd, start);
    if (gap <= MAX_LIST_GAP && LIST_GAP.test(between)) return this.#listEntity;
    return this.#isLikeLast(start) && SAME_GAP.test(between) ? this.#listEntity : undefined;
  }

  /** Whether what stands at a place has digits and letters where the value found last has them. */
  #isLikeLast(start: number): boolean {
    const { text } = this;
    const length = this.#listEnd - this.#listStart;
    if (length < SHORTEST_SAME || isLetterOrDigit(text.charCodeAt(start + length))) return false;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(this.#listStart + i);
      const other = text.charCodeAt(start + i);
      if (isDigit(code) !== isDigit(other) || isLetter(code) !== isLetter(other)) return false;
    }
    return true;
  }

  /** Whether an order, a version, a count or the like is named before the value. */
  demotes(value: number): boolean {
    const start = this.#behindWord(value);
    return this.#labels.demotes(this.#labelled(start), start + this.#shiftAt(start));
  }

  /** The same of a value in the groups of a telephone number or a card. */
  catalogues(value: number): boolean {
    const start = this.#behindWord(value);
    return this.#labels.catalogues(this.#labelled(start), start + this.#shiftAt(start));
  }

  /** Whether the value stands alone: no letter, digit or joined part of a longer token beside it. */
  standsAlone(start: number, end: number): boolean {
    return !this.#touchesBefore(start, end) && !this.#touchesBehind(start, end);
  }

  #touchesBefore(start: number, end: number): boolean {
    const { codes } = this;
    const before = codes.at(start - 1);
    if (before === UNDERSCORE) return touchesLine(this.text, start);
    if (isWord(before)) return touchesBefore(this.text, start);
    if (before === ASTERISK) return !isDressed(codes, start, end);
    if (before === POINT) return touchesBefore(this.text, start - 1);
    if (before !== HYPHEN) return false;
    const second = codes.at(start - 2);
    return second === ASTERISK || (isWord(second) && !isBehindName(this.text, start - 1));
  }

  #touchesBehind(start: number, end: number): boolean {
    const { codes } = this;
    const after = codes.at(end);
    if (after === UNDERSCORE) return isWord(codes.at(lineBehind(this.text, end)));
    if (isWord(after)) return touchesBehind(this.text, start, end);
    if (after !== 0x2d && after !== 0x2e) return false;
    return isWord(codes.at(end + 1)) && !isBlank(codes.at(end + 1));
  }

  /** Whether the value is what a mask or a placeholder left over: `***-**-9999`. */
  isMasked(start: number, end: number): boolean {
    return isMasked(this.codes, start, end);
  }

  /** The text, near its start with the key before it. */
  #labelled(start: number): Codes {
    if (start > LABEL_REACH || this.key === "") return this.codes;
    this.#keyed ??= this.#prependKey();
    return this.#labels.codesOf(this.#keyed);
  }

  #prependKey(): string {
    this.#shift = this.key.length + 2;
    return `${this.key}: ${this.text.slice(0, LABEL_REACH + 1)}`;
  }

  /** How much farther a place stands in what #labelled() gave for it. */
  #shiftAt(start: number): number {
    return start > LABEL_REACH ? 0 : this.#shift;
  }
}

/** Of what a label's reader passes over. */
function isOpening(code: number): boolean {
  return code === 0x20 || code === 0x28 || code === 0x2b;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}
