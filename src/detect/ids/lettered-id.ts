/** Identifiers of letters with few digits or none, by their letters: `A1B2C3D4`, `XK7-QR-2M`, `QXZRTW`. */
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import type { Kind } from "./id-phrases.ts";

/** How much a token looks like an identifier. */
const Shape = {
  None: 0,
  /** As words and their numbers look too: `ABCDEFG7`, `7ABC`, `QXZRTW`. */
  Faint: 1,
  /** Digits among letters. */
  Clear: 2,
  /** Longer, with two runs of digits: no word, and no name of a substance. */
  Sure: 3,
} as const;

const LONGEST = 24;
const LEAST = 4;
const LEAST_CLEAR = 5;
const LEAST_SURE = 6;
const LEAST_LETTERS = 5;
/** A word of small letters, or one with a capital: `org1user2`, `iPhone14`. */
const WORDED = /(?=[a-z]*[aeiouy])[a-z]{4,}|[A-Z][a-z]{2,}|[a-z]{5,}/;
/** Letters behind or before one number. */
const NUMBERED = /^(?:[A-Z]+(?:-[A-Z]+)*-?\d+|\d+-?[A-Z]+)$/;
/** No word has such letters in a row: no vowel in all, four consonants, three hard ones, a `Q` without its `U`. */
const UNSPOKEN = /^[^AEIOUY]+$|[^AEIOUY\d-]{4}|[BCDFGJKPQVWXZ]{3}|Q(?!U)/;
/** `CYP2C19`, `SLCO1B1`: a gene. */
const GENE = /^[A-Z]{3,5}\d{1,2}[A-Z]\d{1,2}$/;
/** What notes say of a patient: `G3P2A1`, `T2N1M0`, `C5-C6-C7`, `L4/L5`, `A1C7.2`. */
const CLINICAL =
  /[./:]|^(?:G\d{1,2}P\d{1,2}(?:A\d)?(?:L\d)?|[CPY]?T[0-4][ABC]?N[0-3][ABC]?M[01X]|S1Q3T3|[CLSTV]\d{1,2}(?:-[CLSTV]?\d{1,2})+)$/;
/** Letters that are said as a word: `USB3HUB2`, `K8S-RBAC-V2`. */
const ACRONYM = /[^AEIOU\d-][AEIOU][^AEIOU\d-]/;
/** As a name for a number tells one behind it. */
const LEAST_TOLD = 7;
/** Right before a value, on one line. */
const MARK = /[:=][^a-z0-9|,;\n]{0,8}$/i;
/** `is`, `from K7XQT4R to …`, `#`. */
const SAID = /(?:\b(?:is|was|are|to|from|into|with|as)\s{1,3}|[#:=]\s{0,3})["'`*(]{0,2}$/i;
const COPULA = /\b(?:is|was)\s{1,3}["'`*]{0,2}$/i;
/** A column's name behind another's. */
const LISTING = /^\s?[,|;]\s?$/;
/** Words of one sentence. */
const PROSE = /^[^.;?!<>{}[\]=/\\|\n]{0,80}$/;

/** What stands before a token. */
export interface TokenContext {
  readonly kind: Kind;
  /** Between the phrase and the token. */
  readonly between: string;
  /** Whether that is nothing but marks and fillers. */
  readonly isAdjacent: boolean;
  /** Whether `number`, `id` or `#` stands right before. */
  readonly isNamed: boolean;
  /** Whether the label is no column's head in capitals: small letters stand before the value's blank. */
  readonly isSmall: boolean;
  /** Whether it goes on with a list. */
  readonly isListed: boolean;
}

/** 0: the label does not mean this token. */
export function scoreOfToken(value: string, context: TokenContext): number {
  const { kind, between, isAdjacent, isNamed, isListed } = context;
  const shape = shapeOf(value);
  if (shape === Shape.None) return 0;
  if (isListed) return shape === Shape.Sure && !GENE.test(value) ? 0.7 : 0;
  if (!isAdjacent) return kind === "strong" && isToldFar(shape, between) ? 0.55 : 0;
  if (LISTING.test(between) && (shape < Shape.Sure || GENE.test(value))) return 0;
  if (kind === "strong") return shape > Shape.Faint || isTold(value, context) ? 0.85 : 0;
  if (CLINICAL.test(value)) return 0;
  if (isNamed) return shape > Shape.Faint || !isPlainWord(value) ? 0.8 : 0;
  if (kind === "named" || ACRONYM.test(value)) return 0;
  if (shape < Shape.Sure) return shape === Shape.Clear && COPULA.test(between) ? 0.6 : 0;
  return MARK.test(between) || isLong(value) ? 0.6 : 0;
}

/** Whether one that looks like a word's or a column's is told by a mark, or by words of prose. */
function isTold(value: string, { between, isNamed, isSmall }: TokenContext): boolean {
  if (isNamed || MARK.test(between) || SAID.test(between)) return true;
  if (!/^(?:\s*|-)$/.test(between) || isPlainWord(value)) return false;
  return isSmall || (/\d/.test(value) && value.length >= LEAST_TOLD);
}

function isToldFar(shape: number, between: string): boolean {
  return shape === Shape.Sure && PROSE.test(between) && SAID.test(between);
}

function isLong(value: string): boolean {
  return value.length >= LEAST_TOLD && !GENE.test(value);
}

/** Whether a token is an identifier by its shape, digits among its letters; `Sure` is no word and no substance. */
export function isLettered(value: string, least: "Clear" | "Sure"): boolean {
  return shapeOf(value) >= Shape[least];
}

function shapeOf(value: string): number {
  if (value.length > LONGEST) return Shape.None;
  const plain = value.replaceAll("-", "");
  if (plain.length < LEAST || !/[a-z]/i.test(plain) || isPattern(plain)) return Shape.None;
  const runs = value.match(/\d+/g)?.length ?? 0;
  if (/[a-z]/.test(plain)) return shapeOfSmall(value, plain, runs);
  if (runs === 0) return plain.length >= LEAST_LETTERS ? shapeOfLetters(value) : Shape.None;
  if (NUMBERED.test(value) || plain.length < LEAST_CLEAR) return Shape.Faint;
  return runs > 1 && plain.length >= LEAST_SURE ? Shape.Sure : Shape.Clear;
}

/** In small letters or both: names in code have one number, or words. */
function shapeOfSmall(value: string, plain: string, runs: number): number {
  return runs > 1 && plain.length >= LEAST_SURE && !WORDED.test(value) ? Shape.Clear : Shape.None;
}

function shapeOfLetters(value: string): number {
  return UNSPOKEN.test(value) && !value.split("-").some(isPlainWord) ? Shape.Faint : Shape.None;
}

/** `XXXXXX`, `A9A9A9`: how a value looks. */
function isPattern(plain: string): boolean {
  return new Set(plain).size < 3;
}

/** Whether its letters are a plain word's: `PATIENT1`. A name is none, and may be the value's. */
export function isPlainWord(value: string): boolean {
  const letters = value.replace(/[\d-]+/g, "");
  const classes = sharedLexicon().classify(letters, 0, letters.length);
  return letters.length > 2 && (classes & WordClass.Common) !== 0;
}
