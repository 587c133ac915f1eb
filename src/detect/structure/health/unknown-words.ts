/**
 * Short free text about one person: the notes of claims, fields of a site's own, a patient's
 * narrative. Often all in capitals, so that nothing tells a name but that plain English does not know
 * the word. Each such word is reported, and what looks like an id.
 */
import { WordClass } from "../../lexicon/lexicon.ts";
import { sharedLexicon } from "../../lexicon/shared.ts";
import type { Range } from "../place.ts";
import type { Places } from "../places.ts";

const SCORE = 0.55;
const WORD =
  /[A-Z0-9\xc0-\xde][A-Za-z0-9\xc0-\xff]{2,39}(?:['-][A-Za-z0-9\xc0-\xff]{2,40})?(?![A-Za-z0-9])/g;
/** Letters, at least three, and digits; or seven digits. `A1C` and `H1N1` are no ids. */
const ID = /^(?:(?=(?:[^A-Z]*[A-Z]){3})(?=.*\d)[A-Z0-9-]{6,}|\d{7,20}[A-Z]?)$/;
/** Short words that no lexicon knows are abbreviations. */
const MIN_UNKNOWN = 4;
/** Abbreviations of claims; peoples, languages and faiths, which tell nobody from another. */
const KEPT = new Set(
  `ADDL ADDTL AUTH AUTHS COPAY FREEFORM RESUB RESUBMIT RESUBMITTED REBILL RECD PREAUTH PRECERT APPT PROC DIAG
  MEDS INSUR SUBSC VIN MRN DOB DED DAW PRN BID TID QID
  AFRICAN ALASKAN AMERICAN ARABIC ASIAN BAPTIST BUDDHIST CATHOLIC CAUCASIAN CHINESE CHRISTIAN CUBAN ENGLISH
  FILIPINO FRENCH GERMAN HAWAIIAN HINDU HISPANIC INDIAN ISLANDER ITALIAN JAPANESE JEWISH KOREAN LATINA LATINO
  LUTHERAN METHODIST MEXICAN MORMON MUSLIM PORTUGUESE PROTESTANT PUERTO RICAN RUSSIAN SAMOAN SPANISH
  VIETNAMESE SYNTHEA`.split(/\s+/),
);

export function readUnknownWords(places: Places, [start, end]: Range): void {
  places.note(start, end);
  const lexicon = sharedLexicon();
  for (const found of places.text.slice(start, end).matchAll(WORD)) {
    const [word] = found;
    const at = start + found.index;
    // The middle of a word that began in lower case: `camelCase`.
    if (at > start && /[A-Za-z0-9]/.test(places.text.charAt(at - 1))) continue;
    if (ID.test(word)) places.put("UNIQUE_ID", at, at + word.length, SCORE);
    if (/\d/.test(word)) continue;
    const classes = lexicon.classify(places.text, at, at + word.length);
    const isShort = classes === 0 && word.length < MIN_UNKNOWN;
    const isPlain = (classes & (WordClass.Common | WordClass.State)) !== 0;
    if (isShort || isPlain || KEPT.has(word.toUpperCase())) continue;
    places.put("PERSON", at, at + word.length, SCORE);
  }
}
