/** Files as `lethe scan` takes them: whole folders, and what is packed. */
import { createReadStream, type Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, type ZlibOptions, zstdDecompressSync } from "node:zlib";
import { fileProblem } from "../config/index.ts";

/** A text is decoded whole, and JavaScript's strings end at twice this. */
const MAX_INPUT_MIB = 256;
const MAX_INPUT_BYTES = MAX_INPUT_MIB * 1024 * 1024;

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Buffer;

/** What begins so is packed, whatever its name says: no text and no OTLP does. RFC 1952, 2.3.1; RFC 8878, 3.1.1. */
const PACKERS: readonly { readonly name: string; readonly magic: Buffer; unpack: Unpack }[] = [
  { name: "gzip", magic: Buffer.of(0x1f, 0x8b), unpack: gunzipSync },
  {
    name: "zstd",
    magic: Buffer.of(0x28, 0xb5, 0x2f, 0xfd),
    unpack: zstdDecompressSync as Unpack,
  },
];

/** A file to be scanned. */
interface FoundFile {
  readonly file: string;
  /** By the caller; otherwise it was come upon in a folder. */
  readonly isNamed: boolean;
}

/**
 * The files of a folder and of those in it, by name. Links are followed, as logs of containers are links; to
 * one folder once. Of what is no folder, or none that can be read, the path itself: reading it says what is wrong.
 */
export async function* filesIn(path: string): AsyncGenerator<FoundFile> {
  for await (const file of filesBelow(path, new Set())) yield { file, isNamed: file === path };
}

/** @param seen folders, by their real paths. */
async function* filesBelow(path: string, seen: Set<string>): AsyncGenerator<string> {
  const entries = path === "-" ? undefined : await entriesOf(path);
  if (entries === undefined) {
    yield path;
    return;
  }
  const folder = await realpath(path);
  if (seen.has(folder)) return;
  seen.add(folder);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = join(path, entry.name);
    // What a link leads to may be gone.
    const kind = entry.isSymbolicLink() ? await stat(below).catch(() => entry) : entry;
    if (kind.isDirectory()) yield* filesBelow(below, seen);
    else if (kind.isFile()) yield below;
  }
}

function entriesOf(path: string): Promise<Dirent[] | undefined> {
  return readdir(path, { withFileTypes: true }).catch(() => undefined);
}

/** A file's bytes, unpacked; `-`: those of standard input. Throws an Error that names the file. */
export async function readWhole(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of file === "-" ? process.stdin : createReadStream(file)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_INPUT_BYTES) break;
    }
  } catch (error) {
    throw new Error(`${file}: cannot be read: ${fileProblem(error)}`);
  }
  if (length > MAX_INPUT_BYTES) throw tooLarge(file);
  return unpacked(file, Buffer.concat(chunks));
}

function unpacked(file: string, bytes: Buffer): Uint8Array<ArrayBuffer> {
  const packer = PACKERS.find(({ magic }) => bytes.subarray(0, magic.length).equals(magic));
  if (packer === undefined) return new Uint8Array(bytes);
  try {
    // With `info` it is an object, which the types do not say.
    const { buffer, engine } = packer.unpack(bytes, {
      maxOutputLength: MAX_INPUT_BYTES,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { readonly bytesWritten: number } };
    // What stands behind it would pass unread.
    if (engine.bytesWritten === bytes.length) return new Uint8Array(buffer);
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(file);
  }
  throw new Error(`${file}: cut off, or not wholly ${packer.name}`);
}

function tooLarge(file: string): Error {
  return new Error(
    `${file}: more than ${MAX_INPUT_MIB} MiB, the most that is scanned whole; split it first`,
  );
}
