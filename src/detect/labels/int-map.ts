/** Numbers of 32 bits to numbers, by open addressing: many times faster than a Map where most are not in it. */

/** Slots a key at least: most looks end at the first. */
const ROOM = 4;

export class IntMap {
  /** A slot is a key and its value beside it; a value of 0: free. */
  #slots = new Int32Array(128);
  #shift = 26;
  #count = 0;

  /** 0: the key is not in it. */
  get(key: number): number {
    return this.#slots[this.#slotOf(key) + 1];
  }

  /** @param value not 0 */
  set(key: number, value: number): void {
    if (this.#count * ROOM * 2 >= this.#slots.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#slots[slot + 1] === 0) this.#count++;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = value;
  }

  /** Where the key's slot begins, or the free one where it would be. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.#shift) << 1;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & (slots.length - 1);
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    this.#shift--;
    this.#count = 0;
    for (let slot = 0; slot < slots.length; slot += 2)
      if (slots[slot + 1] !== 0) this.set(slots[slot], slots[slot + 1]);
  }
}
