import { SEVERITIES, type Severity } from "../core/index.ts";
import { ATTRIBUTE, EVENT_NAME, TAG } from "./annotation-keys.ts";
import { ARRAY_VALUE, BOOL_VALUE, INT_VALUE, STRING_VALUE } from "./encode.ts";
import { FieldCursor, readUint32 } from "./fields.ts";
import { textOf } from "./leaf-text.ts";
import type { Range } from "./scan-record.ts";

/** What earlier passes said of a record. */
export interface Earlier {
  /** Their attributes: taken out, and told again with this pass's. */
  readonly attributes: readonly Range[];
  /** Their events, which stay. */
  readonly events: number;
  readonly count: number;
  readonly rules: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly severity: Severity;
  readonly truncated: boolean;
}

/** An Earlier that is still being read. */
class Reading implements Earlier {
  readonly attributes: Range[] = [];
  events = 0;
  count = 0;
  readonly rules = new Set<string>();
  readonly entities = new Set<string>();
  severity: Severity = "low";
  truncated = false;
}

export const NOTHING_EARLIER: Earlier = new Reading();

const KEYS: ReadonlySet<string> = new Set(Object.values(ATTRIBUTE));
const MAX_KEY = Math.max(...Object.values(ATTRIBUTE).map((key) => key.length));
/** Texts are told again only in the form that Lethe gives them. */
const RULE_ID = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/;
const ENTITY = /^[A-Z][A-Z0-9_]{0,63}$/;
const MAX_TEXTS = 256;
const MAX_TEXT = 128;

/**
 * @param isEdited whether this pass edits within a range: what stands there is not told again.
 */
export function readEarlier(
  bytes: Uint8Array,
  record: Range,
  attributeTag: number,
  isEdited: (range: Range) => boolean,
): Earlier {
  const earlier = new Reading();
  const fields = new FieldCursor(bytes, record.start, record.end);
  while (fields.step()) {
    if (fields.tag === TAG.spanEvent && attributeTag === TAG.spanAttribute) {
      if (isViolation(bytes, fields)) earlier.events++;
    } else if (fields.tag === attributeTag) {
      const range = { start: fields.at, end: fields.next };
      const attribute = readAttribute(bytes, { start: fields.start, end: fields.next });
      if (!KEYS.has(attribute.key)) continue;
      earlier.attributes.push(range);
      if (!isEdited(range)) tell(earlier, bytes, attribute);
    }
  }
  return earlier;
}

interface Attribute {
  readonly key: string;
  readonly value: Range;
}

function readAttribute(bytes: Uint8Array, range: Range): Attribute {
  const fields = new FieldCursor(bytes, range.start, range.end);
  let key = "";
  let value = { start: range.end, end: range.end };
  while (fields.step()) {
    const isKey = fields.tag === TAG.key && fields.next - fields.start <= MAX_KEY;
    if (isKey) key = textOf(bytes, fields.start, fields.next);
    else if (fields.tag === TAG.value) value = { start: fields.start, end: fields.next };
  }
  return { key, value };
}

function isViolation(bytes: Uint8Array, event: FieldCursor): boolean {
  const fields = new FieldCursor(bytes, event.start, event.next);
  while (fields.step()) {
    if (fields.tag !== TAG.eventName || fields.next - fields.start !== EVENT_NAME.length) continue;
    if (textOf(bytes, fields.start, fields.next) === EVENT_NAME) return true;
  }
  return false;
}

function tell(earlier: Reading, bytes: Uint8Array, { key, value }: Attribute): void {
  const fields = new FieldCursor(bytes, value.start, value.end);
  while (fields.step()) {
    const range = { start: fields.start, end: fields.next };
    if (key === ATTRIBUTE.count && fields.tag === INT_VALUE) {
      earlier.count += readUint32(bytes, range.start);
    } else if (key === ATTRIBUTE.truncated && fields.tag === BOOL_VALUE) {
      earlier.truncated = true;
    } else if (key === ATTRIBUTE.severity && fields.tag === STRING_VALUE) {
      const given = textOf(bytes, range.start, Math.min(range.end, range.start + MAX_TEXT));
      earlier.severity = SEVERITIES.find((severity) => severity === given) ?? earlier.severity;
    } else if (key === ATTRIBUTE.rules && fields.tag === ARRAY_VALUE) {
      addTexts(earlier.rules, bytes, range, RULE_ID);
    } else if (key === ATTRIBUTE.entities && fields.tag === ARRAY_VALUE) {
      addTexts(earlier.entities, bytes, range, ENTITY);
    }
  }
}

function addTexts(texts: Set<string>, bytes: Uint8Array, array: Range, form: RegExp): void {
  const items = new FieldCursor(bytes, array.start, array.end);
  while (items.step() && texts.size < MAX_TEXTS) {
    const any = new FieldCursor(bytes, items.start, items.next);
    while (any.step()) {
      if (any.tag !== STRING_VALUE || any.next - any.start > MAX_TEXT) continue;
      const text = textOf(bytes, any.start, any.next);
      if (form.test(text)) texts.add(text);
    }
  }
}
