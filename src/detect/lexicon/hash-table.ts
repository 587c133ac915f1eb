/**
 * Bits by the hash of a word, laid out as assembly/names/lexicon.ts reads them, in 32-bit numbers: slots, a
 * power of two; that many hashes, 0 for an empty slot, behind which the next is tried; that many times bits.
 */
export class HashTable {
  readonly #slots: number;
  readonly #numbers: Int32Array;

  /** @param slots a power of two, more than there are words */
  constructor(slots: number) {
    this.#slots = slots;
    this.#numbers = new Int32Array(1 + 2 * slots);
    this.#numbers[0] = slots;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.#numbers.buffer);
  }

  /** @param hash not 0 */
  add(hash: number, bits: number): void {
    const slot = this.#slotOf(hash);
    this.#numbers[slot] = hash;
    this.#numbers[slot + this.#slots] |= bits;
  }

  /** 0 for a word that is not there. */
  get(hash: number): number {
    return this.#numbers[this.#slotOf(hash) + this.#slots];
  }

  #slotOf(hash: number): number {
    const mask = this.#slots - 1;
    let slot = hash & mask;
    while (this.#numbers[slot + 1] !== hash && this.#numbers[slot + 1] !== 0)
      slot = (slot + 1) & mask;
    return slot + 1;
  }
}
