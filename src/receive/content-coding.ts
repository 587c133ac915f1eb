/** Undoes a request's content coding; the limit holds for what comes out as for what went in. */
import { promisify } from "node:util";
import { gunzip, inflate, type ZlibOptions, zstdDecompress } from "node:zlib";
import { RefusalError } from "../core/index.ts";

type Decode = (bytes: Uint8Array, options: ZlibOptions) => Promise<Buffer>;

const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: promisify(gunzip) as Decode,
  deflate: promisify(inflate) as Decode,
  zlib: promisify(inflate) as Decode,
  zstd: promisify(zstdDecompress) as Decode,
};

export const CONTENT_CODINGS: readonly string[] = ["identity", ...Object.keys(DECODERS)];

export function isContentCoding(coding: string): boolean {
  return CONTENT_CODINGS.includes(coding);
}

/** Throws `malformed` for bytes that are not of the coding, `too-large` past the limit. */
export async function undoCoding(
  bytes: Uint8Array<ArrayBuffer>,
  coding: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const decode = DECODERS[coding];
  if (decode === undefined) return bytes;
  try {
    return owned(await decode(bytes, { maxOutputLength: maxBytes }));
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maxBytes);
    throw new RefusalError("malformed", `the body is no ${coding}`);
  }
}

export function tooLarge(maxBytes: number): RefusalError {
  return new RefusalError("too-large", `the body exceeds max_request_body_size, ${maxBytes} bytes`);
}

/** A buffer that shares its memory with no other, so that it can be moved to a worker. */
export function owned(buffer: Buffer): Uint8Array<ArrayBuffer> {
  const whole = buffer.buffer;
  if (whole instanceof ArrayBuffer && buffer.byteLength === whole.byteLength)
    return new Uint8Array(whole);
  return new Uint8Array(buffer);
}
