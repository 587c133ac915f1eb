import { FrameRole } from "../core/index.ts";
import { ATTRIBUTE, TAG } from "./annotation-keys.ts";
import { type Earlier, NOTHING_EARLIER, readEarlier } from "./earlier.ts";
import { writeTrueAttribute } from "./encode.ts";
import { KeptLocations, Locations } from "./locations.ts";
import type { Page, Tools } from "./page.ts";
import type { Patches } from "./patches.ts";
import { writeEvent } from "./place.ts";
import { isRecord } from "./roles.ts";
import { type Range, type RecordScan, scanRecord } from "./scan-record.ts";
import { Summaries } from "./summaries.ts";
import { Tallies } from "./tallies.ts";
import { MAX_EVENTS, type Tally } from "./tally.ts";
import { Violations } from "./violations.ts";

/**
 * What annotations may add to a request, besides as many bytes as it has itself: a value in a resource
 * is told of each span below, and a span may be two bytes long. Beyond it no record gains events; beyond
 * twice that, none gains anything.
 */
const FREE_BYTES = 4 * 1024 * 1024;

/** Where patches go: those of the decisions, already planned, and those that are added here. */
interface Sheets {
  readonly edits: Patches;
  readonly additions: Patches;
}

/** A violated span or log record. */
interface ViolatedRecord {
  readonly frame: number;
  readonly tally: Tally;
  /** Violation events that it may have. */
  readonly mostEvents: number;
}

/** Appends to each violated span and log record what the contract says. */
export class Annotator {
  readonly #tools: Tools;
  readonly #violations = new Violations();
  readonly #locations = new KeptLocations();
  readonly #summaries: Summaries;
  /** Violated records of the last request that gained nothing, for there was no room. */
  unannotated = 0;

  constructor(policyId: string, tools: Tools) {
    this.#tools = tools;
    this.#summaries = new Summaries(policyId);
  }

  /** Metrics gain nothing: an attribute more would be a time series more. */
  annotate(page: Page, sheets: Sheets): void {
    this.unannotated = 0;
    if (page.signal === "metrics") return;
    const { ink, key } = this.#tools;
    const hasEvents = page.signal === "traces";
    const locations = hasEvents ? new Locations(page, this.#locations, key) : undefined;
    const tallies = new Tallies(page, this.#violations, locations);
    const { frames } = page.outline;
    const room = page.bytes.length + FREE_BYTES;
    const begin = ink.length;
    for (let frame = 1; frame < frames.count; frame++) {
      if (!isRecord(frames.role[frame]!)) continue;
      const tally = tallies.of(frame);
      if (tally.violations.length === 0) continue;
      const written = ink.length - begin;
      const mostEvents = written > room ? 0 : MAX_EVENTS;
      if (written > 2 * room) this.unannotated++;
      else this.#annotateRecord(page, { frame, tally, mostEvents }, sheets);
    }
  }

  #annotateRecord(page: Page, record: ViolatedRecord, { edits, additions }: Sheets): void {
    const { ink } = this.#tools;
    const { frame, tally } = record;
    const { frames } = page.outline;
    const isSpan = frames.role[frame] === FrameRole.Span;
    const tag = isSpan ? TAG.spanAttribute : TAG.logAttribute;
    const range = { start: frames.start[frame]!, end: frames.end[frame]! };
    const scan = scanRecord(page.bytes, range, tag);
    const earlier = scan.isAnnotated
      ? readEarlier(page.bytes, range, tag, (within) => hasEdit(edits, within))
      : NOTHING_EARLIER;
    tally.forget(earlier.rules);
    if (tally.violations.length === 0) return;
    for (const { start, end } of earlier.attributes) additions.add(start, end, 0, 0, frame, -1);
    const from = ink.length;
    this.#summaries.write(ink, tag, tally, earlier);
    if (isSpan) this.#writeEvents(page.bytes, record, earlier, scan);
    additions.add(range.end, range.end, from, ink.length, frame, -1);
  }

  #writeEvents(
    bytes: Uint8Array,
    { tally, mostEvents }: ViolatedRecord,
    earlier: Earlier,
    { endTime }: RecordScan,
  ): void {
    const { ink } = this.#tools;
    const { places } = tally;
    const room = Math.max(0, mostEvents - earlier.events);
    const isTruncated = earlier.truncated || tally.truncated || places.length > room;
    if (isTruncated) writeTrueAttribute(ink, TAG.spanAttribute, ATTRIBUTE.truncated);
    for (let i = 0; i < places.length && i < room; i++) writeEvent(ink, places[i]!, bytes, endTime);
  }
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
