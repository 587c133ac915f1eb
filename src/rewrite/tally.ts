import type { Finding } from "../core/index.ts";
import type { Locations } from "./locations.ts";
import type { Place } from "./place.ts";
import type { Violation } from "./violations.ts";

/** Events that one record may gain; more only set `compliance.violation.truncated`. */
export const MAX_EVENTS = 32;

/** The violations of one span or log record, or of the resource or scope above them. */
export class Tally {
  /** Each once, in the order of their first finding. */
  violations: Violation[] = [];
  places: Place[] = [];
  truncated = false;
  /** How often each was met, by its number. */
  readonly #counts: number[] = [];

  reset(): void {
    for (const { number } of this.violations) this.#counts[number] = 0;
    this.violations = [];
    this.places = [];
    this.truncated = false;
  }

  /** How many violations were met in all. */
  get count(): number {
    let sum = 0;
    for (const { number } of this.violations) sum += this.#counts[number]!;
    return sum;
  }

  /** @param locations absent where places are not told, in logs. */
  add(finding: Finding, violations: readonly Violation[], locations: Locations | undefined): void {
    for (const violation of violations) {
      this.#count(violation, 1);
      if (locations !== undefined) this.#addPlace(finding, violation, locations);
    }
  }

  /** Adds what the scope or the resource of a record says. */
  join(other: Tally): void {
    for (const violation of other.violations) {
      this.#count(violation, other.#counts[violation.number]!);
    }
    const room = MAX_EVENTS - this.places.length;
    for (let i = 0; i < other.places.length && i < room; i++) this.places.push(other.places[i]!);
    this.truncated ||= other.truncated || other.places.length > room;
  }

  /** Leaves out what was kept and had been told by an earlier pass: redacting twice counts it once. */
  forget(told: ReadonlySet<string>): void {
    if (told.size === 0) return;
    const isNew = ({ rule, action }: Violation) => action !== "keep" || !told.has(rule.id);
    for (const one of this.violations) if (!isNew(one)) this.#counts[one.number] = 0;
    this.violations = this.violations.filter(isNew);
    this.places = this.places.filter(({ violation }) => isNew(violation));
  }

  #count(violation: Violation, times: number): void {
    const count = this.#counts[violation.number] ?? 0;
    if (count === 0) this.violations.push(violation);
    this.#counts[violation.number] = count + times;
  }

  #addPlace({ leaf, score }: Finding, violation: Violation, locations: Locations): void {
    const place = this.#placeOf(violation, leaf);
    if (place !== undefined) {
      place.count++;
      place.confidence = Math.max(place.confidence, score);
    } else if (this.places.length === MAX_EVENTS) {
      this.truncated = true;
    } else {
      const location = locations.of(leaf);
      this.places.push({ violation, leaf, location, count: 1, confidence: score });
    }
  }

  /** Findings of one leaf follow each other, so its places are the last ones. */
  #placeOf(violation: Violation, leaf: number): Place | undefined {
    for (let i = this.places.length - 1; i >= 0; i--) {
      const place = this.places[i]!;
      if (place.leaf !== leaf) return undefined;
      if (place.violation === violation) return place;
    }
    return undefined;
  }
}
