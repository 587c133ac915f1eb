/**
 * What Lethe wrote itself into a request is not told of again: the words of its policy may look like a
 * number of a person (`hipaa@b1232434` under `compliance.policy`), and so may a key within a location.
 */
import { type Decision, LeafKind, type LeafTable, type Outline } from "../core/index.ts";

const PREFIX = Buffer.from("compliance.");
export const LOCATION = "compliance.location";
const POLICY = "compliance.policy";
const LONGEST_KEY = 64;
const LONGEST_WORD = 512;
/** A policy of another gateway: its digest is no one's number. */
const DIGEST_AT_END = /@[0-9a-f]{8}$/;
const DIGEST_LENGTH = "@b1232434".length;
/** A key may be as long as a request; what is told of it is cut here too (rewrite/locations.ts). */
const LONGEST_LOCATION = 512;
const MOST_LOCATIONS = 4096;

interface Look {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly outline: Outline;
  readonly decisions: readonly Decision[];
}

export class OwnWords {
  readonly #words: ReadonlySet<string>;
  readonly #redact: (text: string) => string;
  readonly #locations = new Map<string, string>();
  /** How often a location was looked at: after that the detector knows no more of the request. */
  looks = 0;

  /**
   * @param words texts that the policy writes as they are: its id, its rules' ids, what they are based on.
   * @param redact of a text under LOCATION.
   */
  constructor(words: Iterable<string>, redact: (text: string) => string) {
    this.#words = new Set(words);
    this.#redact = redact;
  }

  /** Without the decisions about Lethe's own words. */
  leaveOut(look: Look): readonly Decision[] {
    const { decisions } = look;
    let leaf = -1;
    let isUnderPrefix = false;
    const isOther = (decision: Decision): boolean => {
      if (decision.finding.leaf !== leaf) {
        leaf = decision.finding.leaf;
        isUnderPrefix = hasPrefix(look, leaf);
      }
      return !isUnderPrefix || !this.#isOwn(look, decision);
    };
    return decisions.every(isOther) ? decisions : decisions.filter(isOther);
  }

  /** A location as a look at the output would leave it: its keys are a sender's words. */
  location(whole: string): string {
    const text = whole.slice(0, LONGEST_LOCATION).toWellFormed();
    let told = this.#locations.get(text);
    if (told === undefined) {
      this.looks++;
      told = this.#redact(text);
      if (this.#locations.size === MOST_LOCATIONS) this.#locations.clear();
      this.#locations.set(text, told);
    }
    return told;
  }

  #isOwn({ bytes, outline }: Look, { finding, ruling }: Decision): boolean {
    const { leaves } = outline;
    const key = keyOf(bytes, outline, finding.leaf);
    const start = leaves.start[finding.leaf]!;
    const end = leaves.end[finding.leaf]!;
    if (key === LOCATION && ruling.action.kind === "keep") return true;
    if (end - start > LONGEST_WORD) return false;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
    if (this.#words.has(text)) return true;
    return key === POLICY && DIGEST_AT_END.test(text) && finding.start >= end - DIGEST_LENGTH;
  }
}

/** Whether a text stands under a key that begins as all of Lethe's do. */
function hasPrefix({ bytes, outline }: Look, leaf: number): boolean {
  const { leaves } = outline;
  const key = keyAbove(leaves, leaf);
  if (key < 0 || leaves.end[key]! - leaves.start[key]! < PREFIX.length) return false;
  const start = leaves.start[key]!;
  for (let i = 0; i < PREFIX.length; i++) if (bytes[start + i] !== PREFIX[i]) return false;
  return true;
}

/** The key leaf right above a text; `-1` where none stands. */
function keyAbove({ kind, label }: LeafTable, leaf: number): number {
  return kind[leaf] === LeafKind.Text ? label[leaf]! : -1;
}

function keyOf(bytes: Uint8Array<ArrayBuffer>, { leaves }: Outline, leaf: number): string {
  const key = keyAbove(leaves, leaf);
  const start = leaves.start[key]!;
  const length = Math.min(LONGEST_KEY, leaves.end[key]! - start);
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString("latin1");
}
