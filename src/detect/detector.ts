/**
 * Leaves → findings: the whole request once through the prefilter, then only what could hold something;
 * then what is known only from other leaves: values in pieces, names that were found elsewhere.
 */
import {
  type EditedLeaf,
  type Finding,
  type FrameTable,
  LeafKind,
  type LeafTable,
} from "../core/index.ts";
import { RECOGNISERS } from "./entities/index.ts";
import { Gathered } from "./findings/gathered.ts";
import type { Candidate } from "./findings/overlap.ts";
import { Known, knownEntities } from "./known/known.ts";
import { isFieldName } from "./labels/field-names.ts";
import { Labels } from "./labels/labels.ts";
import { LeafReader, type SeenRows } from "./leaf/leaf-reader.ts";
import { NumberReader, numberText } from "./leaf/number-reader.ts";
import { type ModelOptions, modelRecognisers } from "./model/model.ts";
import { Prefilter } from "./prefilter/prefilter.ts";
import { WordFlag } from "./prefilter/word-table.ts";
import type { Recogniser } from "./recogniser.ts";
import { Joins } from "./request/joins.ts";
import { Rejoins } from "./request/rejoins.ts";
import { kept, type Reading, Repeats } from "./request/repeats.ts";
import { Rereads } from "./request/rereads.ts";
import { LEAF_SLOTS } from "./request/same-leaf.ts";
import { isNumber, rangeOf, type Source, sourceOf } from "./request/source.ts";
import { compileRules, type RuleSpecs } from "./rules/compile-rules.ts";
import { lineUp } from "./wake/lineup.ts";
import { Waker, type Woken } from "./wake/waker.ts";

export interface DetectorOptions {
  /** Entities to look for, and the least score of a finding. */
  readonly entities: ReadonlyMap<string, number>;
  /** Rules of packs that bring their own search. */
  readonly rules?: RuleSpecs | undefined;
  /** A model that looks at every text besides. */
  readonly model?: ModelOptions | undefined;
}

export interface Detector {
  /**
   * Findings by start, none overlapping. The leaves are those of the same bytes, by start.
   *
   * @param frames around them; absent where none is a list's
   */
  detect(bytes: Uint8Array, leaves: LeafTable, frames?: FrameTable): Finding[];
  /**
   * Whether nothing is found in leaves that were edited; `false` also where that takes a whole look. Their
   * keys are read where they stood before, in the request that detect() saw last.
   */
  isClean(bytes: Uint8Array, edited: readonly EditedLeaf[], before: Before): boolean;
}

/** The request that was edited. */
interface Before {
  readonly bytes: Uint8Array;
  readonly leaves: LeafTable;
}

/** Bytes of a key that a value's label may stand in. */
const MAX_KEY = 256;

