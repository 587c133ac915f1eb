// Rows for what a writer left in lower case: a name or a place behind words that announce one (`my name is`,
// `dr.`, `"patient_name": "`, `i live in`), and a first name before a last name.
import { isDigit } from "../bytes";
import { facilityEnd, facilityStart, isFacilityAhead, nursingStart, schoolStart } from "./facilities";
import { fieldName } from "./fields";
import { BLANK_GAP, LABEL_GAP, POINT_GAP, QUESTION_GAP, gapBetween } from "./gaps";
import {
  ANNOUNCES, AT, BARE_NAME, CARE, CITY, COMMON, FACILITY, FROM, HINTS, HUMAN, IN, IS, LAST_NAME, LIVES,
  NAME_KEY, PARTICLE, PLACE_KEY, RARE_NAME, SEEN, SPOKEN, STATE, SYSTEM, THIS, TITLE, USUAL, classesOf, kindsAt, kindsOf, marksOf, wordAt,
} from "./lexicon";
import { behindFiller, introducedAt, isIntroduced } from "./introduced";
import { LOWER, isGlued, shapeOf } from "./shapes";
import { KNOWN, behindInitial, isTitled } from "./titled";
import { townBehind } from "./towns";
import { BLANK, HYPHEN, POINT, codeAt, isLetterAt, isSmall, letterOf, phraseEnd, wordAfter, wordBefore, wordEnd } from "./text";
import { AFTER, BEFORE1, BEFORE2, BEFORE3, CLASSES, GAP, KIND, LATER, ORDINAL, SHAPE, endOf, get, nextWord, put, putAfterEnd, putRange, wordCount } from "./words";

// Words of a name in lower case that are looked at.
const MOST_WORDS: i32 = 3;
const MOST_PARTICLES: i32 = 2;
// Of an account, behind a last name: a year's.
const MOST_DIGITS: usize = 4;
const NAME_CUES: u32 = SPOKEN | TITLE | ANNOUNCES | NAME_KEY | BARE_NAME | PLACE_KEY;
const LIVED: u32 = LIVES | CARE | FACILITY;
const PLACES: u32 = CITY | STATE;
const CARES: u32 = FACILITY | SYSTEM;
const LED: u32 = IN | AT | FROM;
// A bit for each first letter of theirs, of `en` too.
const PREPOSITIONS: u32 = 0x90c262;
// What a person does or is.
const ACTS: u32 = HUMAN | IS;

// `with`, `from`, `at`: what a caller goes on with.
const CALLERS: u32 = HINTS | FROM | AT;

// `the `, as it lies in memory: most nouns of a place stand behind it.
const THE_BLANK: u32 = 0x20656874;
// `is`, as it lies in memory.
const IS_LETTERS: u16 = 0x7369;
const UNDERSCORE: u32 = 0x5f;

// Behind the last word that has a row.
let lowerEnd: usize = 0;

export function beginLower(): void {
  lowerEnd = 0;
}

// Behind the last word that has a row.
@inline export function behindLower(): usize {
  return lowerEnd;
}

// Adds rows for what the word [start, stop) announces, for the name that it opens, for the place that it ends.
export function readLower(start: usize, stop: usize, word: u64): void {
  const kind = kindsOf(word);
  if (kind == 0 || (marksOf(word) & THIS) != 0) {
    if (!addPair(start, stop, word) && (marksOf(word) & THIS) != 0) introduce(start);
    return;
  }
  if ((kind & CARES) != 0) {
    const isThis = (kind & FACILITY) != 0 && load<u32>(start - 4) == THE_BLANK;
    if (!isThis && addFacility(start, stop, kind)) return;
  }
  const town = townBehind(start, stop);
  if (town != 0) return take(town, IN, 0, BLANK_GAP);
  const school = schoolStart(start);
  if (school != 0 && addFacility(school, stop, FACILITY)) return;
  if ((kind & LIVES) != 0) {
    const nursing = nursingStart(start);
    if (nursing != 0 && addFacility(nursing, stop, FACILITY)) return;
  }
  const leads = (kind & (LIVES | FACILITY)) != 0 || (marksOf(word) & SEEN) != 0;
  if ((kind & NAME_CUES) != 0 || (leads && codeAt(stop) == BLANK && isLedAhead(stop + 1))) announce(start, stop, word);
}

