/**
 * Names in names of files and folders, and numbers beside them: `Roe_Jane_MRI.pdf`, `14_Jane_Roe.jpg`,
 * `ROE_JANE_84719265.pdf`, `/charts/Roe_Jane_19580314/`.
 */
import { codesOf, isCapital } from "../characters.ts";
import { Openings } from "../openings.ts";
import { isKnownPair, isNamePair } from "./name-pair.ts";
import { isThing } from "./things.ts";

/** A word of a name, or a number beside one. */
interface FilePart {
  readonly isName: boolean;
  readonly start: number;
  readonly end: number;
}

const NOTHING: readonly FilePart[] = [];

const EXTENSIONS =
  "pdf doc docx rtf txt jpg jpeg png tif tiff heic dcm xml csv xls xlsx zip mp3 mp4 wav m4a".split(
    " ",
  );
/** What ends a name: an extension, or a folder's slash. */
const EXTENSION = new RegExp(`\\.(?:${EXTENSIONS.join("|")})(?!\\w)|(?<=\\w)[/\\\\]`, "gi");
const OPENS_EXTENSION = new Openings(EXTENSIONS);
const STEM = /[\w'-]{5,80}$/;
const REACH = 80;
/** Two words that a mark joins; the second may open the next pair. */
const PAIR =
  /(?<![A-Za-z0-9])([A-Za-z][A-Za-z'\xc0-\xff]{1,23})_(?=([A-Za-z][A-Za-z'\xc0-\xff]{1,23})(?![A-Za-z0-9]))/g;
/** `San_Jose` */
const OF_TOWN = /^(?:san|santa|santo|saint|los|las)$/i;
/** Beside what is one person's two words that nobody knows are a name. */
const OWN = /(?:dob|mrn)[-_]?\d/i;
/** A date, or whatever counts one of many. */
const NUMBER = /(?<![A-Za-z0-9])\d{6,12}(?![A-Za-z0-9])/g;

export function filePartsOf(text: string): readonly FilePart[] {
  // Sought first: to go through all that match takes a copy of the pattern, and most texts have none.
  if (!mayNameFile(text)) return NOTHING;
  return [...text.matchAll(EXTENSION)].flatMap(({ 0: extension, index }) => {
    const stem = STEM.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? "";
    const names = namesIn(stem, index - stem.length, extension);
    return names.length === 0 ? NOTHING : [...names, ...numbersIn(stem, index - stem.length)];
  });
}

function namesIn(stem: string, opening: number, extension: string): FilePart[] {
  return [...stem.matchAll(PAIR)].flatMap(({ 1: one = "", 2: other = "", index }) => {
    // A program's own: `julia_lang.zip`.
    const isFolder = !extension.startsWith(".");
    if (isSmall(one) && (isFolder || extension === ".zip")) return [];
    const isName = isSmall(one) || isFolder ? isKnownPair : isNamePair;
    if (OF_TOWN.test(one) || caseOf(one) !== caseOf(other) || !isName(one, other, OWN.test(stem)))
      return [];
    if (isThing(`${capitalised(one)} ${capitalised(other)}`)) return [];
    const start = opening + index;
    const second = start + one.length + 1;
    return [
      { isName: true, start, end: start + one.length },
      { isName: true, start: second, end: second + other.length },
    ];
  });
}

function numbersIn(stem: string, opening: number): FilePart[] {
  return [...stem.matchAll(NUMBER)].map(({ 0: number, index }) => {
    const start = opening + index;
    return { isName: false, start, end: start + number.length };
  });
}

/** By its code, whether a stem has a character. */
const OF_STEM = codesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_'-");
const POINT = 0x2e;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;

/** Whether a stem with an underscore ends before what may be an extension, or one with a capital behind it before a slash. */
function mayNameFile(text: string): boolean {
  for (let at = text.indexOf("_"); at >= 0; at = text.indexOf("_", at)) {
    const mayBeFolder = isCapital(text.charCodeAt(at + 1));
    while (OF_STEM[text.charCodeAt(at)]) at++;
    const end = text.charCodeAt(at);
    if (mayBeFolder && (end === SLASH || end === BACKSLASH)) return true;
    if (end === POINT && OPENS_EXTENSION.mayStandAt(text, at + 1)) return true;
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
