/** What a base64 run holds, by the first bytes of its format: pictures, and recordings of a voice. */
import { isAsciiLetter } from "../characters.ts";

/** `image`: pictures, films, scanned documents. `audio`: recordings, which hold a voice print. */
export type MediaKind = "image" | "audio";

interface Magic {
  /** As base64 writes it. */
  readonly text: string;
  /** Characters of the run before it. */
  readonly at: number;
  /** `undefined`: a container, whose name four bytes further decides. */
  readonly kind: MediaKind | undefined;
}

/** A picture or a recording is never shorter. */
const LEAST_RUN = 40;
/** Name of a container's content, to what it is; any other is a film. */
const AUDIO_NAMES = new Set(["WAVE", "M4A ", "M4B ", "F4A "]);

const MAGIC: readonly Magic[] = [
  { text: "/9j/", at: 0, kind: "image" }, // JPEG
  { text: "_9j_", at: 0, kind: "image" }, // JPEG, base64url
  { text: "iVBORw0KGgo", at: 0, kind: "image" }, // PNG
  { text: "R0lGOD", at: 0, kind: "image" }, // GIF
  { text: "SUkqA", at: 0, kind: "image" }, // TIFF
  { text: "TU0AK", at: 0, kind: "image" },
  { text: "PHN2Zy", at: 0, kind: "image" }, // SVG
  { text: "JVBERi0", at: 0, kind: "image" }, // PDF
  { text: "BESUNN", at: 170, kind: "image" }, // DICOM: behind 128 zero bytes (PS3.10, 7.1)
  { text: "GkXfo", at: 0, kind: "image" }, // Matroska, WebM
  { text: "UklGR", at: 0, kind: undefined }, // RIFF: WAVE, WEBP, AVI
  { text: "Z0eXB", at: 6, kind: undefined }, // ISO media (ISO/IEC 14496-12): MP4, M4A, HEIC, AVIF
  { text: "SUQz", at: 0, kind: "audio" }, // MP3 with ID3
  { text: "//uQ", at: 0, kind: "audio" }, // MP3
  { text: "//Pk", at: 0, kind: "audio" },
  { text: "//NE", at: 0, kind: "audio" },
  { text: "T2dnUw", at: 0, kind: "audio" }, // Ogg
  { text: "ZkxhQw", at: 0, kind: "audio" }, // FLAC
];

/** What wakes a look for a kind of media. */
export function magicLiterals(kind: MediaKind): string[] {
  return MAGIC.filter((magic) => magic.kind === undefined || magic.kind === kind).map(({ text }) =>
    text.toLowerCase(),
  );
}

export interface MediaRun {
  readonly start: number;
  readonly end: number;
  readonly kind: MediaKind;
}

/** The run that the magic at `at` opens. */
export function mediaRun(text: string, at: number): MediaRun | undefined {
  const magic = MAGIC.find((one) => text.startsWith(one.text, at));
  if (magic === undefined) return undefined;
  const start = at - magic.at;
  if (start < 0 || isBase64(text.charCodeAt(start - 1))) return undefined;
  if (magic.at > 100 && !text.startsWith("AAAAAAAA", start)) return undefined;
  const end = base64End(text, start);
  if (end - start < LEAST_RUN || end < at) return undefined;
  return { start, end, kind: magic.kind ?? containerKind(text, start) };
}

function containerKind(text: string, start: number): MediaKind {
  const name = Buffer.from(text.slice(start, start + 16), "base64").toString("latin1", 8, 12);
  return AUDIO_NAMES.has(name) ? "audio" : "image";
}

/** Where the base64 or base64url characters end that begin at `start`, padding and broken lines included. */
export function base64End(text: string, start: number): number {
  let at = start;
  for (;;) {
    const line = at;
    while (isBase64(text.charCodeAt(at))) at++;
    const isWrapped = at - line >= 60 && text.charCodeAt(at) === 0x0a;
    if (!isWrapped || !isBase64(text.charCodeAt(at + 1))) break;
    at++;
  }
  for (let pad = 0; pad < 2 && text.charCodeAt(at) === 0x3d; pad++) at++;
  return at;
}

export function isBase64(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 0x2f && code <= 0x39) ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x5f
  );
}
