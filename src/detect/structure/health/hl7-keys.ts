/**
 * HL7 v2 as integration engines write it with names: `{"PID.5.1":"ROE"}`, `<PID.5><XPN.1>ROE</XPN.1></PID.5>`, and
 * in their logs `PID-5=ROE^JANE PID.7: 19580314`.
 */
import type { JsonNode } from "../json/tree.ts";
import { readXml } from "../markup/xml-tags.ts";
import type { Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";
import { entityOfNames, isField } from "./hl7-names.ts";

const ANNOUNCES_JSON = /["'](?:PID|NK1|GT1|IN1|PV1|OBR|ORC)[._-]\d/;
const ANNOUNCES_XML = /<(?:PID|NK1|GT1|IN1|PV1|OBR|ORC)\.\d/;
/** Names above a value that are looked at. */
const MAX_ABOVE = 4;

export function readHl7Json(text: string, roots: readonly JsonNode[], report: ReportPlace): void {
  const places = new Places(text, report);
  for (const root of roots) readNode(root, [], places);
}

export function readHl7Xml(text: string, report: ReportPlace): void {
  const first = text.search(ANNOUNCES_XML);
  if (first < 0) return;
  const places = new Places(text, report);
  readXml(text, first, {
    tag: () => {},
    text: (range, path) => putNamed(path.slice(-MAX_ABOVE), range, places),
  });
}

const PATH =
  /\b((?:PID|NK1|GT1|IN1|PV1)[.-]\d{1,2}(?:[.-]\d{1,2})?)\s?[=:]\s?["']?([^\s"',;|=]{1,80})/dg;

const VALUE = /\d|\^|^[A-Z\xc0-\xde][A-Za-z\xc0-\xff'-]{3}/;

export function readHl7Paths(text: string, report: ReportPlace): void {
  const places = new Places(text, report);
  for (const { 1: path = "", indices } of text.matchAll(PATH)) {
    const value = indices?.[2];
    // `PID-5: required`, `PID.7 = DTM`: of a table of fields.
    if (value !== undefined && VALUE.test(text.slice(...value))) putNamed([path], value, places);
  }
}

export function announcesHl7Json(text: string): boolean {
  return ANNOUNCES_JSON.test(text);
}

function readNode(node: JsonNode, above: readonly string[], places: Places): void {
  const path = node.key === "" ? above : [...above, node.key].slice(-MAX_ABOVE);
  for (const item of node.items) readNode(item, path, places);
  if (node.items.length === 0) putNamed(path, [node.start, node.end], places);
}

function putNamed(names: readonly string[], [start, end]: Range, places: Places): void {
  const entity = entityOfNames(names);
  if (entity !== undefined) places.put(entity, start, end);
  else if (names.some(isField)) places.putDate(start, end);
}
