import { placeholder } from "./replace.ts";

const ALPHANUMERIC = /[\p{L}\p{N}]/u;
/** Most values are ASCII: by code, as a regular expression costs ten times as much. */
const ASCII = Array.from({ length: 128 }, (_, code) =>
  ALPHANUMERIC.test(String.fromCharCode(code)),
);
const ESCAPED = /[\\%&]/;
/** May stay when the rest was unescaped: means nothing to JSON, URLs and markup. */
const SAFE_SEPARATOR = /[-. ]/;
const LETTER = /\p{L}/u;

/**
 * `***-**-9999`: letters and digits but the last few become `with`, separators stay. Never more than
 * half of the value stays readable, whatever the policy asks for, and no last word of a name: of `Jane Roe`,
 * `**** *oe`. A value without letters or digits gets a placeholder.
 * @param raw the text as it stands in its leaf, escapes and all.
 * @param plain the same text without escapes: masked instead when half an escape could be left.
 */
export function mask(
  value: { readonly raw: string; readonly plain: string; readonly entity: string },
  keepLast: number,
  character: string,
): string {
  const isEscaped = ESCAPED.test(value.raw);
  const text = isEscaped ? value.plain : value.raw;
  let total = 0;
  for (const symbol of text) if (isAlphanumeric(symbol)) total++;
  if (total === 0) return placeholder(value.entity);
  let hidden = total - Math.min(keepLast, total >> 1);
  let masked = "";
  for (const symbol of text) {
    const isHidden = isAlphanumeric(symbol)
      ? hidden-- > 0 || (isEscaped && symbol > "\u007f") || opensWord(masked, symbol)
      : isEscaped && !SAFE_SEPARATOR.test(symbol);
    masked += isHidden ? character : symbol;
  }
  return masked;
}

function opensWord(before: string, symbol: string): boolean {
  return before.endsWith(" ") && LETTER.test(symbol);
}

function isAlphanumeric(symbol: string): boolean {
  return ASCII[symbol.charCodeAt(0)] ?? ALPHANUMERIC.test(symbol);
}
