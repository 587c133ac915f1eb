import { type Finding, FrameRole, LeafKind, type Outline } from "../core/index.ts";
import { isPlaceholder, labelOf, replacement } from "./actions/replacement.ts";
import type { Ink } from "./ink.ts";
import { findingText } from "./leaf-text.ts";
import type { Page, Tools } from "./page.ts";
import type { Patches } from "./patches.ts";

const STRING_VALUE_TAG = 0x0a;
const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/**
 * The decisions as patches, ascending as the findings are. A removed attribute swallows the edits
 * within it.
 */
export function plan(page: Page, patches: Patches, tools: Tools): void {
  const { leaves } = page.outline;
  const sheet = { patches, ink: tools.ink };
  tools.placeholders.begin();
  let removedUntil = 0;
  for (const decision of page.decisions) {
    const { finding, ruling } = decision;
    const { leaf, start, end } = finding;
    const { action, entity } = ruling;
    if (start < removedUntil) continue;
    const attribute = action.kind === "remove" ? attributeOf(page.outline, leaf) : -1;
    if (attribute >= 0) {
      removedUntil = remove(page.outline, attribute, patches);
      continue;
    }
    const isNumber = leaves.kind[leaf] === LeafKind.Int || leaves.kind[leaf] === LeafKind.Double;
    if (isPlaceholder(action) && finding.quote === undefined && !isNumber) {
      const { from, to } = tools.placeholders.of(ruling.number, labelOf(action, entity));
      patches.add(start, end, from, to, leaves.frame[leaf]!, leaf);
      continue;
    }
    const read = () => findingText(page.bytes, page.outline, finding);
    const text = replacement(action, entity, read, tools.key);
    if (text === undefined) continue;
    if (isNumber) replaceNumber(page.outline, leaf, text, sheet);
    else replaceText(page.outline, finding, text, sheet);
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
  patches.add(at, end, 0, 0, frames.parent[frame]!, -1);
  return end;
}

interface Sheet {
  readonly patches: Patches;
  readonly ink: Ink;
}

/** The whole field gives way to a `string_value`. */
function replaceNumber({ leaves }: Outline, leaf: number, text: string, sheet: Sheet): void {
  const { patches, ink } = sheet;
  const from = ink.length;
  ink.byte(STRING_VALUE_TAG);
  ink.varint(Buffer.byteLength(text));
  ink.text(text);
  patches.add(leaves.tag[leaf]!, leaves.end[leaf]!, from, ink.length, leaves.frame[leaf]!, -1);
}

function replaceText({ leaves }: Outline, finding: Finding, text: string, sheet: Sheet): void {
  const { patches, ink } = sheet;
  const { leaf, start, end, quote } = finding;
  const from = ink.length;
  if (quote !== undefined) writeQuote(ink, quote);
  ink.text(text);
  if (quote !== undefined) writeQuote(ink, quote);
  patches.add(start, end, from, ink.length, leaves.frame[leaf]!, leaf);
}

/** A JSON quote at some depth of encoding: `"`, `\"`, `\\\"`, … */
function writeQuote(ink: Ink, backslashes: number): void {
  for (let i = 0; i < backslashes; i++) ink.byte(BACKSLASH);
  ink.byte(QUOTE);
}
