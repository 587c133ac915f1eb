/**
 * One pass over the wire format that finds every text of a request. No object is built: offsets go
 * into tables that are reused for the next request (DESIGN.md).
 */
import { LeafKind, malformed, type Outline, RefusalError, type Signal } from "../core/index.ts";
import { FIELDS, MESSAGES, Op, REQUESTS } from "./schema/messages.ts";
import { emptyFrames, emptyLeaves, grow, type WalkFrames } from "./tables.ts";

export interface WalkLimits {
  /** Messages within messages; the deepest that OTLP's fixed part needs is 8. */
  readonly maxDepth: number;
}

const DEFAULT_WALK_LIMITS: WalkLimits = { maxDepth: 100 };

export interface Walker {
  /** The outline is valid until the next walk. Throws `malformed` for bytes that are no OTLP request. */
  walk(bytes: Uint8Array, signal: Signal): Outline;
}

/** Frames of these roles are counted among their siblings: the `2` of `events[2]`. */
const ROLES = 32;
const WIRE_VARINT = 0;
const WIRE_FIXED64 = 1;
const WIRE_LENGTH = 2;
const WIRE_FIXED32 = 5;

export function createWalker(limits: WalkLimits = DEFAULT_WALK_LIMITS): Walker {
  const leaves = emptyLeaves();
  const frames = emptyFrames();
  const outline: Outline = { leaves, frames, records: 0 };
  /** By depth and role: how many such children the open frame of that depth has had. */
  const siblings = new Int32Array((limits.maxDepth + 1) * ROLES);

  function pushFrame(
    message: number,
    parent: number,
    tag: number,
    length: number,
    start: number,
    end: number,
    index: number,
  ): number {
    if (frames.count === frames.role.length) grow(frames);
    const frame = frames.count++;
    frames.role[frame] = MESSAGES[message].role;
    frames.message[frame] = message;
    frames.parent[frame] = parent;
    frames.tag[frame] = tag;
    frames.length[frame] = length;
    frames.start[frame] = start;
    frames.end[frame] = end;
    frames.index[frame] = index;
    frames.label[frame] = parent < 0 ? -1 : frames.label[parent];
    frames.firstLeaf[frame] = leaves.count;
    return frame;
  }

  function pushLeaf(
    kind: LeafKind,
    frame: number,
    field: number,
    tag: number,
    start: number,
    end: number,
  ): void {
    if (leaves.count === leaves.kind.length) grow(leaves);
    const leaf = leaves.count++;
    leaves.kind[leaf] = kind;
    leaves.frame[leaf] = frame;
    leaves.field[leaf] = field;
    leaves.tag[leaf] = tag;
    leaves.start[leaf] = start;
    leaves.end[leaf] = end;
    if (kind === LeafKind.Key) labelFrame(frames, leaf, frame);
    leaves.label[leaf] =
      kind === LeafKind.Key ? frames.label[frames.parent[frame]] : frames.label[frame];
  }

  /** A key names what stands below its KeyValue, also what came before it on the wire. */
  function labelFrame(table: WalkFrames, leaf: number, frame: number): void {
    const above = table.label[frame];
    table.label[frame] = leaf;
    for (let earlier = table.firstLeaf[frame]; earlier < leaf; earlier++) {
      if (leaves.label[earlier] === above) leaves.label[earlier] = leaf;
    }
  }

  function walk(bytes: Uint8Array, signal: Signal): Outline {
    leaves.count = 0;
    frames.count = 0;
    outline.records = 0;
    siblings.fill(0, 0, ROLES);
    let frame = pushFrame(REQUESTS[signal], -1, 0, 0, 0, bytes.length, 0);
    let ops = MESSAGES[REQUESTS[signal]].ops;
    let end = bytes.length;
    let depth = 0;
    let at = 0;
    for (;;) {
      while (at < end) {
        const tag = at;
        let key = bytes[at++];
        if (key >= 0x80) {
          key = readVarint(bytes, tag, end);
          at = varintEnd(bytes, tag);
        }
        const field = key >>> 3;
        if (field === 0) throw malformed(tag, "a field number from 1");
        const op = field < FIELDS ? ops[field] : Op.Skip;
        switch (key & 7) {
          case WIRE_LENGTH: {
            const prefix = at;
            let size = at < end ? bytes[at++] : 0x80;
            if (size >= 0x80) {
              size = readVarint(bytes, prefix, end);
              at = varintEnd(bytes, prefix);
            }
            const stop = at + size;
            if (stop > end) throw malformed(prefix, `a length of at most ${end - at} bytes`);
            if (op >= Op.FirstMessage) {
              if (depth === limits.maxDepth) {
                throw new RefusalError(
                  "malformed",
                  `messages nest deeper than ${limits.maxDepth} at byte ${tag}`,
                );
              }
              const message = op - Op.FirstMessage;
              const described = MESSAGES[message];
              frame = pushFrame(
                message,
                frame,
                tag,
                prefix,
                at,
                stop,
                siblings[depth * ROLES + described.role]++,
              );
              depth++;
              if (described.countsChildren) siblings.fill(0, depth * ROLES, depth * ROLES + ROLES);
              if (described.isRecord) outline.records++;
              ops = described.ops;
              end = stop;
              continue;
            }
            if (op === Op.Text) pushLeaf(LeafKind.Text, frame, field, tag, at, stop);
            else if (op === Op.Key) pushLeaf(LeafKind.Key, frame, field, tag, at, stop);
            else if (op === Op.Bytes) pushLeaf(LeafKind.Bytes, frame, field, tag, at, stop);
            at = stop;
            break;
          }
          case WIRE_VARINT: {
            const start = at;
            at = skipVarint(bytes, at, end);
            if (op === Op.Int) pushLeaf(LeafKind.Int, frame, field, tag, start, at);
            break;
          }
          case WIRE_FIXED64:
            at += 8;
            if (at > end) throw malformed(tag, "eight bytes of a fixed64");
            if (op === Op.Double) pushLeaf(LeafKind.Double, frame, field, tag, at - 8, at);
            break;
          case WIRE_FIXED32:
            at += 4;
            if (at > end) throw malformed(tag, "four bytes of a fixed32");
            break;
          default:
            throw malformed(tag, "wire type 0, 1, 2 or 5 (groups are not allowed)");
        }
      }
      frame = frames.parent[frame];
      if (frame < 0) return outline;
      depth--;
      end = frames.end[frame];
      ops = MESSAGES[frames.message[frame]].ops;
    }
  }

  return { walk };
}

/** A tag or a length: at most 32 bits in at most five bytes. */
function readVarint(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    if (start + i >= end) throw malformed(start, "a whole varint");
    const byte = bytes[start + i];
    if (i === 4 && byte > 0x0f) break;
    value |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return value >>> 0;
  }
  throw malformed(start, "a varint of at most 32 bits");
}

function varintEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] >= 0x80) at++;
  return at + 1;
}

/** Steps over a varint value of at most 64 bits. */
function skipVarint(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end && at < start + 10; at++) {
    if (bytes[at] < 0x80) return at + 1;
  }
  throw malformed(start, "a varint of at most ten bytes");
}
