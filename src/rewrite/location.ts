import { type EventStamp, makeStamp } from "./event.ts";
import { LONG_VARINT } from "./ink.ts";
import type { Violation } from "./violations.ts";

/** A location as it may be told, with the events that tell of it: few keys hold most of what is found. */
export class Location {
  readonly #text: string;
  /** By twice the violation's number, plus one where the span has an end time. */
  readonly #stamps: (EventStamp | undefined)[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  stampOf(violation: Violation, count: number, isTimed: boolean): EventStamp {
    if (count >= LONG_VARINT) return makeStamp({ violation, location: this.#text, count, isTimed });
    const index = violation.number * 2 + (isTimed ? 1 : 0);
    this.#stamps[index] ??= makeStamp({ violation, location: this.#text, count, isTimed });
    return this.#stamps[index];
  }
}
