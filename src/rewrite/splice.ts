import type { EditedLeaf, Outline } from "../core/index.ts";
import { varintEnd } from "./fields.ts";
import { type Ink, varintSize } from "./ink.ts";
import { Output } from "./output.ts";
import type { Patches } from "./patches.ts";

interface Sheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly outline: Outline;
  readonly patches: Patches;
  readonly ink: Ink;
}

/** An edited leaf while its place in the output is still to be found. */
interface OpenLeaf extends EditedLeaf {
  start: number;
  end: number;
  /** In the output. */
  length: number;
}

/** Puts patches into requests. Its table is used again for every request. */
export class Splicer {
  /** How much each frame's content grows. */
  #growths = new Int32Array(0);
  #edited: OpenLeaf[] = [];

  /** Of the last splicing: the edited leaves, ascending. */
  get edited(): readonly EditedLeaf[] {
    return this.#edited;
  }

  /**
   * The input with its patches, and with every length above them mended. A prefix whose length did
   * not change keeps its bytes, however it was written.
   */
  splice(sheet: Sheet): Uint8Array<ArrayBuffer> {
    const { bytes, patches, ink } = sheet;
    const { frames } = sheet.outline;
    const growths = this.#measure(sheet);
    const output = new Output(bytes, bytes.length + growths[0]!);
    let frame = 1;
    let next = 0;
    for (let row = 0; row < patches.count; row++) {
      const at = patches.at[row]!;
      for (; frame < frames.count && frames.tag[frame]! < at; frame++) {
        if (growths[frame] === 0) continue;
        const length = frames.end[frame]! - frames.start[frame]! + growths[frame]!;
        output.mend(varintEnd(bytes, frames.tag[frame]!), frames.start[frame]!, length);
      }
      const leaf = this.#edited[next];
      if (leaf !== undefined && leaf.leaf === patches.leaf[row]) {
        enterLeaf(sheet, leaf, output);
        next++;
      }
      output.keepUntil(at);
      output.put(ink.bytes, patches.from[row]!, patches.to[row]!);
      output.skipTo(patches.end[row]!);
    }
    return output.finish();
  }

  /**
   * A child stands after its parent in the table, so one pass from the end carries every sum, and
   * the growth of the prefix that says it, up to the request.
   */
  #measure(sheet: Sheet): Int32Array {
    const { bytes, outline } = sheet;
    const { frames } = outline;
    const growths = this.#emptyGrowths(frames.count);
    this.#edited = addPatches(sheet, growths);
    for (let frame = frames.count - 1; frame > 0; frame--) {
      const growth = growths[frame]!;
      if (growth === 0) continue;
      const start = frames.start[frame]!;
      const length = frames.end[frame]! - start + growth;
      const prefix = varintSize(length) - (start - varintEnd(bytes, frames.tag[frame]!));
      growths[frames.parent[frame]!]! += growth + prefix;
    }
    return growths;
  }

  #emptyGrowths(frames: number): Int32Array {
    if (this.#growths.length < frames) this.#growths = new Int32Array(frames * 2);
    else this.#growths.fill(0, 0, frames);
    return this.#growths;
  }
}

/** Each patch's growth, and that of an edited leaf's own prefix, to the frame around. */
function addPatches(sheet: Sheet, growths: Int32Array): OpenLeaf[] {
  const { patches, outline } = sheet;
  const { leaves } = outline;
  const edited: OpenLeaf[] = [];
  let last: OpenLeaf | undefined;
  for (let row = 0; row < patches.count; row++) {
    const leaf = patches.leaf[row]!;
    const growth = patches.to[row]! - patches.from[row]! - (patches.end[row]! - patches.at[row]!);
    growths[patches.frame[row]!]! += growth;
    if (leaf < 0) continue;
    if (last === undefined || last.leaf !== leaf) {
      last = { leaf, start: 0, end: 0, length: leaves.end[leaf]! - leaves.start[leaf]! };
      edited.push(last);
    }
    last.length += growth;
  }
  for (const one of edited) growths[leaves.frame[one.leaf]!]! += prefixGrowth(sheet, one);
  return edited;
}

function prefixGrowth({ bytes, outline: { leaves } }: Sheet, { leaf, length }: OpenLeaf): number {
  const start = leaves.start[leaf]!;
  if (length === leaves.end[leaf]! - start) return 0;
  return varintSize(length) - (start - varintEnd(bytes, leaves.tag[leaf]!));
}

/** Mends the leaf's prefix, which stands before its first patch, and finds the place of its text. */
function enterLeaf({ bytes, outline: { leaves } }: Sheet, open: OpenLeaf, output: Output): void {
  const { leaf, length } = open;
  const from = leaves.start[leaf]!;
  if (length !== leaves.end[leaf]! - from) {
    output.mend(varintEnd(bytes, leaves.tag[leaf]!), from, length);
  }
  open.start = output.placeOf(from);
  open.end = open.start + length;
}
