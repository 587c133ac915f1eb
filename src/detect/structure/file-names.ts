/** Names in names of files: `Roe_Jane_MRI.pdf`, `14_Jane_Roe.jpg`. */
import { isNamePair } from "./name-pair.ts";
import type { ReportPlace } from "./place.ts";

const EXTENSION =
  /\.(?:pdf|docx?|rtf|txt|jpe?g|png|tiff?|heic|dcm|xml|csv|xlsx?|zip|mp[34]|wav|m4a)(?!\w)/gi;
const STEM = /[\w'-]{5,80}$/;
const REACH = 80;
/** Two words that a mark joins; the second may open the next pair. */
const PAIR =
  /(?<![A-Za-z0-9])([A-Z][A-Za-z'\xc0-\xff]{1,23})_(?=([A-Z][A-Za-z'\xc0-\xff]{1,23})(?![A-Za-z0-9]))/g;
const SCORE = 0.7;

export function readFileNames(text: string, report: ReportPlace): void {
  for (const { index } of text.matchAll(EXTENSION)) {
    const stem = STEM.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? "";
    for (const pair of stem.matchAll(PAIR)) {
      const [, one = "", other = ""] = pair;
      if (isLoud(one) !== isLoud(other) || !isNamePair(one, other, false)) continue;
      const start = index - stem.length + pair.index;
      const second = start + one.length + 1;
      report("PERSON", start, start + one.length, SCORE);
      report("PERSON", second, second + other.length, SCORE);
    }
  }
}

function isLoud(word: string): boolean {
  return word === word.toUpperCase();
}