// `this is jane calling`
function introduce(start: usize): void {
  const name = introducedAt(start);
  if (name != 0) takeKnown(SPOKEN, name, BLANK_GAP);
}

// Whether a preposition of places may stand here: by its first letter, one of `aefinotw`.
@inline function isLedAhead(at: usize): bool {
  return (PREPOSITIONS >>> (codeAt(at) & 0x1f) & 1) != 0;
}

// `at uab hospital`: one row, whose own kind says that it is a place.
function addFacility(start: usize, stop: usize, kind: u32): bool {
  const first = facilityStart(start, stop, kind, lowerEnd);
  if (first == 0 || isGlued(start, stop) || (wordCount() > 0 && endOf(wordCount() - 1) > first)) return false;
  const end = (kind & FACILITY) != 0 ? stop : facilityEnd(stop);
  addAlone(first, end, wordAt(start, stop), FACILITY, BLANK_GAP);
  return true;
}

// What stands behind the cue [start, stop).
function announce(start: usize, stop: usize, word: u64): void {
  const kind = kindsOf(word);
  const end = phraseEnd(stop);
  const said = wordAfter(end);
  if (said == 0) return;
  const gap = gapBetween(end, said);
  const next = gap == BLANK_GAP ? behindFiller(said) : said;
  if (gap == LABEL_GAP || (gap == QUESTION_GAP && (kind & BARE_NAME) != 0)) {
    if ((kind & NAME_CUES & ~SPOKEN) != 0) takeBehindKey(start, fieldName(start, word) || kind, next, gap);
  } else if (gap == BLANK_GAP && (kind & BARE_NAME) != 0) takeBehindName(start, kind | fieldName(start, word), next);
  else if (gap == BLANK_GAP && (kind & LIVED) != 0) takeBehindTwo(kind, next);
  else if (gap == BLANK_GAP && (kind & SPOKEN) != 0 && (kindsAt(next, wordEnd(next)) & LED) != 0) takeBehindTwo(kind, next);
  else if (gap == BLANK_GAP && (kind & (ANNOUNCES | TITLE)) != 0 && takeBehindIs(kind, next)) return;
  else if (gap == BLANK_GAP || (gap == POINT_GAP && (kind & TITLE) != 0)) {
    if ((kind & (SPOKEN | TITLE | ANNOUNCES)) == 0) return;
    const introduced = gap == BLANK_GAP ? introducedAt(next) : 0;
    if (introduced != 0) return takeKnown(SPOKEN, introduced, gap);
    const isTitle = (kind & TITLE) != 0;
    if ((isTitle || codeAt(next + 1) == POINT) && takeBehindInitial(kind, next, gap)) return;
    if (isTitle && isTitled(start, next, gap)) take(next, kind, 0, gap);
    else takeKnown(kind, next, gap);
  }
}

// `name: jane`
function takeBehindKey(key: usize, kind: u32, next: usize, gap: i32): void {
  const owner = wordBefore(key);
  take(next, kind, owner == 0 ? 0 : kindsAt(owner, wordEnd(owner)), gap);
}

// `name is jane`, `last name roe`
function takeBehindName(key: usize, kind: u32, next: usize): void {
  if ((kindsAt(next, wordEnd(next)) & IS) != 0) takeBehindTwo(kind, next);
  else if ((kind & NAME_KEY) != 0) takeBehindKey(key, kind, next, BLANK_GAP);
  else if ((classesOf(wordAt(next, wordEnd(next))) & USUAL) != 0) takeKnown(SPOKEN, next, BLANK_GAP);
}

// `name is jane`, `live in durham`
function takeBehindTwo(kind: u32, next: usize): void {
  const nextEnd = wordEnd(next);
  const second = kindsAt(next, nextEnd);
  const led = (kind & BARE_NAME) != 0 ? IS : LED;
  if ((second & led) == 0 || wordAfter(nextEnd) != nextEnd + 1) return;
  if (led == LED && isFacilityAhead(nextEnd + 1)) return;
  take(behindFiller(nextEnd + 1), second, kind, BLANK_GAP);
}

