// Places of care that a writer left in lower case: `at uab hospital`, `st. luke's hospital`, `goes to montefiore`. One
// row a place, from its own noun or name back to the first word of it.
import { BLANK_GAP, POINT_GAP, gapBetween } from "./gaps";
import {
  ARTICLE, AT, CITY, COMMON, CREDENTIAL, FACILITY, FACILITY_PART, FIRST_NAME, FROM, IN, LAST_NAME, PLACE_HEAD, PLACE_TAIL, STATE, SYSTEM, classesOf,
  kindsAt, wordAt,
} from "./lexicon";
import { BLANK, POINT, codeAt, isSmall, phraseEnd, wordAfter, wordBefore, wordEnd } from "./text";

// Words before the noun that are looked at.
const MOST_WORDS: i32 = 5;
const OF_PLACE: u32 = FACILITY_PART | SYSTEM | PLACE_HEAD | PLACE_TAIL;
const LEADS: u32 = AT | FROM | IN;
const KNOWN: u32 = CITY | FIRST_NAME | LAST_NAME;
// `va`, `kp` are of too much else.
const SHORTEST_SYSTEM: usize = 3;
// `switch to nyc` is of a program.
const SHORTEST_ALONE: usize = 4;
// No list knows `uabx`, but a hospital that is named so is one; a clinic is named for what it treats too.
const SHORTEST_STRANGER: usize = 5;
// `nursing `, as it lies in memory.
const NURSING: u64 = 0x20676e697372756e;
// `school`, `high`, `middle`, `elementary`, `charter`, as they begin in memory.
const SCHO: u32 = 0x6f686373;
const HIGH: u32 = 0x68676968;
const MIDD: u32 = 0x6464696d;
const ELEM: u32 = 0x6d656c65;
const CHAR: u32 = 0x72616863;
const SAINT: u32 = 0x73;
const MOUNT: u32 = 0x6d;

// Where the place begins whose noun or name stands at [start, stop); 0: it is no place's, or goes back before `least`.
export function facilityStart(start: usize, stop: usize, kind: u32, least: usize): usize {
  if ((kind & FACILITY) == 0) {
    if ((kind & FACILITY_PART) != 0 || stop - start < SHORTEST_ALONE || !isNamed(start, stop, kind)) return 0;
    const own = ownStart(start);
    return isLed(own) ? own : 0;
  }
  let first: usize = 0;
  let isSure = false;
  let at = start;
  let behind = kind;
  for (let words = 0; words < MOST_WORDS; words++) {
    const before = earlier(at);
    if (before == 0 || before < least) break;
    const end = wordEnd(before);
    const its = kindsAt(before, end);
    if ((its & LEADS) != 0 || ((its & ~OF_PLACE) != 0 && (its & OF_PLACE) == 0)) break;
    const takesAny = isHospital(start) || isMedical(at) || (behind & PLACE_TAIL) != 0;
    const isName = isNamed(before, end, its) || isOwn(before, end, its, behind, takesAny);
    if (!isName && (its & OF_PLACE) == 0) break;
    isSure = isSure || isName;
    first = before;
    at = before;
    behind = its;
  }
  return isSure ? first : 0;
}

// Behind a place's own name, what facilities have: the `medical center` of `emory medical center`.
export function facilityEnd(stop: usize): usize {
  let end = stop;
  for (let words = 0; words < 2; words++) {
    const from = phraseEnd(end);
    if (codeAt(from) != BLANK || !isSmall(codeAt(from + 1))) break;
    const next = wordEnd(from + 1);
    if ((kindsAt(from + 1, next) & (FACILITY | FACILITY_PART)) == 0) break;
    end = next;
  }
  return end;
}

