/** Names in names of files: `Roe_Jane_MRI.pdf`, `14_Jane_Roe.jpg`, `jane_roe.pdf`. */
import { isKnownPair, isNamePair } from "./name-pair.ts";
import { isThing } from "./things.ts";

/** What a name is told by: [start, end) of one of its words. */
type ReportWord = (start: number, end: number) => void;

const EXTENSION =
  /\.(?:pdf|docx?|rtf|txt|jpe?g|png|tiff?|heic|dcm|xml|csv|xlsx?|zip|mp[34]|wav|m4a)(?!\w)/gi;
const STEM = /[\w'-]{5,80}$/;
const REACH = 80;
/** Two words that a mark joins; the second may open the next pair. */
const PAIR =
  /(?<![A-Za-z0-9])([A-Za-z][A-Za-z'\xc0-\xff]{1,23})_(?=([A-Za-z][A-Za-z'\xc0-\xff]{1,23})(?![A-Za-z0-9]))/g;

export function readFileNames(text: string, report: ReportWord): void {
  // Sought first: to go through all that match takes a copy of the pattern, and most texts have none.
  if (!text.includes("_") || text.search(EXTENSION) < 0) return;
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
