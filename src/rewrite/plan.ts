import { type Decision, FrameRole, LeafKind, type Outline } from "../core/index.ts";
import { replacement } from "./actions/replacement.ts";
import { varintEnd } from "./fields.ts";
import type { Ink } from "./ink.ts";
import { findingText } from "./leaf-text.ts";
import type { Page, Tools } from "./page.ts";
import { type Patches, PatchKind } from "./patches.ts";

const STRING_VALUE_TAG = 0x0a;
const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/**
 * The decisions as patches, ascending as the findings are. A removed attribute swallows the edits
 * within it.
 */
export function plan(page: Page, patches: Patches, tools: Tools): void {
  const { leaves } = page.outline;
  let removedUntil = 0;
  for (const decision of page.decisions) {
    const { finding, action } = decision;
    if (finding.start < removedUntil) continue;
    const attribute = action.kind === "remove" ? attributeOf(page.outline, finding.leaf) : -1;
    if (attribute >= 0) {
      removedUntil = remove(page.outline, attribute, patches);
      continue;
    }
    const read = () => findingText(page.bytes, page.outline, finding);
    const text = replacement(action, finding.entity, read, tools.key);
    if (text === undefined) continue;
    const kind = leaves.kind[finding.leaf];
    const isNumber = kind === LeafKind.Int || kind === LeafKind.Double;
    if (isNumber) replaceNumber(page.outline, finding.leaf, text, { patches, ink: tools.ink });
    else replaceText(page, decision, text, { patches, ink: tools.ink });
  }
}

/** The innermost KeyValue around a leaf, `-1` when it stands in none. */
function attributeOf({ leaves, frames }: Outline, leaf: number): number {
  for (let frame = leaves.frame[leaf]!; frame >= 0; frame = frames.parent[frame]!) {
    switch (frames.role[frame]) {
      case FrameRole.Attribute:
      case FrameRole.Entry:
      case FrameRole.Metadata:
      case FrameRole.FilteredAttribute:
        return frame;
    }
  }
  return -1;
}

function remove({ frames }: Outline, frame: number, patches: Patches): number {
  const at = frames.tag[frame]!;
  const end = frames.end[frame]!;
  while (patches.count > 0 && patches.at[patches.count - 1]! >= at) patches.count--;
  patches.add(PatchKind.Field, at, end, { frame: frames.parent[frame]!, leaf: -1 });
  return end;
}

interface Sheet {
  readonly patches: Patches;
  readonly ink: Ink;
}

/** The whole field gives way to a `string_value`. */
function replaceNumber({ leaves }: Outline, leaf: number, text: string, sheet: Sheet): void {
  const { patches, ink } = sheet;
  const owner = { frame: leaves.frame[leaf]!, leaf: -1 };
  const row = patches.add(PatchKind.Field, leaves.tag[leaf]!, leaves.end[leaf]!, owner);
  patches.from[row] = ink.length;
  ink.byte(STRING_VALUE_TAG);
  ink.varint(Buffer.byteLength(text));
  ink.text(text);
  patches.to[row] = ink.length;
}

function replaceText(page: Page, { finding }: Decision, text: string, sheet: Sheet): void {
  const { patches, ink } = sheet;
  const { leaves } = page.outline;
  const { leaf, quote } = finding;
  const owner = { frame: leaves.frame[leaf]!, leaf };
  if (patches.count === 0 || patches.leaf[patches.count - 1] !== leaf) {
    const prefix = varintEnd(page.bytes, leaves.tag[leaf]!);
    const length = leaves.end[leaf]! - leaves.start[leaf]!;
    patches.add(PatchKind.LeafPrefix, prefix, leaves.start[leaf]!, { ...owner, length });
  }
  const row = patches.add(PatchKind.Text, finding.start, finding.end, owner);
  patches.from[row] = ink.length;
  if (quote !== undefined) writeQuote(ink, quote);
  ink.text(text);
  if (quote !== undefined) writeQuote(ink, quote);
  patches.to[row] = ink.length;
}

/** A JSON quote at some depth of encoding: `"`, `\"`, `\\\"`, … */
function writeQuote(ink: Ink, backslashes: number): void {
  for (let i = 0; i < backslashes; i++) ink.byte(BACKSLASH);
  ink.byte(QUOTE);
}
