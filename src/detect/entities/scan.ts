/** Small steps over a shadow that several entities take. */
import { isWord } from "../leaf/view.ts";

/** What a letter of no Latin script is in a shadow: such scripts set no blank around a value. */
const OTHER_SCRIPT = 0xfe;

/** Whether a character beside a value makes it part of a longer word. */
export function isJoined(code: number): boolean {
  return isWord(code) && code !== OTHER_SCRIPT;
}

/** Where a sticky pattern ends when it matches at `start`; 0 when it does not. */
export function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : 0;
}

/** The start of the next digit run of a cluster that ends at `end`. */
export function nextRun(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDigitAt(text, at)) at++;
  while (at < end && !isDigitAt(text, at)) at++;
  return at;
}

/** How many digits stand here, no more than `most`. */
export function digitsAt(text: string, start: number, most: number): number {
  let count = 0;
  while (count < most && isDigitAt(text, start + count)) count++;
  return count;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** In ASCII. */
export function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** The first character of the letters, digits and hyphens that a value of letters and digits begins with. */
export function tokenStart(text: string, at: number, reach: number): number {
  let start = at;
  while (start > 0 && at - start < reach && isTokenChar(text.charCodeAt(start - 1))) start--;
  while (start < at && text.charCodeAt(start) === 0x2d) start++;
  return start;
}

function isTokenChar(code: number): boolean {
  return isLetterOrDigit(code) || code === 0x2d;
}
