import { FrameRole, type Rule, SEVERITIES } from "../core/index.ts";
import { ATTRIBUTE, EVENT_ATTRIBUTE, EVENT_NAME, TAG } from "./annotation-keys.ts";
import { type Earlier, nothingEarlier, readEarlier } from "./earlier.ts";
import {
  doubleAttributeSize,
  intAttributeSize,
  writeDoubleAttribute,
  writeIntAttribute,
  writeStringAttribute,
  writeStringsAttribute,
  writeTrueAttribute,
} from "./encode.ts";
import { Ink, varintSize } from "./ink.ts";
import { Locations } from "./locations.ts";
import type { Page, Tools } from "./page.ts";
import { type Patches, PatchKind } from "./patches.ts";
import { type Range, scanRecord } from "./scan-record.ts";
import {
  joinTallies,
  MAX_EVENTS,
  type Place,
  type Tally,
  tallyViolations,
  withoutTold,
} from "./tally.ts";

const MAX_COUNT = 0x7fff_ffff;
/**
 * What annotations may add to a request, besides as many bytes as it has itself: a value in a resource
 * is told of each span below, and a span may be two bytes long. Beyond it no record gains events; beyond
 * twice that, none gains anything.
 */
const FREE_BYTES = 4 * 1024 * 1024;
/** Sets of rules are numbers; above this bit they are no integers. */
const MAX_BIT = 52;
const MAX_KEPT = 1024;

/** Where patches go: those of the decisions, already planned, and those that are added here. */
interface Sheets {
  readonly edits: Patches;
  readonly additions: Patches;
}

/** Appends to each violated span and log record what the contract says. */
export class Annotator {
  readonly #policyId: string;
  readonly #tools: Tools;
  readonly #ink: Ink;
  /** The attributes of an event that its rule and action alone decide. */
  readonly #constants = new Map<Rule, Map<string, Uint8Array>>();
  /** An event's location as it is written: few keys hold most of what is found. */
  readonly #locations = new Kept<string>();
  /** A record's attributes but the count, by the set of rules that it violated for the first time. */
  readonly #summaries = new Kept<number>();
  readonly #ruleBits = new Map<Rule, number>();
  /** Violated records of the last request that gained nothing, for there was no room. */
  unannotated = 0;

  constructor(policyId: string, tools: Tools) {
    this.#policyId = policyId;
    this.#tools = tools;
    this.#ink = tools.ink;
  }

  /** Metrics gain nothing: an attribute more would be a time series more. */
  annotate(page: Page, sheets: Sheets): void {
    this.unannotated = 0;
    if (page.signal === "metrics") return;
    const tallies = tallyViolations(page.outline, page.decisions);
    if (tallies.size === 0) return;
    const locations = new Locations(page, this.#tools);
    const { frames } = page.outline;
    const room = page.bytes.length + FREE_BYTES;
    const begin = this.#ink.length;
    for (let frame = 1; frame < frames.count; frame++) {
      if (!isRecord(frames.role[frame]!)) continue;
      const own = talliesOf(page, frame, tallies);
      if (own.length === 0) continue;
      const written = this.#ink.length - begin;
      if (written > 2 * room) {
        this.unannotated++;
        continue;
      }
      const scan = scanRecord(page.bytes, rangeOf(page, frame), attributeTag(page, frame));
      const earlier = scan.isAnnotated ? earlierOf(page, frame, sheets.edits) : nothingEarlier();
      const tally = withoutTold(joinTallies(own), earlier.rules);
      if (tally.rules.length === 0) continue;
      for (const { start, end } of earlier.attributes) {
        sheets.additions.add(PatchKind.Field, start, end, { frame, leaf: -1 });
      }
      const at = frames.end[frame]!;
      const row = sheets.additions.add(PatchKind.Field, at, at, { frame, leaf: -1 });
      sheets.additions.from[row] = this.#ink.length;
      this.#writeRecord(attributeTag(page, frame), {
        tally,
        earlier,
        locations,
        time: scan.endTime,
        mostEvents: written > room ? 0 : MAX_EVENTS,
      });
      sheets.additions.to[row] = this.#ink.length;
    }
  }

  #writeRecord(tag: number, { tally, earlier, locations, time, mostEvents }: Told): void {
    this.#writeAttributes(tag, tally, earlier);
    if (tag === TAG.logAttribute) return;
    const room = Math.max(0, mostEvents - earlier.events);
    const isTruncated = earlier.truncated || tally.truncated || tally.places.length > room;
    if (isTruncated) writeTrueAttribute(this.#ink, tag, ATTRIBUTE.truncated);
    for (const place of tally.places.slice(0, room)) {
      this.#writeEvent(place, locations.of(place.leaf), time);
    }
  }

  #writeAttributes(tag: number, { rules }: Tally, earlier: Earlier): void {
    const ink = this.#ink;
    const count = rules.reduce((sum, { count: times }) => sum + times, earlier.count);
    writeIntAttribute(ink, tag, ATTRIBUTE.count, Math.min(count, MAX_COUNT));
    const set = earlier.count === 0 ? this.#setOf(tag, rules) : undefined;
    if (set === undefined) this.#writeSummary(ink, tag, rules, earlier);
    else ink.raw(this.#summaries.get(set, (page) => this.#writeSummary(page, tag, rules, earlier)));
  }

  /** A number for a set of rules and a tag; `undefined` for a rule that has no bit left. */
  #setOf(tag: number, rules: readonly { readonly rule: Rule }[]): number | undefined {
    let set = tag === TAG.logAttribute ? 1 : 0;
    for (const { rule } of rules) {
      let bit = this.#ruleBits.get(rule);
      if (bit === undefined) {
        bit = this.#ruleBits.size + 1;
        this.#ruleBits.set(rule, bit);
      }
      if (bit > MAX_BIT) return undefined;
      set += 2 ** bit;
    }
    return set;
  }

  #writeSummary(
    ink: Ink,
    tag: number,
    rules: readonly { readonly rule: Rule }[],
    earlier: Earlier,
  ): void {
    const ids = new Set(earlier.rules);
    const entities = new Set(earlier.entities);
    let severity = SEVERITIES.indexOf(earlier.severity);
    for (const { rule } of rules) {
      ids.add(rule.id);
      entities.add(rule.entity);
      severity = Math.max(severity, SEVERITIES.indexOf(rule.severity));
    }
    writeStringsAttribute(ink, tag, ATTRIBUTE.rules, [...ids].sort());
    writeStringsAttribute(ink, tag, ATTRIBUTE.entities, [...entities].sort());
    writeStringAttribute(ink, tag, ATTRIBUTE.severity, SEVERITIES[severity]!);
    writeStringAttribute(ink, tag, ATTRIBUTE.policy, this.#policyId);
  }

  /** `5a len ( 09 <end time> 12 <name> 1a <attribute>… )` */
  #writeEvent(place: Place, location: string, time: Uint8Array): void {
    const constant = this.#constantOf(place);
    const where = this.#locations.get(location, (page) =>
      writeStringAttribute(page, TAG.eventAttribute, EVENT_ATTRIBUTE.location, location),
    );
    const size =
      time.length +
      constant.length +
      where.length +
      intAttributeSize(EVENT_ATTRIBUTE.count, place.count) +
      doubleAttributeSize(EVENT_ATTRIBUTE.confidence);
    const ink = this.#ink;
    ink.reserve(size + 1 + varintSize(size));
    ink.byte(TAG.spanEvent);
    ink.varint(size);
    ink.raw(time);
    ink.raw(constant);
    ink.raw(where);
    writeIntAttribute(ink, TAG.eventAttribute, EVENT_ATTRIBUTE.count, place.count);
    writeDoubleAttribute(ink, TAG.eventAttribute, EVENT_ATTRIBUTE.confidence, place.confidence);
  }

  #constantOf({ rule, action }: Place): Uint8Array {
    let byAction = this.#constants.get(rule);
    if (byAction === undefined) {
      byAction = new Map();
      this.#constants.set(rule, byAction);
    }
    let constant = byAction.get(action);
    if (constant === undefined) {
      constant = encodeConstant(rule, action);
      byAction.set(action, constant);
    }
    return constant;
  }
}

