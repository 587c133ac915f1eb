/**
 * A text's characters as bytes. A look at one in a string first asks what kind of string it is, in code that is
 * made anew at each place that looks; here it is a load.
 */
import type { Shadow } from "./leaf/shadow.ts";

/** Zeros before a text and behind it: who looks a few places beyond its ends finds neither letter, digit nor mark. */
const AROUND = 16;
const LEAST = 16 * 1024;
const NOTHING = Buffer.alloc(2 * AROUND);
/** More room is not kept for the next text. */
const MOST_KEPT = 256 * 1024;

/** Of one text after the other. */
export class Codes {
  #text = "";
  #bytes = NOTHING;

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  /** A character's code; 0 up to 16 places beyond the text. */
  at(place: number): number {
    return this.#bytes[place + AROUND];
  }

  take(shadow: Shadow): this {
    const end = AROUND + shadow.length;
    this.#reserve(end + AROUND);
    this.#text = shadow.text;
    shadow.copyTo(this.#bytes, AROUND);
    for (let at = end; at < end + AROUND; at++) this.#bytes[at] = 0;
    return this;
  }

  /** One that is no shadow: characters that are not Latin-1 are 0 too. */
  takeText(text: string): this {
    const end = AROUND + text.length;
    this.#reserve(end + AROUND);
    this.#text = text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      this.#bytes[AROUND + at] = code > 0xff ? 0 : code;
    }
    for (let at = end; at < end + AROUND; at++) this.#bytes[at] = 0;
    return this;
  }

  /** What is needed no more; of a long text its room is let go, too. */
  release(): void {
    this.#text = "";
    if (this.#bytes.length > MOST_KEPT) this.#bytes = NOTHING;
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length && this.#bytes.length <= MOST_KEPT) return;
    this.#bytes = Buffer.alloc(Math.max(LEAST, size));
  }
}
