/** Names of fields and components of HL7 v2: `PID.5.1`, `PID-7`, `XPN.1` below `PID.5`. */
import { HL7_COMPONENTS, HL7_FIELDS, untypedId } from "./hl7-fields.ts";

/** Segment, field, component. */
const FIELD = /^([A-Z][A-Z0-9]{2})[._-](\d{1,2})(?:[._-](\d{1,2}))?/;
/** A component below a field. */
const COMPONENT = /^[A-Z]{2,3}\.(\d{1,2})$/;

/** What a value is by the names around it, outermost first. */
export function entityOfNames(names: readonly string[]): string | undefined {
  const at = names.findLastIndex(isField);
  const [, segment, field, own] = FIELD.exec(names[at] ?? "") ?? [];
  const type = HL7_FIELDS.get(segment ?? "")?.get(Number(field));
  const below = COMPONENT.exec(names[at + 1] ?? "")?.[1] ?? "1";
  const entity = HL7_COMPONENTS.get(type ?? "")?.[Number(own ?? below) - 1];
  if (entity === "-") return undefined;
  return entity === "UNIQUE_ID" ? untypedId(segment) : entity;
}

/** `XPN.1` names a component: no segment is called so. */
export function isField(name: string): boolean {
  const segment = FIELD.exec(name)?.[1];
  return segment !== undefined && (HL7_FIELDS.has(segment) || !COMPONENT.test(name));
}
