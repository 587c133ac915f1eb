/** Edits of a text over several rounds of redaction, each told in the text as it was given. */
import type { Decision, Finding } from "../core/index.ts";

/** A range of the given text's bytes with what stands in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
  readonly stand: Buffer;
}

/**
 * The edits with those of one more round, which swallow the earlier ones that they touch.
 *
 * @param standIn for a finding of the current text, as wide as what it swallows.
 */
export function addRound(
  edits: readonly Edit[],
  decisions: readonly Decision[],
  standIn: (decision: Decision) => Buffer,
): Edit[] {
  const earlier = new Earlier(edits);
  const taken: Edit[] = [];
  let takenUntil = 0;
  for (const decision of decisions) {
    const { finding } = decision;
    // A finding that shares an earlier edit with the one before it is left to the next round.
    if (finding.start < takenUntil) continue;
    while (earlier.end <= finding.start) taken.push(earlier.pass());
    const start = Math.min(finding.start, earlier.start);
    const from = start - earlier.growth;
    let { end } = finding;
    while (earlier.start < end) {
      end = Math.max(end, earlier.end);
      earlier.pass();
    }
    takenUntil = end;
    const stand = standIn({ ...decision, finding: { ...finding, start, end } });
    taken.push({ start: from, end: end - earlier.growth, finding, stand });
  }
  return [...taken, ...earlier.rest];
}

/** The text with its edits. */
export function apply(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const pieces: Buffer[] = [];
  let read = 0;
  for (const { start, end, stand } of edits) {
    pieces.push(bytes.subarray(read, start), stand);
    read = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(read)]);
}

/** The edits of earlier rounds, passed one by one. */
class Earlier {
  readonly #edits: readonly Edit[];
  #next = 0;
  /** How much longer the current text is than the given one, up to the next edit. */
  growth = 0;

  constructor(edits: readonly Edit[]) {
    this.#edits = edits;
  }

  /** Where the next edit stands in the current text; beyond it when there is none. */
  get start(): number {
    const edit = this.#edits[this.#next];
    return edit === undefined ? Number.POSITIVE_INFINITY : edit.start + this.growth;
  }

  get end(): number {
    return this.start + (this.#edits[this.#next]?.stand.length ?? 0);
  }

  get rest(): readonly Edit[] {
    return this.#edits.slice(this.#next);
  }

  pass(): Edit {
    const edit = this.#edits[this.#next++]!;
    this.growth += edit.stand.length - (edit.end - edit.start);
    return edit;
  }
}
