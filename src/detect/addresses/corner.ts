/** Streets without a number: `the corner of Oak Street and Elm`, `on Oak Street`. */
import { isWord } from "../characters.ts";
import { endOf } from "../steps.ts";
import { classesOf, Says } from "./classes.ts";
import { isBlank, opensName, type Part, wordEnd, wordStart } from "./tokens.ts";

const NAME = "[A-Z\\u00c0-\\u00de\\u00fe0-9][A-Za-z0-9\\u00c0-\\u00ff'-]{0,24}\\.?";
const SIDE = `${NAME}(?: (?:${NAME}|de|del|la|van|den|der|do|da|dos)){0,5}`;
/** Both streets, behind `corner of `. */
const CORNER = new RegExp(`(?:the )?${SIDE} (?:and|&) (?:van )?${SIDE}`, "y");
const TYPED_CORNER =
  /(?:the )?(?:[a-z0-9\u00c0-\u00ff'-]{1,24}\.? ){1,5}(?:and|&) (?:[a-z0-9\u00c0-\u00ff'-]{1,24}\.? ?){1,3}/y;
const KIND = /\b(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|\d+)\b/;
const THE = /(?:^|\W)(the )$/i;
const BEFORE_STREET =
  /(?:^|\W)(?:on|at|to|in|near|off|from|along|onto|across|behind|down|up|enter|by)$/i;
const MAX_NAME = 3;
const CORNER_OF = "corner of ";

/** @param start of the words `corner of` */
export function cornerAt(text: string, start: number, behind: number): Part | undefined {
  let end = endOf(CORNER, text, behind);
  if (end === 0) {
    const typed = endOf(TYPED_CORNER, text, behind);
    if (typed === 0 || !KIND.test(text.slice(behind, typed))) return undefined;
    end = typed;
  }
  while (end > behind && !isWord(text.charCodeAt(end - 1))) end--;
  const the = THE.exec(text.slice(Math.max(0, start - 5), start))?.[1]?.length ?? 0;
  return { start: start - the, end };
}

/** The corner whose first street begins here, behind its words. */
export function cornerBefore(text: string, start: number): Part | undefined {
  return text.startsWith(CORNER_OF, start - CORNER_OF.length)
    ? cornerAt(text, start - CORNER_OF.length, start)
    : undefined;
}

/** A capitalised name before a kind of street, behind a word like `on`. */
export function streetAround(text: string, kind: number): Part | undefined {
  if (!opensName(text, kind) || !isBlank(text.charCodeAt(kind - 1))) return undefined;
  let start = kind;
  for (let count = 0; count < MAX_NAME; count++) {
    const from = wordStart(text, start - 1);
    const says = classesOf(text, from, start - 1);
    const isName = opensName(text, from) && (says & Says.NoAddress) === 0;
    if (from === start - 1 || !isName) break;
    start = from;
    if (!isBlank(text.charCodeAt(start - 1))) break;
  }
  if (start === kind) return undefined;
  const before = text.slice(Math.max(0, start - 8), Math.max(0, start - 1));
  return BEFORE_STREET.test(before) ? { start, end: wordEnd(text, kind) } : undefined;
}
