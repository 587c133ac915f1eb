/** Whether a value can still be read in an output, however its separators are written. */

/** What Lethe writes in a value's place: no part of the text that is searched. */
const PLACEHOLDER = /\[[A-Z][A-Z0-9_]*\]/g;

/** Dashes, spaces, dots, brackets, slashes, and what cannot be seen. */
const SEPARATORS = /[\s\-‐-―−.,:/()_·\p{Cf}]+/gu;

/** Shorter ones stand in many texts by chance once separators are gone. */
const LEAST_FOLDED = 6;

/** @param text in which the value stands; a value that is a whole word there is one in the output too. */
export function isReadable(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  output: string,
): boolean {
  const value = text.slice(start, end);
  const left = output.replace(PLACEHOLDER, "\u0000");
  const cut = { before: continues(text, start), after: continues(text, end) };
  if (standsIn(value.trim(), left, cut)) return true;
  const folded = fold(value);
  return /\d/.test(folded) && folded.length >= LEAST_FOLDED && fold(left).includes(folded);
}

/** `46` is not read in `1946`. */
function standsIn(value: string, text: string, cut: { before: boolean; after: boolean }): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const isWhole =
      (cut.before || !continues(text, at)) && (cut.after || !continues(text, at + value.length));
    if (isWhole) return true;
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
