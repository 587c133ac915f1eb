/**
 * One order for values that overlap, so that the same bytes always give the same findings: the
 * longer wins, then the surer, then the one that starts first, then the entity's name. What loses is
 * covered by what wins, or is cut away with it: of two that cross, the winner is widened over both.
 */

export interface Candidate {
  start: number;
  end: number;
  readonly entity: string;
  readonly score: number;
  readonly how: string;
  /** Whether its place in a structure gives its bounds. */
  readonly isPlaced?: boolean;
}

export function isPlaced(candidate: Candidate): boolean {
  return candidate.isPlaced === true;
}

export function resolveOverlaps(candidates: Candidate[]): Candidate[] {
  if (standApart(candidates)) return candidates;
  if (!isSorted(candidates)) candidates.sort(inOrder);
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else kept[kept.length - 1] = join(last, candidate);
  }
  return kept;
}

/** Where candidates stand that are surer than a score: within one of them, one of that score changes nothing. */
export class Cover {
  /** By start. */
  readonly #ones: readonly Candidate[];
  readonly #score: number;
  #next = 0;
  #until = 0;

  constructor(candidates: readonly Candidate[], score: number) {
    this.#ones = isByStart(candidates) ? candidates : candidates.toSorted(byStart);
    this.#score = score;
  }

  /** Asked from left to right. */
  covers(start: number, end: number): boolean {
    for (; this.#next < this.#ones.length; this.#next++) {
      const one = this.#ones[this.#next];
      if (one.start > start) break;
      if (one.score > this.#score && one.end > this.#until) this.#until = one.end;
    }
    return end <= this.#until;
  }
}

function isByStart(candidates: readonly Candidate[]): boolean {
  for (let i = 1; i < candidates.length; i++)
    if (candidates[i - 1].start > candidates[i].start) return false;
  return true;
}

export function byStart(a: Candidate, b: Candidate): number {
  return a.start - b.start;
}

/** Whether each ends before the next one starts. */
function standApart(candidates: readonly Candidate[]): boolean {
  for (let i = 1; i < candidates.length; i++) {
    const { start } = candidates[i];
    if (candidates[i - 1].end > start || candidates[i - 1].start === start) return false;
  }
  return true;
}

/** Most are found from left to right. */
function isSorted(candidates: readonly Candidate[]): boolean {
  for (let i = 1; i < candidates.length; i++)
    if (inOrder(candidates[i - 1], candidates[i]) > 0) return false;
  return true;
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end || better(a, b);
}

function join(left: Candidate, right: Candidate): Candidate {
  const winner = better(left, right) <= 0 ? left : right;
  return {
    ...winner,
    start: Math.min(left.start, right.start),
    end: Math.max(left.end, right.end),
  };
}

function better(a: Candidate, b: Candidate): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    b.score - a.score ||
    a.start - b.start ||
    (a.entity < b.entity ? -1 : 1)
  );
}
