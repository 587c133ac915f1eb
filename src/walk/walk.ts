/**
 * One pass over the wire format that finds every text of a request. No object is built: offsets go
 * into tables that are reused for the next request (DESIGN.md).
 */
import {
  FrameRole,
  LeafKind,
  malformed,
  type Outline,
  RefusalError,
  type Signal,
} from "../core/index.ts";
import { type AttributeList, walkPlainAttributes } from "./plain-attributes.ts";
import { KEYS, MESSAGES, OPS, Op, REQUESTS } from "./schema/messages.ts";
import { emptySheet, type Sheet } from "./tables.ts";
import { readVarint, skipVarint, varintEnd, Wire } from "./varint.ts";

export interface Walker {
  /**
   * The outline is valid until the next walk. Throws `malformed` for bytes that are no OTLP request, and
   * `too-large` for one of more than eight million messages or texts.
   */
  walk(bytes: Uint8Array, signal: Signal): Outline;
}

const INITIAL_ROWS = 1024;
/** 16 MB. What one large request needed beyond this is not kept for later ones. */
const KEPT_ROWS = 2 ** 18;
/**
 * 500 MB. A message of two bytes takes 32 bytes of the tables, so without this bound a body within its limit could take
 * gigabytes. Telemetry has 15 to 25 bytes for each row, so that 64 MiB of it take half of these rows.
 */
const MOST_ROWS = 2 ** 23;
/** Messages within messages; the deepest that OTLP's fixed part needs is 8. */
const MAX_DEPTH = 100;
const LEVELS = MAX_DEPTH + 1;
/** Counters of a message's children. */
const COUNTERS = 3;

/** What is known of the messages around the one that is read, by their depth. */
interface Stack {
  readonly message: Uint8Array;
  /** The label outside of the message. */
  readonly label: Int32Array;
  /** Number of leaves when the message was entered. */
  readonly firstLeaf: Int32Array;
  /** How many children of each counter the message has had. */
  readonly children: Int32Array;
  /** Reused for each. */
  readonly list: AttributeList;
}

export function createWalker(): Walker {
  const stack = emptyStack();
  let sheet = emptySheet(INITIAL_ROWS);
  return {
    walk(bytes, signal) {
      if (sheet.rows > KEPT_ROWS) sheet = emptySheet(KEPT_ROWS);
      while (!descend(bytes, REQUESTS[signal], sheet, stack)) {
        if (sheet.rows === MOST_ROWS) throw tooMany();
        sheet = emptySheet(sheet.rows * 2);
      }
      return sheet.outline;
    },
  };
}

function emptyStack(): Stack {
  return {
    message: new Uint8Array(LEVELS),
    label: new Int32Array(LEVELS),
    firstLeaf: new Int32Array(LEVELS),
    children: new Int32Array(LEVELS * COUNTERS),
    list: { frame: 0, end: 0, label: 0, role: 0 },
  };
}

/*
 * The module's own constants are known when the loop is compiled; imports and properties of objects would be read
 * anew at each use. For the same reason `| 0` stands behind calls in the loop: it says that their result is an int,
 * which would otherwise be checked at each use.
 */
const { Skip: SKIP, Key: KEY, Misplaced: MISPLACED, FirstMessage: FIRST_MESSAGE } = Op;
const { Varint: VARINT, Fixed64: FIXED64, Length: LENGTH, Fixed32: FIXED32 } = Wire;
const { role: roles, counter: counters, isKeyed, isRecord, isPiece, isList } = MESSAGES;
/** The bits of a tag that say how its value is written. */
const WIRE_TYPE = 7;
const opTable = OPS;
const opsPerMessage = KEYS;

/**
 * `false` when the sheet is full before the request ends. It is one function for its speed: split where a
 * message begins and ends, the same walk took a quarter longer (DESIGN.md).
 */
