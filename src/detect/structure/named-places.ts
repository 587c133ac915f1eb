/** [start, end) of a text, and what names it elsewhere: a column's header, the `field` beside the `value`. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** The named places of one text, found by a place in them. */
export class NamedPlaces {
  #places: NamedPlace[] = [];
  #isSorted = true;

  get size(): number {
    return this.#places.length;
  }

  add(start: number, end: number, label: string): void {
    if ((this.#places.at(-1)?.start ?? -1) > start) this.#isSorted = false;
    this.#places.push({ start, end, label });
  }

  /** The last named place that begins at or before `at`, if it reaches over it. */
  at(at: number): NamedPlace | undefined {
    const places = this.sorted();
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle].start <= at) low = middle + 1;
      else high = middle;
    }
    const place = places[low - 1];
    return place !== undefined && at < place.end ? place : undefined;
  }

  /** By start. */
  sorted(): readonly NamedPlace[] {
    if (!this.#isSorted) this.#places = this.#places.toSorted((a, b) => a.start - b.start);
    this.#isSorted = true;
    return this.#places;
  }
}
