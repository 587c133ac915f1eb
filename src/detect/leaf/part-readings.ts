/** What parts of a request's texts said under their labels: cells of a table come back from row to row. */
import type { Candidate } from "../findings/overlap.ts";

/** Longer parts are texts, which seldom come back. */
const LONGEST = 64;
const MOST = 4096;

export class PartReadings {
  /** By the length of a label, the label and the part. */
  readonly #readings = new Map<string, readonly Candidate[]>();

  /** What a part says, as it was read before or is read now. */
  of(part: string, label: string, read: () => readonly Candidate[]): readonly Candidate[] {
    if (part.length + label.length > LONGEST) return read();
    const named = `${label.length} ${label}${part}`;
    const known = this.#readings.get(named);
    if (known !== undefined) return known;
    const reading = read();
    if (this.#readings.size < MOST) this.#readings.set(named, reading);
    return reading;
  }

  clear(): void {
    this.#readings.clear();
  }
}
