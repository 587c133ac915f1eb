import { LeafKind } from "../core/index.ts";
import type { Ink } from "./ink.ts";
import { textOf } from "./leaf-text.ts";
import type { Page } from "./page.ts";
import { type Patches, PatchKind } from "./patches.ts";

/** Longer ones are cut: a key may be as long as a request, and a place is told many times. */
const MAX_LOCATION = 512;
const HALF_PAIR_AT_END = /[\ud800-\udbff]$/;

/** Leaves' locations as they may be told: with the keys that go out, not those that came in. */
export class Locations {
  readonly #page: Page;
  readonly #ink: Ink;
  readonly #edits: Patches;
  #leaf = -1;
  #location = "";
  #keys: ReadonlyMap<number, string> | undefined;

  constructor(page: Page, ink: Ink, edits: Patches) {
    this.#page = page;
    this.#ink = ink;
    this.#edits = edits;
  }

  of(leaf: number): string {
    if (leaf === this.#leaf) return this.#location;
    this.#leaf = leaf;
    const whole = this.#page.locate(leaf, (key) => this.#keyText(key));
    this.#location =
      whole.length > MAX_LOCATION
        ? whole.slice(0, MAX_LOCATION).replace(HALF_PAIR_AT_END, "")
        : whole;
    return this.#location;
  }

  #keyText(key: number): string {
    this.#keys ??= this.#editedKeys();
    const { leaves } = this.#page.outline;
    const bytes = this.#page.bytes;
    return this.#keys.get(key) ?? textOf(bytes, leaves.start[key]!, leaves.end[key]!);
  }

  #editedKeys(): ReadonlyMap<number, string> {
    const keys = new Map<number, string>();
    const { leaves } = this.#page.outline;
    const edits = this.#edits;
    for (let row = 0; row < edits.count; row++) {
      const leaf = edits.leaf[row]!;
      const isKey = leaf >= 0 && leaves.kind[leaf] === LeafKind.Key;
      if (isKey && edits.kind[row] === PatchKind.LeafPrefix)
        keys.set(leaf, this.#edited(leaf, row));
    }
    return keys;
  }

  /** The leaf's text with the edits that follow its prefix's row. */
  #edited(leaf: number, prefixRow: number): string {
    const { bytes, outline } = this.#page;
    const edits = this.#edits;
    let read = outline.leaves.start[leaf]!;
    let text = "";
    for (let row = prefixRow + 1; row < edits.count && edits.leaf[row] === leaf; row++) {
      text += textOf(bytes, read, edits.at[row]!);
      text += textOf(this.#ink.bytes, edits.from[row]!, edits.to[row]!);
      read = edits.end[row]!;
    }
    return text + textOf(bytes, read, outline.leaves.end[leaf]!);
  }
}
