/** The enabled recognisers, sorted by what wakes them, and what the prefilter must look for to wake them. */
import type { Labels } from "./labels.ts";
import type { Wants } from "./prefilter/prefilter.ts";
import { WordFlag } from "./prefilter/word-table.ts";
import type {
  AtRecogniser,
  DigitRecogniser,
  LiteralRecogniser,
  Recogniser,
  ShortWakes,
  TextRecogniser,
} from "./recogniser.ts";

export interface Lineup {
  readonly byDigits: readonly DigitRecogniser[];
  readonly byAt: readonly AtRecogniser[];
  /** By the id of a literal. */
  readonly byLiteral: readonly (readonly LiteralRecogniser[])[];
  readonly byText: readonly TextRecogniser[];
  readonly wants: Wants;
}

/** More digits than any cluster has. */
const NEVER = 0x7fffffff;

export function lineUp(enabled: readonly Recogniser[], labels: Labels): Lineup {
  const byDigits = enabled.filter((one): one is DigitRecogniser => one.wakes === "digits");
  const literals = collectLiterals(enabled);
  const least = (values: readonly number[]): number => Math.min(NEVER, ...values);
  return {
    byDigits,
    byAt: enabled.filter((one): one is AtRecogniser => one.wakes === "at"),
    byText: enabled.filter((one): one is TextRecogniser => one.wakes === "text"),
    byLiteral: [...literals.values()],
    wants: {
      bare: least(byDigits.map(({ bare }) => bare)),
      labelled: least(byDigits.map(({ labelled }) => labelled)),
      shapes: byDigits.some(({ short }) => short !== undefined),
      literals: [...literals.keys()],
      words: collectWords(byDigits, labels),
    },
  };
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
    for (const literal of one.literals.flatMap(spellings)) {
      const known = literals.get(literal);
      if (known === undefined) literals.set(literal, [one]);
      else known.push(one);
    }
  }
  return literals;
}

/** As written in a shadow, and as JSON and URLs may write it in the bytes. */
function spellings(literal: string): readonly string[] {
  const escaped = literal.replaceAll("/", "\\/");
  const encoded = literal.replace(/[:/=]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return [...new Set([literal, escaped, encoded])];
}

const FLAG_OF: Readonly<Record<keyof ShortWakes, number>> = {
  beside: WordFlag.Beside,
  within: WordFlag.Within,
  aged: WordFlag.Aged,
  state: WordFlag.State,
  unit: WordFlag.Unit,
};

function collectWords(
  byDigits: readonly DigitRecogniser[],
  labels: Labels,
): ReadonlyMap<number, Iterable<string>> {
  const words = new Map<number, Iterable<string>>([
    [WordFlag.Label, labels.endings()],
    [WordFlag.Filler, labels.fillers()],
  ]);
  for (const [wake, flag] of Object.entries(FLAG_OF))
    words.set(
      flag,
      byDigits.flatMap(({ short }) => short?.[wake as keyof ShortWakes] ?? []),
    );
  return words;
}
