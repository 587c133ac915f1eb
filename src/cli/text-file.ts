import { isUtf8 } from "node:buffer";

/** A text file's bytes ↔ its text: what is not redacted is written back as it was read. */
interface TextFile {
  readonly text: string;
  /** In the file's own encoding. */
  encode(text: string): Uint8Array;
}

const UTF8_BOM = Buffer.of(0xef, 0xbb, 0xbf);
/** How much of a file tells whether every other byte of it is 0, as in UTF-16. */
const SAMPLE_BYTES = 4096;

/** UTF-8, UTF-16 with or without a byte order mark or, where it is neither, one character for each byte. */
export function readTextFile(bytes: Uint8Array): TextFile {
  const buffer = view(bytes);
  const order = utf16Order(buffer);
  if (order !== undefined) return utf16(buffer, order);
  const bom = buffer.subarray(0, 3).equals(UTF8_BOM) ? UTF8_BOM : Buffer.alloc(0);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encode: (edited) => Buffer.concat([bom, Buffer.from(edited)]) };
  } catch {
    return cutUtf8(buffer) ?? latin1(buffer);
  }
}

/** A damaged line may hold this many. */
const FEW_CONTROLS = 3;

/**
 * Compressed, or a program: not UTF-8, and more than one byte in a hundred is a control character that is in no
 * text.
 */
export function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  // Texts do hold terminals' escapes (1B) and the separators of HL7 v2 and X12 (1C to 1F).
  for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x1b)) controls++;
  return (
    controls > Math.max(FEW_CONTROLS, bytes.length / 100) &&
    !isUtf8(bytes) &&
    utf16Order(view(bytes)) === undefined
  );
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function latin1(bytes: Buffer): TextFile {
  return { text: bytes.toString("latin1"), encode: (edited) => Buffer.from(edited, "latin1") };
}

/** The bytes of one character where it has several (Unicode, table 3-7), or one byte that belongs to no character. */
const BEYOND_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;
/**
 * Stands for a byte 0 that belongs to no character, the next for 1, and so on; of private use, so that no text has
 * it.
 */
const STRAY = 0xef00;
const STRAYS = /([\uef80-\uefff]+)/;

/** UTF-8 that was cut amid a character, as of a line that was too long: its other characters are read as they are. */
function cutUtf8(bytes: Buffer): TextFile | undefined {
  let surplus = 0;
  const text = bytes.toString("latin1").replace(BEYOND_ASCII, (piece) => {
    surplus += piece.length > 1 ? 1 : -1;
    return piece.length > 1
      ? Buffer.from(piece, "latin1").toString()
      : String.fromCharCode(STRAY + piece.charCodeAt(0));
  });
  const isCut = surplus > 0 && encodeCut(text).equals(bytes);
  return isCut ? { text, encode: encodeCut } : undefined;
}

function encodeCut(text: string): Buffer {
  // Latin-1 takes the low byte of what stands for a stray one.
  const pieces = text.split(STRAYS);
  return Buffer.concat(
    pieces.map((piece, index) => Buffer.from(piece, index % 2 === 0 ? "utf8" : "latin1")),
  );
}

type Order = "little" | "big";

/** By its mark or else by where the sample has zeros: in most languages, half of the bytes are. */
function utf16Order(bytes: Buffer): Order | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "little";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "big";
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at & 1]++;
  const most = sample.length / 4;
  if (zeros[1] > most && zeros[0] < zeros[1] / 8) return "little";
  return zeros[0] > most && zeros[1] < zeros[0] / 8 ? "big" : undefined;
}

/** A byte too many at the end stays where it is. */
function utf16(bytes: Buffer, order: Order): TextFile {
  const even = bytes.subarray(0, bytes.length & ~1);
  const rest = bytes.subarray(even.length);
  const inOrder = (units: Buffer) => (order === "big" ? Buffer.from(units).swap16() : units);
  return {
    text: inOrder(even).toString("utf16le"),
    encode: (edited) => Buffer.concat([inOrder(Buffer.from(edited, "utf16le")), rest]),
  };
}
