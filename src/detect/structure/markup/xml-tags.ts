/** The tags of an XML document, with the elements around each; tolerant, and linear in the text. */
import type { Range } from "../place.ts";

export interface XmlVisitor {
  /** @param path local names of the elements around, outermost first */
  tag(name: string, attributes: ReadonlyMap<string, Range>, path: readonly string[]): void;
  endTag?(name: string): void;
  /** Text between tags. @param path local names of the elements around it */
  text(range: Range, path: readonly string[]): void;
}

const CDATA = "<![CDATA[";
const MAX_TAG = 100_000;
const MAX_DEPTH = 200;
/** How many elements a closing tag may close that were left open. */
const MAX_OPEN = 8;
const NAME = /[\w:.-]{1,80}/y;
const ATTRIBUTE = /([\w:.-]{1,40})\s{0,9}=\s{0,9}("[^"<]*"|'[^'<]*')/g;

export function readXml(text: string, first: number, visitor: XmlVisitor): void {
  const path: string[] = [];
  let textStart = first;
  for (let open = first; open >= 0; open = text.indexOf("<", open + 1)) {
    const close = tagEnd(text, open);
    if (close < 0) continue;
    if (open > textStart) visitor.text(withoutCdata(text, [textStart, open]), path);
    textStart = close + 1;
    const isEnd = text.charCodeAt(open + 1) === 0x2f;
    const name = localName(text, open + (isEnd ? 2 : 1));
    if (isEnd) {
      closeElement(path, name);
      visitor.endTag?.(name);
    } else {
      visitor.tag(name, attributesOf(text, open, close), path);
      const isEmpty = text.charCodeAt(close - 1) === 0x2f;
      if (!isEmpty && path.length < MAX_DEPTH) path.push(name);
    }
  }
  if (textStart < text.length) visitor.text(withoutCdata(text, [textStart, text.length]), path);
}

/** What stands in `<![CDATA[…]]>`, if the text is nothing else. */
function withoutCdata(text: string, [start, end]: Range): Range {
  const isMarked = text.startsWith(CDATA, start) && text.startsWith("]]>", end - 3);
  return isMarked ? [start + CDATA.length, end - 3] : [start, end];
}

function closeElement(path: string[], name: string): void {
  const depth = path.lastIndexOf(name);
  if (depth >= 0 && path.length - depth <= MAX_OPEN) path.length = depth;
}

function localName(text: string, at: number): string {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0] ?? "";
  return name.slice(name.indexOf(":") + 1);
}

/** Ranges of the values, without their quotes. */
function attributesOf(text: string, open: number, close: number): ReadonlyMap<string, Range> {
  const attributes = new Map<string, Range>();
  const tag = text.slice(open, close);
  if (!tag.includes("=")) return attributes;
  for (const found of tag.matchAll(ATTRIBUTE)) {
    const end = open + found.index + found[0].length - 1;
    attributes.set(found[1], [end - found[2].length + 2, end]);
  }
  return attributes;
}

/** Index of a tag's `>`; -1 for what opens no tag. */
function tagEnd(text: string, open: number): number {
  const next = text.charCodeAt(open + 1) | 0x20;
  if (next !== 0x2f && (next < 0x61 || next > 0x7a)) return -1;
  const limit = Math.min(text.length, open + MAX_TAG);
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) return -1;
  }
  return -1;
}
