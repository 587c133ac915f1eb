/** Leaves → findings: the whole request once through the prefilter, then only what could hold something. */
import {
  type CustomRule,
  type EditedLeaf,
  type Finding,
  LeafKind,
  type LeafTable,
} from "../core/index.ts";
import { RECOGNISERS } from "./entities/index.ts";
import { isHeldOut, isPlaceholder } from "./hold-outs.ts";
import { Labels } from "./labels.ts";
import { leastDigits, lineUp, needsLabel } from "./lineup.ts";
import { type ModelOptions, modelRecognisers } from "./model/model.ts";
import { OffsetMap } from "./offset-map.ts";
import { type Candidate, resolveOverlaps } from "./overlap.ts";
import { type Folded, Prefilter, ROW, RowKind } from "./prefilter/prefilter.ts";
import { WordFlag } from "./prefilter/word-table.ts";
import { bareNumberQuote } from "./quote.ts";
import type { Anchor, Recogniser, ReportValue } from "./recogniser.ts";
import { compileRules } from "./rules/compile-rules.ts";
import { View } from "./view.ts";

export interface DetectorOptions {
  /** Entities to look for, and the least score of a finding. */
  readonly entities: ReadonlyMap<string, number>;
  /** Rules that bring their own search. */
  readonly rules?: readonly CustomRule[] | undefined;
  /** A model that looks at every text besides. */
  readonly model?: ModelOptions | undefined;
}

export interface Detector {
  /** Findings by start, none overlapping. The leaves are those of the same bytes, by start. */
  detect(bytes: Uint8Array, leaves: LeafTable): Finding[];
  /** Whether nothing is found in leaves that were edited. Their keys are read where they stood before. */
  isClean(bytes: Uint8Array, edited: readonly EditedLeaf[], before: Keyed): boolean;
}

/** Bytes and their leaves. */
interface Keyed {
  readonly bytes: Uint8Array;
  readonly leaves: LeafTable;
}

interface Place {
  readonly leaves: LeafTable;
  readonly leaf: number;
}

const LEAF_START: Anchor = { start: 0, end: 0, digits: 0 };
/** A varint of this many bytes holds a number of nine digits and more. */
const IDENTIFIER_VARINT = 5;

