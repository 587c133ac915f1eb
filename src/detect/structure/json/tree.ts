/**
 * JSON as a tree with positions, out of a shadow: escapes are decoded already, so a quote inside a
 * string looks like one that ends it, and JSON in a string looks like JSON. So a quote ends a string
 * only where what follows goes on as JSON does, and an object may open inside text. Cut off, with
 * single quotes, or with text around it: what there is, is read. Linear in the text.
 */
import { isBlank } from "../../characters.ts";
import { endOf } from "../../steps.ts";
import { skipBlanks } from "../steps.ts";

export interface JsonNode {
  readonly kind: "object" | "array" | "string" | "scalar";
  /** The key before it; an array's elements have the array's. */
  readonly key: string;
  /** Of a string, the range between its quotes. */
  readonly start: number;
  end: number;
  /** Members, elements, and of a string the JSON inside it. */
  readonly items: JsonNode[];
}

interface Level {
  readonly node: JsonNode;
  /** The quote that ends text; 0: objects and arrays. */
  readonly quote: number;
  key: string | undefined;
}

const MAX_DEPTH = 64;
const MAX_KEY = 200;
/** Slots of keys that came, less one. */
const SLOT = 63;
const NONE: JsonNode[] = [];
const SCALAR = /[^\s,\]}"'{[:]+/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const APOSTROPHE = 0x27;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** The objects and arrays that stand in a text, outermost first. */
export function parseJson(text: string): readonly JsonNode[] {
  return new TreeReader(text).read();
}

class TreeReader {
  readonly #text: string;
  readonly #levels: Level[] = [];
  #level: Level;
  #at = 0;
  /** The key that was read last of those that share a slot. */
  readonly #keys: (string | undefined)[] = [];
  /** Levels that are too deep to be read. */
  #beyond = 0;

  constructor(text: string) {
    this.#text = text;
    const node: JsonNode = { kind: "string", key: "", start: 0, end: text.length, items: [] };
    this.#level = { node, quote: -1, key: undefined };
  }

  read(): readonly JsonNode[] {
    const root = this.#level.node;
    while (this.#at < this.#text.length) {
      if (this.#level.node.kind === "string") this.#readProse();
      else if (this.#level.node.kind === "object") this.#readMember();
      else this.#readElement();
    }
    while (this.#levels.length > 0) this.#close(this.#text.length);
    return root.items;
  }

  /** Text up to the quote that ends it, or to an object that opens in it. */
  #readProse(): void {
    const { quote } = this.#level;
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (opensInText(this.#text, this.#at)) {
          this.#open(code);
          return;
        }
      } else if (code === quote && this.#endsString(this.#at, this.#levels.at(-1)?.node.kind)) {
        this.#close(this.#at++);
        return;
      }
    }
  }

  #readMember(): void {
    const level = this.#level;
    const code = this.#text.charCodeAt(this.#at);
    if (level.key !== undefined) {
      const { key } = level;
      level.key = undefined;
      this.#readValue(key);
    } else if (code === QUOTE || code === APOSTROPHE) this.#readKey(level, code);
    else if (code === OPEN_BRACE) this.#open(code);
    else this.#readClose(code);
  }

  #readKey(level: Level, quote: number): void {
    const end = keyEnd(this.#text, this.#at, quote);
    if (end < 0) this.#at++;
    else {
      level.key = this.#keyAt(this.#at + 1, end);
      this.#at = skipBlanks(this.#text, skipBlanks(this.#text, end + 1) + 1);
    }
  }

