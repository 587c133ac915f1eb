import { placeholder } from "./replace.ts";

const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const ESCAPED = /[\\%&]/;
/** May stay when the rest was unescaped: means nothing to JSON, URLs and markup. */
const SAFE_SEPARATOR = /[-. ]/;

/**
 * `***-**-9999`: letters and digits but the last few become `with`, separators stay. Never more than
 * half of the value stays readable, whatever the policy asks for, and a value without letters or
 * digits gets a placeholder.
 * @param raw the text as it stands in its leaf, escapes and all.
 * @param plain the same text without escapes: masked instead when half an escape could be left.
 */
export function mask(
  value: { readonly raw: string; readonly plain: string; readonly entity: string },
  keepLast: number,
  character: string,
): string {
  const isEscaped = ESCAPED.test(value.raw);
  const symbols = [...(isEscaped ? value.plain : value.raw)];
  const total = symbols.filter((symbol) => ALPHANUMERIC.test(symbol)).length;
  if (total === 0) return placeholder(value.entity);
  let hidden = total - Math.min(keepLast, total >> 1);
  const kept = (symbol: string): string => {
    if (!ALPHANUMERIC.test(symbol)) {
      return isEscaped && !SAFE_SEPARATOR.test(symbol) ? character : symbol;
    }
    if (hidden > 0) {
      hidden--;
      return character;
    }
    return isEscaped && symbol > "\u007f" ? character : symbol;
  };
  return symbols.map(kept).join("");
}
