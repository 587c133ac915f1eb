/** Files as `lethe scan` takes them: whole folders, and what is packed. */
import { createReadStream, type Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileProblem } from "../config/index.ts";
import { undoAtOnce } from "../receive/undo-at-once.ts";

/** A text is decoded whole, and JavaScript's strings end at twice this. */
const MAX_INPUT_MIB = 256;
const MAX_INPUT_BYTES = MAX_INPUT_MIB * 1024 * 1024;

/** What begins so is packed, whatever its name says: no text and no OTLP does. RFC 1952, 2.3.1; RFC 8878, 3.1.1. */
const PACKERS: readonly { readonly coding: string; readonly magic: Buffer }[] = [
  { coding: "gzip", magic: Buffer.of(0x1f, 0x8b) },
  { coding: "zstd", magic: Buffer.of(0x28, 0xb5, 0x2f, 0xfd) },
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
  const content = undoAtOnce(bytes, packer.coding, MAX_INPUT_BYTES);
  if (content === "too-large") throw tooLarge(file);
  // What stands behind it would pass unread.
  if (content === "malformed") throw new Error(`${file}: cut off, or not wholly ${packer.coding}`);
  return new Uint8Array(content);
}

function tooLarge(file: string): Error {
  return new Error(
    `${file}: more than ${MAX_INPUT_MIB} MiB, the most that is scanned whole; split it first`,
  );
}
