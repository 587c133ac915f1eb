/**
 * The prefilter's memory and its two passes: `scan` finds where anything could start, `fold` makes a
 * leaf's shadow. Layout of the WebAssembly memory, in bytes:
 *
 *     TRIPLES   what announces a literal (literal-table.ts)
 *     PLACES    2,560 bytes: places that a scan has yet to judge (assembly/scan.ts)
 *     MARKS     256 bytes: what stood before marks and says nothing (assembly/hints.ts)
 *     KEYS      4,096 bytes: keys of the request that were read (assembly/leaves.ts)
 *     PREFIXES  of telemetry's own ids (literal-table.ts)
 *     MEASURES  784 bytes: what makes a measure (measure-table.ts)
 *     LITERALS  what announces a value by its letters (literal-table.ts)
 *     WORDS     what a word says of a number beside it (word-table.ts)
 *     POINTS    65,536 bytes: what a character folds to (fold-table.ts)
 *     KNOWN     what is looked for in every leaf (known-sets.ts)
 *     PAIRS     4,096 bytes: keys that announce pairs (key-table.ts)
 *     INPUT     the request, then zero bytes; behind it, moving with its size: first the table of
 *               leaves and their rows; later the shadow of one leaf, its breaks, the rows of its scan; or
 *               the table of leaves, a shadow, its breaks and rows
 */
import type { LeafTable } from "../../core/index.ts";
import type { Exports } from "./exports.ts";
import { foldTable } from "./fold-table.ts";
import { Folded } from "./folded.ts";
import { instantiate } from "./instantiate.ts";
import { KEY_TABLE, keyTable } from "./key-table.ts";
import { forgetKnown, KNOWN_SETS, type Known, noteKnown } from "./known-sets.ts";
import { literalTable, prefixTable, tripleTable } from "./literal-table.ts";
import { measureTable } from "./measure-table.ts";
import { BREAK, ROW, type Rows, sortRows } from "./rows.ts";
import type { Wants } from "./wants.ts";
import { SMALL_WORD, wordTable } from "./word-table.ts";
import { writeShort } from "./write-short.ts";

const TRIPLES = 0x4000;
const PLACES = 0x4800;
const MARKS = 0x5800;
const KEYS = 0x6000;
const PREFIXES = 0x7100;
const MEASURES = 0x7200;
const LITERALS = 0x8000;
const WORDS = 0x10000;
const POINTS = 0x20000;
const KNOWN = 0x30000;
const PAIRS = align(KNOWN + KNOWN_SETS);
/** Sixteen bytes before it are read too. */
const INPUT = PAIRS + KEY_TABLE + 0x40;
const PAGE = 0x10000;
/** Zero bytes behind what is scanned, for the vectors that begin in it. */
const SLACK = 64;

/** What was seen in a whole request. */
export interface Seen {
  readonly rows: Rows;
  /** By leaf, WordFlags of all words of a key, SMALL_WORD, QUESTION and NUMBER. Valid until the next call. */
  readonly flags: Uint32Array;
  /** Those of all leaves. */
  readonly allFlags: number;
}

const NO_BREAKS = new Int32Array();
const NO_ROWS: Rows = new Int32Array();

export class Prefilter {
  readonly #wasm: Exports;
  #bytes: Uint8Array = new Uint8Array();
  #buffer: Buffer = Buffer.alloc(0);
  #ints: Int32Array = new Int32Array();
  #length = 0;
  #inputEnd = INPUT;
  #breaks = new Int32Array(256 * BREAK);

  constructor({ words, literals, triples, prefixes, pairKeys, ...wants }: Wants) {
    this.#wasm = instantiate<Exports>();
    this.#reserve(INPUT);
    this.#bytes.set(literalTable(literals), LITERALS);
    this.#bytes.set(wordTable(words), WORDS);
    this.#bytes.set(foldTable(), POINTS);
    this.#bytes.set(tripleTable(triples), TRIPLES);
    this.#bytes.set(prefixTable(prefixes), PREFIXES);
    this.#bytes.set(measureTable(), MEASURES);
    this.#wasm.configure(WORDS, LITERALS, TRIPLES, PREFIXES, MEASURES);
    this.#wasm.useKeys(KEYS);
    this.#wasm.usePlaces(PLACES);
    this.#wasm.useMarks(MARKS);
    this.#bytes.set(keyTable(pairKeys), PAIRS);
    this.#wasm.useKeysOfPairs(PAIRS);
    this.#wasm.need(wants.bare, wants.labelled, wants.shaped, wants.lettered);
  }

