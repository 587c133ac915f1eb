/** Codings of what is undone in one go: small bodies, and files. A door of its own, for `lethe scan` needs no server. */
import { gunzipSync, inflateSync, type ZlibOptions, zstdDecompressSync } from "node:zlib";

type Undo = (bytes: Uint8Array, options: ZlibOptions) => Buffer;

/** `deflate` is zlib's format, as HTTP and the Collector have it. */
const AT_ONCE: Readonly<Record<string, Undo>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  zlib: inflateSync,
  zstd: zstdDecompressSync as Undo,
};

/** With zlib's `info` the result is an object, which the types do not say. */
interface Undone {
  readonly buffer: Buffer;
  /** How much of the input was read: the rest would be lost without a word. */
  readonly engine: { readonly bytesWritten: number };
}

/** What the coding held: `too-large` past `maxBytes`, `malformed` where the bytes are not wholly of it. */
export function undoAtOnce(
  bytes: Uint8Array,
  coding: string,
  maxBytes: number,
): Buffer | "too-large" | "malformed" {
  const options = {
    chunkSize: chunkSizeFor(bytes.length),
    maxOutputLength: maxBytes,
    info: true,
  };
  try {
    const { buffer, engine } = AT_ONCE[coding](bytes, options) as unknown as Undone;
    return engine.bytesWritten === bytes.length ? buffer : "malformed";
  } catch (error) {
    return error instanceof RangeError ? "too-large" : "malformed";
  }
}

/** A hop to the thread pool for each chunk of output: measured, 64 KiB halves what 16 KiB costs at 600 KB. */
export function chunkSizeFor(codedBytes: number): number {
  return Math.min(256 * 1024, Math.max(16 * 1024, 4 * codedBytes));
}
