/**
 * Reads a shadow's capitalised words, the particles between them, and what cues announce in lower case, into
 * rows (assembly/names/). Plain words are only stepped over: no slice, no row; what stands before a
 * capitalised word is looked at when it comes. Layout of the WebAssembly memory, in bytes:
 *
 *     LETTERS   256 bytes: letters without case and accent
 *     GAPS      256 bytes: what a character makes of the gap between two words
 *     LAST_TWO  the last two letters of endings (marks.ts)
 *     KEPT      32,768 bytes: words that were looked up (assembly/names/lexicon.ts)
 *     WANTED    words in lower case that are looked at (marks.ts)
 *     KINDS     the closed lists (kinds.ts)
 *     MARKS     what words and endings mean to the reader besides their kinds (marks.ts)
 *     CLASSES   the lexicon
 *     columns   the rows (words.ts); then, moving with their number, 64 bytes of zero, the text, 64 bytes
 *               of zero, places of words
 */
import type { Shadow } from "../leaf/shadow.ts";
import { LETTERS, type Lexicon } from "../lexicon/lexicon.ts";
import { instantiate } from "../prefilter/instantiate.ts";
import { noteWords } from "../prefilter/word-set.ts";
import { KINDS } from "./kinds.ts";
import { lastTwoTable, markTable, wantedWords } from "./marks.ts";
import { GAPS } from "./shapes.ts";
import { COLUMNS, Words } from "./words.ts";

const LETTERS_AT = 0x6000;
const GAPS_AT = 0x6100;
const LAST_TWO_AT = 0x6c00;
const KEPT_AT = 0x8000;
const WANTED_AT = 0x10000;
const KINDS_AT = 0x50000;
const MARKS_AT = 0x59000;
const CLASSES_AT = 0x5c000;
const ZEROS = 64;
const PAGE = 0x10000;
const FIRST_ROWS = 256;

interface Exports {
  readonly memory: WebAssembly.Memory;
  useCharacters(letters: number, gaps: number, lastTwo: number): void;
  useLexicon(wanted: number, kept: number, marks: number, kinds: number, classes: number): void;
  hasSpelled(): number;
  readNames(text: number, length: number, places: number, columns: number, rows: number): number;
}

export class WordReader {
  readonly words = new Words();
  readonly #wasm: Exports;
  readonly #columns: number;
  #bytes = Buffer.alloc(0);
  #rows = FIRST_ROWS;

  constructor(lexicon: Lexicon) {
    this.#wasm = instantiate<Exports>();
    this.#columns = align(CLASSES_AT + lexicon.table.length);
    this.#reserve(this.#text);
    this.#bytes.set(LETTERS, LETTERS_AT);
    this.#bytes.set(GAPS, GAPS_AT);
    this.#bytes.set(markTable(lexicon), MARKS_AT);
    this.#bytes.set(lastTwoTable(), LAST_TWO_AT);
    noteWords(this.#bytes, WANTED_AT, wantedWords(lexicon));
    this.#bytes.set(KINDS.bytes, KINDS_AT);
    this.#bytes.set(lexicon.table, CLASSES_AT);
    this.#wasm.useCharacters(LETTERS_AT, GAPS_AT, LAST_TWO_AT);
    this.#wasm.useLexicon(WANTED_AT, KEPT_AT, MARKS_AT, KINDS_AT, CLASSES_AT);
  }

  /** Over the rows of the shadow before. */
  read(shadow: Shadow): void {
    let count = this.#fill(shadow);
    while (count < 0) {
      this.#rows *= 2;
      count = this.#fill(shadow);
    }
    this.words.count = count;
  }

  /** Whether single letters stand in a row in the shadow that was read last. */
  get hasSpelled(): boolean {
    return this.#wasm.hasSpelled() !== 0;
  }

  /** Returns the number of rows; -1: more than there is room for. */
  #fill(shadow: Shadow): number {
    const text = this.#text;
    const places = align(text + shadow.length + ZEROS);
    this.#reserve(places + 2 * shadow.length + ZEROS);
    shadow.copyTo(this.#bytes, text);
    return this.#wasm.readNames(text, shadow.length, places, this.#columns, this.#rows);
  }

  /** Where texts are written. */
  get #text(): number {
    return align(this.#columns + COLUMNS * 4 * this.#rows + ZEROS);
  }

  #reserve(end: number): void {
    const missing = end - this.#bytes.length;
    if (missing > 0) this.#wasm.memory.grow(Math.ceil(missing / PAGE));
    else if (this.words.start.length === this.#rows) return;
    this.#bytes = Buffer.from(this.#wasm.memory.buffer);
    this.words.use(this.#wasm.memory.buffer, this.#columns, this.#rows);
  }
}

function align(size: number): number {
  return (size + 15) & ~15;
}
