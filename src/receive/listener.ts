import type { Batch, RefusalError, Signal } from "../core/index.ts";

/**
 * Resolves when the batch may be acknowledged, to how many of its records the upstream rejected, if any; a
 * RefusalError says what the sender is told.
 */
export type Accept = (batch: Batch, gone: AbortSignal) => Promise<number | undefined>;

/** Told of each request that was not acknowledged; without a signal where the path is no signal's. */
export type OnRefused = (signal: Signal | undefined, refusal: RefusalError) => void;

/** PEM texts. With `ca`, senders must show a certificate that it signed. */
export interface ServerTls {
  readonly cert: string;
  readonly key: string;
  readonly ca?: string | undefined;
}

export interface Listener {
  /** Throws when the address cannot be listened on. */
  start(): Promise<void>;
  readonly port: number;
  /** Takes nothing new, lets requests end, and cuts off what has not ended at the deadline. */
  stop(deadlineMs: number): Promise<void>;
}
