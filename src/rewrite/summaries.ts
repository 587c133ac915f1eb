import { SEVERITIES } from "../core/index.ts";
import { ATTRIBUTE, TAG } from "./annotation-keys.ts";
import { type Earlier, NOTHING_EARLIER } from "./earlier.ts";
import { writeIntAttribute, writeStringAttribute, writeStringsAttribute } from "./encode.ts";
import { Ink, LONG_VARINT } from "./ink.ts";
import type { Tally } from "./tally.ts";

const MAX_COUNT = 0x7fff_ffff;
const MOST_KEPT = 1024;
const CAPACITY = 1024;

/** A record's attributes as they are written, but for the count, which is filled in as they are copied. */
interface SummaryStamp {
  readonly bytes: Buffer;
  readonly countAt: number;
}

/** Writes the attributes of violated records: the same for the same set of violations, if it is told for the first time. */
export class Summaries {
  readonly #policyId: string;
  readonly #kept = new Map<number, SummaryStamp>();

  constructor(policyId: string) {
    this.#policyId = policyId;
  }

  write(ink: Ink, tag: number, tally: Tally, earlier: Earlier): void {
    const set = setOf(tag, tally, earlier);
    if (set === Infinity) {
      this.#encode(ink, tag, tally, earlier);
      return;
    }
    const { bytes, countAt } = this.#kept.get(set) ?? this.#keep(set, tag, tally);
    const start = ink.length;
    ink.raw(bytes);
    ink.bytes[start + countAt] = tally.count;
  }

  #keep(set: number, tag: number, tally: Tally): SummaryStamp {
    const ink = new Ink(CAPACITY);
    const countAt = this.#encode(ink, tag, tally, NOTHING_EARLIER) - 1;
    const stamp = { bytes: ink.written(), countAt };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(set, stamp);
    return stamp;
  }

  /** Gives the end of the count. */
  #encode(ink: Ink, tag: number, tally: Tally, earlier: Earlier): number {
    const ids = new Set(earlier.rules);
    const entities = new Set(earlier.entities);
    let severity = SEVERITIES.indexOf(earlier.severity);
    for (const { rule } of tally.violations) {
      ids.add(rule.id);
      entities.add(rule.entity);
      severity = Math.max(severity, SEVERITIES.indexOf(rule.severity));
    }
    const count = Math.min(tally.count + earlier.count, MAX_COUNT);
    writeIntAttribute(ink, tag, ATTRIBUTE.count, count);
    const countEnd = ink.length;
    writeStringsAttribute(ink, tag, ATTRIBUTE.rules, [...ids].sort());
    writeStringsAttribute(ink, tag, ATTRIBUTE.entities, [...entities].sort());
    writeStringAttribute(ink, tag, ATTRIBUTE.severity, SEVERITIES[severity]!);
    writeStringAttribute(ink, tag, ATTRIBUTE.policy, this.#policyId);
    return countEnd;
  }
}

/** A number for a tag and a set of violations; `Infinity` where what is written hangs on more than that. */
function setOf(tag: number, tally: Tally, earlier: Earlier): number {
  if (earlier !== NOTHING_EARLIER || tally.count >= LONG_VARINT) return Infinity;
  let set = tag === TAG.logAttribute ? 1 : 0;
  for (const { bit } of tally.violations) set += bit;
  return set;
}
