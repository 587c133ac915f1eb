/** Names in names of files: `Roe_Jane_MRI.pdf`, `14_Jane_Roe.jpg`, `jane_roe.pdf`. */
import { codesOf } from "../characters.ts";
import { Openings } from "../openings.ts";
import { isKnownPair, isNamePair } from "./name-pair.ts";
import { isThing } from "./things.ts";

/** What a name is told by: [start, end) of one of its words. */
type ReportWord = (start: number, end: number) => void;

const EXTENSIONS =
  "pdf doc docx rtf txt jpg jpeg png tif tiff heic dcm xml csv xls xlsx zip mp3 mp4 wav m4a".split(
    " ",
  );
const EXTENSION = new RegExp(`\\.(?:${EXTENSIONS.join("|")})(?!\\w)`, "gi");
const OPENS_EXTENSION = new Openings(EXTENSIONS);
const STEM = /[\w'-]{5,80}$/;
const REACH = 80;
/** Two words that a mark joins; the second may open the next pair. */
const PAIR =
  /(?<![A-Za-z0-9])([A-Za-z][A-Za-z'\xc0-\xff]{1,23})_(?=([A-Za-z][A-Za-z'\xc0-\xff]{1,23})(?![A-Za-z0-9]))/g;

export function readFileNames(text: string, report: ReportWord): void {
  // Sought first: to go through all that match takes a copy of the pattern, and most texts have none.
  if (!mayNameFile(text)) return;
  for (const { 0: extension, index } of text.matchAll(EXTENSION)) {
    const stem = STEM.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? "";
    for (const pair of stem.matchAll(PAIR)) {
      const [, one = "", other = ""] = pair;
      // A program's own: `julia_lang.zip`.
      if (isSmall(one) && extension === ".zip") continue;
      const isName = isSmall(one) ? isKnownPair : isNamePair;
      if (caseOf(one) !== caseOf(other) || !isName(one, other, false)) continue;
      if (isThing(`${capitalised(one)} ${capitalised(other)}`)) continue;
      const start = index - stem.length + pair.index;
      const second = start + one.length + 1;
      report(start, start + one.length);
      report(second, second + other.length);
    }
  }
}

/** By its code, whether a stem has a character. */
const OF_STEM = codesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_'-");
const POINT = 0x2e;

/** Whether a stem with an underscore ends before what may be an extension. */
function mayNameFile(text: string): boolean {
  for (let at = text.indexOf("_"); at >= 0; at = text.indexOf("_", at)) {
    while (OF_STEM[text.charCodeAt(at)]) at++;
    if (text.charCodeAt(at) === POINT && OPENS_EXTENSION.mayStandAt(text, at + 1)) return true;
  }
  return false;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

/** Both words of a name are written in small letters, in capitals, or with a capital each. */
function caseOf(word: string): number {
  return isSmall(word) ? 0 : word === word.toUpperCase() ? 1 : 2;
}
