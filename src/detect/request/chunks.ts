/**
 * A model's answer that arrives in pieces, one event or log record each: no piece holds the whole
 * value. Pieces that belong together are joined into one text, and what is found in it is led back.
 */
import { LeafKind, type LeafTable } from "../../core/index.ts";
import { binarySearch } from "../binary-search.ts";
import { isDigit } from "../characters.ts";
import { type JsonNode, parseJson } from "../structure/json/tree.ts";

/** [start, end) of the piece with that number. */
interface PieceRange {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

interface JoinedPieces {
  readonly text: string;
  /** What a range of the text covers in each piece. */
  readonly map: (start: number, end: number) => readonly PieceRange[];
}

/** A piece of plain text is a few tokens; in JSON more stands around it. */
const MAX_TEXT = 64;
const MAX_JSON = 1024;
const MAX_KEY = 100;
/** Last word of keys under which a stream puts what it adds. */
const STREAM_WORDS =
  "delta chunk content text token tokens completion message messages output data body response arguments";
const STREAM_KEY = new RegExp(`(?:^|[._-])(?:${STREAM_WORDS.replaceAll(" ", "|")})$`, "i");
/** The last two letters of those words as one number: most other keys are told by them. */
const STREAM_ENDINGS = new Set(
  STREAM_WORDS.split(" ").map((word) =>
    ending(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)),
  ),
);
/** In JSON, the string that is added. */
const ADDED_KEYS = "content text delta token completion partial_json arguments data".split(" ");
const ADDED = new Set(ADDED_KEYS);
const HOLDS_ADDED = new RegExp(`["'](?:${ADDED_KEYS.join("|")})["']`);
const OPENS_JSON = /^\s*(?:data:\s*)?[{[]/;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** A log's own line, which its time stamp opens: it goes on with no piece before it, though it is as short. */
const LINE = /^\d{4}([-/])\d\d\1\d\d[T ]\d\d:\d\d/;
const LINE_OPENING = 16;

const TEXT: number = LeafKind.Text;

const decoder = new TextDecoder();

/** Tags of fields that hold a stream's pieces (OTLP: Span.Event.attributes, LogRecord.attributes, LogRecord.body). */
const EVENT_ATTRIBUTE = 0x1a;
const RECORD_ATTRIBUTE = 0x32;
const RECORD_BODY = 0x2a;
/** Of a span, whose events begin a stream of their own (OTLP: Span.name). */
const SPAN_NAME = 0x2a;

/**
 * Leaves that may be pieces of one text, in order, two and more a group: the same attribute of events,
 * or of log records, that follow each other, or their bodies, with the same names between them.
 */
export function groupChunks(bytes: Uint8Array, leaves: LeafTable): number[][] {
  const groups: number[][] = [];
  if (leaves.pieces < 2) return groups;
  const open = new Map<string, number[]>();
  // By their tag: of a log record, one name stands before its texts and one behind.
  const names = new Map<number, number>();
  const { count, kind, label, tag } = leaves;
  for (let leaf = 0; leaf < count; leaf++) {
    if (kind[leaf] !== TEXT) continue;
    const key = label[leaf];
    // The attributes of spans, which most are, are told by their tag.
    if (key >= 0 && !isStreamed(tagAround(bytes, tag[key]))) continue;
    if (key < 0 && tagAround(bytes, tag[leaf]) !== RECORD_BODY) {
      const field = bytes[tag[leaf]];
      const last = names.get(field) ?? leaf;
      if (field === SPAN_NAME || !isSame(bytes, leaves, [last, leaf])) open.clear();
      names.set(field, leaf);
    } else if (isPiece(bytes, leaves, leaf)) {
      const stream = key < 0 ? "" : textOf(bytes, leaves, key);
      const group = opensLine(bytes, leaves, leaf) ? undefined : open.get(stream);
      if (group === undefined) open.set(stream, [leaf]);
      else if (group.push(leaf) === 2) groups.push(group);
    }
  }
  return groups;
}

/** One leaf of a stream. */
interface Piece {
  readonly text: string;
  /** Whole JSON; what leaves a bracket open is the beginning of a stream, as arguments of a tool come. */
  readonly isWholeJson: boolean;
  readonly holdsAdded: boolean;
}

/** @param text in which one character is one byte, or a shadow */
export function pieceOf(text: string): Piece {
  const isJson = OPENS_JSON.test(text);
  return {
    text,
    isWholeJson: isJson && isClosed(text),
    holdsAdded: isJson && HOLDS_ADDED.test(text),
  };
}

/** Whether a piece says something in its stream, or might once it is edited; a log record in JSON seldom does. */
export function mayAdd({ isWholeJson, holdsAdded }: Piece): boolean {
  return !isWholeJson || holdsAdded;
}

/** Whether no bracket is left open. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    // `[` and `{`, `]` and `}` differ in one bit.
    const mark = text.charCodeAt(at) | 0x20;
    if (mark === OPENING) depth++;
    else if (mark === CLOSING) depth--;
  }
  return depth <= 0;
}

export function joinChunks(pieces: readonly Piece[]): JoinedPieces {
  const starts: number[] = [];
  const ranges = pieces.map(addedIn);
  let text = "";
  pieces.forEach((piece, i) => {
    starts.push(text.length);
    text += piece.text.slice(...ranges[i]);
  });
  const map = (start: number, end: number): readonly PieceRange[] => {
    const found: PieceRange[] = [];
    for (let piece = pieceAt(starts, start); piece < starts.length; piece++) {
      if (starts[piece] >= end) break;
      const [from, to] = ranges[piece];
      const first = from + Math.max(0, start - starts[piece]);
      const last = Math.min(to, from + end - starts[piece]);
      if (last > first) found.push({ piece, start: first, end: last });
    }
    return found;
  };
  return { text, map };
}

/** Index of the last piece that starts at or before a place in the text. */
function pieceAt(starts: readonly number[], at: number): number {
  return Math.max(0, binarySearch(starts.length, (index) => starts[index] > at) - 1);
}

/** What a piece adds to the text: all of it, or of JSON the first string that stands for it. */
function addedIn({ text, isWholeJson, holdsAdded }: Piece): readonly [number, number] {
  const added = holdsAdded ? findAdded(parseJson(text)) : undefined;
  if (added !== undefined) return [added.start, added.end];
  return isWholeJson ? [0, 0] : [0, text.length];
}

function findAdded(nodes: readonly JsonNode[]): JsonNode | undefined {
  for (const node of nodes) {
    if (node.kind === "string" && node.items.length === 0 && ADDED.has(node.key)) return node;
    const found = findAdded(node.items);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPiece(bytes: Uint8Array, leaves: LeafTable, leaf: number): boolean {
  const key = leaves.label[leaf];
  const start = leaves.start[leaf];
  const length = leaves.end[leaf] - start;
  const first = bytes[start];
  const isJson = first === 0x7b || first === 0x5b || (first === 0x64 && bytes[start + 4] === 0x3a);
  if (length === 0 || length > (isJson ? MAX_JSON : MAX_TEXT)) return false;
  if (key < 0) return true;
  if (key !== leaf - 1) return false;
  const end = leaves.end[key];
  if (!STREAM_ENDINGS.has(ending(bytes[end - 2], bytes[end - 1]))) return false;
  return end - leaves.start[key] <= MAX_KEY && STREAM_KEY.test(textOf(bytes, leaves, key));
}

/** Of a body: what comes behind it may still belong to it. */
function opensLine(bytes: Uint8Array, { label, start }: LeafTable, leaf: number): boolean {
  const from = start[leaf];
  if (label[leaf] >= 0 || !isDigit(bytes[from])) return false;
  return LINE.test(decoder.decode(bytes.subarray(from, from + LINE_OPENING)));
}

function isStreamed(tag: number): boolean {
  return tag === EVENT_ATTRIBUTE || tag === RECORD_ATTRIBUTE;
}

function ending(first: number, second: number): number {
  return ((first | 0x20) << 8) | second | 0x20;
}

/** The tag of the message whose first field's tag is at `at`: it stands before the message's length. */
function tagAround(bytes: Uint8Array, at: number): number {
  const tag = at > 1 ? bytes[at - 2] : 0x80;
  if (tag < 0x80) return tag;
  let length = at - 1;
  while (length > 0 && at - length < 5 && bytes[length - 1] >= 0x80) length--;
  return length > 0 ? bytes[length - 1] : -1;
}

function isSame(bytes: Uint8Array, leaves: LeafTable, [a, b]: readonly [number, number]): boolean {
  const length = leaves.end[a] - leaves.start[a];
  if (length !== leaves.end[b] - leaves.start[b]) return false;
  for (let i = 0; i < length; i++)
    if (bytes[leaves.start[a] + i] !== bytes[leaves.start[b] + i]) return false;
  return true;
}

function textOf(bytes: Uint8Array, leaves: LeafTable, leaf: number): string {
  return decoder.decode(bytes.subarray(leaves.start[leaf], leaves.end[leaf]));
}
