import type { View } from "../leaf/view.ts";
import type { Anchor, ReportValue } from "../recogniser.ts";
import { base64End, type MediaKind, mediaRun } from "./magic.ts";
import { isMedia, PART_LITERALS, partAt } from "./part.ts";

const DATA_URI = ";base64,";
/** The type and parameters before `;base64,` (RFC 2397). */
const MAX_TYPE = 100;
/** Keys of a leaf that is a picture's or a recording's address or data as a whole. */
const KEYS: Readonly<Record<MediaKind, RegExp>> = {
  image:
    /(?:image[._ ]?(?:url|data|uri|content)|image[._ ]image|photo(?:graph)?|selfie|avatar)(?: url)?$/i,
  audio:
    /(?:audio[._ ]?(?:url|data|uri|content)|input_audio(?: data)?|voice_?(?:recording|sample))$/i,
};

/** What the recogniser of a kind of media wakes on besides its formats' magic. */
export const MEDIA_LITERALS: readonly string[] = [
  ...PART_LITERALS,
  DATA_URI,
  "image.url",
  "audio.url",
  "photo",
];

/** What stands in a leaf with media that no long token announces. */
export const MEDIA_HINTS: { readonly marked: readonly string[]; readonly keys: readonly string[] } =
  {
    marked: ["modality", "photo", "url", "uri", "image", "audio"],
    keys: ["image", "photo", "audio"],
  };

/** Whether a key says that all of a leaf is such media, or its address. */
export function isMediaKey(kind: MediaKind, key: string): boolean {
  return KEYS[kind].test(key);
}

/** Reports the media that stands at an anchor, if it is of this kind. */
export function reportMedia(
  { text, key }: View,
  { start, end }: Anchor,
  kind: MediaKind,
  report: ReportValue,
): void {
  if (end === 0) {
    if (isMediaKey(kind, key) && isMedia(text)) report(0, text.length, 0.8, "label");
    return;
  }
  if (text.startsWith(DATA_URI, start)) {
    const last = base64End(text, end);
    if (dataKind(text, start) === kind && last > end) report(end, last, 0.97, "structure");
    return;
  }
  const run = mediaRun(text, start);
  if (run?.kind === kind) report(run.start, run.end, 0.95, "structure");
  const part = run === undefined ? partAt(text, start) : undefined;
  if (part?.kind === kind) report(part.start, part.end, 0.9, "structure");
}

function dataKind(text: string, at: number): MediaKind | undefined {
  const before = text.slice(Math.max(0, at - MAX_TYPE), at).toLowerCase();
  const type = before.slice(before.lastIndexOf("data:") + 5);
  if (/^(?:image\/|video\/|application\/(?:pdf|dicom))/.test(type)) return "image";
  return type.startsWith("audio/") ? "audio" : undefined;
}
