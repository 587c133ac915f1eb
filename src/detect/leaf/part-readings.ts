/**
 * What parts of a request's texts said under their labels: cells of a table come back from row to row. A slot keeps the
 * part that came last of those that share it, so that asking costs little where none comes back.
 */
import type { Candidate } from "../findings/overlap.ts";

/** Longer parts are texts, which seldom come back. */
const LONGEST = 64;
const SLOTS = 4096;
/** Of FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

interface Kept {
  readonly part: string;
  readonly label: string;
  readonly reading: readonly Candidate[];
}

export class PartReadings {
  readonly #hashes = new Int32Array(SLOTS);
  #kept: (Kept | undefined)[] = [];
  /** The label that came last, which most parts share with the one before, and its hash. */
  #label = "";
  #labelHash = BASIS;

  /** What a part says, as it was read before or is read now. */
  of(
    part: string,
    label: string,
    read: (part: string, label: string) => readonly Candidate[],
  ): readonly Candidate[] {
    if (part.length + label.length > LONGEST) return read(part, label);
    const hash = hashOf(part, this.#hashOfLabel(label));
    const slot = hash & (SLOTS - 1);
    if (this.#hashes[slot] === hash) {
      const kept = this.#kept[slot];
      if (kept?.part === part && kept.label === label) return kept.reading;
    }
    const reading = read(part, label);
    this.#hashes[slot] = hash;
    this.#kept[slot] = { part, label, reading };
    return reading;
  }

  #hashOfLabel(label: string): number {
    if (label !== this.#label) {
      this.#label = label;
      this.#labelHash = hashOf(label, BASIS);
    }
    return this.#labelHash;
  }

  clear(): void {
    this.#kept = [];
  }
}

function hashOf(text: string, before: number): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash ^ (hash >>> 15);
}
