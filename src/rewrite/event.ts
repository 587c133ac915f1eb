import { EVENT_ATTRIBUTE, EVENT_NAME, TAG } from "./annotation-keys.ts";
import { writeDoubleAttribute, writeIntAttribute, writeStringAttribute } from "./encode.ts";
import { Ink, varintSize } from "./ink.ts";
import type { Violation } from "./violations.ts";

const CAPACITY = 1024;

/** What an event says, but for its time and its confidence. */
interface EventText {
  readonly violation: Violation;
  readonly location: string;
  readonly count: number;
  readonly isTimed: boolean;
}

/** An event as it is written, but for what is filled in as it is copied. */
export interface EventStamp {
  readonly bytes: Buffer;
  readonly timeAt: number;
  readonly countAt: number;
}

/**
 *     5a len ( 09 <end time> 12 <name> 1a <attribute>… 1a <count> 1a <confidence> )
 *                 ^timeAt                                      ^countAt  ^last eight bytes
 */
export function makeStamp({ violation, location, count, isTimed }: EventText): EventStamp {
  const content = new Ink(CAPACITY);
  if (isTimed) {
    content.byte(TAG.eventTime);
    content.double(0);
  }
  content.byte(TAG.eventName);
  content.varint(EVENT_NAME.length);
  content.text(EVENT_NAME);
  for (const [key, text] of textsOf(violation, location)) {
    writeStringAttribute(content, TAG.eventAttribute, key, text);
  }
  writeIntAttribute(content, TAG.eventAttribute, EVENT_ATTRIBUTE.count, count);
  const countEnd = content.length;
  writeDoubleAttribute(content, TAG.eventAttribute, EVENT_ATTRIBUTE.confidence, 0);
  const header = 1 + varintSize(content.length);
  const event = new Ink(header + content.length);
  event.byte(TAG.spanEvent);
  event.varint(content.length);
  event.raw(content.written());
  return { bytes: event.bytes, timeAt: header + 1, countAt: header + countEnd - 1 };
}

function textsOf({ rule, action }: Violation, location: string) {
  return [
    [EVENT_ATTRIBUTE.id, rule.id],
    [EVENT_ATTRIBUTE.type, rule.type],
    [EVENT_ATTRIBUTE.severity, rule.severity],
    [EVENT_ATTRIBUTE.citation, rule.basis],
    [EVENT_ATTRIBUTE.entity, rule.entity],
    [EVENT_ATTRIBUTE.action, action],
    [EVENT_ATTRIBUTE.location, location],
  ] as const;
}
