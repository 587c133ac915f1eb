/**
 * NCPDP Telecommunication (D.0): fields of two letters and a value, behind file separators (1C);
 * segments behind group or record separators (1D, 1E), each opening with its `AM`.
 */
import { entityByWord } from "../../word-lists.ts";

import type { ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { readUnknownWords } from "./unknown-words.ts";

/** Field identifiers of the data dictionary. Payers, pharmacies, drugs and prices stay. */
const FIELDS = entityByWord({
  PERSON: "CA CB CC CD DR 2J 4E BY 2G DZ",
  DATE_OF_BIRTH: "C4",
  STREET_ADDRESS: "CM 2K",
  LOCATION: "CN 2M",
  ZIP_CODE: "CP 2P",
  PHONE_NUMBER: "CQ PM 2R",
  EMAIL_ADDRESS: "HN",
  UNIQUE_ID: "CY CW DB DL EN",
  HEALTH_PLAN_ID: "C1 C2 2A NU MJ D2 N5 MG MH HB",
});
/** Free text: of the DUR segment and of a reply's message. */
const NOTES = new Set("FY FQ F4 J9".split(" "));

export function readNcpdp(text: string, report: ReportPlace): void {
  const first = text.indexOf("\x1c");
  if (first < 0 || !/AM\d\d/.test(text)) return;
  const places = new Places(text, report);
  let start = first + 1;
  for (let at = start; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const isEnd = (code >= 0x1c && code <= 0x1e) || code === 0x22;
    if (at < text.length && !isEnd) continue;
    if (at > start + 2) readField(places, start, at);
    start = at + 1;
  }
  places.readNotes();
}

function readField(places: Places, start: number, end: number): void {
  const id = places.text.slice(start, start + 2);
  const entity = FIELDS.get(id);
  if (NOTES.has(id) || id.startsWith("Z")) readUnknownWords(places, [start + 2, end]);
  if (entity !== undefined) places.put(entity, start + 2, end);
  else if (end - start === 10) places.putDate(start + 2, end);
}
