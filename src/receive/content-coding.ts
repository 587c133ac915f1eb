/** Undoes a request's content coding; the limit holds for what comes out as for what went in. */
import { createGunzip, createInflate, createZstdDecompress, type ZlibOptions } from "node:zlib";
import { giveUp, RefusalError } from "../core/index.ts";
import type { BodyLimits, SizeLimit } from "./memory.ts";
import { joined } from "./owned.ts";
import { chunkSizeFor, undoAtOnce } from "./undo-at-once.ts";

type Decoder = ReturnType<typeof createGunzip>;

const DECODERS: Readonly<Record<string, (options: ZlibOptions) => Decoder>> = {
  gzip: createGunzip,
  deflate: createInflate,
  zlib: createInflate,
  zstd: createZstdDecompress as (options: ZlibOptions) => Decoder,
};

/** A body of up to this size, and of this size when decoded, costs less than hops to the thread pool. */
const SMALL_CODED = 8 * 1024;
const SMALL_BODY = 64 * 1024;

export const CONTENT_CODINGS: readonly string[] = ["identity", ...Object.keys(DECODERS)];

export function isContentCoding(coding: string): boolean {
  return CONTENT_CODINGS.includes(coding);
}

/** Throws `malformed` for bytes that are not wholly of the coding, `too-large` past the limit. */
export async function undoCoding(
  bytes: Uint8Array<ArrayBuffer>,
  coding: string,
  limits: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!(coding in DECODERS)) return bytes;
  const small = bytes.length <= SMALL_CODED ? undoAtOnce(bytes, coding, SMALL_BODY) : "too-large";
  if (small === "malformed") throw notOf(coding);
  if (small === "too-large") return undoApart(bytes, coding, limits);
  if (small.length > limits.maxBytes) throw tooLarge(limits);
  limits.held.growTo(bytes.length + small.length);
  return joined([small], small.length);
}

async function undoApart(
  bytes: Uint8Array<ArrayBuffer>,
  coding: string,
  limits: BodyLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const decoder = DECODERS[coding]({ chunkSize: chunkSizeFor(bytes.length) });
  const chunks: Buffer[] = [];
  let length = 0;
  decoder.end(bytes);
  try {
    for await (const chunk of decoder as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limits.maxBytes) throw tooLarge(limits);
      limits.held.growTo(bytes.length + length);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof RefusalError ? error : notOf(coding);
  }
  // What stands after the end would be lost without a word.
  if (decoder.bytesWritten < bytes.length) throw notOf(coding);
  const body = joined(chunks, length);
  for (const chunk of [...chunks, bytes]) giveUp(chunk);
  return body;
}

/** @param bytes the body's size, where the sender told it. */
export function tooLarge({ maxBytes, setting }: SizeLimit, bytes?: number): RefusalError {
  const body = bytes === undefined ? "the body" : `the body, of ${bytes} bytes,`;
  return new RefusalError("too-large", `${body} exceeds ${setting}, ${maxBytes} bytes`);
}

function notOf(coding: string): RefusalError {
  return new RefusalError("malformed", `the body is no ${coding}`);
}