/** Throws an Error that names a rule that is refused, or says why a model cannot be loaded. */
export function createDetector({ entities, rules = [], model }: DetectorOptions): Detector {
  const own = [...compileRules(rules), ...(model === undefined ? [] : modelRecognisers(model))];
  const enabled = [...RECOGNISERS, ...own].filter(({ entity }) => entities.has(entity));
  const labels = collectLabels(enabled);
  const { byDigits, byAt, byLiteral, byKey, byText, wants } = lineUp(enabled, labels);
  const prefilter = new Prefilter(wants);
  const decoder = new TextDecoder();
  /** By key leaf, the WordFlags of its words. */
  let keyFlags = new Uint16Array();

  function keysOf(bytes: Uint8Array, leaves: LeafTable, leaf: number): string {
    let text = "";
    for (let key = leaves.label[leaf]; key >= 0; key = leaves.label[key]) {
      text = `${decoder.decode(bytes.subarray(leaves.start[key], leaves.end[key]))} ${text}`;
    }
    return text.trimEnd();
  }

  // One leaf is looked at at a time: what the reporters below report on.
  let current: View | undefined;
  let candidates: Candidate[] = [];
  const reporters = new Map<Recogniser, ReportValue>(
    enabled.map((recogniser) => {
      const { entity } = recogniser;
      const least = entities.get(entity) ?? 1;
      return [
        recogniser,
        (start, end, score, how) => {
          if (current === undefined || score < least || isPlaceholder(current.text, start, end))
            return;
          current.remember(entity, end);
          candidates.push({ start, end, entity, score, how });
        },
      ];
    }),
  );
  const reporterOf = (recogniser: Recogniser): ReportValue =>
    reporters.get(recogniser) as ReportValue;
  const shaped = byDigits
    .filter((one) => !needsLabel(one))
    .map((one) => ({ one, least: leastDigits(one), report: reporterOf(one) }));
  const labelledOnly = new Map(byDigits.filter(needsLabel).map((one) => [one.entity, one]));

  /** Whom the nearest label calls; a list goes on with its own. */
  function recogniseLabelled(view: View, anchor: Anchor): void {
    const named = labelledOnly.get(view.nearest(anchor.start) ?? "");
    const listed = labelledOnly.get(view.listedEntity(anchor.start) ?? "");
    for (const one of named === listed ? [named] : [named, listed])
      if (one !== undefined && anchor.digits >= one.labelled)
        one.recognise(view, anchor, reporterOf(one));
  }

  function recogniseLiterals(view: View, folded: Folded): void {
    const { count, values: rows } = prefilter.shadowLiterals(folded);
    for (let row = 0; row < count * ROW; row += ROW) {
      const anchor = { start: rows[row + 1], end: rows[row + 2], digits: 0 };
      for (const one of byLiteral[rows[row + 3]]) one.recognise(view, anchor, reporterOf(one));
    }
  }

  function recogniseText(view: View, folded: Folded, { leaves, leaf }: Place): Candidate[] {
    candidates = [];
    current = view;
    const { text } = view;
    const { count, values: rows } = prefilter.scanShadow(folded);
    let isHinted = false;
    for (let row = 0; row < count * ROW; row += ROW) {
      const kind = rows[row];
      const anchor = { start: rows[row + 1], end: rows[row + 2], digits: rows[row + 3] };
      if (kind === RowKind.At) {
        for (const one of byAt) one.recognise(view, anchor, reporterOf(one));
      } else if (kind === RowKind.Hint) {
        isHinted = true;
      } else if (!isHeldOut(text, anchor.start, anchor.end)) {
        for (const { one, least, report } of shaped)
          if (anchor.digits >= least) one.recognise(view, anchor, report);
        recogniseLabelled(view, anchor);
      }
    }
    if (isHinted) recogniseLiterals(view, folded);
    if (isUnder(leaves, leaf, WordFlag.Keyword))
      for (const one of byKey) one.recognise(view, LEAF_START, reporterOf(one));
    for (const one of byText) one.recognise(view, reporterOf(one));
    return resolveOverlaps(candidates);
  }

  function detectText(
    bytes: Uint8Array,
    leaves: LeafTable,
    leaf: number,
    findings: Finding[],
  ): void {
    const from = leaves.start[leaf];
    const to = leaves.end[leaf];
    const folded = prefilter.fold(from, to);
    const view = new View(folded.text, () => keysOf(bytes, leaves, leaf), labels);
    // A copy: the scan of the shadow writes its rows over the breaks.
    const breaks = folded.breaks.slice();
    const found = recogniseText(view, folded, { leaves, leaf });
    const map = new OffsetMap(breaks);
    for (const { start, end, entity, score, how } of found) {
      const first = from + map.start(start);
      const last = from + map.end(end);
      const quote = bareNumberQuote(bytes, from, to, first, last);
      findings.push({
        leaf,
        start: first,
        end: last,
        entity,
        score,
        how,
        ...(quote === undefined ? {} : { quote }),
      });
    }
  }

  /** A number is read as its decimal text, its key as the label. */
  function detectNumber(
    bytes: Uint8Array,
    leaves: LeafTable,
    leaf: number,
    findings: Finding[],
  ): void {
    const start = leaves.start[leaf];
    const end = leaves.end[leaf];
    const text =
      leaves.kind[leaf] === LeafKind.Int ? readInt(bytes, start, end) : readDouble(bytes, start);
    if (text === undefined) return;
    const view = new View(text, () => keysOf(bytes, leaves, leaf), labels);
    const anchor = { start: 0, end: text.length, digits: text.length };
    let best: Candidate | undefined;
    for (const one of byDigits) {
      if (anchor.digits < leastDigits(one)) continue;
      one.recognise(view, anchor, (from, to, score, how) => {
        const isWhole = from === 0 && to === text.length;
        if (!isWhole || score < (entities.get(one.entity) ?? 1) || score <= (best?.score ?? 0))
          return;
        best = { start, end, entity: one.entity, score, how };
      });
    }
    if (best !== undefined) findings.push({ leaf, ...best });
  }

  function isClean(bytes: Uint8Array, edited: readonly EditedLeaf[], before: Keyed): boolean {
    prefilter.load(bytes);
    return edited.every(({ leaf, start, end }) => {
      const folded = prefilter.fold(start, end);
      const keys = (): string => keysOf(before.bytes, before.leaves, leaf);
      const place = { leaves: before.leaves, leaf };
      return recogniseText(new View(folded.text, keys, labels), folded, place).length === 0;
    });
  }

  function detect(bytes: Uint8Array, leaves: LeafTable): Finding[] {
    const findings: Finding[] = [];
    const { count, values: rows } = prefilter.scanRequest(bytes);
    // Rows are used up before the first fold writes over them.
    const woken = wokenLeaves(leaves, rows, count);
    for (let i = 0; i < woken.length; i++) {
      const leaf = woken[i];
      if (isNumber(leaves, leaf)) detectNumber(bytes, leaves, leaf, findings);
      else detectText(bytes, leaves, leaf, findings);
    }
    return findings;
  }

  function wokenLeaves(leaves: LeafTable, rows: Int32Array, count: number): number[] {
    readKeys(leaves);
    const woken: number[] = [];
    let next = 0;
    for (let leaf = 0; leaf < leaves.count; leaf++) {
      const start = leaves.start[leaf];
      const end = leaves.end[leaf];
      while (next < count && rows[next * ROW + 2] <= start) next++;
      const isWoken = isNumber(leaves, leaf)
        ? isIdentifierSized(leaves, leaf) || isUnder(leaves, leaf, WordFlag.Label)
        : byText.length > 0 ||
          (next < count && isAnchored(leaves, leaf, rows, next, count)) ||
          isUnder(leaves, leaf, WordFlag.Keyword);
      if (isWoken && end > start) woken.push(leaf);
    }
    return woken;
  }

  /** Whether a row from `next` on lies in a leaf, also in part: a length before it may look like a digit. */
  function isAnchored(
    leaves: LeafTable,
    leaf: number,
    rows: Int32Array,
    next: number,
    count: number,
  ): boolean {
    const end = leaves.end[leaf];
    for (let row = next * ROW; row < count * ROW && rows[row + 1] < end; row += ROW)
      if (rows[row] !== RowKind.Keyed || isUnder(leaves, leaf, WordFlag.Label)) return true;
    return false;
  }

  function readKeys({ count, kind, start, end }: LeafTable): void {
    if (keyFlags.length < count) keyFlags = new Uint16Array(count);
    for (let leaf = 0; leaf < count; leaf++)
      if (kind[leaf] === LeafKind.Key) keyFlags[leaf] = prefilter.keyFlags(start[leaf], end[leaf]);
  }

  /** Whether a word of the keys above a leaf has a flag; as of the last detect(). */
  function isUnder({ label }: LeafTable, leaf: number, flag: number): boolean {
    for (let key = label[leaf]; key >= 0; key = label[key])
      if ((keyFlags[key] & flag) !== 0) return true;
    return false;
  }

  return { detect, isClean };
}

function collectLabels(enabled: readonly Recogniser[]): Labels {
  const labels = new Labels();
  for (const { entity, labels: phrases, prefixes } of enabled) {
    labels.add(entity, phrases);
    labels.addPrefixes(prefixes ?? []);
  }
  return labels;
}

function isNumber({ kind }: LeafTable, leaf: number): boolean {
  return kind[leaf] === LeafKind.Int || kind[leaf] === LeafKind.Double;
}

/** Whether a number is long enough to be a value that needs no label. */
function isIdentifierSized({ kind, start, end }: LeafTable, leaf: number): boolean {
  return kind[leaf] === LeafKind.Int && end[leaf] - start[leaf] >= IDENTIFIER_VARINT;
}

/** A varint as decimal text; `undefined` for a negative number. */
function readInt(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > 9) return undefined;
  let value = 0n;
  for (let at = end - 1; at >= start; at--) value = (value << 7n) | BigInt(bytes[at] & 0x7f);
  return value.toString();
}

/** A double that is a whole number, as decimal text. */
function readDouble(bytes: Uint8Array, start: number): string | undefined {
  const value = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(start, true);
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : undefined;
}
