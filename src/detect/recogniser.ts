/** The contract between the engine and an entity: one entity, one file in entities/. */
import type { Cluster } from "./leaf/cluster.ts";
import type { View } from "./leaf/view.ts";

/** A place in a shadow where something could stand. Offsets are shadow characters, half-open. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  /** Digits in the cluster; 0 for an `@`. */
  readonly digits: number;
}

export interface ReportValue {
  /** @param how `checksum`, `label`, `shape`, `structure`, `cue`, `lexicon` or `rule:<id>` */
  (start: number, end: number, score: number, how: string): void;
  /** The least score that counts: what cannot reach it need not be weighed. */
  readonly least: number;
}

interface Described {
  /** Presidio's name where Presidio has it. */
  readonly entity: string;
  /** Phrases that name such a value when they stand before it, in lower case: `medical record number`. */
  readonly labels: readonly string[];
  /** Letters that open such a value and name it themselves: the `med` of `MED24535084`. */
  readonly prefixes?: readonly string[];
}

/**
 * Woken by digit clusters: digit runs with at most three of ` - . / ( ) +` between them. A cluster may
 * hold more than the value, or only its last part (`MP` stands before the cluster of `MP98765`).
 */
export interface DigitRecogniser extends Described {
  readonly wakes: "digits";
  /** Least digits of a value that needs no label (Infinity: always labelled). */
  readonly bare: number;
  /** Least digits of a labelled value; three and more, or Infinity. */
  readonly labelled: number;
  /**
   * Shorter clusters are seen too: those of the shape of a date, an IP address or a token of letters and
   * digits, and those beside one of these words.
   */
  readonly short?: ShortWakes;
  /** Least digits of such a one; absent: one. */
  readonly shortDigits?: number;
  /**
   * What a cluster shows that may hold a value, bits of Sign: without one of them it is seen only behind a
   * label of the entity's. Absent: every cluster is seen.
   */
  readonly signs?: number;
  /** Whether it reads leaves that are fractions or negative numbers, too. */
  readonly readsFractions?: true;
  recognise(view: View, cluster: Cluster, report: ReportValue): void;
  /**
   * Takes a token whose digits stand singly among letters, or that has none (`A1B2C3D4`, `QXZRTW`): the nearest
   * label before it is the entity's.
   */
  readToken?(view: View, token: Range, report: ReportValue): void;
}

/** Shadow characters, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words (ASCII letters, lower case) that wake a number of few digits. */
export interface ShortWakes {
  /** Right before or behind it: `march`. */
  readonly beside?: readonly string[];
  /** One of the few words behind it: `street`. */
  readonly within?: readonly string[];
  /** Right before or behind a number from 90 on: `years`. */
  readonly aged?: readonly string[];
  /** Right before five digits: `nc`. */
  readonly state?: readonly string[];
  /** Before a slash and the number: `patients`. */
  readonly path?: readonly string[];
}

/** Woken by `@`, `(at)` and their disguises. */
export interface AtRecogniser extends Described {
  readonly wakes: "at";
  recognise(view: View, anchor: Anchor, report: ReportValue): void;
}

/**
 * Woken by a few letters that stand at a fixed place in every such value: `://`, `-----begin`, `eyj`.
 * They are found in any case, in leaves where a hint stands.
 */
export interface LiteralRecogniser extends Described {
  readonly wakes: "literal";
  /** Three ASCII characters and more, in lower case. */
  readonly literals: readonly string[];
  /** What makes a leaf be searched for the literals; each of them must come with one. */
  readonly hints: Hints;
  /** Whether it may say anything of a leaf under such a key; absent: under any. */
  readsUnder?(key: string): boolean;
  /** The anchor is the literal; [0, 0) when a word in the key above the leaf woke it. */
  recognise(view: View, anchor: Anchor, report: ReportValue): void;
}

/** All in lower case, and found in any. Long tokens that are no hexadecimal number hint by themselves. */
export interface Hints {
  /** Words right before `:`, `=`, `|` or `*`: the `token` of `"token":`. */
  readonly marked?: readonly string[];
  /** The same in quotes: the `value` of `"value":`. */
  readonly quoted?: readonly string[];
  /** Words with a capital, wherever they stand. */
  readonly named?: readonly string[];
  /** The first three characters of a long token of letters and digits: the `ghp` of `ghp_…`. */
  readonly opens?: readonly string[];
  /**
   * Three characters, wherever they stand: few and rare ones. `://` is always found.
   */
  readonly triples?: readonly string[];
  /** The same, within a word of `named` or before a word of `spelled`. */
  readonly typed?: readonly string[];
  /** Digits in words: two in a row hint where a `typed` stands in the first. */
  readonly spelled?: readonly string[];
  /** Words of an attribute's key that make its value be looked at. */
  readonly keys?: readonly string[];
}

/** Sees every text leaf whole: for values that no anchor announces. Must be linear in the text. */
export interface TextRecogniser extends Described {
  readonly wakes: "text";
  /** The entity on whose values it builds: where that is off, texts are not read for it. */
  readonly builtOn?: string;
  /** Words of keys under which a small word alone may be a value: `given`. Elsewhere it is not asked for one. */
  readonly keys?: readonly string[];
  recognise(view: View, report: ReportValue): void;
}

/** Sees every leaf that is read and holds letters of other scripts than Latin; it wakes none. */
export interface ScriptRecogniser extends Described {
  readonly wakes: "script";
  recognise(view: View, report: ReportValue): void;
}

export type Recogniser =
  | DigitRecogniser
  | AtRecogniser
  | LiteralRecogniser
  | TextRecogniser
  | ScriptRecogniser;
