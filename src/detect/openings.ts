/** Words of a list told by their first three characters, case aside: most others need no pattern to be told from them. */

const LETTERS = 3;
const LETTER_BITS = 5;
const LAST = (1 << LETTER_BITS) - 1;
/** One character for each of what lettersAt() tells apart. */
const ANY = Array.from({ length: 1 << LETTER_BITS }, (_, bits) => String.fromCharCode(bits));

export class Openings {
  /** A bit for each three that open a word, by their number. */
  readonly #bits = new Int32Array(1 << ((LETTERS - 1) * LETTER_BITS));

  constructor(words: readonly string[]) {
    for (const word of words.flatMap(widened)) {
      const letters = lettersAt(word, 0);
      this.#bits[letters >> LETTER_BITS] |= 1 << (letters & LAST);
    }
  }

  /** In vain for some; false: none of the words stands here. */
  mayStandAt(text: string, at: number): boolean {
    const letters = lettersAt(text, at);
    return (this.#bits[letters >> LETTER_BITS] & (1 << (letters & LAST))) !== 0;
  }
}

/** The same of words that end at a place: asked for three characters before it. */
export function endings(words: readonly string[]): Openings {
  return new Openings(words.flatMap(lasts));
}

/** Three letters as a number, case aside; other characters share theirs. */
function lettersAt(text: string, at: number): number {
  let letters = 0;
  for (let i = at; i < at + LETTERS; i++)
    letters = (letters << LETTER_BITS) | (text.charCodeAt(i) & LAST);
  return letters;
}

/** A word with whatever may stand behind it, if it is shorter than what is looked at. */
function widened(word: string): readonly string[] {
  return word.length < LETTERS ? ANY.flatMap((behind) => widened(word + behind)) : [word];
}

/** The last three characters of a word, with whatever may stand before it. */
function lasts(word: string): readonly string[] {
  return word.length < LETTERS
    ? ANY.flatMap((before) => lasts(before + word))
    : [word.slice(-LETTERS)];
}
