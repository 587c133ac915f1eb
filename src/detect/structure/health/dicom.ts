/**
 * Attributes of DICOM by their tags (PS3.6), as tools print them: JSON (PS3.18, annex F), dcmdump
 * `(0010,0010) PN [ROE^JANE]`, pydicom `(0010, 0010) Patient's Name  PN: 'ROE^JANE'`.
 */
import { entityByWord } from "../../word-lists.ts";

import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { eachPart } from "../steps.ts";

/** PS3.15, annex E: who, when and by which number. Institutions, devices' models and UIDs stay. */
const TAGS = entityByWord({
  PERSON: `00080090 00081048 00081050 00081060 00081070 00100010 00101001 00101005 00101060 00102297 00321032 0040A123 00401010`,
  MEDICAL_RECORD_NUMBER: "00100020 00101000 00101002",
  DATE_OF_BIRTH: "00100030",
  DATE_TIME: `00080012 00080020 00080021 00080022 00080023 0008002A 00321040 00380020 00400002 00400244`,
  UNIQUE_ID: "00080050 00200010 00380010 00400253 00401001 00402016 00402017",
  STREET_ADDRESS: "00080081 00101040",
  PHONE_NUMBER: "00080094 00102154 00402010",
  DEVICE_ID: "00181000 00181002",
});
const TAG = /\((\d{4}),\s?([0-9A-Fa-f]{4})\)|"(\d{4}[0-9A-Fa-f]{4})"(?=\s?:\s?\{)/g;
/** Parts a name's components (PS3.5, 6.2.1). */
const CARET = 0x5e;
/** What follows a tag, with the value as its group: of dcmdump, of pydicom, of JSON. */
const SHAPES = [
  /\s?[A-Z]{2} \[([^\]\n]{1,256})\]/dy,
  / [^\n:[\]]{1,64}?\s[A-Z]{2}: \[?['"]([^\n]{1,256}?)['"]\]?(?:\s|\\|$)/dy,
  /\s?:\s?\{[^{}[\]]{0,80}"Value"\s?:\s?\[\s?(?:\{\s?"\w{1,20}"\s?:\s?)?"([^"\n]{1,256})"/dy,
];

export function readDicom(text: string, report: ReportPlace): void {
  const places = new Places(text, report);
  for (const found of text.matchAll(TAG)) {
    const [whole, group, element, joined] = found;
    const entity = TAGS.get((joined ?? `${group}${element}`).toUpperCase());
    if (entity === undefined) continue;
    const value = valueAt(text, found.index + whole.length);
    if (value !== undefined) putValue(places, entity, value);
  }
}

function valueAt(text: string, at: number): Range | undefined {
  for (const shape of SHAPES) {
    shape.lastIndex = at;
    const value = shape.exec(text)?.indices?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A name's components each by itself, so that what parts them stays. */
function putValue(places: Places, entity: string, [start, end]: Range): void {
  if (entity !== "PERSON") places.put(entity, start, end);
  else eachPart(places.text, [start, end], CARET, (_, from, to) => places.put(entity, from, to));
}
