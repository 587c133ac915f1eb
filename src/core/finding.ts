/**
 * One recognised value. It says where and what, and has no field that could hold the value.
 */
export interface Finding {
  /** Index into the outline's leaves. */
  readonly leaf: number;
  /** Byte range in the request, half-open; the whole of an Int or Double leaf. */
  readonly start: number;
  readonly end: number;
  /** Presidio's name where Presidio has one. */
  readonly entity: string;
  /** 0 to 1: how sure the recogniser is, context included. */
  readonly score: number;
  /** How it was recognised, e.g. `checksum`, `label`, `shape`, `structure`, `lexicon`, `rule:<id>`. */
  readonly how: string;
  /**
   * Set when the value is a bare number in JSON, so that its replacement must become a JSON string:
   * the number of backslashes before each quote (0, 1, 3, 7, … by depth of encoding).
   */
  readonly quote?: number;
}
