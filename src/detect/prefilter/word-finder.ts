/** Finds the words of a list in a text, many times faster than a loop over its characters. */
import { instantiate } from "./instantiate.ts";
import { hashOf } from "./word-table.ts";

const BUCKETS = 4096;
/** Parts of hashes in a bucket. */
const BUCKET = 8;
const TABLE = 0x10000;
const INPUT = 0x20040;
/** Bytes behind a text that are no letters. */
const SLACK = 64;
const PAGE = 0x10000;

interface Exports {
  readonly memory: WebAssembly.Memory;
  findWords(input: number, length: number, table: number, out: number, capitals: number): number;
  capitalisedCount(): number;
  capitalCount(): number;
}

/** Places in a text, ascending; valid until the next call. */
export interface FoundWords {
  /** Where words start that begin with a small letter and may be of the list, and all with a letter outside ASCII. */
  readonly listed: Int32Array;
  /** Where words start that begin with a capital. */
  readonly capitalised: Int32Array;
  /** Capitals of ASCII, wherever they stand. */
  readonly capitals: number;
}

/** Buckets of assembly/word-finder.ts. Throws a RangeError when too many words share one. */
function bucketsOf(words: Iterable<string>): Uint8Array {
  const table = new Uint16Array(BUCKETS * BUCKET);
  for (const word of words) {
    const hash = hashOf(word);
    const print = Number(hash >> 48n) | 1;
    const first = Number((hash >> 36n) & BigInt(BUCKETS - 1)) * BUCKET;
    const free = table
      .subarray(first, first + BUCKET)
      .findIndex((one) => one === 0 || one === print);
    if (free < 0) throw new RangeError("more words than a bucket holds");
    table[first + free] = print;
  }
  return new Uint8Array(table.buffer);
}

export class WordFinder {
  readonly #wasm: Exports;
  #buffer: Buffer;

  /** @param words of ASCII letters in lower case; their last eight letters count */
  constructor(words: Iterable<string>) {
    this.#wasm = instantiate<Exports>();
    this.#buffer = Buffer.from(this.#wasm.memory.buffer);
    this.#buffer.set(bucketsOf(words), TABLE);
  }

  /** @param text Latin-1 */
  find(text: string): FoundWords {
    const { length } = text;
    const room = (2 * length + SLACK) & ~15;
    const out = (INPUT + length + SLACK + 15) & ~15;
    this.#reserve(out + 2 * room);
    this.#buffer.write(text, INPUT, "latin1");
    this.#buffer.fill(0, INPUT + length, INPUT + length + SLACK);
    const count = this.#wasm.findWords(INPUT, length, TABLE, out, out + room);
    const { buffer } = this.#buffer;
    return {
      listed: new Int32Array(buffer, out, count),
      capitalised: new Int32Array(buffer, out + room, this.#wasm.capitalisedCount()),
      capitals: this.#wasm.capitalCount(),
    };
  }

  #reserve(end: number): void {
    const missing = end - this.#buffer.length;
    if (missing <= 0) return;
    this.#wasm.memory.grow(Math.ceil(missing / PAGE));
    this.#buffer = Buffer.from(this.#wasm.memory.buffer);
  }
}
