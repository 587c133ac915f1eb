/** The enabled recognisers, sorted by what wakes them, and what the prefilter must look for to wake them. */
import type { Labels } from "../labels/labels.ts";
import { OWN_PREFIXES } from "../leaf/hold-outs.ts";
import type { Wants } from "../prefilter/wants.ts";
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
  const byDigits = wokenBy(enabled, "digits");
  const byLiteral = wokenBy(enabled, "literal");
  const entities = new Set(enabled.map(({ entity }) => entity));
  const byText = wokenBy(enabled, "text").filter(
    ({ builtOn }) => builtOn === undefined || entities.has(builtOn),
  );
  const literals = collectLiterals(byLiteral);
  const hints = [STRUCTURE_HINTS, ...byLiteral.map((one) => one.hints)];
  return {
    byDigits,
    byAt: wokenBy(enabled, "at"),
    byLiteral: [...literals.values()],
    announces: [...literals.keys()].map((literal) => STRUCTURE_LITERALS.get(literal) ?? 0),
    byKey: byLiteral.filter((one) => one.hints.keys !== undefined),
    byText,
    byScript: wokenBy(enabled, "script"),
    texts: textsFor(byText),
    wants: {
      ...digitWants(byDigits),
      literals: [...literals.keys()],
      triples: [
        ...new Set(hints.flatMap(({ triples = [], typed = [] }) => [...triples, ...typed])),
      ],
      prefixes: OWN_PREFIXES,
      pairKeys: PAIR_KEYS,
      words: collectWords({ byDigits, byText, hints }, labels),
    },
  };
}

type WokenBy<W> = Extract<Recogniser, { readonly wakes: W }>;

function wokenBy<W extends Recogniser["wakes"]>(
  enabled: readonly Recogniser[],
  wakes: W,
): WokenBy<W>[] {
  return enabled.filter((one): one is WokenBy<W> => one.wakes === wakes);
}

/** Which texts are read that nothing else wakes. */
function textsFor(byText: readonly TextRecogniser[]): Lineup["texts"] {
  if (byText.length === 0) return "none";
  return byText.every(({ keys }) => keys) ? "all but small words" : "all";
}

function digitWants(byDigits: readonly DigitRecogniser[]) {
  const least = (values: readonly number[]): number => Math.min(NEVER, ...values);
  return {
    bare: least(byDigits.map(({ bare }) => bare)),
    labelled: least(byDigits.map(({ labelled }) => labelled)),
    shaped: least(byDigits.map(shapedDigits)),
    lettered: byDigits.some(({ readToken }) => readToken !== undefined),
  };
}

/** Whether values are known by their label alone. */
export function needsLabel({ bare, short, prefixes }: DigitRecogniser): boolean {
  return bare === Number.POSITIVE_INFINITY && short === undefined && prefixes === undefined;
}

/** Least digits of a cluster that a recogniser wants to see. */
export function leastDigits(one: DigitRecogniser): number {
  const { bare, labelled } = one;
  return Math.min(bare, labelled, shapedDigits(one));
}

function shapedDigits({ short, shortDigits = 1 }: DigitRecogniser): number {
  return short === undefined ? Number.POSITIVE_INFINITY : shortDigits;
}

function collectLiterals(
  byLiteral: readonly LiteralRecogniser[],
): ReadonlyMap<string, readonly LiteralRecogniser[]> {
  const literals = new Map<string, LiteralRecogniser[]>();
  for (const one of byLiteral)
    for (const literal of one.literals) {
      const known = literals.get(literal);
      if (known === undefined) literals.set(literal, [one]);
      else known.push(one);
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

/** Those that have words of their own. */
interface Wording {
  readonly byDigits: readonly DigitRecogniser[];
  readonly byText: readonly TextRecogniser[];
  readonly hints: readonly Hints[];
}

function collectWords(
  { byDigits, byText, hints }: Wording,
  labels: Labels,
): ReadonlyMap<number, Iterable<string>> {
  const words = new Map<number, string[]>();
  const add = (flag: number, list: Iterable<string>): void => {
    words.set(flag, [...(words.get(flag) ?? []), ...list]);
  };
  // First of all: what is asked for most often stands where it is looked for.
  add(WordFlag.Measure, MEASURES);
  add(WordFlag.Label, labels.endings());
  add(WordFlag.Filler, labels.fillers());
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
