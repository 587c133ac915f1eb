/** Undoes a request's content coding; the limit holds for what comes out as for what went in. */
import {
  createGunzip,
  createInflate,
  createZstdDecompress,
  gunzipSync,
  inflateSync,
  type ZlibOptions,
  zstdDecompressSync,
} from "node:zlib";
import { giveUp, RefusalError } from "../core/index.ts";
import type { BodyLimits, SizeLimit } from "./memory.ts";
import { joined } from "./owned.ts";

type Decoder = ReturnType<typeof createGunzip>;

/** `deflate` is zlib's format, as HTTP and the Collector have it. */
const DECODERS: Readonly<Record<string, (options: ZlibOptions) => Decoder>> = {
  gzip: createGunzip,
  deflate: createInflate,
  zlib: createInflate,
  zstd: createZstdDecompress as (options: ZlibOptions) => Decoder,
};

type DecodeAtOnce = (bytes: Uint8Array, options: ZlibOptions) => Buffer;
const AT_ONCE: Readonly<Record<string, DecodeAtOnce>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  zlib: inflateSync,
  zstd: zstdDecompressSync as DecodeAtOnce,
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
  const small = bytes.length <= SMALL_CODED ? undoAtOnce(bytes, coding) : undefined;
  if (small === undefined) return undoApart(bytes, coding, limits);
  if (small.length > limits.maxBytes) throw tooLarge(limits);
  limits.held.growTo(bytes.length + small.length);
  return small;
}

/** undefined: the body is not small. */
function undoAtOnce(
  bytes: Uint8Array<ArrayBuffer>,
  coding: string,
): Uint8Array<ArrayBuffer> | undefined {
  const options = {
    chunkSize: chunkSizeFor(bytes.length),
    maxOutputLength: SMALL_BODY,
    info: true,
  };
  try {
    // With `info` the result is an object, which the types do not say.
    const { buffer, engine } = AT_ONCE[coding](bytes, options) as unknown as Decoded;
    if (engine.bytesWritten === bytes.length) return joined([buffer], buffer.length);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
  }
  throw notOf(coding);
}

interface Decoded {
  readonly buffer: Buffer;
  /** How much of the input was read: the rest would be lost without a word. */
  readonly engine: { readonly bytesWritten: number };
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

/** A hop to the thread pool for each chunk of output: measured, 64 KiB halves what 16 KiB costs at 600 KB. */
function chunkSizeFor(codedBytes: number): number {
  return Math.min(256 * 1024, Math.max(16 * 1024, 4 * codedBytes));
}

/** @param bytes the body's size, where the sender told it. */
export function tooLarge({ maxBytes, setting }: SizeLimit, bytes?: number): RefusalError {
  const body = bytes === undefined ? "the body" : `the body, of ${bytes} bytes,`;
  return new RefusalError("too-large", `${body} exceeds ${setting}, ${maxBytes} bytes`);
}

function notOf(coding: string): RefusalError {
  return new RefusalError("malformed", `the body is no ${coding}`);
}
