/**
 * Leaves → findings: the whole request once through the prefilter, then only what could hold something;
 * then what is known only from other leaves: values in pieces, names that were found elsewhere.
 */
import type { EditedLeaf, Finding, FrameTable, LeafTable } from "../core/index.ts";
import { RECOGNISERS } from "./entities/index.ts";
import { Gathered } from "./findings/gathered.ts";
import { Known, knownEntities } from "./known/known.ts";
import { Labels } from "./labels/labels.ts";
import { LeafReader } from "./leaf/leaf-reader.ts";
import { NumberReader } from "./leaf/number-reader.ts";
import { type ModelOptions, modelRecognisers } from "./model/model.ts";
import { Prefilter } from "./prefilter/prefilter.ts";
import type { Recogniser } from "./recogniser.ts";
import { Joins } from "./request/joins.ts";
import { Rejoins } from "./request/rejoins.ts";
import { Repeats } from "./request/repeats.ts";
import { type Readers, RequestReader } from "./request/request-reader.ts";
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
   * Takes a request in, before it is walked: a copy goes through bytes that another thread has just written faster
   * than a walk, which then finds them in the processor's cache.
   */
  load(bytes: Uint8Array): void;
  /**
   * Findings in the request that was loaded, once, by start, none overlapping. The leaves are its own, by start.
   * Throws a RefusalError, `too-large`, for more values than there is memory for.
   *
   * @param frames around them; absent where none is a list's
   */
  detect(leaves: LeafTable, frames?: FrameTable): Finding[];
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

/** Throws an Error that names a rule that is refused, or says why a model cannot be loaded. */
export function createDetector({ entities, rules = [], model }: DetectorOptions): Detector {
  const own = [...compileRules(rules), ...(model === undefined ? [] : modelRecognisers(model))];
  const enabled = [...RECOGNISERS, ...own].filter(({ entity }) => entities.has(entity));
  const labels = collectLabels(enabled);
  const lineup = lineUp(enabled, labels);
  const prefilter = new Prefilter(lineup.wants);
  const readers = {
    prefilter,
    waker: new Waker(prefilter, lineup.texts),
    texts: new LeafReader({ lineup, labels, entities, depth: 0 }, prefilter),
    numbers: new NumberReader(lineup.byDigits, labels, entities),
  };
  return new RequestDetector(readers, {
    readsAllTexts: lineup.texts !== "none",
    knownEntities: knownEntities(entities),
  });
}

/** What is read beside what wakes a leaf. */
interface Extent {
  readonly readsAllTexts: boolean;
  /** Entities that are looked for wherever else they stand. */
  readonly knownEntities: ReadonlySet<string> | undefined;
}

class RequestDetector implements Detector {
  readonly #readers: Readers;
  readonly #extent: Extent;
  /** Room for the tables of Repeats and Rereads, one at a time. */
  readonly #slots = new Int32Array(LEAF_SLOTS);
  #loaded: Uint8Array | undefined;
  /** Of the request that was looked at last. */
  #joins: Joins | undefined;

  constructor(readers: Readers, extent: Extent) {
    this.#readers = readers;
    this.#extent = extent;
  }

  load(bytes: Uint8Array): void {
    this.#readers.prefilter.load(bytes);
    this.#loaded = bytes;
  }

  detect(leaves: LeafTable, frames?: FrameTable): Finding[] {
    const { prefilter, waker } = this.#readers;
    const { knownEntities } = this.#extent;
    const source = sourceOf(this.#takeLoaded(), leaves);
    const woken = waker.wake(leaves);
    const joins = new Joins(source, woken, frames);
    this.#joins = joins;
    // Most small requests.
    if (woken.anchored.length + woken.text.length === 0 && joins.isEmpty) return [];
    const reader = new RequestReader(source, this.#readers);
    const known = knownEntities && new Known(prefilter, knownEntities);
    const gathered = new Gathered(source, joins, known);
    try {
      this.#readWoken(source, woken, reader, gathered);
      joins.addTo(gathered, source, reader);
    } finally {
      this.#readers.texts.endRequest();
    }
    gathered.endJoined();
    const { readings, findings: numbers } = gathered;
    known?.addTo({ leaves, readings, numbers, reader });
    return gathered.settled();
  }

  /** Once: a scan changes what is loaded. */
  #takeLoaded(): Uint8Array {
    const bytes = this.#loaded;
    if (bytes === undefined) throw new TypeError("no request is loaded");
    this.#loaded = undefined;
    return bytes;
  }

  /** What leaves say by themselves. */
  #readWoken(source: Source, woken: Woken, reader: RequestReader, gathered: Gathered): void {
    const { leaves } = source;
    const { anchored, firstRows, text, rows } = woken;
    const repeats = new Repeats(source, this.#slots, {
      read: (leaf, isAnchored, first) => {
        const range = rangeOf(leaves, leaf);
        const seen = { values: rows, first, start: range.start, end: range.end };
        return reader.read(range, isAnchored, seen);
      },
      fold: (leaf) => reader.folded(leaf),
    });
    for (let i = 0; i < anchored.length; i++) {
      const leaf = anchored[i];
      if (isNumber(leaves, leaf)) gathered.addNumber(reader.readNumber(leaf));
      else gathered.add(leaf, repeats.read(leaf, true, firstRows[i]));
    }
    for (const leaf of text) gathered.add(leaf, repeats.read(leaf, false, rows.length));
  }

  isClean(bytes: Uint8Array, edited: readonly EditedLeaf[], before: Before): boolean {
    const joins = this.#joins;
    this.#joins = undefined;
    this.#loaded = undefined;
    // An edited piece changes what is read of the others.
    if (joins === undefined || edited.some(({ leaf }) => joins.linked.has(leaf))) return false;
    const { prefilter } = this.#readers;
    const source = sourceOf(before.bytes, before.leaves);
    const reader = new RequestReader(source, this.#readers);
    const fold = ({ start, end }: EditedLeaf): string => prefilter.fold(start, end).text;
    const rejoins = new Rejoins(source, joins, edited, fold);
    prefilter.load(bytes);
    const rereads = new Rereads(bytes, edited, source, this.#slots);
    try {
      return (
        edited.every(
          (leaf, index) =>
            rereads.has(index) || reader.reread(leaf, this.#extent.readsAllTexts) === undefined,
        ) && rejoins.isClean(fold, reader)
      );
    } finally {
      this.#readers.texts.endRequest();
    }
  }
}

function collectLabels(enabled: readonly Recogniser[]): Labels {
  const labels = new Labels();
  for (const { entity, labels: phrases, prefixes } of enabled) {
    labels.add(entity, phrases);
    labels.addPrefixes(prefixes ?? []);
  }
  return labels;
}
