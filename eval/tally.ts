/** What is counted: figures are quotients of these, so that a baseline can be compared exactly. */

/** One entity in one source. */
export interface EntityTally {
  /** Labelled values that Lethe claims. */
  labelled: number;
  /** Of those: no longer readable in the output. */
  gone: number;
  /** Of those: every letter and digit that must go lies in a finding. */
  covered: number;
  /** Of those: a finding of the entity (or of its family) overlaps it. */
  recognised: number;
  /** Findings of the entity, where the source's labels are complete. */
  findings: number;
  /** Of those: on a labelled value, of whatever type. */
  inPlace: number;
  /** Of those: on a labelled value of the entity (or of its family). */
  ofType: number;
  /** Findings on values that are not claimed, and on no other: neither right nor wrong by type. */
  beside: number;
}

export interface Share {
  of: number;
  is: number;
}

export interface SourceTally {
  readonly entities: Map<string, EntityTally>;
  /** Labelled values that are not claimed, by reason. */
  readonly notClaimed: Map<string, number>;
  /** Lines on which nothing may change: those that changed. */
  readonly touched: Share;
  readonly touchedWithoutNames: Share;
  readonly touchedWithoutNamesAndPlaces: Share;
  /** Payloads that parse as before. */
  readonly structure: Share;
  /** Values that had to stay and stayed. */
  readonly survived: Share;
  /** Lines that a second pass leaves as they are. */
  readonly settled: Share;
  /** Lines of which a source says that something stands there, but not where: something was found. */
  readonly asserted: Share;
  /** Whole-string checks that gave the expected answer, by type. */
  readonly checks: Map<string, Share>;
  /** Words in or out of claimed values against words in or out of findings. */
  readonly words: { right: number; wrong: number; missed: number };
  lines: number;
  /** UTF-8 bytes of input and the time of their redaction. */
  bytes: number;
  milliseconds: number;
}

export function newSourceTally(): SourceTally {
  return {
    entities: new Map(),
    notClaimed: new Map(),
    touched: newShare(),
    touchedWithoutNames: newShare(),
    touchedWithoutNamesAndPlaces: newShare(),
    structure: newShare(),
    survived: newShare(),
    settled: newShare(),
    asserted: newShare(),
    checks: new Map(),
    words: { right: 0, wrong: 0, missed: 0 },
    lines: 0,
    bytes: 0,
    milliseconds: 0,
  };
}

export function newShare(): Share {
  return { of: 0, is: 0 };
}

export function sumOf(shares: Iterable<Share>): Share {
  const sum = newShare();
  for (const { is, of } of shares) {
    sum.is += is;
    sum.of += of;
  }
  return sum;
}

export function count(share: Share, claim: boolean): boolean {
  share.of++;
  if (claim) share.is++;
  return claim;
}

export function entityTally(tally: SourceTally, entity: string): EntityTally {
  const known = tally.entities.get(entity);
  if (known !== undefined) return known;
  const zeros = { labelled: 0, gone: 0, covered: 0, recognised: 0 };
  const fresh = { ...zeros, findings: 0, inPlace: 0, ofType: 0, beside: 0 };
  tally.entities.set(entity, fresh);
  return fresh;
}

export function checkShare(tally: SourceTally, type: string): Share {
  const known = tally.checks.get(type);
  if (known !== undefined) return known;
  const fresh = newShare();
  tally.checks.set(type, fresh);
  return fresh;
}

/** `undefined` where there is nothing to divide by. */
export function quotient(is: number, of: number): number | undefined {
  return of === 0 ? undefined : is / of;
}