/** What was written once and is the same every time; forgotten when it is much. */
class Kept<Key> {
  readonly #bytes = new Map<Key, Uint8Array>();

  get(key: Key, write: (ink: Ink) => void): Uint8Array {
    let bytes = this.#bytes.get(key);
    if (bytes === undefined) {
      const ink = new Ink();
      write(ink);
      bytes = Uint8Array.from(ink.bytes.subarray(0, ink.length));
      if (this.#bytes.size === MAX_KEPT) this.#bytes.clear();
      this.#bytes.set(key, bytes);
    }
    return bytes;
  }
}

interface Told {
  readonly tally: Tally;
  readonly earlier: Earlier;
  readonly locations: Locations;
  readonly time: Uint8Array;
  /** Violation events that the span may have. */
  readonly mostEvents: number;
}

function encodeConstant(rule: Rule, action: string): Uint8Array {
  const ink = new Ink();
  ink.byte(TAG.eventName);
  ink.varint(EVENT_NAME.length);
  ink.text(EVENT_NAME);
  const texts = [
    [EVENT_ATTRIBUTE.id, rule.id],
    [EVENT_ATTRIBUTE.type, rule.type],
    [EVENT_ATTRIBUTE.severity, rule.severity],
    [EVENT_ATTRIBUTE.citation, rule.basis],
    [EVENT_ATTRIBUTE.entity, rule.entity],
    [EVENT_ATTRIBUTE.action, action],
  ] as const;
  for (const [key, text] of texts) writeStringAttribute(ink, TAG.eventAttribute, key, text);
  return Uint8Array.from(ink.bytes.subarray(0, ink.length));
}

function isRecord(role: number): boolean {
  return role === FrameRole.Span || role === FrameRole.LogRecord;
}

/** A record's own tally, its scope's and its resource's: those that are. */
function talliesOf(
  { outline }: Page,
  record: number,
  tallies: ReadonlyMap<number, Tally>,
): Tally[] {
  const found: Tally[] = [];
  for (let frame = record; frame > 0; frame = outline.frames.parent[frame]!) {
    const tally = tallies.get(frame);
    if (tally !== undefined) found.push(tally);
  }
  return found;
}

function attributeTag({ outline }: Page, record: number): number {
  const isSpan = outline.frames.role[record] === FrameRole.Span;
  return isSpan ? TAG.spanAttribute : TAG.logAttribute;
}

function rangeOf({ outline }: Page, record: number): Range {
  return { start: outline.frames.start[record]!, end: outline.frames.end[record]! };
}

function earlierOf(page: Page, record: number, edits: Patches): Earlier {
  const isEdited = (within: Range) => hasEdit(edits, within);
  return readEarlier(page.bytes, rangeOf(page, record), attributeTag(page, record), isEdited);
}

/** Whether an edit begins within a range: by halving, for edits ascend. */
function hasEdit(edits: Patches, { start, end }: Range): boolean {
  let low = 0;
  let high = edits.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits.at[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low < edits.count && edits.at[low]! < end;
}
