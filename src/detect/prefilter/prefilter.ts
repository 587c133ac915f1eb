/**
 * The prefilter's memory and its two passes: `scan` finds where anything could start, `fold` makes a
 * leaf's shadow. Layout of the WebAssembly memory, in bytes:
 *
 *     LABELS  2^16 bits: could a word be a label's? (label-bits.ts); then 2^16 for the words between
 *     POINTS  65,536 bytes: what a character folds to (fold-table.ts)
 *     INPUT   the request, then 32 zero bytes; behind it, moving with its size:
 *             the shadow of one leaf, the breaks of its offset map, the rows of a scan
 */
import { readFileSync } from "node:fs";
import { foldTable } from "./fold-table.ts";

const LABELS = 0x8000;
const POINTS = 0x10000;
const INPUT = 0x20000;
const PAGE = 0x10000;
const SLACK = 64;
/** i32 values in a row of a scan: kind, start, end, digits. */
export const ROW = 4;
/** i32 values in a break of the offset map: shadow offset, leaf offset, width. */
export const BREAK = 3;

interface Exports {
  readonly memory: WebAssembly.Memory;
  scan(
    input: number,
    length: number,
    out: number,
    rows: number,
    labels: number,
    bare: number,
    labelled: number,
    raw: boolean,
  ): number;
  fold(input: number, length: number, out: number, breaks: number, points: number): number;
  breakCount(): number;
}

/** From how many digits on a cluster is worth a look: standing alone, and where a label could stand before. */
export interface DigitNeeds {
  readonly bare: number;
  readonly labelled: number;
}

export interface Rows {
  readonly count: number;
  /** `ROW` values a row; valid until the next call. */
  readonly values: Int32Array;
}

/** A folded leaf; valid until the next call. */
export interface Folded {
  readonly text: string;
  /** `BREAK` values a break; empty when the shadow is the leaf itself. */
  readonly breaks: Int32Array;
  /** Where the shadow lies, for scanShadow. */
  readonly length: number;
}

export class Prefilter {
  readonly #wasm: Exports;
  #bytes: Uint8Array = new Uint8Array();
  #buffer: Buffer = Buffer.alloc(0);
  #ints: Int32Array = new Int32Array();
  #inputEnd = INPUT;

  /** @param labelBits and the fillers' bits: 8,192 bytes each (label-bits.ts). */
  constructor(labelBits: Uint8Array, fillerBits: Uint8Array) {
    const url = new URL("./prefilter.wasm", import.meta.url);
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(url)), {});
    this.#wasm = instance.exports as unknown as Exports;
    this.#reserve(INPUT);
    this.#bytes.set(labelBits, LABELS);
    this.#bytes.set(fillerBits, LABELS + labelBits.length);
    this.#bytes.set(foldTable(), POINTS);
  }

  /** Loads a request and finds its anchors; row offsets count from the request's start. */
  scanRequest(bytes: Uint8Array, needs: DigitNeeds): Rows {
    this.load(bytes);
    return this.#scan(INPUT, bytes.length, this.#inputEnd, needs, true);
  }

  /** Loads a request whose leaves are to be folded. */
  load(bytes: Uint8Array): void {
    this.#inputEnd = INPUT + align(bytes.length + SLACK);
    this.#reserve(this.#inputEnd);
    this.#bytes.set(bytes, INPUT);
    this.#bytes.fill(0, INPUT + bytes.length, this.#inputEnd);
  }

  /** Folds a leaf of the loaded request. */
  fold(start: number, end: number): Folded {
    const length = end - start;
    const breaks = this.#inputEnd + align(length + SLACK);
    this.#reserve(breaks + (length + 4) * BREAK * 4);
    const folded = this.#wasm.fold(INPUT + start, length, this.#inputEnd, breaks, POINTS);
    const first = breaks >> 2;
    return {
      text: this.#buffer.toString("latin1", this.#inputEnd, this.#inputEnd + folded),
      breaks: this.#ints.subarray(first, first + this.#wasm.breakCount() * BREAK),
      length: folded,
    };
  }

  /** Anchors in the shadow that fold() made last; row offsets count from the shadow's start. */
  scanShadow(folded: Folded, needs: DigitNeeds): Rows {
    const behind =
      this.#inputEnd + align(folded.length + SLACK) + align((folded.breaks.length + BREAK) * 4);
    this.#reserve(behind);
    this.#bytes.fill(0, this.#inputEnd + folded.length, this.#inputEnd + folded.length + SLACK / 2);
    return this.#scan(this.#inputEnd, folded.length, behind, needs, false);
  }

  #scan(
    input: number,
    length: number,
    out: number,
    { bare, labelled }: DigitNeeds,
    raw: boolean,
  ): Rows {
    let capacity = 256 + (length >> 6);
    for (;;) {
      this.#reserve(out + capacity * ROW * 4);
      const count = this.#wasm.scan(input, length, out, capacity, LABELS, bare, labelled, raw);
      if (count <= capacity)
        return { count, values: this.#ints.subarray(out >> 2, (out >> 2) + count * ROW) };
      capacity = count;
    }
  }

  #reserve(end: number): void {
    const missing = end + SLACK - this.#wasm.memory.buffer.byteLength;
    if (missing > 0) this.#wasm.memory.grow(Math.ceil(missing / PAGE));
    else if (this.#bytes.buffer === this.#wasm.memory.buffer) return;
    this.#bytes = new Uint8Array(this.#wasm.memory.buffer);
    this.#buffer = Buffer.from(this.#wasm.memory.buffer);
    this.#ints = new Int32Array(this.#wasm.memory.buffer);
  }
}

function align(size: number): number {
  return (size + 15) & ~15;
}
