/**
 * A value that is a list or a map is read once more as the JSON that says the same: what it holds is then read with
 * what stands beside it, as in a text (`{"system":"phone","value":…}`, flags and their values, rows under a header,
 * a statement and what is bound to it).
 */
import { FrameRole, type FrameTable, LeafKind } from "../../core/index.ts";
import { binarySearch } from "../binary-search.ts";
import { isCapital, isDigit } from "../characters.ts";
import { decimalText } from "../leaf/number-reader.ts";
import { isNumber, type Source } from "./source.ts";

/** Leaves [first, last) below the frame of an outermost list or map. */
export interface Tree {
  readonly frames: FrameTable;
  readonly frame: number;
  readonly first: number;
  readonly last: number;
}

/** [start, end) of a leaf's shadow; of a number all of it. */
interface LeafRange {
  readonly leaf: number;
  readonly start: number;
  readonly end: number;
}

interface TreeText {
  readonly text: string;
  /** What a range of the text covers in each value. */
  readonly map: (start: number, end: number) => readonly LeafRange[];
}

/** A longer text says by itself what it holds; but of a statement what is bound to it. */
const MAX_TEXT = 96;
const STATEMENT = /^\s{0,8}(?:select|insert|update|delete|with|merge|replace|call|exec)\b/i;
const MAX_STATEMENT = 4096;
/** A value that needs another to say what it is has two digits, a capital, or letters of another script. */
const LEAST_DIGITS = 2;
/** Numbers in a row that may be somebody's; an embedding has more. */
const MAX_NUMBERS = 64;
/** What would end a string, or be folded once more, and what stands for it. */
const NEUTRAL: Readonly<Record<string, string>> = {
  '"': "'",
  "\\": "/",
  "%": "#",
  "&": "+",
  "<": "(",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text's lines end here
const DISTURBING = /["\\%&<\x00-\x1f]/g;
const NOT_ASCII = /[^\x20-\x7e]/g;
const HYPHEN = 0x2d;
// Asked for at every frame.
const ARRAY: number = FrameRole.ArrayValue;
const MAP: number = FrameRole.KeyValueList;

/** Those in which a value may say of another what it is: not `["stop"]`. */
export function treesOf({ bytes, leaves }: Source, frames?: FrameTable): Tree[] {
  const trees: Tree[] = [];
  if (frames === undefined) return trees;
  const { lists, role } = frames;
  for (let list = 0; list < lists.count; ) {
    const frame = lists.frame[list];
    const first = lists.leaf[list];
    const end = frames.end[frame];
    let last = first;
    while (last < leaves.count && leaves.start[last] < end) last++;
    const outermost = list++;
    while (list < lists.count && frames.start[lists.frame[list]] <= end) list++;
    if (last - first < 2) continue;
    const isOpen =
      role[frame] === MAP || list > outermost + 1 || holdsFlag(bytes, leaves, first, last);
    if (isOpen && holdsValue(bytes, leaves, first, last))
      trees.push({ frames, frame, first, last });
  }
  return trees;
}

/** The one that a leaf lies in; they are by start. */
export function treeOf(trees: readonly Tree[], leaf: number): Tree | undefined {
  const tree = trees[binarySearch(trees.length, (index) => trees[index].last > leaf)];
  return tree !== undefined && tree.first <= leaf ? tree : undefined;
}

export function isInTree(trees: readonly Tree[], leaf: number): boolean {
  return treeOf(trees, leaf) !== undefined;
}

function isList({ role }: FrameTable, frame: number): boolean {
  return role[frame] === ARRAY || role[frame] === MAP;
}

/** Whether one of its values might be told by another. */
function holdsValue(bytes: Buffer, leaves: Source["leaves"], first: number, last: number): boolean {
  for (let leaf = first; leaf < last; leaf++) if (mayBeTold(bytes, leaves, leaf)) return true;
  return false;
}

function mayBeTold(bytes: Buffer, leaves: Source["leaves"], leaf: number): boolean {
  const { kind, start, end } = leaves;
  if (kind[leaf] === LeafKind.Key) return false;
  const length = end[leaf] - start[leaf];
  if (isNumber(leaves, leaf)) return length > 1;
  if (length > MAX_TEXT) return false;
  let digits = 0;
  for (let at = start[leaf]; at < end[leaf]; at++) {
    const code = bytes[at];
    if (code >= 0x80 || isCapital(code)) return true;
    if (isDigit(code) && ++digits === LEAST_DIGITS) return true;
  }
  return false;
}

/** `["--mrn", "84719265"]` */
function holdsFlag(
  bytes: Buffer,
  { kind, start }: Source["leaves"],
  first: number,
  last: number,
): boolean {
  for (let leaf = first; leaf < last; leaf++)
    if (kind[leaf] === LeafKind.Text && bytes[start[leaf]] === HYPHEN) return true;
  return false;
}

/** What a tree's leaves are. */
interface TreeLeaves {
  /** The shadow of one that is no number. */
  textOf(leaf: number): string;
  isNumber(leaf: number): boolean;
}

export function textOfTree(
  source: Source,
  { frames, frame: root, first, last }: Tree,
  values: TreeLeaves,
): TreeText {
  const { leaves } = source;
  const writer = new Writer(frames);
  let frame = root;
  for (let leaf = first; leaf < last; leaf++) {
    const tag = leaves.tag[leaf];
    for (; frame < frames.count && frames.start[frame] <= tag; frame++)
      if (isList(frames, frame)) writer.open(frame);
    writer.closeBefore(tag);
    if (leaves.kind[leaf] === LeafKind.Key) {
      writer.key(source.bytes.toString("utf8", leaves.start[leaf], leaves.end[leaf]));
    } else if (values.isNumber(leaf)) writer.number(leaf, decimalText(source, leaf));
    else writer.string(leaf, values.textOf(leaf));
  }
  writer.closeBefore(Number.POSITIVE_INFINITY);
  return { text: writer.text, map: (start, end) => writer.rangesIn(start, end) };
}

/** Writes a tree as JSON, and remembers where its values stand. */
class Writer {
  readonly #frames: FrameTable;
  readonly #open: number[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  /** Whether a value stands before in the same list. */
  #isBehind = false;
  /** By their place. */
  readonly #values: LeafRange[] = [];
  #numbers = 0;

  constructor(frames: FrameTable) {
    this.#frames = frames;
  }

  get text(): string {
    return this.#pieces.join("");
  }

  open(frame: number): void {
    this.closeBefore(this.#frames.tag[frame]);
    this.#separate();
    this.#open.push(frame);
    this.#put(this.#isArray(frame) ? "[" : "{");
    this.#isBehind = false;
    this.#numbers = 0;
  }

  closeBefore(offset: number): void {
    for (let frame = this.#open.at(-1); frame !== undefined; frame = this.#open.at(-1)) {
      if (this.#frames.end[frame] > offset) return;
      this.#open.pop();
      this.#put(this.#isArray(frame) ? "]" : "}");
      this.#isBehind = true;
    }
  }

  key(name: string): void {
    this.#separate();
    this.#put(`"${neutralText(name.replace(NOT_ASCII, "_"))}":`);
    this.#isBehind = false;
  }

  number(leaf: number, text: string): void {
    if (++this.#numbers > MAX_NUMBERS) return;
    this.#separate();
    this.#putValue(leaf, text);
  }

  string(leaf: number, whole: string): void {
    this.#numbers = 0;
    this.#separate();
    const most = STATEMENT.test(whole) ? MAX_STATEMENT : MAX_TEXT;
    this.#put('"');
    if (whole.length <= most) this.#putValue(leaf, neutralText(whole));
    this.#put('"');
  }

  #putValue(leaf: number, text: string): void {
    const start = this.#length;
    this.#put(text);
    this.#values.push({ leaf, start, end: this.#length });
  }

  #separate(): void {
    if (this.#isBehind) this.#put(",");
    this.#isBehind = true;
  }

  #put(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  #isArray(frame: number): boolean {
    return this.#frames.role[frame] === FrameRole.ArrayValue;
  }

  rangesIn(start: number, end: number): LeafRange[] {
    const found: LeafRange[] = [];
    const values = this.#values;
    const first = binarySearch(values.length, (index) => values[index].end > start);
    for (let at = first; at < values.length; at++) {
      const value = values[at];
      if (value.start >= end) break;
      const from = Math.max(0, start - value.start);
      const to = Math.min(value.end, end) - value.start;
      if (to > from) found.push({ leaf: value.leaf, start: from, end: to });
    }
    return found;
  }
}

/** A shadow that stands in a string of JSON as it is: one character for one, as ranges are led back by their places. */
export function neutralText(text: string): string {
  return text.replace(DISTURBING, neutral);
}

function neutral(one: string): string {
  return NEUTRAL[one] ?? " ";
}
