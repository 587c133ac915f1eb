/**
 * Which keys of a JSON text give its objects a shape that none before them had. V8 keeps what a shape needs once,
 * however many objects have it: the keys of telemetry cost next to nothing, keys that never come back cost most.
 */

/** Telemetry has a few hundred shapes. */
const SLOTS = 2 ** 12;
/** In each: the shape that is added to, the key's start and its end, which is 0 in an empty one. */
const SLOT = 3;
/** Slots that are looked into for one key. */
const MOST_TRIES = 8;
const DEEPEST = 256;
/** An object of about twice as many has no shape: V8 keeps its keys by themselves. */
const MOST_KEYS = 64;
const UNKNOWN = -1;
const ZERO = 0x30;
const NINE = 0x39;

export class JsonShapes {
  readonly #bytes: Uint8Array;
  readonly #slots = new Int32Array(SLOTS * SLOT);
  /** Of each object around: what its keys make so far, and their number. */
  readonly #shapes = new Int32Array(DEEPEST);
  readonly #keys = new Int32Array(DEEPEST);
  #depth = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An object begins. */
  open(): void {
    this.#depth++;
    if (this.#depth >= DEEPEST) return;
    this.#shapes[this.#depth] = 0;
    this.#keys[this.#depth] = 0;
  }

  close(): void {
    if (this.#depth > 0) this.#depth--;
  }

  /** Takes the next key of the object; whether it costs memory of its own. */
  isNew(start: number, end: number): boolean {
    const depth = this.#depth;
    if (depth >= DEEPEST || this.#shapes[depth] === UNKNOWN) return true;
    // Keys that are indexes are in no shape.
    const isIndex = this.#bytes[start] >= ZERO && this.#bytes[start] <= NINE;
    if (isIndex || ++this.#keys[depth] > MOST_KEYS) return true;
    return this.#add(depth, start, end);
  }

  #add(depth: number, start: number, end: number): boolean {
    const shape = this.#shapes[depth];
    let slot = this.#hash(shape, start, end);
    for (let tries = 0; tries < MOST_TRIES; tries++, slot = (slot + 1) % SLOTS) {
      const isEmpty = this.#slots[slot * SLOT + 2] === 0;
      if (!isEmpty && !this.#holds(slot, shape, start, end)) continue;
      if (isEmpty) this.#slots.set([shape, start, end], slot * SLOT);
      this.#shapes[depth] = slot + 1;
      return isEmpty;
    }
    this.#shapes[depth] = UNKNOWN;
    return true;
  }

  #hash(shape: number, start: number, end: number): number {
    let hash = shape;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ this.#bytes[at], 0x01000193);
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  #holds(slot: number, shape: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    const from = this.#slots[slot * SLOT + 1];
    if (this.#slots[slot * SLOT] !== shape || this.#slots[slot * SLOT + 2] - from !== end - start)
      return false;
    for (let at = start; at < end; at++) if (bytes[at] !== bytes[from + at - start]) return false;
    return true;
  }
}
