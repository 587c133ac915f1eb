/**
 * FHIR searches: `…/Patient?family=Roe&birthdate=1958-03-14&identifier=http://x/mrn|84719265`, and the same tokens as
 * arguments of a tool: `"identifier":"http://x/mrn|84719265"`.
 */
import type { ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { entityOfCode, entityOfSystem } from "./identifier-types.ts";

const ANNOUNCES = /\b(?:Patient|RelatedPerson|Person|Practitioner)(?:\/_search)?\?/g;
const PARAMETER = /([\w.-]{1,40})((?::[\w-]{1,20})?)=/y;
const NAMED = new Map([
  ["name", "PERSON"],
  ["family", "PERSON"],
  ["given", "PERSON"],
  ["phonetic", "PERSON"],
  ["birthdate", "DATE_OF_BIRTH"],
  ["death-date", "DATE_TIME"],
  ["phone", "PHONE_NUMBER"],
  ["telecom", "PHONE_NUMBER"],
  ["email", "EMAIL_ADDRESS"],
  ["address", "STREET_ADDRESS"],
  ["address-city", "LOCATION"],
  ["address-postalcode", "ZIP_CODE"],
  ["_id", "UNIQUE_ID"],
]);
const MAX_VALUE = 300;
const TOKEN =
  /["'](?:[\w.]{0,20}\.)?identifier["']\s?:\s?["']((?:urn:|https?:\/\/)[^|"'\s]{1,200}\|[^|"'\s]{1,64})(?=["'])/dg;

export function readFhirTokens(text: string, report: ReportPlace): void {
  const places = new Places(text, report);
  for (const { indices } of text.matchAll(TOKEN)) {
    const token = indices?.[1];
    if (token !== undefined) putIdentifier(places, ...token);
  }
}

export function readFhirSearch(text: string, report: ReportPlace): void {
  const places = new Places(text, report);
  ANNOUNCES.lastIndex = 0;
  while (ANNOUNCES.test(text)) ANNOUNCES.lastIndex = readQuery(places, ANNOUNCES.lastIndex);
}

/** Reads parameters from `start` on; returns where they end. */
function readQuery(places: Places, start: number): number {
  const { text } = places;
  let at = start;
  for (;;) {
    PARAMETER.lastIndex = at;
    const found = PARAMETER.exec(text);
    if (found === null) return at;
    const from = PARAMETER.lastIndex;
    const to = valueEnd(text, from);
    if (found[1] === "identifier") putIdentifier(places, from, to);
    else {
      const entity = NAMED.get(found[1]);
      const prefix =
        entity?.startsWith("DATE") && /^[a-z]{2}/.test(text.slice(from, from + 2)) ? 2 : 0;
      if (entity !== undefined) places.put(entity, from + prefix, to);
    }
    if (text.charCodeAt(to) !== 0x26) return to;
    at = to + 1;
  }
}

/** `system|value`, or the value alone. */
function putIdentifier(places: Places, start: number, end: number): void {
  const value = places.text.slice(start, end);
  const bar = value.lastIndexOf("|");
  const system = bar < 0 ? "" : value.slice(0, bar);
  const known = entityOfSystem(system) ?? entityOfCode(system.slice(system.lastIndexOf("|") + 1));
  places.put(known ?? "UNIQUE_ID", start + bar + 1, end);
}

function valueEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_VALUE);
  let at = start;
  while (at < limit && !/[&\s"'<>`)\]}#]/.test(text.charAt(at))) at++;
  return at;
}
