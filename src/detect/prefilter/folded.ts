import type { Shadow } from "../shadow.ts";

/** Where the shadow lies that was made last. */
interface ShadowMemory {
  shadowText(length: number): string;
  copyShadow(length: number, memory: Uint8Array, at: number): void;
}

/** A folded leaf; valid until the next is folded, its breaks until the next call. */
export class Folded implements Shadow {
  /** `BREAK` values a break; empty when the shadow is the leaf itself. */
  readonly breaks: Int32Array;
  readonly length: number;
  readonly #memory: ShadowMemory;
  #text: string | undefined;

  constructor(memory: ShadowMemory, length: number, breaks: Int32Array) {
    this.#memory = memory;
    this.length = length;
    this.breaks = breaks;
  }

  get text(): string {
    this.#text ??= this.#memory.shadowText(this.length);
    return this.#text;
  }

  copyTo(memory: Uint8Array, at: number): void {
    this.#memory.copyShadow(this.length, memory, at);
  }
}
