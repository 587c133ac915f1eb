import { type Decision, LeafKind } from "../core/index.ts";
import type { Page, Tools } from "./page.ts";
import { rewriteText } from "./rewrite-text.ts";

/** Longer ones are cut: a key may be as long as a request, and a place is told many times. */
const MAX_LOCATION = 512;
const HALF_PAIR_AT_END = /[\ud800-\udbff]$/;

/**
 * Leaves' locations as they may be told: each key as it goes out, and a removed key as a
 * placeholder.
 */
export class Locations {
  readonly #page: Page;
  readonly #tools: Tools;
  readonly #told = new Map<number, string>();
  #keys: ReadonlyMap<number, readonly Decision[]> | undefined;

  constructor(page: Page, tools: Tools) {
    this.#page = page;
    this.#tools = tools;
  }

  /** What a resource says is told of each of its spans, so it is kept. */
  of(leaf: number): string {
    let told = this.#told.get(leaf);
    if (told === undefined) {
      const whole = this.#page.locate(leaf, (key) => this.#keyText(key));
      told =
        whole.length > MAX_LOCATION
          ? whole.slice(0, MAX_LOCATION).replace(HALF_PAIR_AT_END, "")
          : whole;
      this.#told.set(leaf, told);
    }
    return told;
  }

  #keyText(leaf: number): string {
    const { bytes, outline, decisions } = this.#page;
    this.#keys ??= decisionsByKey(outline.leaves.kind, decisions);
    const range = { start: outline.leaves.start[leaf]!, end: outline.leaves.end[leaf]! };
    return rewriteText(bytes, range, this.#keys.get(leaf) ?? [], this.#tools.key);
  }
}

function decisionsByKey(kinds: Int32Array, decisions: readonly Decision[]) {
  const keys = decisions.filter(({ finding }) => kinds[finding.leaf] === LeafKind.Key);
  return Map.groupBy(keys, ({ finding }) => finding.leaf);
}
