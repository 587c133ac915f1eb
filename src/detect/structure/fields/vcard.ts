/** vCards (RFC 6350) and the people of a calendar (RFC 5545): `N:Roe;Jane;Quinn;;`, `ATTENDEE;CN="Jane Roe":`. */
import { isNamePair } from "../../names/name-pair.ts";
import type { ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { eachPart } from "../steps.ts";

const SEMICOLON = 0x3b;
/** Groups (`item1.N`) and parameters may stand around a property's name. */
const PROPERTY =
  /^(?:[\w-]{1,20}\.)?(N|FN|NICKNAME|ADR|RELATED|ATTENDEE|ORGANIZER)((?:;[^:\n]{1,200})?):([^\r\n]{1,300})/dgm;
const COMMON_NAME = /;CN=(?:"([^"\n]{1,80})"|([^;:"\n]{1,80}))/d;
/** Family, given and additional names; titles and suffixes stay. */
const NAME_PARTS = 3;
const ADDRESS = ["STREET_ADDRESS", "STREET_ADDRESS", "STREET_ADDRESS", "LOCATION", "", "ZIP_CODE"];
const PERSONAL = /^[A-Za-z\xc0-\xff][^:;/@\d]{1,79}$/;

/** `Front Desk` invites too. */
function isOfPerson(name: string): boolean {
  const words = name.split(" ");
  return PERSONAL.test(name) && isNamePair(words[0], words.at(-1) ?? "", true);
}

export function readVcards(text: string, report: ReportPlace): void {
  const places = new Places(text, report);
  for (const { 1: name, 2: parameters = "", 3: value = "", indices } of text.matchAll(PROPERTY)) {
    const [start = 0, end = 0] = indices?.[3] ?? [];
    if (name === "N" || name === "ADR")
      eachPart(text, [start, end], SEMICOLON, (at, from, to) => {
        const entity = name === "ADR" ? ADDRESS[at] : at < NAME_PARTS ? "PERSON" : "";
        if (entity) places.put(entity, from, to);
      });
    else if (name === "ATTENDEE" || name === "ORGANIZER") {
      const common = COMMON_NAME.exec(parameters);
      const range = common?.indices?.[1] ?? common?.indices?.[2];
      const from = indices?.[2]?.[0] ?? 0;
      if (range !== undefined && isOfPerson(parameters.slice(...range)))
        places.put("PERSON", from + range[0], from + range[1]);
    } else if (PERSONAL.test(value)) places.put("PERSON", start, end);
  }
}
