import type { RefusalCode, Report, Signal } from "../core/index.ts";

/** How a request came in. */
export type Transport = "http" | "grpc";

/** What can happen, once for a batch and never once for an item. No event has a field that could hold content. */
export type Event =
  | {
      readonly kind: "started";
      readonly http: number;
      readonly grpc: number;
      readonly policy: string;
      /** The exporters' sections, or `store`. */
      readonly upstream: string;
      /** Their endpoints in the same order, or the store's file. */
      readonly endpoint: string;
    }
  | { readonly kind: "stopped" }
  | {
      readonly kind: "batch-redacted";
      readonly signal: Signal;
      readonly report: Report;
      readonly seconds: number;
    }
  /** Leaves in which redaction made new findings again and again: they were replaced whole. */
  | { readonly kind: "leaves-replaced"; readonly signal: Signal; readonly leaves: number }
  | {
      readonly kind: "batch-accepted";
      readonly signal: Signal;
      readonly transport: Transport;
      readonly records: number;
    }
  /** The embedded store keeps nothing of this signal; the sender was told of a success. */
  | {
      readonly kind: "batch-unkept";
      readonly transport: Transport;
      readonly signal: Signal;
      /** The setting of the store's file. */
      readonly setting: string;
      readonly records: number;
    }
  | {
      readonly kind: "batch-refused";
      readonly transport: Transport;
      /** undefined: the path was no signal's. */
      readonly signal: Signal | undefined;
      readonly code: RefusalCode;
      /** The refusal's message, which names offsets, limits and settings. */
      readonly reason: string;
      /** 0 where they were not counted: what could not be read, or not whole. */
      readonly records: number;
    }
  /** A receiver could read no request from a connection: no TLS where it should be, or another protocol. */
  | {
      readonly kind: "connection-failed";
      readonly protocol: Transport;
      /** The address of who connected, where it is known and of a private network. */
      readonly peer: string | undefined;
      readonly reason: string;
      /** It ended or said nothing: not told but at `debug`, and not counted. */
      readonly mayBeProbe: boolean;
    }
  /** Replaced already; what it was working on was refused or is tried again. */
  | {
      readonly kind: "worker-lost";
      readonly reason: "died" | "timed-out";
      /** The error's code or class, as `ERR_WORKER_OUT_OF_MEMORY`. */
      readonly error: string;
    }
  /** None has been ready for a while; `workers-able` once one is again. */
  | { readonly kind: "workers-unable" | "workers-able" }
  | {
      readonly kind: "export-failed";
      readonly signal: Signal;
      /** The setting of the endpoint, or of the store's file. */
      readonly setting: string;
      readonly records: number;
      readonly reason: string;
      readonly dropped: boolean;
    }
  | {
      readonly kind: "export-retried";
      readonly signal: Signal;
      /** The setting of the endpoint. */
      readonly setting: string;
      readonly reason: string;
      readonly retryInMs: number;
    }
  /** An upstream took a batch, and answered what a receiver of OTLP does not. */
  | { readonly kind: "odd-reply"; readonly signal: Signal; readonly reason: string }
  /** In place of `batch-accepted`: the upstream took the batch, and rejected some of its records. */
  | {
      readonly kind: "partial-success";
      readonly transport: Transport;
      readonly signal: Signal;
      readonly records: number;
      readonly rejected: number;
    };
