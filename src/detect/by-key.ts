/** What is told of a key, once: thousands of cells stand under the same few. */

/** Keys that are kept; longer ones are the words before a value, which seldom come back. */
const MOST = 4096;
const LONGEST = 64;

export class ByKey<Told> {
  readonly #tell: (key: string) => Told;
  readonly #known = new Map<string, { readonly told: Told }>();

  constructor(tell: (key: string) => Told) {
    this.#tell = tell;
  }

  of(key: string): Told {
    const known = this.#known.get(key);
    if (known !== undefined) return known.told;
    const told = this.#tell(key);
    if (key.length <= LONGEST && this.#known.size < MOST) this.#known.set(key, { told });
    return told;
  }

  clear(): void {
    this.#known.clear();
  }
}