  /**
   * Reads the keys of the loaded request and finds its anchors, by start; of a leaf that folds, perhaps no more than
   * wake it, for its shadow has rows of its own. Row offsets count from the request's start. The wire's own bytes
   * between leaves are blanked, so that none of them reads as a letter or a digit of a text: one of 74 bytes stands
   * behind a `J`, and an attribute before one.
   */
  scanRequest(leaves: LeafTable): Seen {
    const { count } = leaves;
    const length = this.#length;
    const table = this.#inputEnd;
    const flags = table + align(16 * count);
    const behind = flags + align(4 * count + SLACK);
    this.#reserve(behind);
    this.#writeLeaves(leaves);
    const allFlags = this.#wasm.readLeaves(INPUT, length, table, count, flags);
    const rows = this.#fillRows(behind, length, (out, capacity) =>
      this.#wasm.scanLeaves(INPUT, length, table, count, out, capacity),
    );
    sortRows(rows);
    return { rows, flags: new Uint32Array(this.#bytes.buffer, flags, count), allFlags };
  }

  /**
   * Where something known could stand in the loaded request: everywhere that it does, and elsewhere. By leaf, which
   * stands where others have a count; in each words, then runs; offsets count from its shadow's start. A copy: shadows
   * are made where the rows were written.
   */
  placesOf(leaves: LeafTable, known: Known): Rows {
    const { count } = leaves;
    const table = this.#inputEnd;
    const shadow = table + align(16 * count);
    const behind = shadow + align((lengthOfLongest(leaves) + SLACK) * (1 + BREAK * 4));
    this.#reserve(behind);
    this.#writeLeaves(leaves);
    const sets = noteKnown(this.#bytes, KNOWN, known);
    this.#wasm.useKnown(sets.words, sets.runs);
    const rows = this.#fillRows(behind, table - INPUT, (out, capacity) =>
      this.#wasm.findKnown(INPUT, table, count, shadow, POINTS, out, capacity),
    );
    forgetKnown(this.#bytes, KNOWN, known);
    return rows.slice();
  }

  /** Starts, ends, kinds and labels, behind the request. */
  #writeLeaves({ start, end, kind, label, count }: LeafTable): void {
    const table = this.#inputEnd >> 2;
    this.#ints.set(start.subarray(0, count), table);
    this.#ints.set(end.subarray(0, count), table + count);
    this.#ints.set(kind.subarray(0, count), table + 2 * count);
    this.#ints.set(label.subarray(0, count), table + 3 * count);
  }

  /** Takes a request in, whose leaves are to be looked at. */
  load(bytes: Uint8Array): void {
    this.#length = bytes.length;
    this.#inputEnd = INPUT + align(bytes.length + SLACK);
    this.#reserve(this.#inputEnd);
    this.#bytes.set(bytes, INPUT);
    this.#bytes.fill(0, INPUT + bytes.length, this.#inputEnd);
  }

  /** Loads a text that stands in no request, and folds it. */
  foldText(text: string): Folded {
    this.#reserve(INPUT + align(3 * text.length + SLACK));
    const length = writeShort(this.#bytes, text, INPUT) || this.#buffer.write(text, INPUT);
    this.#inputEnd = INPUT + align(length + SLACK);
    this.#bytes.fill(0, INPUT + length, this.#inputEnd);
    const isItself = length === text.length && this.#wasm.isPlain(INPUT, length);
    if (!isItself) return this.fold(0, length);
    return new Folded(this, { start: INPUT, length, breaks: NO_BREAKS, text });
  }

  /** Anchors in the text that foldText() took in and that folds to itself, as those of a leaf in a request. */
  scanText({ start, length }: Folded): Rows {
    return this.#fillRows(this.#inputEnd, length, (out, capacity) =>
      this.#wasm.scan(start, length, out, capacity, true),
    );
  }

  /** Whether it is one of small letters, digits and joints. */
  isSmallWord({ start, length }: Folded): boolean {
    return this.#wasm.smallWord(start, start + length) === SMALL_WORD;
  }

  /** WordFlags of all words of a key that stands in no request, which it takes the place of. */
  keyFlags(key: string): number {
    const { start, length } = this.foldText(key);
    return this.#wasm.keyFlags(start, start + length);
  }

  /** Folds a leaf of the loaded request. */
  fold(from: number, to: number): Folded {
    const leaf = INPUT + from;
    const length = to - from;
    if (this.#wasm.isPlain(leaf, length))
      return new Folded(this, { start: leaf, length, breaks: NO_BREAKS });
    const start = this.#inputEnd;
    const breaks = start + align(length + SLACK);
    this.#reserve(breaks + (length + 4) * BREAK * 4);
    const folded = this.#wasm.fold(leaf, length, start, breaks, POINTS);
    const rows = this.#breaksAt(breaks >> 2, this.#wasm.breakCount() * BREAK);
    return new Folded(this, { start, length: folded, breaks: rows, leaf });
  }

  /** A copy: rows are written over the breaks, and the memory may move. */
  #breaksAt(first: number, length: number): Int32Array {
    if (length === 0) return NO_BREAKS;
    if (length > this.#breaks.length) this.#breaks = new Int32Array(2 * length);
    for (let i = 0; i < length; i++) this.#breaks[i] = this.#ints[first + i];
    return this.#breaks.subarray(0, length);
  }

  textAt(start: number, length: number): string {
    return this.#buffer.toString("latin1", start, start + length);
  }

  copyTo(target: Buffer, at: number, start: number, length: number): void {
    this.#buffer.copy(target, at, start, start + length);
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  holdsAt(start: number, length: number): number {
    return this.#wasm.charactersIn(start, length);
  }

  announcedAt(start: number, length: number): number {
    return this.#wasm.keysIn(start, length);
  }

  /** Anchors in the shadow that fold() made last; row offsets count from the shadow's start. */
  scanShadow(folded: Folded): Rows {
    const { length } = folded;
    const at = this.#layShadow(folded);
    return this.#fillRows(at + align(length + SLACK), length, (out, capacity) =>
      this.#wasm.scan(at, length, out, capacity, false),
    );
  }

  /** Literals in the shadow that fold() made last. */
  shadowLiterals({ start, length }: Folded): Rows {
    return this.#fillRows(this.#behind(start, length), length, (out, capacity) =>
      this.#wasm.scanLiterals(start, length, out, capacity),
    );
  }

  runsAt(start: number, length: number): Rows {
    return this.#fillRows(this.#behind(start, length), length, (out, capacity) =>
      this.#wasm.scanRuns(start, length, out, capacity),
    );
  }

