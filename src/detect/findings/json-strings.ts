/**
 * A value that was found across the end of a string of JSON, `{"note":"password='tig","items":["er.2291' x"]}`: its
 * parts between quotes are redacted each by itself, so that what parted them stays and the leaf is JSON as before.
 */
import { isFieldName } from "../labels/field-names.ts";
import { isPlaceholderText } from "../leaf/hold-outs.ts";
import type { ByteRange } from "./offset-map.ts";
import { backslashesBefore, skipBlanksRight } from "./quote.ts";

const QUOTE = 0x22;
const COLON = 0x3a;
/** What stands between two strings of JSON. */
const STRUCTURE = new Set([...' \t\r\n,:[]{}"'].map((sign) => sign.charCodeAt(0)));

/** The strings of one leaf; whether it is JSON is asked for once, and by few. */
export class JsonStrings {
  readonly #bytes: Buffer;
  readonly #leaf: ByteRange;
  #isJson: boolean | undefined;

  constructor(bytes: Buffer, leaf: ByteRange) {
    this.#bytes = bytes;
    this.#leaf = leaf;
  }

  /** What of a value is to be redacted by itself; undefined: all of it as it stands. */
  partsOf({ start, end }: ByteRange): ByteRange[] | undefined {
    let quote = this.#nextQuote(start, end);
    if (quote === end) return undefined;
    this.#isJson ??= this.#parses();
    if (!this.#isJson) return undefined;
    const parts: ByteRange[] = [];
    for (let from = start; from < end; ) {
      const part = this.#trimmed(from, quote);
      if (part.start < part.end && !this.#isKept(part)) parts.push(part);
      from = quote + 1;
      quote = this.#nextQuote(from, end);
    }
    return parts;
  }

  #parses(): boolean {
    try {
      JSON.parse(this.#bytes.toString("utf8", this.#leaf.start, this.#leaf.end));
      return true;
    } catch {
      return false;
    }
  }

  /** Whether a part is a placeholder, whose brackets were taken for a list's, or the name of a field. */
  #isKept(part: ByteRange): boolean {
    const { start, end } = part;
    return (
      isPlaceholderText(this.#bytes.toString("latin1", start - 1, end + 1)) ||
      this.#isOfFieldName(part)
    );
  }

  /** Whether a part lies in a key that names a field; one that is a value itself is redacted. */
  #isOfFieldName({ start, end }: ByteRange): boolean {
    const close = this.#nextQuote(end, this.#leaf.end);
    const next = skipBlanksRight(this.#bytes, close + 1, this.#leaf.end);
    if (this.#bytes[close] !== QUOTE || this.#bytes[next] !== COLON) return false;
    let open = start - 1;
    while (open > this.#leaf.start && !this.#isQuote(open)) open--;
    return isFieldName(this.#bytes.toString("utf8", open + 1, close));
  }

  /** The next quote that nothing escapes; `end`: there is none. */
  #nextQuote(from: number, end: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < end; at++) if (bytes[at] === QUOTE && !this.#isEscaped(at)) return at;
    return end;
  }

  #isQuote(at: number): boolean {
    return this.#bytes[at] === QUOTE && !this.#isEscaped(at);
  }

  #isEscaped(at: number): boolean {
    return backslashesBefore(this.#bytes, this.#leaf.start, at) % 2 === 1;
  }

  #trimmed(from: number, to: number): ByteRange {
    let start = from;
    let end = to;
    while (start < end && STRUCTURE.has(this.#bytes[start])) start++;
    while (end > start && STRUCTURE.has(this.#bytes[end - 1])) end--;
    return { start, end };
  }
}
