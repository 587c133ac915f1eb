import type { IncomingMessage } from "node:http";
import { giveUp, RefusalError } from "../core/index.ts";
import { tooLarge } from "./content-coding.ts";
import type { BodyLimits } from "./memory.ts";
import { allocate, joined } from "./owned.ts";

/**
 * Chunks below this are gathered: a body of a million one-byte chunks would otherwise cost a hundred
 * times its size in objects. Those above are kept as they came and copied once, at the end.
 */
const SMALL_CHUNK = 4 * 1024;
const GATHER_BYTES = 64 * 1024;
/** An announced length up to this is allocated at once; a longer body must arrive before it costs. */
const EXACT_BYTES = 4 * 1024 * 1024;

/** Where chunks go until the body is whole. */
interface Sink {
  add(chunk: Buffer): void;
  whole(length: number): Uint8Array<ArrayBuffer>;
}

/**
 * The whole body, in memory of its own. Throws `too-large`, before reading where it can, and the signal's reason
 * where that is a refusal.
 */
export function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  gone: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers["content-length"] ?? Number.NaN);
  if (announced > limits.maxBytes) return Promise.reject(tooLarge(limits, announced));
  const sink = announced <= EXACT_BYTES ? exact(announced) : gathering();
  return new Promise((resolve, reject) => {
    let length = 0;
    const fail = (error: unknown): void => {
      request.off("data", take);
      reject(error);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      try {
        if (length > limits.maxBytes) throw tooLarge(limits);
        limits.held.growTo(length);
        sink.add(chunk);
      } catch (error) {
        fail(error);
      }
    };
    gone.addEventListener("abort", () =>
      fail(gone.reason instanceof RefusalError ? gone.reason : cutOff(length)),
    );
    request.on("data", take);
    request.on("end", () => resolve(sink.whole(length)));
    request.on("error", () => reject(cutOff(length)));
    request.on("close", () => {
      if (!request.complete) reject(cutOff(length));
    });
  });
}

/** Nobody hears it: it is counted like a sender that stops waiting, and not as wrong bytes. */
function cutOff(length: number): RefusalError {
  return new RefusalError("timed-out", `the connection ended at byte ${length} of the body`);
}

/** Of a known length: each chunk goes straight to where it belongs. Node holds senders to the length. */
function exact(size: number): Sink {
  const body = allocate(size);
  let end = 0;
  return {
    add(chunk) {
      body.set(chunk, end);
      end += chunk.length;
      giveUp(chunk);
    },
    whole: () => body,
  };
}

function gathering(): Sink {
  const parts: Uint8Array[] = [];
  let open = new Uint8Array(0);
  let used = 0;
  const close = (): void => {
    if (used > 0) parts.push(open.subarray(0, used));
    open = open.subarray(used);
    used = 0;
  };
  return {
    add(chunk) {
      if (chunk.length >= SMALL_CHUNK) {
        close();
        parts.push(chunk);
        return;
      }
      if (used + chunk.length > open.length) {
        close();
        open = allocate(GATHER_BYTES);
      }
      open.set(chunk, used);
      used += chunk.length;
    },
    whole(length) {
      close();
      return joined(parts, length);
    },
  };
}
