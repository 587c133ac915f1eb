import { placeholder } from "./actions/replace.ts";
import type { Ink, InkRange } from "./ink.ts";

/** Placeholders repeat: each is encoded once, and stands once in the ink of a request. By the number of its ruling. */
export class Placeholders {
  readonly #ink: Ink;
  readonly #encoded: (Buffer | undefined)[] = [];
  readonly #written: (InkRange | undefined)[] = [];

  constructor(ink: Ink) {
    this.#ink = ink;
  }

  /** A request, with nothing in its ink. */
  begin(): void {
    this.#written.fill(undefined);
  }

  /** @param ruling the number of the one ruling that has this label. */
  of(ruling: number, label: string): InkRange {
    this.#written[ruling] ??= this.#write(ruling, label);
    return this.#written[ruling];
  }

  #write(ruling: number, label: string): InkRange {
    this.#encoded[ruling] ??= Buffer.from(placeholder(label));
    const from = this.#ink.length;
    this.#ink.raw(this.#encoded[ruling]);
    return { from, to: this.#ink.length };
  }
}