/** Throws an Error that names a rule that is refused, or says why a model cannot be loaded. */
export function createDetector({ entities, rules = [], model }: DetectorOptions): Detector {
  const own = [...compileRules(rules), ...(model === undefined ? [] : modelRecognisers(model))];
  const enabled = [...RECOGNISERS, ...own].filter(({ entity }) => entities.has(entity));
  const labels = collectLabels(enabled);
  const lineup = lineUp(enabled, labels);
  const prefilter = new Prefilter(lineup.wants);
  const waker = new Waker(prefilter, lineup.texts);
  const reader = new LeafReader({ lineup, labels, entities }, prefilter);
  const numberReader = new NumberReader(lineup.byDigits, labels, entities);
  const knownElsewhere = knownEntities(entities);
  const slots = new Int32Array(LEAF_SLOTS);
  /** Of the request that was looked at last. */
  let joins: Joins | undefined;

  /** Keys above a leaf, of many and long ones the nearest letters: each leaf reads no more than that. */
  function keyOf({ bytes, leaves }: Source, leaf: number): string {
    let text = "";
    for (let key = leaves.label[leaf]; key >= 0; key = leaves.label[key]) {
      if (text.length + " ".length >= MAX_KEY) break;
      const start = Math.max(leaves.start[key], leaves.end[key] - MAX_KEY);
      const name = withoutMark(bytes.toString("utf8", start, leaves.end[key]));
      text = text === "" ? name : `${name} ${text}`;
    }
    return text.trimEnd();
  }

  /** undefined: nothing in it. */
  function readLeaf(
    source: Source,
    { leaf, start, end }: EditedLeaf,
    isAnchored: boolean,
    seen?: SeenRows,
  ): Reading | undefined {
    const folded = prefilter.fold(start, end);
    const isItself = folded.breaks.length === 0 && folded.length === end - start;
    const { leaves } = source;
    // The key above says what stands in a map, not what its fields are called.
    const isField =
      leaves.kind[leaf] === LeafKind.Key && leaves.label[leaf] >= 0 && isFieldName(folded.text);
    const isKeyword = !isField && waker.isUnder(leaves, leaf, WordFlag.Keyword);
    const candidates = reader.read({
      folded,
      keyOf: () => (isField ? "" : keyOf(source, leaf)),
      isKeyword,
      isAnchored,
      seen: isItself ? seen : undefined,
    });
    if (candidates.length === 0) return undefined;
    return { text: folded.text, breaks: folded.breaks, candidates };
  }

  function detect(bytes: Uint8Array, leaves: LeafTable, frames?: FrameTable): Finding[] {
    const source = sourceOf(bytes, leaves);
    const woken = waker.wake(bytes, leaves);
    const joined = new Joins(source, woken.told, frames);
    joins = joined;
    // Most small requests.
    if (woken.anchored.length + woken.text.length === 0 && joined.isEmpty) return [];
    const known = knownElsewhere && new Known(prefilter, knownElsewhere);
    const gathered = new Gathered(source, joined, known);
    const fold = (leaf: number): Reading => foldLeaf(leaves, leaf);
    const keyed = (leaf: number): string => keyOf(source, leaf);
    readWoken(source, woken, gathered);
    joined.addTo(gathered, source, { fold, keyOf: keyed, readApart });
    reader.endRequest();
    gathered.endJoined();
    known?.addTo({
      leaves,
      readings: gathered.readings,
      numbers: gathered.findings,
      keyOf: keyed,
      numberText: (leaf) => numberText(source, leaf),
      fold,
    });
    return gathered.settled();
  }

  /** What leaves say by themselves. */
  function readWoken(source: Source, woken: Woken, gathered: Gathered): void {
    const { leaves } = source;
    const { anchored, firstRows, text, rows } = woken;
    const repeats = new Repeats(source, slots, {
      read: (leaf, isAnchored, first) => {
        const range = rangeOf(leaves, leaf);
        const seen = { values: rows, first, start: range.start, end: range.end };
        return readLeaf(source, range, isAnchored, seen);
      },
      textOf: (leaf) => prefilter.fold(leaves.start[leaf], leaves.end[leaf]).text,
    });
    const read = (leaf: number, isAnchored: boolean, firstRow: number): void => {
      const reading = repeats.read(leaf, isAnchored, firstRow);
      if (reading !== undefined) gathered.add(leaf, reading);
    };
    for (let i = 0; i < anchored.length; i++) {
      const leaf = anchored[i];
      if (isNumber(leaves, leaf)) {
        const finding = numberReader.read(source, leaf, () => keyOf(source, leaf));
        if (finding !== undefined) gathered.numbers.set(leaf, finding);
      } else read(leaf, true, firstRows[i]);
    }
    for (const leaf of text) read(leaf, false, rows.length);
  }

  function readApart(text: string, key: string): readonly Candidate[] {
    return reader.readApart(text, key);
  }

  function foldLeaf(leaves: LeafTable, leaf: number): Reading {
    const { text, breaks } = prefilter.fold(leaves.start[leaf], leaves.end[leaf]);
    return kept({ text, breaks, candidates: [] });
  }

  function isClean(bytes: Uint8Array, edited: readonly EditedLeaf[], before: Before): boolean {
    // An edited piece changes what is read of the others.
    if (joins === undefined || edited.some(({ leaf }) => joins?.linked.has(leaf))) return false;
    const source = sourceOf(before.bytes, before.leaves);
    const fold = ({ start, end }: EditedLeaf): string => prefilter.fold(start, end).text;
    const rejoins = new Rejoins(source, joins, edited, fold);
    prefilter.load(bytes);
    const rereads = new Rereads(bytes, edited, source, slots);
    const isClean =
      edited.every((leaf, index) => rereads.has(index) || isCleanLeaf(source, leaf)) &&
      rejoins.isClean(fold, { keyOf: (leaf) => keyOf(source, leaf), readApart });
    reader.endRequest();
    return isClean;
  }

  /** Of a leaf of the output that is loaded. */
  function isCleanLeaf(before: Source, leaf: EditedLeaf): boolean {
    const isAnchored =
      prefilter.hasAnchor(leaf.start, leaf.end) ||
      waker.isUnder(before.leaves, leaf.leaf, WordFlag.Keyword);
    if (!isAnchored && lineup.texts === "none") return true;
    return readLeaf(before, leaf, isAnchored) === undefined;
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

/** Without a byte order mark, behind which no word would be a key's first. */
function withoutMark(key: string): string {
  return key.charCodeAt(0) === 0xfeff ? key.slice(1) : key;
}
