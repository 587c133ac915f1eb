import type { Delivery, Signal } from "../core/index.ts";
import type { Oddity } from "./partial-success.ts";

/** Redacted bytes on their way out. */
export interface Outgoing {
  readonly signal: Signal;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Spans, log records or data points, for what is counted. */
  readonly records: number;
}

/** Where redacted batches go when there is an upstream. */
export interface Exporter {
  /**
   * Resolves when it is known how it ended; never throws. An aborted signal ends retrying. Takes the
   * bytes over: large ones may be empty afterwards.
   */
  export(outgoing: Outgoing, signal: AbortSignal): Promise<Delivery>;
  /** From here on what fails is not tried again, and what waits for its next try has failed. */
  endRetrying(): void;
  close(): Promise<void>;
  /** How much waits in it. */
  readonly queuedBytes: number;
}

/** By signal, of those that an exporter serves. */
export type PerSignal<Place> = Readonly<Partial<Record<Signal, Place>>>;

/** Throws for a signal that the exporter does not serve: it must not go to another's place. */
export function placeOf<Place>(places: PerSignal<Place>, signal: Signal): Place {
  const place = places[signal];
  if (place === undefined) throw new Error(`the exporter does not serve ${signal}`);
  return place;
}

/** What an operator should hear of. */
export type ExportEvent =
  | {
      readonly kind: "try-failed";
      readonly signal: Signal;
      readonly reason: string;
      readonly retryInMs: number | undefined;
    }
  /** The upstream took a batch, and answered what a receiver of OTLP does not. */
  | { readonly kind: "odd-reply"; readonly signal: Signal; readonly reason: Oddity };
