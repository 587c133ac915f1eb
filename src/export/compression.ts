import { promisify } from "node:util";
import { gzip, zstdCompress } from "node:zlib";

export type Compression = "none" | "gzip" | "zstd";

const COMPRESSORS = { gzip: promisify(gzip), zstd: promisify(zstdCompress) } as const;

/** The bytes themselves for `none`. */
export async function compress(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  return compression === "none" ? bytes : COMPRESSORS[compression](bytes);
}
