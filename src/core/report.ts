/** What may be told about a request: counts and names, never values. Plain data: it crosses threads. */
export interface Report {
  /** Spans, log records or data points. */
  readonly records: number;
  readonly findings: readonly {
    readonly entity: string;
    readonly action: string;
    readonly count: number;
  }[];
  readonly violations: readonly { readonly rule: string; readonly count: number }[];
  /** Leaves that were replaced whole because each redaction made new findings. */
  readonly leavesReplaced: number;
  /** Violated records that gained nothing, because annotations had reached their bound. */
  readonly recordsUnannotated: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}
