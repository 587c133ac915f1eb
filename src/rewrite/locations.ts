import { type Decision, LeafKind, type Secret } from "../core/index.ts";
import { Location } from "./location.ts";
import type { Page } from "./page.ts";
import { Path } from "./path.ts";
import { rewriteText } from "./rewrite-text.ts";

/** Longer ones are cut: a key may be as long as a request, and a place is told many times. */
const MAX_LOCATION = 512;
const HALF_PAIR_AT_END = /[\ud800-\udbff]$/;
const MOST_KEPT = 1024;
const NO_EDITS: ReadonlyMap<number, readonly Decision[]> = new Map();

/** Locations of earlier requests, by their path; forgotten when they are many. */
export class KeptLocations {
  readonly #path = new Path();
  readonly #byHash = new Map<number, { readonly path: Int32Array; readonly location: Location }>();

  /** @param tell spells the location of a leaf for the first time. */
  of({ bytes, outline }: Page, leaf: number, tell: (leaf: number) => Location): Location {
    const path = this.#path;
    if (!path.read(bytes, outline, leaf)) return tell(leaf);
    const hash = path.hash();
    const kept = this.#byHash.get(hash);
    if (kept !== undefined && path.equals(kept.path)) return kept.location;
    const location = tell(leaf);
    if (this.#byHash.size >= MOST_KEPT) this.#byHash.clear();
    this.#byHash.set(hash, { path: path.copy(), location });
    return location;
  }
}

/**
 * A request's locations as they may be told: each key as it goes out, and a removed key as a
 * placeholder.
 */
export class Locations {
  readonly #page: Page;
  readonly #kept: KeptLocations;
  readonly #key: Secret | undefined;
  /** Decisions about keys, by the key's leaf. */
  readonly #edits: ReadonlyMap<number, readonly Decision[]>;
  #leaf = -1;
  #location = new Location("");

  constructor(page: Page, kept: KeptLocations, key: Secret | undefined) {
    this.#page = page;
    this.#kept = kept;
    this.#key = key;
    this.#edits = decisionsOnKeys(page);
  }

  of(leaf: number): Location {
    if (leaf !== this.#leaf) {
      this.#leaf = leaf;
      this.#location = this.#isEdited(leaf)
        ? this.#tell(leaf)
        : this.#kept.of(this.#page, leaf, this.#tell);
    }
    return this.#location;
  }

  /** Whether a key that the location spells goes out as another one than came in. */
  #isEdited(leaf: number): boolean {
    if (this.#edits.size === 0) return false;
    const { leaves } = this.#page.outline;
    for (let key = leaf; key >= 0; key = leaves.label[key]!) if (this.#edits.has(key)) return true;
    return false;
  }

  readonly #tell = (leaf: number): Location => {
    const whole = this.#page.locate(leaf, (key) => this.#keyText(key));
    const isLong = whole.length > MAX_LOCATION;
    return new Location(
      isLong ? whole.slice(0, MAX_LOCATION).replace(HALF_PAIR_AT_END, "") : whole,
    );
  };

  #keyText(leaf: number): string {
    const { bytes, outline } = this.#page;
    const range = { start: outline.leaves.start[leaf]!, end: outline.leaves.end[leaf]! };
    return rewriteText(bytes, range, this.#edits.get(leaf) ?? [], this.#key);
  }
}

function decisionsOnKeys({ outline, decisions }: Page): ReadonlyMap<number, readonly Decision[]> {
  const { kind } = outline.leaves;
  const onKeys = decisions.filter(({ finding }) => kind[finding.leaf] === LeafKind.Key);
  return onKeys.length === 0 ? NO_EDITS : Map.groupBy(onKeys, ({ finding }) => finding.leaf);
}
