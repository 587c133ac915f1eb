import type { IncomingMessage } from "node:http";
import { RefusalError } from "../core/index.ts";
import { tooLarge } from "./content-coding.ts";

/** Where bodies of unknown length begin. */
const INITIAL_BYTES = 64 * 1024;

/**
 * The whole body, in memory of its own. Chunks go straight to where they belong: the length is known
 * from Content-Length, or the buffer doubles. Throws `too-large`, before reading where it can.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers["content-length"] ?? Number.NaN);
  if (announced > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    let body = allocate(Number.isNaN(announced) ? INITIAL_BYTES : announced);
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      const end = length + chunk.length;
      if (end > maxBytes) {
        request.removeAllListeners("data");
        request.resume();
        return reject(tooLarge(maxBytes));
      }
      if (end > body.length)
        body = widen(body, length, Math.min(maxBytes, Math.max(end, body.length * 2)));
      body.set(chunk, length);
      length = end;
    });
    request.on("end", () => resolve(length === body.length ? body : widen(body, length, length)));
    request.on("error", () => reject(cutOff(length)));
    request.on("close", () => {
      if (!request.complete) reject(cutOff(length));
    });
  });
}

function cutOff(length: number): RefusalError {
  return new RefusalError("malformed", `the connection ended at byte ${length} of the body`);
}

/** Memory that is written whole before it is read, so it need not be cleared. */
function allocate(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer as ArrayBuffer);
}

function widen(
  bytes: Uint8Array<ArrayBuffer>,
  used: number,
  size: number,
): Uint8Array<ArrayBuffer> {
  const wider = allocate(size);
  wider.set(bytes.subarray(0, used));
  return wider;
}
