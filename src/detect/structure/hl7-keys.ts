/** HL7 v2 as integration engines write it with names: `{"PID.5.1":"ROE"}`, `<PID.5><XPN.1>ROE</XPN.1></PID.5>`. */
import { HL7_COMPONENTS, HL7_FIELDS, untypedId } from "./hl7-fields.ts";
import type { JsonNode } from "./json-tree.ts";
import type { Range, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";
import { readXml } from "./xml-tags.ts";

const ANNOUNCES_JSON = /["'](?:PID|NK1|GT1|IN1|PV1|OBR|ORC)[._-]\d/;
const ANNOUNCES_XML = /<(?:PID|NK1|GT1|IN1|PV1|OBR|ORC)\.\d/;
/** Segment, field, component. */
const FIELD = /^([A-Z][A-Z0-9]{2})[._-](\d{1,2})(?:[._-](\d{1,2}))?$/;
/** A component below a field: `XPN.1`, `CX.1`. */
const COMPONENT = /^[A-Z]{2,3}\.(\d{1,2})$/;
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

export function announcesHl7Json(text: string): boolean {
  return ANNOUNCES_JSON.test(text);
}

function readNode(node: JsonNode, above: readonly string[], places: Places): void {
  const path = node.key === "" ? above : [...above, node.key].slice(-MAX_ABOVE);
  for (const item of node.items) readNode(item, path, places);
  if (node.items.length === 0) putNamed(path, [node.start, node.end], places);
}

/** Reports a value whose names, outermost first, are those of an identifying field. */
function putNamed(names: readonly string[], range: Range, places: Places): void {
  const at = names.findLastIndex((name) => FIELD.test(name) && !isComponent(name));
  if (at < 0) return;
  const [, segment, field, own] = FIELD.exec(names[at]) ?? [];
  const type = HL7_FIELDS.get(segment)?.get(Number(field));
  if (type === undefined) places.putDate(...range);
  const below = COMPONENT.exec(names[at + 1] ?? "")?.[1] ?? "1";
  const entity = HL7_COMPONENTS.get(type ?? "")?.[Number(own ?? below) - 1];
  if (entity === undefined || entity === "-") return;
  places.put(entity === "UNIQUE_ID" ? untypedId(segment) : entity, ...range);
}

/** `XPN.1` names a component: no segment is called so. */
function isComponent(name: string): boolean {
  return COMPONENT.test(name) && !HL7_FIELDS.has(name.slice(0, 3));
}
