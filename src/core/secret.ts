import { inspect } from "node:util";

/** Characters of a key for pseudonyms and hashes: every value of a shorter one could be tried. */
export const MIN_KEY_LENGTH = 16;

/** A text that must not be shown. Every implicit way to text gives `[secret]`. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The only way to the text; search for it in a review. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return "[secret]";
  }

  toJSON(): string {
    return "[secret]";
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}
