/** Whether a value can still be read in an output, however its separators are written. */

/** What Lethe writes in a value's place: no part of the text that is searched. */
const PLACEHOLDER = /\[[A-Z][A-Z0-9_]*\]/g;

/** Dashes, spaces, dots, brackets, slashes, and what cannot be seen. */
const SEPARATORS = /[\s\-‐-―−.,:/()_·\p{Cf}]+/gu;

/** Shorter ones stand in many texts by chance once separators are gone. */
const LEAST_FOLDED = 6;

export function isReadable(value: string, output: string): boolean {
  const left = output.replace(PLACEHOLDER, "\u0000");
  if (standsIn(value.trim(), left)) return true;
  const folded = fold(value);
  return /\d/.test(folded) && folded.length >= LEAST_FOLDED && fold(left).includes(folded);
}

/** As a whole word: `46` is not read in `1946`. */
function standsIn(value: string, text: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (!continues(text, at) && !continues(text, end)) return true;
  }
  return false;
}

/** Whether a letter or digit stands on both sides of the index. */
function continues(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(SEPARATORS, "").toLowerCase();
}
