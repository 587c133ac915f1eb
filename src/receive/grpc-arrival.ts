/**
 * A message while it arrives: grpc-js gathers its bytes and decompresses them beneath the interceptors, limits them
 * only for each call, and tells nobody. Here these bytes are counted like those of HTTP, and what is refused is reported
 * and counted like any refusal.
 */
import type { ServerHttp2Stream } from "node:http2";
import {
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
} from "@grpc/grpc-js";
import { OTLP_SERVICES, RefusalError, SIGNALS, type Signal } from "../core/index.ts";
import { CONTENT_CODINGS, isContentCoding, tooLarge, undoCoding } from "./content-coding.ts";
import { toGrpcError } from "./grpc-error.ts";
import type { OnRefused } from "./listener.ts";
import { type BodyLimits, Held, type Memory } from "./memory.ts";
import { toRefusal } from "./refusal.ts";

export interface ArrivalOptions {
  /** For one message, before and after its compression is undone. */
  readonly maxMessageBytes: number;
  /** For all messages that are not whole yet; without it they are not counted. */
  readonly memory?: Memory | undefined;
  readonly onRefused?: OnRefused | undefined;
  /** A call whose request has not ended by then gives its memory back. */
  readonly arrivalTimeoutMs?: number | undefined;
}

/** As long as a request may take over HTTP. */
const ARRIVAL_TIMEOUT_MS = 120_000;
/** A flag for compression, then the message's length in four bytes (gRPC over HTTP/2, Length-Prefixed-Message). */
const PREFIX_BYTES = 5;
const SIGNAL_OF: ReadonlyMap<string, Signal> = new Map(
  SIGNALS.map((signal) => [`/${OTLP_SERVICES[signal]}/Export`, signal]),
);

/**
 * Members of grpc-js's call that its types do not declare. Its version is pinned, and the tests of this file fail when
 * one of them is gone.
 */
interface CallBeneath extends ServerInterceptingCallInterface {
  readonly stream: ServerHttp2Stream;
  decompressMessage(framed: Buffer, coding: string): Buffer | Promise<Buffer>;
}

export function watchArrivals(options: ArrivalOptions): ServerInterceptor {
  return ({ path }, call) => {
    const signal = SIGNAL_OF.get(path);
    if (signal === undefined || !isBeneath(call)) return new ServerInterceptingCall(call);
    const arrival = new Arrival(call, signal, options);
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveHalfClose(accept) {
            // grpc-js also reports the end of a call that was cut off; its sender will send it again.
            if (arrival.isOver) return;
            // Accepting counts the batch itself, before anything else can take its place.
            arrival.end();
            accept();
          },
          onCancel: () => arrival.end(),
        }),
    });
  };
}

function isBeneath(call: ServerInterceptingCallInterface): call is CallBeneath {
  return "stream" in call && "decompressMessage" in call;
}

class Arrival {
  readonly #call: CallBeneath;
  readonly #signal: Signal;
  readonly #options: ArrivalOptions;
  readonly #limits: BodyLimits;
  readonly #timer: NodeJS.Timeout;
  /** What has come of the first five bytes. */
  #prefix = Buffer.alloc(0);
  #received = 0;
  #isOver = false;

  constructor(call: CallBeneath, signal: Signal, options: ArrivalOptions) {
    this.#call = call;
    this.#signal = signal;
    this.#options = options;
    this.#limits = {
      maxBytes: options.maxMessageBytes,
      setting: "max_recv_msg_size_mib",
      held: new Held(options.memory),
    };
    const { arrivalTimeoutMs = ARRIVAL_TIMEOUT_MS } = options;
    this.#timer = setTimeout(() => this.#timeOut(arrivalTimeoutMs), arrivalTimeoutMs);
    // Runs before grpc-js's own listener, which gathers, but leaves calls alone that have their status.
    call.stream.prependListener("data", (chunk: Buffer) => this.#take(chunk));
    call.stream.once("close", () => this.end());
    call.decompressMessage = (framed, coding) => this.#undo(framed, coding);
  }

  /** Refused, late or gone. */
  get isOver(): boolean {
    return this.#isOver || this.#call.stream.aborted;
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#limits.held.release();
  }

  #take(chunk: Buffer): void {
    if (this.#isOver) return;
    this.#received += chunk.length;
    try {
      this.#checkLength(chunk);
      this.#limits.held.growTo(this.#received);
    } catch (error) {
      this.#call.sendStatus(this.#refuse(error));
    }
  }

  #checkLength(chunk: Buffer): void {
    const missing = PREFIX_BYTES - this.#prefix.length;
    if (missing > 0) this.#prefix = Buffer.concat([this.#prefix, chunk.subarray(0, missing)]);
    if (this.#prefix.length < PREFIX_BYTES) return;
    const length = this.#prefix.readUInt32BE(1);
    if (length > this.#limits.maxBytes) throw tooLarge(this.#limits, length);
    // Each would be undone at once, and one alone is counted.
    if (this.#received > PREFIX_BYTES + length)
      throw new RefusalError("malformed", "expected one message");
  }

  #timeOut(milliseconds: number): void {
    const message = `the request took over ${milliseconds} ms to arrive`;
    this.#call.sendStatus(this.#refuse(new RefusalError("timed-out", message)));
  }

  /** Rejects with the status that grpc-js is to send. */
  #undo(framed: Buffer, coding: string): Buffer | Promise<Buffer> {
    const message = framed.subarray(PREFIX_BYTES);
    if (coding === "identity") return message;
    const undone = isContentCoding(coding)
      ? undoCoding(new Uint8Array(message), coding, this.#limits)
      : Promise.reject(unknownCoding());
    return undone
      .catch((error: unknown) => {
        throw this.#refuse(error);
      })
      .finally(() => {
        // The call may have ended meanwhile, and nothing else would give back what was decompressed since.
        if (this.#isOver) this.#limits.held.release();
      })
      .then(asBuffer);
  }

  #refuse(error: unknown): ReturnType<typeof toGrpcError> {
    const refusal = toRefusal(error);
    if (!this.#isOver) this.#options.onRefused?.(this.#signal, refusal);
    this.end();
    return toGrpcError(refusal);
  }
}

function unknownCoding(): RefusalError {
  const message = `the message encoding is none of ${CONTENT_CODINGS.join(", ")}`;
  return new RefusalError("unsupported-encoding", message);
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
