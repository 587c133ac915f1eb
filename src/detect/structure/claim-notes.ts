/**
 * Free text of claims (X12, NCPDP): a few words in capitals, written about a patient. Nothing in it
 * tells a name but that plain English does not know the word; so each such word is reported, and what looks like an id.
 */
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import type { Range } from "./place.ts";
import type { Places } from "./places.ts";

const SCORE = 0.55;
const WORD = /[A-Z0-9\xc0-\xde]{3,40}(?:['-][A-Z0-9\xc0-\xde]{2,40})?(?![A-Za-z0-9])/g;
/** An id: letters, at least three, and digits. `A1C` and `H1N1` are none. */
const ID = /^(?=(?:[^A-Z]*[A-Z]){3})(?=.*\d)[A-Z0-9-]{6,}$/;
/** Short words that no lexicon knows are abbreviations. */
const MIN_UNKNOWN = 4;
const ABBREVIATIONS = new Set(
  "ADDL ADDTL AUTH AUTHS COPAY FREEFORM RESUB RESUBMIT RESUBMITTED REBILL RECD PREAUTH PRECERT APPT PROC DIAG MEDS INSUR SUBSC DAW PRN BID TID QID".split(
    " ",
  ),
);

export function readClaimNote(places: Places, [start, end]: Range): void {
  places.note(start, end);
  const lexicon = sharedLexicon();
  for (const found of places.text.slice(start, end).matchAll(WORD)) {
    const [word] = found;
    const at = start + found.index;
    if (ID.test(word)) places.put("UNIQUE_ID", at, at + word.length, SCORE);
    if (/\d/.test(word)) continue;
    const classes = lexicon.classify(places.text, at, at + word.length);
    const isShort = classes === 0 && word.length < MIN_UNKNOWN;
    if (isShort || (classes & WordClass.Common) !== 0 || ABBREVIATIONS.has(word)) continue;
    places.put("PERSON", at, at + word.length, SCORE);
  }
}
