/** The tags of an XML document, with the elements around each; tolerant, and linear in the text. */
import { isBlank } from "../../characters.ts";
import type { Range } from "../place.ts";

export interface XmlVisitor {
  /**
   * @param attributes valid until the next tag
   * @param path local names of the elements around, outermost first
   */
  tag(name: string, attributes: Attributes, path: readonly string[]): void;
  endTag?(name: string): void;
  /** Text between tags. @param path local names of the elements around it */
  text(range: Range, path: readonly string[]): void;
}

const CDATA = "<![CDATA[";
const MAX_TAG = 100_000;
const MAX_DEPTH = 200;
/** How many elements a closing tag may close that were left open. */
const MAX_OPEN = 8;
const MAX_NAME = 80;
const MAX_ATTRIBUTE = 40;
/** Around an attribute's `=`. */
const MAX_BLANKS = 9;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const COLON = 0x3a;
const NO_BREAK = 0xa0;
/** By a character's code, whether names of tags and attributes have it. */
const OF_NAME = Uint8Array.from({ length: 0x100 }, (_, code) =>
  /[\w:.-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Those of one tag, `name="value"`, `name = 'value'`, by where they stand: few are asked for. */
export class Attributes {
  readonly #text: string;
  /** Start and end of the name, start and end of the value without its quotes, of each. */
  readonly #places: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  /** The range of a value; of the last one, where several have the name. */
  get(name: string): Range | undefined {
    const places = this.#places;
    for (let at = places.length - PLACES; at >= 0; at -= PLACES) {
      const [start, end] = [places[at], places[at + 1]];
      if (end - start === name.length && this.#text.startsWith(name, start))
        return [places[at + 2], places[at + 3]];
    }
    return undefined;
  }

  /** Of the tag [open, close]. */
  read(open: number, close: number): void {
    const text = this.#text;
    this.#places.length = 0;
    let from = open;
    for (let at = open; at < close; at++) {
      if (text.charCodeAt(at) !== EQUALS) continue;
      const first = at + 1 + blanksAt(text, at + 1, 1);
      const last = quoteEnd(text, first, close);
      if (last < 0) continue;
      const end = at - blanksAt(text, at - 1, -1);
      const start = nameStart(text, from, end);
      if (start >= end) continue;
      this.#places.push(start, end, first + 1, last);
      from = last + 1;
      at = last;
    }
  }
}

const PLACES = 4;

export function readXml(text: string, first: number, visitor: XmlVisitor): void {
  const path: string[] = [];
  const attributes = new Attributes(text);
  let textStart = first;
  for (let open = first; open >= 0; open = text.indexOf("<", open + 1)) {
    const close = tagEnd(text, open);
    if (close < 0) continue;
    if (open > textStart) visitor.text(withoutCdata(text, [textStart, open]), path);
    textStart = close + 1;
    const isEnd = text.charCodeAt(open + 1) === 0x2f;
    const name = localName(text, open + (isEnd ? 2 : 1));
    if (isEnd) {
      closeElement(path, name);
      visitor.endTag?.(name);
    } else {
      attributes.read(open, close);
      visitor.tag(name, attributes, path);
      const isEmpty = text.charCodeAt(close - 1) === 0x2f;
      if (!isEmpty && path.length < MAX_DEPTH) path.push(name);
    }
  }
  if (textStart < text.length) visitor.text(withoutCdata(text, [textStart, text.length]), path);
}

/** What stands in `<![CDATA[…]]>`, if the text is nothing else. */
function withoutCdata(text: string, [start, end]: Range): Range {
  const isMarked = text.startsWith(CDATA, start) && text.startsWith("]]>", end - 3);
  return isMarked ? [start + CDATA.length, end - 3] : [start, end];
}

function closeElement(path: string[], name: string): void {
  for (let depth = path.length - 1; depth >= 0 && path.length - depth <= MAX_OPEN; depth--)
    if (path[depth] === name) {
      path.length = depth;
      return;
    }
}

function localName(text: string, at: number): string {
  let start = at;
  let end = at;
  for (; end - at < MAX_NAME && OF_NAME[text.charCodeAt(end)] === 1; end++)
    if (start === at && text.charCodeAt(end) === COLON) start = end + 1;
  return text.slice(start, end);
}

/** How many blanks stand from a place on, to one side of it. */
function blanksAt(text: string, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < MAX_BLANKS && isSpace(text.charCodeAt(at + count * step))) count++;
  return count;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === NO_BREAK;
}

/** Index of the quote that closes the one at `at`, before `close`; -1: none opens or closes there. */
function quoteEnd(text: string, at: number, close: number): number {
  const quote = text.charCodeAt(at);
  if (quote !== QUOTE && quote !== APOSTROPHE) return -1;
  let end = at + 1;
  while (end < close && text.charCodeAt(end) !== quote) end++;
  return end < close ? end : -1;
}

/** Where the name begins that ends at `end`, of characters from `from` on. */
function nameStart(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && end - start < MAX_ATTRIBUTE && OF_NAME[text.charCodeAt(start - 1)] === 1)
    start--;
  return start;
}

/** Index of a tag's `>`; -1 for what opens no tag. */
function tagEnd(text: string, open: number): number {
  const next = text.charCodeAt(open + 1) | 0x20;
  if (next !== 0x2f && (next < 0x61 || next > 0x7a)) return -1;
  const limit = Math.min(text.length, open + MAX_TAG);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) return -1;
  }
  return -1;
}
