import type { Shadow } from "../leaf/shadow.ts";
import { wideText } from "../scripts/index.ts";
import type { Rows } from "./rows.ts";

/** What the shadow lies in. */
interface ShadowMemory {
  textAt(start: number, length: number): string;
  copyTo(target: Buffer, at: number, start: number, length: number): void;
  readonly bytes: Uint8Array;
  holdsAt(start: number, length: number): number;
  announcedAt(start: number, length: number): number;
  runsAt(start: number, length: number): Rows;
}

interface Place {
  readonly start: number;
  readonly length: number;
  readonly breaks: Int32Array;
  /** Where the leaf lies, if it is not its own shadow. */
  readonly leaf?: number;
  /** Where it is known. */
  readonly text?: string;
}

/** A folded leaf; valid until the next one is folded. */
export class Folded implements Shadow {
  /** Where the shadow lies in the memory: a leaf in which nothing folds is its own. */
  readonly start: number;
  readonly length: number;
  /** `BREAK` values a break; empty when the shadow is the leaf itself. */
  readonly breaks: Int32Array;
  readonly #memory: ShadowMemory;
  readonly #leaf: number | undefined;
  #text: string | undefined;

  constructor(memory: ShadowMemory, { start, length, breaks, leaf, text }: Place) {
    this.#memory = memory;
    this.start = start;
    this.length = length;
    this.breaks = breaks;
    this.#leaf = leaf;
    this.#text = text;
  }

  /** Whether nothing folds in it: its rows are those of its shadow. */
  get isItself(): boolean {
    return this.#leaf === undefined;
  }

  get text(): string {
    this.#text ??= this.#memory.textAt(this.start, this.length);
    return this.#text;
  }

  wide(): string | undefined {
    if (this.#leaf === undefined) return undefined;
    const { bytes } = this.#memory;
    return wideText({ text: this.text, breaks: this.breaks, bytes, start: this.#leaf });
  }

  /** Which characters stand in it, bits of Holds. */
  get holds(): number {
    return this.#memory.holdsAt(this.start, this.length);
  }

  /** Which of its keys announce structures, bits of Announced. */
  get announcedByKeys(): number {
    return this.#memory.announcedAt(this.start, this.length);
  }

  /** Runs of base64 or base64url characters that are long enough to hold a text; valid until the next call. */
  longRuns(): Rows {
    return this.#memory.runsAt(this.start, this.length);
  }

  copyTo(memory: Buffer, at: number): void {
    this.#memory.copyTo(memory, at, this.start, this.length);
  }
}
