/** Which leaves of a request could hold something: those with an anchor, or under a key that names a value. */
import { LeafKind, type LeafTable } from "../../core/index.ts";
import type { Prefilter, Seen } from "../prefilter/prefilter.ts";
import { ROW, RowKind } from "../prefilter/rows.ts";
import { NEW_KEY, NUMBER, QUESTION, SMALL_WORD, WordFlag } from "../prefilter/word-table.ts";
import type { ToldKeys } from "../request/links.ts";
import { isNumber } from "../request/source.ts";
import type { Lineup } from "./lineup.ts";

// Asked for at every leaf.
const KEY: number = LeafKind.Key;
const LABEL: number = WordFlag.Label;
const KEYWORD: number = WordFlag.Keyword;
const TOLD: number = WordFlag.Told;
const NOTHING_TOLD: ToldKeys = { keys: [], distinct: [] };
const NEVER = Number.MAX_SAFE_INTEGER;

/** How a leaf is to be read: `anchored` by every recogniser, `text` only by those that see each text. */
export interface Woken {
  readonly anchored: number[];
  /** Of each anchored leaf, where its rows begin in `rows`: an index of a first value. */
  readonly firstRows: number[];
  readonly text: number[];
  readonly told: ToldKeys;
  /** Texts that end with a question mark. */
  readonly questions: readonly number[];
  /** Rows of the whole request (prefilter.ts), by start; valid until the next call. */
  readonly rows: Int32Array;
}

export class Waker {
  readonly #prefilter: Prefilter;
  readonly #texts: Lineup["texts"];
  /** By leaf, SMALL_WORD, QUESTION and NUMBER, and of keys the WordFlags of their words. */
  #flags = new Uint32Array();
  /** Those of all leaves. */
  #allFlags = 0;
  #rows = new Int32Array();

  constructor(prefilter: Prefilter, texts: Lineup["texts"]) {
    this.#prefilter = prefilter;
    this.#texts = texts;
  }

  /** Of the request that the prefilter has loaded; the leaves are by start, and so are those returned. */
  wake(leaves: LeafTable): Woken {
    const seen = this.#prefilter.scanRequest(leaves);
    const rows = this.#keep(seen);
    const told = (seen.allFlags & TOLD) === 0 ? NOTHING_TOLD : this.#toldKeys(leaves);
    const questions = (seen.allFlags & QUESTION) === 0 ? [] : this.#questions(leaves);
    const woken: Woken = { anchored: [], firstRows: [], text: [], rows, told, questions };
    const { count, start, end } = leaves;
    const isAsked = this.#texts !== "none" || (seen.allFlags & KEYWORD) !== 0;
    // Most small requests.
    if (rows.length === 0 && !isAsked && (seen.allFlags & NUMBER) === 0) return woken;
    const flags = this.#flags;
    let next = 0;
    let rowStart = rows.length === 0 ? NEVER : rows[1];
    for (let leaf = 0; leaf < count; leaf++) {
      const to = end[leaf];
      // Most leaves of most requests.
      if (rowStart >= to && !isAsked && (flags[leaf] & NUMBER) === 0) continue;
      const from = start[leaf];
      while (next < rows.length && rows[next + 2] <= from) next += ROW;
      rowStart = next < rows.length ? rows[next + 1] : NEVER;
      if (to === from) continue;
      if (this.#isAnchored(leaves, leaf, rows, next)) {
        woken.anchored.push(leaf);
        woken.firstRows.push(next);
      } else if (this.#texts !== "none" && this.#isText(leaves, leaf)) woken.text.push(leaf);
    }
    return woken;
  }

  /**
   * Copies the flags, and the rows that are returned: shadows are made where they were written. New room would cost
   * more than the copies, so it is kept for the next request.
   */
  #keep({ rows, flags, allFlags }: Seen): Int32Array {
    this.#allFlags = allFlags;
    if (flags.length > this.#flags.length) this.#flags = new Uint32Array(flags.length);
    if (rows.length > this.#rows.length) this.#rows = new Int32Array(rows.length);
    this.#flags.set(flags);
    this.#rows.set(rows);
    return this.#rows.subarray(0, rows.length);
  }

  /** Whether a word of the keys above a leaf has a flag; as of the last wake(). */
  isUnder({ label }: LeafTable, leaf: number, flag: number): boolean {
    if ((this.#allFlags & flag) === 0) return false;
    for (let key = label[leaf]; key >= 0; key = label[key])
      if ((this.#flags[key] & flag) !== 0) return true;
    return false;
  }

  #questions({ count }: LeafTable): number[] {
    const questions: number[] = [];
    for (let leaf = 0; leaf < count; leaf++)
      if ((this.#flags[leaf] & QUESTION) !== 0) questions.push(leaf);
    return questions;
  }

  #toldKeys({ count, kind }: LeafTable): ToldKeys {
    const keys: number[] = [];
    const distinct: number[] = [];
    for (let leaf = 0; leaf < count; leaf++) {
      const flags = this.#flags[leaf] & (TOLD | NEW_KEY);
      if (flags === 0 || kind[leaf] !== KEY) continue;
      if ((flags & TOLD) !== 0) keys.push(leaf);
      if ((flags & NEW_KEY) !== 0) distinct.push(leaf);
    }
    return { keys, distinct };
  }

  #isAnchored(leaves: LeafTable, leaf: number, rows: Int32Array, next: number): boolean {
    if (isNumber(leaves, leaf)) return (this.#flags[leaf] & NUMBER) !== 0;
    if (this.isUnder(leaves, leaf, KEYWORD)) return true;
    if (next === rows.length || rows[next + 1] >= leaves.end[leaf]) return false;
    return this.#holdsRow(leaves, leaf, rows, next);
  }

  /** Whether a row from `next` on lies in a leaf, also in part: a length before it may look like a digit. */
  #holdsRow(leaves: LeafTable, leaf: number, rows: Int32Array, next: number): boolean {
    const end = leaves.end[leaf];
    for (let row = next; row < rows.length && rows[row + 1] < end; row += ROW)
      if (rows[row] !== RowKind.Keyed || this.isUnder(leaves, leaf, LABEL)) return true;
    return false;
  }

  #isText(leaves: LeafTable, leaf: number): boolean {
    if (isNumber(leaves, leaf)) return false;
    return (
      this.#texts === "all" ||
      (this.#flags[leaf] & SMALL_WORD) === 0 ||
      this.isUnder(leaves, leaf, WordFlag.Naming)
    );
  }
}