// `my son is kieran`, `my dr is jane roe`
function takeBehindIs(kind: u32, next: usize): bool {
  if (load<u16>(next) != IS_LETTERS || codeAt(next + 2) != BLANK || !isLetterAt(next + 3)) return false;
  takeKnown((kind & TITLE) != 0 ? TITLE : SPOKEN, next + 3, BLANK_GAP);
  return true;
}

// `mr j smith`: one row, as the last name is known. Whether it was taken.
function takeBehindInitial(kind: u32, initial: usize, gap: i32): bool {
  const start = behindInitial(initial);
  if (start == 0) return false;
  addAlone(initial, wordEnd(start), wordAt(start, wordEnd(start)), kind, gap);
  return true;
}

// `dr. roe`, `patient jane`
function takeKnown(kind: u32, next: usize, gap: i32): void {
  const nextEnd = wordEnd(next);
  const word = wordAt(next, nextEnd);
  if (addPair(next, nextEnd, word)) return;
  const classes = classesOf(word);
  if ((classes & KNOWN) != 0 && (classes & COMMON) == 0) take(next, kind, 0, gap);
}

// Behind the parts of a name that hyphens join: `fonseca-ortiz`.
function joinedEnd(start: usize, stop: usize): usize {
  let end = stop;
  if (codeAt(end) != HYPHEN || !isSmall(codeAt(end + 1))) return end;
  if (((classesOf(wordAt(start, stop)) | classesOf(wordAt(end + 1, wordEnd(end + 1)))) & KNOWN) == 0) return end;
  while (codeAt(end) == HYPHEN && isSmall(codeAt(end + 1))) end = wordEnd(end + 1);
  return end;
}

// Rows for the next words, as far as they are in lower case and part of no longer token.
function take(from: usize, kind1: u32, kind2: u32, gap: i32): void {
  let start = from;
  let before1 = kind1;
  let before2 = kind2;
  let most = MOST_WORDS;
  for (let i = 0; i < most; i++) {
    const first = wordEnd(start);
    const stop = joinedEnd(start, first);
    if (!isSmall(codeAt(start)) || isGlued(start, stop)) return;
    if (i > 0 && isCue(wordAt(start, first))) return;
    const row = addLower(start, stop, wordAt(start, first));
    put(ORDINAL, row, (row == 0 ? 0 : get(ORDINAL, row - 1)) + (i == 0 ? 2 : 1));
    put(BEFORE1, row, before1);
    put(BEFORE2, row, before2);
    put(GAP, row, i == 0 ? gap : BLANK_GAP);
    before2 = before1;
    before1 = get(KIND, row);
    if ((before1 & PARTICLE) != 0 && most < MOST_WORDS + MOST_PARTICLES) most++;
    start = stop + 1;
    if (codeAt(stop) != BLANK || !isLetterAt(start)) return;
  }
}

// `user: my name is jane`: what announces a name itself is no part of the one that is announced.
function isCue(word: u64): bool {
  return (kindsOf(word) & (NAME_CUES | LIVED)) != 0 || (marksOf(word) & THIS) != 0;
}

// Whether a word goes on as an account does: `jane.roe`, `jane_roe`.
export function isJoined(stop: usize): bool {
  const joint = codeAt(stop);
  return joint != BLANK && isJoint(joint) && isSmall(codeAt(stop + 1));
}

// Without a cue: a usual first name before a last name (`jane roe`, `jane-roe`), or before what a person does
// (`jane said`); none of them plain English.
export function addPair(start: usize, stop: usize, word: u64): bool {
  const classes = classesOf(word);
  if ((classes & USUAL) == 0 || kindsOf(word) != 0) return false;
  const before = codeAt(start - 1);
  // `intake-jane.roe`
  if (isPart(before) && !(before == HYPHEN && codeAt(stop) == POINT)) return false;
  let last = lastNameEnd(stop);
  if (last == 0 && (classes & PLACES) == 0 && (kindsBehind(stop) & ACTS) != 0) last = stop;
  const isPerson = (classes & PLACES) == 0 || (kindsBehind(stop) & CALLERS) != 0;
  if (last == 0 && isPerson && isIntroduced(start)) last = stop;
  if (last == 0) return false;
  addAlone(start, last, word, HINTS, BLANK_GAP);
  takeHome(last);
  return true;
}

