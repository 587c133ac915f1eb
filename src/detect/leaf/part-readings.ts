/** What parts of a request's texts said under their labels: cells of a table come back from row to row. */
import type { Candidate } from "../findings/overlap.ts";

/** Longer parts are texts, which seldom come back. */
const LONGEST = 64;
const MOST = 4096;

type Readings = Map<string, readonly Candidate[]>;

export class PartReadings {
  /** By label, then by part: a label comes back as it is, and no text is made of the two. */
  readonly #readings = new Map<string, Readings>();
  #count = 0;

  /** What a part says, as it was read before or is read now. */
  of(part: string, label: string, read: () => readonly Candidate[]): readonly Candidate[] {
    if (part.length + label.length > LONGEST) return read();
    const known = this.#readings.get(label);
    const before = known?.get(part);
    if (before !== undefined) return before;
    const reading = read();
    if (this.#count < MOST) this.#keep(known ?? this.#under(label), part, reading);
    return reading;
  }

  #under(label: string): Readings {
    const readings: Readings = new Map();
    this.#readings.set(label, readings);
    return readings;
  }

  #keep(readings: Readings, part: string, reading: readonly Candidate[]): void {
    readings.set(part, reading);
    this.#count++;
  }

  clear(): void {
    this.#readings.clear();
    this.#count = 0;
  }
}
