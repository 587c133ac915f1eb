/** Numbers of 32 bits to numbers, by open addressing: many times faster than a Map where most are not in it. */

/** Slots a key at least: most looks end at the first. */
const ROOM = 4;

export class IntMap {
  #keys = new Int32Array(64);
  #values = new Int32Array(64);
  #shift = 26;
  #count = 0;

  /** 0: the key is not in it. */
  get(key: number): number {
    const keys = this.#keys;
    const values = this.#values;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return values[slot];
  }

  /** @param value not 0 */
  set(key: number, value: number): void {
    if (this.#count * ROOM >= this.#keys.length) this.#grow();
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key)
      slot = (slot + 1) & (this.#keys.length - 1);
    if (this.#values[slot] === 0) this.#count++;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    this.#shift--;
    this.#count = 0;
    for (let slot = 0; slot < keys.length; slot++)
      if (values[slot] !== 0) this.set(keys[slot], values[slot]);
  }
}
