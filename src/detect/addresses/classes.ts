/**
 * What a word says of an address, as bits. A word is looked up by a hash of its letters where it
 * stands, and not cut out: most words of a text say nothing.
 */
import { STATE_WORDS } from "./states.ts";
import { wordEnd } from "./tokens.ts";
import {
  BOXES,
  CONNECTORS,
  COUNTRIES,
  DIRECTIONS,
  ENGLISH_CONNECTORS,
  FOREIGN_TRAILING,
  HOME_UNITS,
  LABEL_WORDS,
  LEADING_STREETS,
  MISSING,
  MODIFIERS,
  NO_ADDRESS,
  PLAIN_STREETS,
  RARE_LEADING_STREETS,
  RARE_STREETS,
  STREETS,
  TRAILING_WORD,
  TYPED_STREETS,
  UNIT_WORDS,
  UNITS,
} from "./words.ts";

export const Says = {
  Street: 1 << 0,
  /** Also in lower case. */
  TypedStreet: 1 << 1,
  RareStreet: 1 << 2,
  PlainStreet: 1 << 3,
  /** A kind of street that is a common word. */
  CommonStreet: 1 << 4,
  LeadingStreet: 1 << 5,
  RareLeadingStreet: 1 << 6,
  TrailingStreet: 1 << 7,
  ForeignTrailing: 1 << 8,
  Connector: 1 << 9,
  EnglishConnector: 1 << 10,
  NoAddress: 1 << 11,
  Unit: 1 << 12,
  HomeUnit: 1 << 13,
  Box: 1 << 14,
  Direction: 1 << 15,
  Country: 1 << 16,
  Missing: 1 << 17,
  Modifier: 1 << 18,
  Label: 1 << 19,
  /** Its number ends an address: a unit, a country, a state. */
  Last: 1 << 20,
  /** Of the military's own post offices. */
  Military: 1 << 21,
  /** A number may follow it: `Highway 12`. */
  Numbered: 1 << 22,
  Road: 1 << 23,
  /** `Dr`, a drive and a doctor. */
  Doctor: 1 << 24,
} as const;

const COMMON_STREETS =
  "court ct circle cir place pl square sq trail trl close way plaza plz loop heights commons row mews gardens grove broadway";

const LISTS: readonly (readonly [number, Iterable<string>])[] = [
  [Says.Street, STREETS],
  [Says.TypedStreet, TYPED_STREETS],
  [Says.RareStreet, RARE_STREETS],
  [Says.PlainStreet, PLAIN_STREETS],
  [Says.CommonStreet, COMMON_STREETS.split(" ")],
  [Says.LeadingStreet, LEADING_STREETS],
  [Says.RareLeadingStreet, RARE_LEADING_STREETS],
  [Says.TrailingStreet, TRAILING_WORD],
  [Says.ForeignTrailing, FOREIGN_TRAILING],
  [Says.Connector, CONNECTORS],
  [Says.EnglishConnector, ENGLISH_CONNECTORS],
  [Says.NoAddress, NO_ADDRESS],
  [Says.Unit, UNITS],
  [Says.HomeUnit, HOME_UNITS],
  [Says.Box, BOXES],
  [Says.Direction, DIRECTIONS],
  [Says.Country, COUNTRIES],
  [Says.Missing, MISSING],
  [Says.Modifier, MODIFIERS],
  [Says.Label, LABEL_WORDS],
  [Says.Last, [...UNIT_WORDS, ...COUNTRIES, ...STATE_WORDS]],
  [Says.Military, ["aa", "ae", "ap"]],
  [Says.Numbered, ["highway", "hwy", "route", "rte"]],
  [Says.Road, ["road"]],
  [Says.Doctor, ["dr"]],
];

const SLOTS = 4096;
const SEED = 0x811c9dc5 | 0;
const POINT = 0x2e;
/** Latin-1 without capitals. */
const LOWER = Uint8Array.from({ length: 0x100 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);
/** 0: a free slot. */
const hashes = new Int32Array(SLOTS);
const bits = new Int32Array(SLOTS);
for (const [bit, words] of LISTS)
  for (const word of words) {
    const slot = slotOf(hashOf(word, 0, word.length));
    hashes[slot] = hashOf(word, 0, word.length);
    bits[slot] |= bit;
  }

/** A word and where it stands. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Bits of Says. */
  readonly says: number;
}

/** The word that starts here, with a point of an abbreviation; an empty one when none does. */
export function wordAt(text: string, start: number): Word {
  const end = wordEnd(text, start);
  return { start, end, says: classesOf(text, start, end) };
}

/** Bits of Says of the word [start, end) of a shadow, the point of an abbreviation aside. */
export function classesOf(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) === POINT ? end - 1 : end;
  return bits[slotOf(hashOf(text, start, last))];
}

function slotOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** Never 0. */
function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++)
    hash = Math.imul(hash ^ LOWER[text.charCodeAt(at) & 0xff], 0x01000193);
  return hash || 1;
}
