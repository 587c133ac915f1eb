/** Numbers of houses: `12`, `12-14`, `12/3`, `12b`, before their street and behind it. */
import { isAsciiLetter, isAsciiLetterOrDigit, isDigit } from "../characters.ts";

const MOST_DIGITS = 6;
const MOST_DIGITS_BEHIND = 5;
/** Of what stands behind a hyphen or a slash. */
const MOST_SECOND = 4;
const HALF = " 1/2";
const HYPHEN = 0x2d;
const SLASH = 0x2f;

/** Where a house number ends that a blank follows, perhaps behind a comma; 0: none does. */
export function houseEnd(text: string, start: number): number {
  const end = numberEnd(text, start, MOST_DIGITS);
  if (end === 0) return 0;
  const half = end + HALF.length;
  if (isBeforeBlank(text, half) && text.startsWith(HALF, end)) return half;
  return isBeforeBlank(text, end) ? end : 0;
}

/** Where one ends that stands behind its street, and is no part of a longer number, a time, a share; 0: none does. */
export function houseBehindEnd(text: string, start: number): number {
  const end = numberEnd(text, start, MOST_DIGITS_BEHIND);
  const sign = text.charAt(end);
  if (end === 0 || isWordCharacter(text.charCodeAt(end))) return 0;
  if (sign === "%" || sign === ":") return 0;
  const joins = sign === "." || sign === "," || sign === "/" || sign === "-";
  return joins && isDigit(text.charCodeAt(end + 1)) ? 0 : end;
}

function numberEnd(text: string, start: number, most: number): number {
  let end = digitsEnd(text, start, most);
  const sign = text.charCodeAt(end);
  if (end > 0 && (sign === HYPHEN || sign === SLASH) && isDigit(text.charCodeAt(end + 1)))
    end = digitsEnd(text, end + 1, MOST_SECOND);
  return end > 0 && isAsciiLetter(text.charCodeAt(end)) ? end + 1 : end;
}

/** 0: no digits stand here, or more than `most`. */
function digitsEnd(text: string, start: number, most: number): number {
  let end = start;
  while (end - start <= most && isDigit(text.charCodeAt(end))) end++;
  return end === start || end - start > most ? 0 : end;
}

function isBeforeBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code === 0x2c && text.charCodeAt(at + 1) === 0x20);
}

/** In ASCII. */
function isWordCharacter(code: number): boolean {
  return isAsciiLetterOrDigit(code) || code === 0x5f;
}

/** `N78W`, `N78 W`, `3W`, `W` before the digits of a number that a county counts from its baselines. */
const GRID = /(?<![A-Za-z0-9.#-])(?:(?:[NSEW]\d{1,3} ?|\d{1,2})?[NSEW])$/;
const LONGEST_GRID = 8;
/** Digits behind one letter alone: `W5124`, and no `S24`. */
const LEAST_ALONE = 3;

/** Where a number begins whose last digits stand at `digits`: `N78W12345`, `3W412`; `digits`: no letter stands before. */
export function gridStart(text: string, digits: number): number {
  if (!isDirection(text.charCodeAt(digits - 1))) return digits;
  const length = GRID.exec(text.slice(Math.max(0, digits - LONGEST_GRID), digits))?.[0].length ?? 0;
  const isShort = length === 1 && digitsEnd(text, digits, LEAST_ALONE - 1) !== 0;
  return isShort ? digits : digits - length;
}

/** `E`, `N`, `S`, `W` */
function isDirection(code: number): boolean {
  return code === 0x45 || code === 0x4e || code === 0x53 || code === 0x57;
}
