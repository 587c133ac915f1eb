/** The enabled recognisers, sorted by what wakes them, and what the prefilter must look for to wake them. */
import type { Labels } from "../labels/labels.ts";
import { OWN_PREFIXES } from "../leaf/hold-outs.ts";
import type { Wants } from "../prefilter/prefilter.ts";
import { WordFlag } from "../prefilter/word-table.ts";
import type {
  AtRecogniser,
  DigitRecogniser,
  Hints,
  LiteralRecogniser,
  Recogniser,
  ScriptRecogniser,
  ShortWakes,
  TextRecogniser,
} from "../recogniser.ts";
import { TOLD_WORDS } from "../request/links.ts";
import { STRUCTURE_LITERALS } from "../structure/announced.ts";
import { STRUCTURE_HINTS } from "../structure/hints.ts";
import { PAIR_KEYS } from "../structure/json/pair-keys.ts";

export interface Lineup {
  readonly byDigits: readonly DigitRecogniser[];
  readonly byAt: readonly AtRecogniser[];
  /** By the id of a literal. */
  readonly byLiteral: readonly (readonly LiteralRecogniser[])[];
  /** By the same, the structures that a literal announces: bits of Announced. */
  readonly announces: readonly number[];
  /** Those that a word in a key wakes. */
  readonly byKey: readonly LiteralRecogniser[];
  readonly byText: readonly TextRecogniser[];
  readonly byScript: readonly ScriptRecogniser[];
  readonly texts: "none" | "all" | "all but small words";
  readonly wants: Wants;
}

const MEASURES =
  "mg mcg g kg lb lbs oz ml dl mmol meq mmhg bpm kcal cm mm units unit tablets tablet pills pill capsules puffs drops doses dose times seconds minutes minute mins min hours hour hrs days day weeks week months month years year yrs percent beats breaths pounds".split(
    " ",
  );

/** More digits than any cluster has. */
const NEVER = 0x7fffffff;

export function lineUp(enabled: readonly Recogniser[], labels: Labels): Lineup {
  const byDigits = enabled.filter((one): one is DigitRecogniser => one.wakes === "digits");
  const byText = enabled.filter((one): one is TextRecogniser => one.wakes === "text");
  const literals = collectLiterals(enabled);
  const hints = [
    STRUCTURE_HINTS,
    ...enabled.flatMap((one) => (one.wakes === "literal" ? [one.hints] : [])),
  ];
  const least = (values: readonly number[]): number => Math.min(NEVER, ...values);
  return {
    byDigits,
    byAt: enabled.filter((one): one is AtRecogniser => one.wakes === "at"),
    byText,
    byScript: enabled.filter((one): one is ScriptRecogniser => one.wakes === "script"),
    texts:
      byText.length === 0
        ? "none"
        : byText.every(({ keys }) => keys)
          ? "all but small words"
          : "all",
    byLiteral: [...literals.values()],
    announces: [...literals.keys()].map((literal) => STRUCTURE_LITERALS.get(literal) ?? 0),
    byKey: enabled.filter(
      (one): one is LiteralRecogniser => one.wakes === "literal" && one.hints.keys !== undefined,
    ),
    wants: {
      bare: least(byDigits.map(({ bare }) => bare)),
      labelled: least(byDigits.map(({ labelled }) => labelled)),
      shapes: byDigits.some(({ short }) => short !== undefined),
      lettered: byDigits.some(({ readToken }) => readToken !== undefined),
      literals: [...literals.keys()],
      triples: [
        ...new Set(hints.flatMap(({ triples, typed }) => [...(triples ?? []), ...(typed ?? [])])),
      ],
      prefixes: OWN_PREFIXES,
      pairKeys: PAIR_KEYS,
      words: collectWords(byDigits, byText, hints, labels),
    },
  };
}

/** Whether values are known by their label alone. */
export function needsLabel({ bare, short, prefixes }: DigitRecogniser): boolean {
  return bare === Number.POSITIVE_INFINITY && short === undefined && prefixes === undefined;
}

/** Least digits of a cluster that a recogniser wants to see. */
export function leastDigits({ bare, labelled, short }: DigitRecogniser): number {
  return short === undefined ? Math.min(bare, labelled) : 1;
}

function collectLiterals(
  enabled: readonly Recogniser[],
): ReadonlyMap<string, readonly LiteralRecogniser[]> {
  const literals = new Map<string, LiteralRecogniser[]>();
  for (const one of enabled) {
    if (one.wakes !== "literal") continue;
    for (const literal of one.literals) {
      const known = literals.get(literal);
      if (known === undefined) literals.set(literal, [one]);
      else known.push(one);
    }
  }
  for (const literal of STRUCTURE_LITERALS.keys())
    if (!literals.has(literal)) literals.set(literal, []);
  return literals;
}

const FLAG_OF: Readonly<Record<keyof ShortWakes, number>> = {
  beside: WordFlag.Beside,
  within: WordFlag.Within,
  aged: WordFlag.Aged,
  state: WordFlag.State,
  path: WordFlag.Path,
};
const FLAGS_OF_HINT: Readonly<Record<keyof Hints, readonly number[]>> = {
  marked: [WordFlag.Marked],
  quoted: [WordFlag.Quoted],
  named: [WordFlag.Named],
  opens: [WordFlag.Opens],
  triples: [WordFlag.Triple],
  // A triple that is `held` back until the word around it is known.
  typed: [WordFlag.Triple, WordFlag.Held],
  spelled: [WordFlag.Path],
  keys: [WordFlag.Keyword],
};

function collectWords(
  byDigits: readonly DigitRecogniser[],
  byText: readonly TextRecogniser[],
  hints: readonly Hints[],
  labels: Labels,
): ReadonlyMap<number, Iterable<string>> {
  const words = new Map<number, string[]>();
  const add = (flag: number, list: Iterable<string>): void => {
    words.set(flag, [...(words.get(flag) ?? []), ...list]);
  };
  add(WordFlag.Label, labels.endings());
  add(WordFlag.Filler, labels.fillers());
  add(WordFlag.Measure, MEASURES);
  add(WordFlag.Told, TOLD_WORDS);
  for (const { keys } of byText) add(WordFlag.Naming, keys ?? []);
  for (const { short = {} } of byDigits)
    for (const wake of keysOf(FLAG_OF)) add(FLAG_OF[wake], short[wake] ?? []);
  for (const hint of hints)
    for (const key of keysOf(FLAGS_OF_HINT))
      for (const flag of FLAGS_OF_HINT[key]) add(flag, hint[key] ?? []);
  return words;
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}
