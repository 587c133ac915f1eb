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
import { groupChunks, joinChunks, mayAdd } from "./chunks.ts";
import { RECOGNISERS } from "./entities/index.ts";
import { Known, knownEntities } from "./known.ts";
import { Labels } from "./labels.ts";
import { LeafReader, type SeenRows } from "./leaf-reader.ts";
import { lineUp } from "./lineup.ts";
import { type ModelOptions, modelRecognisers } from "./model/model.ts";
import { NumberReader, numberText } from "./number-reader.ts";
import { OffsetMap } from "./offset-map.ts";
import { type Candidate, isPlaced, resolveOverlaps } from "./overlap.ts";
import { Prefilter } from "./prefilter/prefilter.ts";
import { WordFlag } from "./prefilter/word-table.ts";
import { bareNumberQuote } from "./quote.ts";
import type { Recogniser } from "./recogniser.ts";
import { type Held, heldOf, kept, type Reading, Repeats } from "./repeats.ts";
import { Rereads } from "./rereads.ts";
import { compileRules, type RuleSpecs } from "./rules/compile-rules.ts";
import { LEAF_SLOTS } from "./same-leaf.ts";
import { type Source, sourceOf } from "./source.ts";
import { fence } from "./structure/fence.ts";
import { isInTree, type Tree, textOfTree, treesOf } from "./trees.ts";
import { type Turn, textOfTurn, turnsOf } from "./turns.ts";
import { Waker } from "./waker.ts";

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
const NO_LEAVES: ReadonlySet<number> = new Set();

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
  /** Pieces in the request that was looked at last that others are read together with. */
  const joinedLeaves = new Set<number>();

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
    const isKeyword = waker.isUnder(source.leaves, leaf, WordFlag.Keyword);
    const candidates = reader.read({
      folded,
      keyOf: () => keyOf(source, leaf),
      isKeyword,
      isAnchored,
      seen: isItself ? seen : undefined,
    });
    if (candidates.length === 0) return undefined;
    return { text: folded.text, breaks: folded.breaks, candidates };
  }

  function detect(bytes: Uint8Array, leaves: LeafTable, frames?: FrameTable): Finding[] {
    const source = sourceOf(bytes, leaves);
    const { anchored, firstRows, text, rows } = waker.wake(bytes, leaves);
    const groups = groupChunks(bytes, leaves);
    const trees = treesOf(source, frames);
    const turns = turnsOf(source);
    joinedLeaves.clear();
    const apart = groups.length + turns.length;
    // Most small requests.
    if (anchored.length + text.length + trees.length + apart === 0) return [];
    const pieces =
      apart === 0 ? NO_LEAVES : new Set([...groups.flat(), ...turns.map(({ answer }) => answer)]);
    const isJoined = (leaf: number): boolean => pieces.has(leaf) || isInTree(trees, leaf);
    const known = knownElsewhere && new Known(prefilter, knownElsewhere);
    // What other leaves say may add to these; others are settled at once.
    const readings = new Map<number, Held>();
    const split = new Map<number, Reading>();
    const findings: Finding[] = [];
    const numbers = new Map<number, Finding>();
    const repeats = new Repeats(source, slots, (leaf, isAnchored, first) => {
      const range = rangeOf(leaves, leaf);
      const seen = { values: rows, first, start: range.start, end: range.end };
      return readLeaf(source, range, isAnchored, seen);
    });
    const read = (leaf: number, isAnchored: boolean, firstRow: number): void => {
      const reading = repeats.read(leaf, isAnchored, firstRow);
      if (reading === undefined) return;
      if (isJoined(leaf)) {
        split.set(leaf, kept(reading));
      } else if (known !== undefined) {
        known.note(reading);
        readings.set(leaf, heldOf(reading));
      } else settle(source, leaf, reading, findings);
    };
    for (let i = 0; i < anchored.length; i++) {
      const leaf = anchored[i];
      if (isNumber(leaves, leaf)) {
        const finding = numberReader.read(source, leaf, () => keyOf(source, leaf));
        if (finding !== undefined) numbers.set(leaf, finding);
      } else read(leaf, true, firstRows[i]);
    }
    for (const leaf of text) read(leaf, false, rows.length);
    for (const group of groups) addSplit(leaves, group, split);
    for (const turn of turns) addTurn(leaves, turn, split);
    for (const tree of trees) addTree(source, tree, split, numbers);
    for (const finding of numbers.values()) findings.push(finding);
    for (const [leaf, reading] of split) {
      known?.note(reading);
      readings.set(leaf, reading);
    }
    known?.addTo({
      leaves,
      readings,
      numbers: findings,
      keyOf: (leaf) => keyOf(source, leaf),
      numberText: (leaf) => numberText(source, leaf),
      fold: (leaf) => foldLeaf(leaves, leaf),
    });
    for (const [leaf, reading] of readings) settle(source, leaf, reading, findings);
    return inOrder(findings);
  }

  /** What stands in several pieces of one stream. */
  function addSplit(leaves: LeafTable, group: number[], readings: Map<number, Reading>): void {
    const pieces = group.map((leaf) => {
      const reading = readings.get(leaf) ?? foldLeaf(leaves, leaf);
      readings.set(leaf, reading);
      if (mayAdd(reading.text)) joinedLeaves.add(leaf);
      return reading;
    });
    const { text, map } = joinChunks(pieces.map((piece) => piece.text));
    for (const { start, end, ...what } of reader.readApart(text, "")) {
      for (const part of map(start, end))
        pieces[part.piece].candidates.push({ ...what, start: part.start, end: part.end });
    }
  }

  /** What an answer is behind its question. */
  function addTurn(leaves: LeafTable, turn: Turn, readings: Map<number, Reading>): void {
    const asked = foldLeaf(leaves, turn.question).text;
    const answer = readings.get(turn.answer) ?? foldLeaf(leaves, turn.answer);
    const { text, start: from } = textOfTurn(asked, answer.text);
    for (const { start, end, ...what } of reader.readApart(text, "")) {
      const to = Math.min(end - from, answer.text.length);
      if (start >= from && to > start - from)
        answer.candidates.push({ ...what, start: start - from, end: to });
    }
    readings.set(turn.answer, answer);
    joinedLeaves.add(turn.question).add(turn.answer);
  }

  /** What a value of a tree is beside the others. */
  function addTree(
    source: Source,
    tree: Tree,
    readings: Map<number, Reading>,
    numbers: Map<number, Finding>,
  ): void {
    const { leaves } = source;
    const readingOf = (leaf: number): Reading => readings.get(leaf) ?? foldLeaf(leaves, leaf);
    const { text, map } = textOfTree(source, tree, (leaf) => readingOf(leaf).text);
    for (const { start, end, ...what } of reader.readApart(text, keyOf(source, tree.first))) {
      for (const { leaf, ...range } of map(start, end)) {
        if (isNumber(leaves, leaf)) {
          // What was found in it by its own key stands.
          if (!numbers.has(leaf)) numbers.set(leaf, { ...what, ...rangeOf(leaves, leaf) });
        } else {
          const reading = readingOf(leaf);
          readings.set(leaf, reading);
          reading.candidates.push({ ...what, ...range });
        }
      }
    }
    for (let leaf = tree.first; leaf < tree.last; leaf++) joinedLeaves.add(leaf);
  }

  function foldLeaf(leaves: LeafTable, leaf: number): Reading {
    const { text, breaks } = prefilter.fold(leaves.start[leaf], leaves.end[leaf]);
    return kept({ text, breaks, candidates: [] });
  }

  function isClean(bytes: Uint8Array, edited: readonly EditedLeaf[], before: Before): boolean {
    // An edited piece changes what is read of the others.
    if (edited.some(({ leaf }) => joinedLeaves.has(leaf))) return false;
    prefilter.load(bytes);
    const source = sourceOf(before.bytes, before.leaves);
    const rereads = new Rereads(bytes, edited, source, slots);
    return edited.every((leaf, index) => rereads.has(index) || isCleanLeaf(source, leaf));
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

/** By leaf, as most are found. */
function inOrder(findings: Finding[]): Finding[] {
  for (let i = 1; i < findings.length; i++)
    if (findings[i].leaf < findings[i - 1].leaf) return findings.sort((a, b) => a.leaf - b.leaf);
  return findings;
}

/** What a leaf's candidates leave to be found, in its own bytes. */
function settle({ bytes, leaves }: Source, leaf: number, reading: Held, found: Finding[]): void {
  if (reading.candidates.length === 0) return;
  const from = leaves.start[leaf];
  const to = leaves.end[leaf];
  const map = new OffsetMap(reading.breaks);
  for (const { start, end, entity, score, how } of settleOverlaps(reading)) {
    const first = from + map.start(start);
    const last = from + map.end(end);
    const quote = bareNumberQuote(bytes, from, to, first, last);
    const finding = { leaf, start: first, end: last, entity, score, how };
    found.push(quote === undefined ? finding : { ...finding, quote });
  }
}

/** What was read by its place in a structure keeps its bounds: the separators beside it stay. */
function settleOverlaps({ text, candidates }: Held): Candidate[] {
  if (text === undefined || !candidates.some(isPlaced)) return resolveOverlaps(candidates);
  const places = candidates.filter(isPlaced);
  const others = candidates.filter((one) => !isPlaced(one));
  return fence(text, resolveOverlaps(places), resolveOverlaps(others));
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

function rangeOf({ start, end }: LeafTable, leaf: number): EditedLeaf {
  return { leaf, start: start[leaf], end: end[leaf] };
}

function isNumber({ kind }: LeafTable, leaf: number): boolean {
  return kind[leaf] === LeafKind.Int || kind[leaf] === LeafKind.Double;
}
