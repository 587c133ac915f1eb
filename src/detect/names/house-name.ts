/** A name behind a house's number: a street's. */
import { isDigit, isWord } from "../characters.ts";
import type { Found } from "./run.ts";

/** `19 Michael Corners`: a name behind a house's number is a street's. */
export function houseName(text: string, name: Found): Found | undefined {
  let start = name.start - 1;
  if (text.charAt(start) !== " ") return undefined;
  while (name.start - start < LONGEST_HOUSE && isDigit(text.charCodeAt(start - 1))) start--;
  if (start === name.start - 1 || isWord(text.charCodeAt(start - 1))) return undefined;
  // `09:00 Roe`
  if (text.charAt(start - 1) === ":" && isDigit(text.charCodeAt(start - 2))) return undefined;
  if (COPYRIGHT.test(text.slice(Math.max(0, start - COPYRIGHT_REACH), name.start)))
    return undefined;
  return { ...name, entity: "LOCATION", start, score: 0.5, how: "structure" };
}

/** `Copyright (c) 2009-2014 Jane Roe` */
const COPYRIGHT = /(?:copyright|\(c\)|\xa9)[\s\d,:()\xa9c-]{1,40}(?<!\d)(?:19|20)\d\d $/i;
const COPYRIGHT_REACH = 50;
/** Digits of a house's number, and the blank. */
const LONGEST_HOUSE = 6;
