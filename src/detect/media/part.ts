/**
 * Parts of a model's messages that carry media beside a name of what they are, as JSON in a shadow:
 * `{"type":"blob","modality":"audio","content":"…"}` (OpenTelemetry GenAI semantic conventions),
 * `{"type":"input_audio","input_audio":{"data":"…"}}`, `{"media_type":"image/png","data":"…"}`.
 */
import { base64End, type MediaKind } from "./magic.ts";

/** Letters of keys and types that such a part has. */
export const PART_LITERALS: readonly string[] = [
  "modality",
  "mime",
  "media_type",
  "mediatype",
  "image_url",
  "image-url",
  "input_image",
  '"image',
  "input_audio",
  "audio-url",
  '"audio',
];

export interface PartRun {
  readonly start: number;
  readonly end: number;
  readonly kind: MediaKind;
}

interface Field {
  readonly key: string;
  /** The key of the object around, when that is one of the part's own. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Strings and marks read on either side of an anchor: a part has few fields. */
const MAX_STEPS = 48;
/** Characters outside strings. */
const MAX_OTHERS = 512;
/** Keys of data; `content` is one in a part that says itself what it is. */
const DATA_KEYS = new Set("data b64_json file_data bytes image audio image_url".split(" "));
const ADDRESS_KEYS = new Set(
  "content data url uri image_url imageurl file_uri fileuri image audio".split(" "),
);
const URL = /^(?:https?|gs|s3|ftp|file|blob):\/?\/?[^\s"]{3,}$/i;
const IMAGE =
  /^(?:image|video|input_image|image[_-]url|application\/(?:dicom|pdf)|(?:image|video)\/.*)$/i;
const AUDIO = /^(?:audio|input_audio|audio[_-]url|voice|speech|audio\/.*)$/i;
const SAYING_KEYS = new Set(
  "type modality mime_type mimetype media_type mediatype content_type contenttype".split(" "),
);
/** The longest name of a type. */
const MAX_NAME = 80;
const LEAST_DATA = 8;
/** Base64 that no key names data is longer than any word. */
const LEAST_UNNAMED = 64;
const MAX_ADDRESS = 2048;
const SAMPLE = 4096;
/** `"image": "bitnami/postgresql"`, of a container: base64 of such length has capitals. */
const REPOSITORY = /^(?=.{1,80}$)[a-z0-9]+(?:\/[a-z0-9]+){1,4}$/;

/** What the object around `at` carries: its base64 text, or the address of its media. */
export function partAt(text: string, at: number): PartRun | undefined {
  const open = objectStart(text, at);
  if (open === undefined) return undefined;
  const fields = readFields(text, open);
  const said = kindSaid(text, fields);
  for (const field of fields) {
    const kind = said ?? kindNamed(field);
    if (kind !== undefined && carries(text, field, said !== undefined))
      return { start: field.start, end: field.end, kind };
  }
  return undefined;
}

function carries(text: string, { key, start, end }: Field, isSaid: boolean): boolean {
  if (ADDRESS_KEYS.has(key) && isAddress(text, start, end)) return true;
  return (
    (DATA_KEYS.has(key) || (isSaid && key === "content")) && isData(text, start, end, LEAST_DATA)
  );
}

/** Whether the whole of a leaf is media or an address of media. */
export function isMedia(text: string): boolean {
  return isAddress(text, 0, text.length) || isData(text, 0, text.length, LEAST_UNNAMED);
}

function isAddress(text: string, start: number, end: number): boolean {
  return end - start < MAX_ADDRESS && URL.test(text.slice(start, end));
}

/** A string whose first part is base64 is taken whole: a quote ends it, and it may be a megabyte. */
function isData(text: string, start: number, end: number, least: number): boolean {
  const sample = text.slice(start, Math.min(end, start + SAMPLE));
  // A sample may end in the middle of a line break.
  const last = sample.length === SAMPLE ? SAMPLE - 1 : sample.length;
  if (end - start < least || REPOSITORY.test(sample)) return false;
  return base64End(sample, 0) >= last;
}

/** What a part says that it is: its type, modality or MIME type. */
function kindSaid(text: string, fields: readonly Field[]): MediaKind | undefined {
  for (const { key, start, end } of fields) {
    if (end - start > MAX_NAME || !SAYING_KEYS.has(key)) continue;
    const value = text.slice(start, end);
    if (IMAGE.test(value)) return "image";
    if (AUDIO.test(value)) return "audio";
  }
  return undefined;
}

/** What the key of a value says, or the one around it: `"input_audio":{"data":"…"}`. */
function kindNamed({ key, path }: Field): MediaKind | undefined {
  if (IMAGE.test(key) || IMAGE.test(path)) return "image";
  return AUDIO.test(key) || AUDIO.test(path) ? "audio" : undefined;
}

/** The `{` around `at`, walking leftwards over strings and over objects that have ended. */
function objectStart(text: string, at: number): number | undefined {
  let depth = 0;
  let others = 0;
  let position = stringStart(text, at);
  for (let step = 0; step < MAX_STEPS && position > 0 && others < MAX_OTHERS; ) {
    const character = text.charAt(--position);
    if (character === '"') {
      position = text.lastIndexOf('"', position - 1);
      step++;
    } else if (character === "}") depth++;
    else if (character === "{" && depth-- === 0) return position;
    else others++;
  }
  return undefined;
}

/** The quote that opens the string in which an anchor's letters stand, at most a type's name before. */
function stringStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 24 && text.charAt(start) !== '"') start--;
  return start;
}

/** Strings of an object and of the objects in it, lists left out, with their keys in lower case. */
function readFields(text: string, open: number): Field[] {
  const fields: Field[] = [];
  const path: string[] = [];
  let key = "";
  let lists = 0;
  let others = 0;
  for (let at = open, step = 0; at < text.length && step < MAX_STEPS; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = text.indexOf('"', at + 1);
      if (end < 0) break;
      if (isKey(text, end + 1))
        key = text.slice(at + 1, Math.min(end, at + MAX_NAME)).toLowerCase();
      else if (lists === 0) fields.push({ key, path: path.at(-1) ?? "", start: at + 1, end });
      at = end;
    } else if (character === "[") lists++;
    else if (character === "]") lists--;
    else if (character === "{") path.push(path.length === 0 ? "" : key);
    else if (character === "}" && path.pop() !== undefined && path.length === 0) break;
    else {
      if (++others > MAX_OTHERS) break;
      continue;
    }
    step++;
  }
  return fields;
}

/** Whether a colon follows the string that ended before `at`. */
function isKey(text: string, at: number): boolean {
  let next = at;
  while (next < at + 8 && (text.charAt(next) === " " || text.charAt(next) === "\n")) next++;
  return text.charAt(next) === ":";
}
