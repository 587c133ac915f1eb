import type { Outline } from "../core/index.ts";
import type { Locations } from "./locations.ts";
import type { Page } from "./page.ts";
import { isOwner, isRecord } from "./roles.ts";
import { Tally } from "./tally.ts";
import type { Violations } from "./violations.ts";

/** What a request's spans or log records have to tell. They are asked for in their order. */
export class Tallies {
  readonly #page: Page;
  readonly #violations: Violations;
  readonly #locations: Locations | undefined;
  /** By the frame of the group whose records share them. */
  readonly #groups = new Map<number, Tally>();
  readonly #record = new Tally();
  /** The first decision that may be of the next record. */
  #next = 0;

  /** @param locations absent where places are not told, in logs. */
  constructor(page: Page, violations: Violations, locations: Locations | undefined) {
    this.#page = page;
    this.#violations = violations;
    this.#locations = locations;
    this.#tallyGroups();
  }

  /** A record's own violations with those of its scope and its resource, in that order; until the next call. */
  of(record: number): Tally {
    const { frames } = this.#page.outline;
    const tally = this.#record;
    tally.reset();
    const first = this.#findNext(this.#next, frames.start[record]!);
    this.#next = this.#findNext(first, frames.end[record]!);
    for (let i = first; i < this.#next; i++) this.#add(tally, i);
    if (this.#groups.size === 0) return tally;
    for (let frame = frames.parent[record]!; frame > 0; frame = frames.parent[frame]!) {
      const group = this.#groups.get(frame);
      if (group !== undefined) tally.join(group);
    }
    return tally;
  }

  #tallyGroups(): void {
    const { outline, decisions } = this.#page;
    for (let i = 0; i < decisions.length; ) {
      const owner = ownerOf(outline, decisions[i]!.finding.leaf);
      if (isRecord(outline.frames.role[owner]!)) {
        i = this.#findNext(i, outline.frames.end[owner]!);
        continue;
      }
      let tally = this.#groups.get(owner);
      if (tally === undefined) {
        tally = new Tally();
        this.#groups.set(owner, tally);
      }
      this.#add(tally, i++);
    }
  }

  #add(tally: Tally, index: number): void {
    const decision = this.#page.decisions[index]!;
    tally.add(decision.finding, this.#violations.of(decision.ruling), this.#locations);
  }

  /** The first decision from an index on that begins at an offset or behind it. */
  #findNext(from: number, offset: number): number {
    const { decisions } = this.#page;
    let index = from;
    while (index < decisions.length && decisions[index]!.finding.start < offset) index++;
    return index;
  }
}

/** The record, or the group whose records share it, that a leaf stands in. */
function ownerOf({ leaves, frames }: Outline, leaf: number): number {
  let frame = leaves.frame[leaf]!;
  while (frame > 0 && !isOwner(frames.role[frame]!)) frame = frames.parent[frame]!;
  return frame;
}
