import { promisify } from "node:util";
import { gzip, zstdCompress } from "node:zlib";
import { giveUp } from "../core/index.ts";

export type Compression = "none" | "gzip" | "zstd";

const COMPRESSORS = { gzip: promisify(gzip), zstd: promisify(zstdCompress) } as const;

/** The bytes themselves for `none`; large ones are empty afterwards for the others. */
export async function compress(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === "none") return bytes;
  const compressed = await COMPRESSORS[compression](bytes);
  giveUp(bytes);
  return compressed;
}
