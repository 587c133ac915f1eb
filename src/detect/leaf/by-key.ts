/** Who reads a leaf whole because of the key above it: told once a key, as thousands of cells stand under the same few. */
import type { LiteralRecogniser } from "../recogniser.ts";
import type { Call } from "./leaf.ts";

/** Keys that are kept; longer ones are the words before a value, which seldom come back. */
const MOST = 256;
const LONGEST = 64;

type KeyCall = Call<LiteralRecogniser>;

export class KeyCalls {
  readonly #calls: readonly KeyCall[];
  readonly #known = new Map<string, readonly KeyCall[]>();

  constructor(calls: readonly KeyCall[]) {
    this.#calls = calls;
  }

  of(key: string): readonly KeyCall[] {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const readers = this.#calls.filter(({ one }) => one.readsUnder?.(key) !== false);
    if (key.length <= LONGEST && this.#known.size < MOST) this.#known.set(key, readers);
    return readers;
  }

  clear(): void {
    this.#known.clear();
  }
}