  /** Keys come back with every object of a list: one string serves for all, as to look it up takes its hash. */
  #keyAt(start: number, end: number): string {
    const text = this.#text;
    const slot =
      (31 * (end - start) + text.charCodeAt(start) + 7 * text.charCodeAt(end - 1)) & SLOT;
    const known = this.#keys[slot];
    if (known?.length === end - start && text.startsWith(known, start)) return known;
    const key = text.slice(start, end);
    this.#keys[slot] = key;
    return key;
  }

  #readElement(): void {
    const code = this.#text.charCodeAt(this.#at);
    if (isBlank(code) || code === 0x2c || code === CLOSE_BRACKET || code === CLOSE_BRACE)
      this.#readClose(code);
    else this.#readValue(this.#level.node.key);
  }

  #readClose(code: number): void {
    const { kind } = this.#level.node;
    const closes = code === CLOSE_BRACE ? "object" : code === CLOSE_BRACKET ? "array" : undefined;
    this.#at++;
    if (closes === undefined) return;
    if (this.#beyond > 0) this.#beyond--;
    else if (closes === kind) this.#close(this.#at);
    else if (this.#levels.at(-1)?.node.kind === closes) {
      this.#close(this.#at);
      this.#close(this.#at);
    }
  }

  #readValue(key: string): void {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    if (code === OPEN_BRACE || code === OPEN_BRACKET) this.#open(code, key);
    else if (code === QUOTE || code === APOSTROPHE) this.#readString(key, code);
    else {
      const end = endOf(SCALAR, this.#text, start);
      if (end > start) this.#add({ kind: "scalar", key, start, end, items: NONE });
      this.#at = Math.max(end, code === CLOSE_BRACE || code === CLOSE_BRACKET ? start : start + 1);
    }
  }

  #readString(key: string, quote: number): void {
    const start = this.#at + 1;
    const kind = this.#level.node.kind;
    const first = skipBlanks(this.#text, start);
    let brace = opensInText(this.#text, first) ? first : -1;
    let end = brace < 0 ? this.#quoteFrom(start, quote) : start;
    while (brace < 0 && end < this.#text.length && !this.#endsString(end, kind)) {
      const before = blanksBefore(this.#text, end) - 1;
      const isBrace = before >= start && this.#text.charCodeAt(before) === OPEN_BRACE;
      if (isBrace && opensInText(this.#text, before)) brace = before;
      else end = this.#quoteFrom(end + 1, quote);
    }
    if (brace >= 0) this.#openString(key, start, { quote, brace });
    else {
      this.#add({ kind: "string", key, start, end, items: NONE });
      this.#at = end + 1;
    }
  }

  #quoteFrom(at: number, quote: number): number {
    const found = this.#text.indexOf(quote === QUOTE ? '"' : "'", at);
    return found < 0 ? this.#text.length : found;
  }

  /** A string in which an object opens at `brace`. */
  #openString(
    key: string,
    start: number,
    { quote, brace }: { readonly quote: number; readonly brace: number },
  ): void {
    const node: JsonNode = { kind: "string", key, start, end: start, items: [] };
    this.#push({ node, quote, key: undefined });
    this.#at = brace;
  }

  #add(node: JsonNode): void {
    this.#level.node.items.push(node);
  }

  #open(code: number, key = ""): void {
    const start = this.#at++;
    if (this.#levels.length >= MAX_DEPTH) {
      this.#beyond++;
      return;
    }
    const kind = code === OPEN_BRACE ? "object" : "array";
    this.#push({
      node: { kind, key, start, end: start, items: [] },
      quote: 0,
      key: undefined,
    });
  }

  #push(level: Level): void {
    this.#level.node.items.push(level.node);
    this.#levels.push(this.#level);
    this.#level = level;
  }

  #close(end: number): void {
    this.#level.node.end = end;
    this.#level = this.#levels.pop() ?? this.#level;
  }

  /** Whether what follows a quote goes on as JSON does behind a string. */
  #endsString(quote: number, around: string | undefined): boolean {
    // A shadow holds no escapes, but a streamed piece is read as it stands.
    if (this.#text.charCodeAt(quote - 1) === BACKSLASH) return false;
    const next = skipBlanks(this.#text, quote + 1);
    const code = this.#text.charCodeAt(next);
    if (Number.isNaN(code) || code === CLOSE_BRACE || code === CLOSE_BRACKET) return true;
    if (code !== 0x2c) return false;
    if (around !== "object") return true;
    const second = this.#text.charCodeAt(skipBlanks(this.#text, next + 1));
    return (
      second === QUOTE || second === APOSTROPHE || second === CLOSE_BRACE || Number.isNaN(second)
    );
  }
}

/** `{"key":`, `[{`, `["`, `[[`: JSON that opens inside text. */
function opensInText(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== OPEN_BRACE && code !== OPEN_BRACKET) return false;
  const inside = skipBlanks(text, at + 1);
  const next = text.charCodeAt(inside);
  if (next === QUOTE || next === APOSTROPHE)
    return code === OPEN_BRACKET || keyEnd(text, inside, next) >= 0;
  return code === OPEN_BRACKET && (next === OPEN_BRACE || next === OPEN_BRACKET);
}

/** Index of the quote that ends a key, if a colon follows it; else -1. */
function keyEnd(text: string, open: number, quote: number): number {
  const limit = Math.min(text.length, open + MAX_KEY);
  for (let at = open + 1; at < limit; at++) {
    if (text.charCodeAt(at) !== quote) continue;
    return text.charCodeAt(skipBlanks(text, at + 1)) === 0x3a ? at : -1;
  }
  return -1;
}

function blanksBefore(text: string, at: number): number {
  let first = at;
  while (first > 0 && isBlank(text.charCodeAt(first - 1))) first--;
  return first;
}

/** The object's member of a name. */
export function member(node: JsonNode, key: string): JsonNode | undefined {
  const { items } = node;
  for (let i = 0; i < items.length; i++) if (items[i].key === key) return items[i];
  return undefined;
}

/** The text of the object's member of a name; empty when there is none. */
export function memberText(text: string, node: JsonNode, key: string): string {
  const found = member(node, key);
  return found === undefined || found.kind === "object" || found.kind === "array"
    ? ""
    : text.slice(found.start, found.end);
}