function descend(bytes: Uint8Array, request: number, sheet: Sheet, stack: Stack): boolean {
  const { cells, rows, outline } = sheet;
  const { leaves, frames } = outline;
  const { lists } = frames;
  const { leafKind, leafTag, leafStart, leafEnd, leafFrame, leafField, leafLabel } = sheet.columns;
  const { frameRole, frameParent, frameTag, frameStart, frameEnd, frameIndex } = sheet.columns;
  const { listFrame, listLeaf } = sheet.columns;
  const { message: messages, label: labels, firstLeaf, children, list } = stack;
  openRequest(bytes, request, sheet, stack);
  let depth = 0;
  let frame = 0;
  let label = -1;
  let ops = request * opsPerMessage;
  let at = 0;
  let end = cells[frameEnd];
  for (;;) {
    while (at < end) {
      const leaf = leaves.count;
      if (leaf === rows || frames.count === rows) return false;
      const tag = at;
      let key = bytes[at++];
      if (key >= 0x80) {
        key = readVarint(bytes, tag, end) | 0;
        at = varintEnd(bytes, tag) | 0;
      }
      const op = (key & -opsPerMessage) === 0 ? opTable[ops + key] : SKIP;
      if (op === SKIP && key >>> 3 === 0) throw malformed(tag, "a field number from 1");

      let start = at;
      if ((key & WIRE_TYPE) !== LENGTH) {
        at = skipScalar(bytes, tag, start, end, key & WIRE_TYPE) | 0;
      } else {
        let size = at < end ? bytes[at++] : 0x80;
        if (size >= 0x80) {
          size = readVarint(bytes, start, end) | 0;
          at = varintEnd(bytes, start) | 0;
        }
        if (size < 0 || size > end - at) {
          throw malformed(start, `a length of at most ${end - at} bytes`);
        }
        const stop = at + size;
        if (op >= FIRST_MESSAGE) {
          if (depth === MAX_DEPTH) throw tooDeep(tag);
          const message = op - FIRST_MESSAGE;
          if (isKeyed[message] === 1 && depth + 1 < MAX_DEPTH && tag + 1 === start) {
            list.frame = frame;
            list.end = end;
            list.label = label;
            list.role = roles[message];
            at = walkPlainAttributes(bytes, tag, list, sheet) | 0;
            if (at > tag) continue;
            at = stop - size;
          }
          const child = frames.count++;
          const counter = counters[message];
          cells[frameRole + child] = roles[message];
          cells[frameParent + child] = frame;
          cells[frameTag + child] = tag;
          cells[frameStart + child] = at;
          cells[frameEnd + child] = stop;
          cells[frameIndex + child] = counter === 0 ? 0 : children[depth * COUNTERS + counter]++;
          depth++;
          messages[depth] = message;
          labels[depth] = label;
          firstLeaf[depth] = leaf;
          children[depth * COUNTERS + 1] = 0;
          children[depth * COUNTERS + 2] = 0;
          outline.records += isRecord[message];
          leaves.pieces += isPiece[message];
          // Written over by the next one where this is none.
          cells[listFrame + lists.count] = child;
          cells[listLeaf + lists.count] = leaf;
          lists.count += isList[message];
          frame = child;
          ops = message * opsPerMessage;
          end = stop;
          continue;
        }
        start = at;
        at = stop;
      }

      if (op === SKIP) continue;
      if (op > KEY) {
        checkStepped(op, at - start, tag);
        continue;
      }
      leaves.count++;
      cells[leafKind + leaf] = op - 1;
      cells[leafTag + leaf] = tag;
      cells[leafStart + leaf] = start;
      cells[leafEnd + leaf] = at;
      cells[leafFrame + leaf] = frame;
      cells[leafField + leaf] = key >>> 3;
      cells[leafLabel + leaf] = op === KEY ? labels[depth] : label;
      if (op === KEY) label = leaf;
    }

    if (depth === 0) return true;
    if (label > firstLeaf[depth]) relabel(outline, frame, firstLeaf[depth], label);
    label = labels[depth];
    depth--;
    frame = cells[frameParent + frame];
    end = cells[frameEnd + frame];
    ops = messages[depth] * opsPerMessage;
  }
}

/** Where a value without a length ends that starts at `start`, behind the tag at `tag`. */
function skipScalar(
  bytes: Uint8Array,
  tag: number,
  start: number,
  end: number,
  wireType: number,
): number {
  switch (wireType) {
    case VARINT:
      return skipVarint(bytes, start, end);
    case FIXED64:
      if (start + 8 > end) throw malformed(tag, "eight bytes of a fixed64");
      return start + 8;
    case FIXED32:
      if (start + 4 > end) throw malformed(tag, "four bytes of a fixed32");
      return start + 4;
    default:
      throw malformed(tag, "wire type 0, 1, 2 or 5 (groups are not allowed)");
  }
}

/** The first frame, around everything. */
function openRequest(bytes: Uint8Array, request: number, sheet: Sheet, stack: Stack): void {
  const { leaves, frames } = sheet.outline;
  sheet.outline.records = 0;
  leaves.count = 0;
  leaves.pieces = 0;
  frames.count = 1;
  frames.lists.count = 0;
  frames.role[0] = FrameRole.Request;
  frames.parent[0] = -1;
  frames.tag[0] = 0;
  frames.start[0] = 0;
  frames.end[0] = bytes.length;
  frames.index[0] = 0;
  stack.message[0] = request;
  stack.label[0] = -1;
}

/**
 * A key names everything below its KeyValue, also what came before it on the wire. The last key of a KeyValue counts:
 * once the KeyValue is read, the leaves are renamed that another key of it, or none, had named.
 */
function relabel({ leaves }: Outline, frame: number, first: number, key: number): void {
  const above = leaves.label[key];
  for (let leaf = first; leaf < leaves.count; leaf++) {
    if (leaves.kind[leaf] === LeafKind.Key && leaves.frame[leaf] === frame) continue;
    const label = leaves.label[leaf];
    if (label === above || leaves.frame[label] === frame) leaves.label[leaf] = key;
  }
}

/** Checks a field that is not a leaf: an id must have its length or be empty, and every field its wire type. */
function checkStepped(op: number, size: number, tag: number): void {
  if (op === MISPLACED) throw malformed(tag, "a field as OTLP 1 has it");
  const idBytes = op === Op.TraceId ? 16 : 8;
  if (size !== 0 && size !== idBytes) throw malformed(tag, `an id of ${idBytes} bytes or none`);
}

function tooMany(): RefusalError {
  return new RefusalError("too-large", `the request has over ${MOST_ROWS} messages or texts`);
}

function tooDeep(tag: number): RefusalError {
  return new RefusalError("malformed", `messages nest deeper than ${MAX_DEPTH} at byte ${tag}`);
}