// `this is jane from ypsilanti`
function takeHome(stop: usize): void {
  if ((kindsBehind(stop) & FROM) == 0) return;
  const end = wordEnd(stop + 1);
  if (codeAt(end) == BLANK && isLetterAt(end + 1)) take(end + 1, FROM, LIVES, BLANK_GAP);
}

// Where the last names end that follow a first name's `end`, an initial between them; 0: none do.
function lastNameEnd(end: usize): usize {
  let stop: usize = 0;
  let at = end;
  for (let count = 0; count < MOST_WORDS; count++) {
    const joint = codeAt(at);
    const start = at + 1;
    if (!isJoint(joint) || !isSmall(codeAt(start))) break;
    at = wordEnd(start);
    if (at - start == 1 && stop == 0 && joint == BLANK) {
      if (codeAt(at) != POINT) continue;
      at++;
      if (!isPart(codeAt(at))) stop = at;
      continue;
    }
    if (!isLastName(start, at, joint)) break;
    if (joint != BLANK) at = behindDigits(at);
    if (isPart(codeAt(at)) && !isJoint(codeAt(at))) break;
    stop = at;
  }
  return stop;
}

// `jane.roe58`
function behindDigits(from: usize): usize {
  let at = from;
  while (at < from + MOST_DIGITS && isDigit(codeAt(at))) at++;
  return at;
}

// A last name that is no plain word, or behind a blank one that no list knows; a rare one in an account too.
function isLastName(start: usize, stop: usize, joint: u32): bool {
  const word = wordAt(start, stop);
  if (kindsOf(word) != 0) return false;
  const classes = classesOf(word);
  const isStrange = (classes & ~RARE_NAME) == 0 && stop - start > 4 && (joint == BLANK || classes != 0);
  const isUsual = (classes & USUAL) != 0 && (classes & PLACES) == 0;
  return isStrange || isUsual || (classes & (LAST_NAME | COMMON)) == LAST_NAME;
}

// A row that goes on no other, behind a cue of one kind.
function addAlone(start: usize, stop: usize, word: u64, kind: u32, gap: i32): void {
  const row = addLower(start, stop, word);
  put(ORDINAL, row, row == 0 ? 0 : get(ORDINAL, row - 1) + 2);
  put(BEFORE1, row, kind);
  put(BEFORE2, row, 0);
  put(GAP, row, gap);
}

function addLower(start: usize, stop: usize, word: u64): i32 {
  const row = nextWord();
  putRange(row, start, stop);
  put(KIND, row, kindsOf(word));
  put(CLASSES, row, classesOf(word));
  put(SHAPE, row, LOWER | shapeOf(start, stop));
  put(BEFORE3, row, 0);
  put(AFTER, row, 0);
  put(LATER, row, 0);
  putAfterEnd(row, stop);
  lowerEnd = stop;
  return row;
}

// The kinds of the word behind a blank; 0: of no kind.
function kindsBehind(stop: usize): u32 {
  return codeAt(stop) == BLANK && codeAt(stop + 1) != 0 ? kindsAt(stop + 1, wordEnd(stop + 1)) : 0;
}

// Between the words of a name: `jane roe`, `jane-roe`, `jane_roe`, `jane.roe`, `jane+roe`.
function isJoint(code: u32): bool {
  return code == BLANK || code == HYPHEN || code == UNDERSCORE || code == POINT || code == 0x2b;
}

// A digit, a letter, or what joins a longer token: `x-jane`, `jane-3`.
function isPart(code: u32): bool {
  if (isDigit(code) || letterOf(code) != 0) return true;
  return code == HYPHEN || code == UNDERSCORE || code == 0x40 || code == POINT;
}