// The small word before a blank, or before the point of `st. luke's`; 0: none.
function earlier(at: usize): usize {
  const before = wordBefore(at);
  if (before == 0 || !isSmall(codeAt(before))) return 0;
  const from = phraseEnd(wordEnd(before));
  const gap = gapBetween(from, at);
  if (gap == BLANK_GAP) return before;
  const isHead = gap == POINT_GAP && codeAt(from) == POINT && (kindsAt(before, wordEnd(before)) & PLACE_HEAD) != 0;
  return isHead ? before : 0;
}

// A health system that is known by one word; one that is plain English must be what facilities have too (`mercy`).
function isNamed(start: usize, stop: usize, kind: u32): bool {
  if ((kind & SYSTEM) == 0 || stop - start < SHORTEST_SYSTEM) return false;
  return (kind & FACILITY_PART) != 0 || (classesOf(wordAt(start, stop)) & COMMON) == 0;
}

// A name or a city; plain English behind `st`, or before `county`.
function isOwn(start: usize, stop: usize, kind: u32, behind: u32, takesAny: bool): bool {
  if ((kind & OF_PLACE) != 0) return false;
  const classes = classesOf(wordAt(start, stop));
  if ((classes & COMMON) == 0) {
    if ((classes & KNOWN) != 0) return true;
    return takesAny && stop - start >= SHORTEST_STRANGER && (classes & STATE) == 0;
  }
  if ((behind & PLACE_TAIL) != 0 && (classes & KNOWN) != 0) return true;
  const head = earlier(start);
  if (head == 0) return false;
  const letter = codeAt(head);
  const isHead = (kindsAt(head, wordEnd(head)) & PLACE_HEAD) != 0;
  return isHead && (letter == SAINT || letter == MOUNT);
}

// The `md` of `md anderson` and the `mount` of `mount sinai` are of the name.
function ownStart(start: usize): usize {
  const before = earlier(start);
  return before != 0 && (kindsAt(before, wordEnd(before)) & (CREDENTIAL | PLACE_HEAD)) != 0 ? before : start;
}

// Where `school` begins with its level before it, `middle school`; 0: another word stands here.
export function schoolStart(start: usize): usize {
  if (load<u32>(start) != SCHO) return 0;
  const level = earlier(start);
  if (level == 0) return start;
  const letters = load<u32>(level);
  return letters == HIGH || letters == MIDD || letters == ELEM || letters == CHAR ? level : start;
}

// Where `nursing` begins before the `home` at `start`; 0: it does not stand there.
export function nursingStart(start: usize): usize {
  return load<u64>(start - 8) == NURSING ? start - 8 : 0;
}

// Whether a noun or a name of such a place stands among the next words, so that it will be read from there.
export function isFacilityAhead(from: usize): bool {
  let start = from;
  for (let words = 0; words < MOST_WORDS; words++) {
    const stop = wordEnd(start);
    if (!isSmall(codeAt(start))) return false;
    if ((kindsAt(start, stop) & (words > 0 ? FACILITY | SYSTEM : SYSTEM)) != 0 || load<u64>(start) == NURSING) return true;
    const next = phraseEnd(stop);
    start = wordAfter(next);
    if (start == 0) return false;
    const gap = gapBetween(next, start);
    if (gap != BLANK_GAP && gap != POINT_GAP) return false;
  }
  return false;
}

// Behind `at`, `from`, `to`, `in`, an article between.
function isLed(start: usize): bool {
  const before = earlier(start);
  if (before == 0) return false;
  const kind = kindsAt(before, wordEnd(before));
  if ((kind & LEADS) != 0) return true;
  if ((kind & ARTICLE) == 0) return false;
  const second = earlier(before);
  return second != 0 && (kindsAt(second, wordEnd(second)) & LEADS) != 0;
}

// `hosp` and `medi`, as they lie in memory.
@inline function isHospital(start: usize): bool {
  return load<u32>(start) == 0x70736f68 || load<u64>(start) == NURSING;
}

@inline function isMedical(start: usize): bool {
  return load<u32>(start) == 0x6964656d;
}
