/** What comes back with every span of a request comes back when it was edited, too: it is looked at once. */
import type { EditedLeaf } from "../../core/index.ts";
import { isEqual, isKeyedAlike, keySampleOf, sampleOf, slotBits } from "./same-leaf.ts";
import type { Source } from "./source.ts";

export class Rereads {
  readonly #output: Buffer;
  readonly #edited: readonly EditedLeaf[];
  readonly #before: Source;
  /** By what a text is hashed to, the number from 1 of the edited leaf that was asked for last; 0: none was. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  /** @param before the request whose keys the leaves stand under; @param slots LEAF_SLOTS, of which few are used */
  constructor(
    output: Uint8Array,
    edited: readonly EditedLeaf[],
    before: Source,
    slots: Int32Array,
  ) {
    this.#output = Buffer.from(output.buffer, output.byteOffset, output.length);
    this.#edited = edited;
    this.#before = before;
    const bits = slotBits(edited.length);
    this.#slots = slots.fill(0, 0, 1 << bits);
    this.#shift = 32 - bits;
  }

  /** Whether an edited leaf, by its place among them, is the same as one that was asked for before. */
  has(index: number): boolean {
    const { leaf, start, end } = this.#edited[index];
    const key = keySampleOf(this.#before, leaf);
    const slot = sampleOf(this.#output, start, end, key) >>> this.#shift;
    const last = this.#slots[slot] - 1;
    this.#slots[slot] = index + 1;
    if (last < 0) return false;
    const other = this.#edited[last];
    if (end - start !== other.end - other.start) return false;
    if (!isEqual(this.#output, start, other.start, end - start)) return false;
    return isKeyedAlike(this.#before, leaf, other.leaf);
  }
}
