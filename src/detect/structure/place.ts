/** What a reader of structured text says: where a value stands, and what its place names it. */

/** The place itself says what the value is: PID-5, `identifier.value` with its system. */
export type ReportPlace = (entity: string, start: number, end: number, score: number) => void;

/**
 * A header or a key that stands elsewhere names the value: it is read as the value's label. With no value, between
 * `start` and the same place, it only asks what the label names.
 * @param decoded the value as it is meant, a character for each of its own
 * @returns the entity that the label names, where it was only asked
 */
export type LabelPlace = (
  start: number,
  end: number,
  label: string,
  decoded?: string,
) => string | undefined;

/** [start, end) of a text. */
export type Range = readonly [number, number];

/** A text, and which characters stand in it. */
export interface Scanned {
  readonly text: string;
  /** Bits of Holds. */
  readonly holds: number;
}
