/** Where placeholders stand in the text that they were put into. */
import { escapePattern } from "./escape.ts";

export interface Found {
  /** Characters of the input, half-open. */
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** Quotes stand around the placeholder of a bare JSON number. */
const PLACEHOLDER = /(\\*"?)\[([A-Z][A-Z0-9_]*)\](\\*"?)/g;

/**
 * The replaced ranges, read off a redacted text: what stands between two placeholders must stand in
 * the input in the same order. Empty when the output is no such rewriting of the input.
 */
export function alignPlaceholders(
  input: string,
  output: string,
  entities: ReadonlySet<string>,
): Found[] {
  const found: string[] = [];
  let pattern = "^";
  let read = 0;
  for (const placeholder of output.matchAll(PLACEHOLDER)) {
    const [whole, before = "", entity = "", after = ""] = placeholder;
    if (!entities.has(entity)) continue;
    pattern += escapePattern(output.slice(read, placeholder.index));
    pattern += `${optional(before)}([^]+?)${optional(after)}`;
    found.push(entity);
    read = placeholder.index + whole.length;
  }
  const ranges = new RegExp(`${pattern}${escapePattern(output.slice(read))}$`, "d").exec(input);
  return found.flatMap((entity, i) => {
    const range = ranges?.indices?.[i + 1];
    return range === undefined ? [] : [{ start: range[0], end: range[1], entity }];
  });
}

function optional(text: string): string {
  return text === "" ? "" : `(?:${escapePattern(text)})?`;
}