  /** Where rows may be written while a shadow is read. */
  #behind(start: number, length: number): number {
    return Math.max(this.#inputEnd, align(start + length + SLACK));
  }

  /** Puts a shadow where nothing stands around it, nor in the slack behind it; returns where. */
  #layShadow({ start, length }: Folded): number {
    const size = align(length + SLACK);
    if (start === INPUT && INPUT + size === this.#inputEnd) return start;
    const at = this.#inputEnd;
    this.#reserve(at + size);
    if (start !== at) this.#bytes.copyWithin(at, start, start + length);
    this.#bytes.fill(0, at + length, at + length + SLACK);
    return at;
  }

  /** Whether a part of the loaded request, a leaf, has anchors. */
  hasAnchor(start: number, end: number): boolean {
    return this.#wasm.scan(INPUT + start, end - start, this.#inputEnd, 0, true) > 0;
  }

  #fillRows(out: number, length: number, fill: (out: number, capacity: number) => number): Rows {
    // Room that is there costs nothing, and rows for which there was none are looked for again.
    const room = this.#bytes.length - SLACK - out;
    let capacity = Math.max(256 + (length >> 6), Math.floor(room / (ROW * 4)));
    for (;;) {
      this.#reserve(out + capacity * ROW * 4);
      const count = fill(out, capacity);
      if (count === 0) return NO_ROWS;
      if (count <= capacity) return this.#ints.subarray(out >> 2, (out >> 2) + count * ROW);
      capacity = count;
    }
  }

  #reserve(end: number): void {
    if (end + SLACK <= this.#bytes.length) return;
    const missing = end + SLACK - this.#wasm.memory.buffer.byteLength;
    if (missing > 0) this.#wasm.memory.grow(Math.ceil(missing / PAGE));
    this.#bytes = new Uint8Array(this.#wasm.memory.buffer);
    this.#buffer = Buffer.from(this.#wasm.memory.buffer);
    this.#ints = new Int32Array(this.#wasm.memory.buffer);
  }
}

function lengthOfLongest({ start, end, count }: LeafTable): number {
  let longest = 0;
  for (let leaf = 0; leaf < count; leaf++) longest = Math.max(longest, end[leaf] - start[leaf]);
  return longest;
}

function align(size: number): number {
  return (size + 15) & ~15;
}
