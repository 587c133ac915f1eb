import { LeafKind, type Outline } from "../core/index.ts";
import { isOwner } from "./roles.ts";

/** Longer paths are rare, and not worth keeping. */
const MOST_WORDS = 128;
/** The most that is written of a frame, but for its key's bytes. */
const STEP = 3;
const BYTES_A_WORD = 4;
const MIX = 0x9e3779b1;

/**
 * All that a leaf's location is spelled from, as numbers: its field, and of each frame up to its
 * record or group the role, with the key or the index that stands there. Innermost first:
 *
 *     field, ( role, ( length of the key, its bytes, four a word | -1 - index ) )…
 */
export class Path {
  readonly #words = new Int32Array(MOST_WORDS);
  #length = 0;

  /** False when the path is too long. */
  read(bytes: Uint8Array, { leaves, frames }: Outline, leaf: number): boolean {
    this.#words[0] = leaves.field[leaf]!;
    this.#length = 1;
    let key = leaves.kind[leaf] === LeafKind.Key ? leaf : leaves.label[leaf]!;
    let frame = leaves.frame[leaf]!;
    for (; !isOwner(frames.role[frame]!); frame = frames.parent[frame]!) {
      if (frame === 0 || this.#length + STEP > MOST_WORDS) return false;
      this.#words[this.#length++] = frames.role[frame]!;
      if (key >= 0 && leaves.frame[key] === frame) {
        if (!this.#addKey(bytes, leaves.start[key]!, leaves.end[key]!)) return false;
        key = leaves.label[key]!;
      } else {
        this.#words[this.#length++] = -1 - frames.index[frame]!;
      }
    }
    this.#words[this.#length++] = frames.role[frame]!;
    return true;
  }

  #addKey(bytes: Uint8Array, start: number, end: number): boolean {
    const words = Math.ceil((end - start) / BYTES_A_WORD);
    if (this.#length + words + STEP > MOST_WORDS) return false;
    this.#words[this.#length++] = end - start;
    for (let at = start; at < end; ) {
      let word = 0;
      for (let i = 0; i < BYTES_A_WORD && at < end; i++) word = (word << 8) | bytes[at++]!;
      this.#words[this.#length++] = word;
    }
    return true;
  }

  hash(): number {
    let hash = this.#length;
    for (let i = 0; i < this.#length; i++) {
      hash = Math.imul(hash ^ this.#words[i]!, MIX);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  equals(other: Int32Array): boolean {
    if (other.length !== this.#length) return false;
    for (let i = 0; i < other.length; i++) if (other[i] !== this.#words[i]) return false;
    return true;
  }

  copy(): Int32Array {
    return this.#words.slice(0, this.#length);
  }
}
