import type { ReportPlace } from "./place.ts";

/** Letters and digits as one word, also with `-` and `'` inside. */
const WORD = /[A-Za-z0-9\xc0-\xff]+(?:['-][A-Za-z0-9\xc0-\xff]+)*/g;
const MIN_NAME = 3;
const MIN_NUMBER = 5;
/** Longer words are no names. */
const MAX_WORD = 64;
const SCORE = 0.8;

/**
 * Values found in fields, looked for again in the free text of the same message: the name of PID-5 in
 * a note. Words are compared without case, but one that is looked for begins with a capital or a digit.
 */
export class KnownValues {
  readonly #entities = new Map<string, string>();

  /** Takes each word of a name, and of another value the whole. */
  add(entity: string, value: string): void {
    if (entity === "PERSON") {
      for (const [word] of value.matchAll(WORD))
        if (word.length >= MIN_NAME && word.length <= MAX_WORD) this.#put(word, entity);
    } else if (value.length >= MIN_NUMBER && value.length <= MAX_WORD && /\d/.test(value)) {
      this.#put(value, entity);
    }
  }

  /** Reports every known word of [start, end). */
  find(text: string, start: number, end: number, report: ReportPlace): void {
    if (this.#entities.size === 0) return;
    for (const found of text.slice(start, end).matchAll(WORD)) {
      const at = start + found.index;
      if (this.#reportWord(found[0], at, report)) continue;
      let from = 0;
      for (const part of found[0].split(/['-]/)) {
        this.#reportWord(part, at + from, report);
        from += part.length + 1;
      }
    }
  }

  #put(word: string, entity: string): void {
    this.#entities.set(word.toLowerCase(), entity);
  }

  #reportWord(word: string, at: number, report: ReportPlace): boolean {
    const entity = this.#entities.get(word.toLowerCase());
    if (entity === undefined || /^[a-z\xdf-\xff]/.test(word)) return false;
    report(entity, at, at + word.length, SCORE);
    return true;
  }
}
