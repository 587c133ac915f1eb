/** Plain English words that people bear, where only somebody can stand: `scribe: Day`, `asked Skip in records`. */
import { isAsciiLetter } from "../characters.ts";
import { Sticky, Trailing } from "../edges.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { KIN } from "./kin.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isKind, isShape } from "./run.ts";
import { Shape } from "./shapes.ts";
import { ownsOfRecord } from "./told.ts";
import type { Words } from "./words.ts";

/** Who is at work, in the shorthand of a board: `scribe: Day`, `anes Gray`, `RBT Star`, `OB: Bloom`. */
const ROLE = `(?:${[
  "docs?|scribe|charge|triage|anes|anesthesia|crna|circ|circulator|scrub|MA|NP|PA|RN|LPN|CNA|RBT|RT|PT|OT|SLP|CM|SW|tech|pharmd",
  "asst|assistant|surg|surgeon|R[1-5]|MS[34]|intern|resident|fellow|attending|backup|cosign|presenting|provider|pcp|interp|rep|float|sitter",
  "IM|OB|peds|ortho|neuro|cards|GI|ENT|uro|renal|pulm|psych|rads|ICU|NICU|hospitalist|trauma",
].join("|")})`;
const BEHIND_ROLE = new Trailing(new RegExp(`(?:^|[^A-Za-z])${ROLE}[:.]? `, "i"));
/** One more of them on the same board: its word alone may be a plain one too. */
const OTHER_ROLE = new RegExp(`(?:^|[^A-Za-z])${ROLE}[:.]? [A-Z][a-z]+(?![a-z]| [A-Z])`, "g");
const BOARD_END = new Sticky(
  /[;,/&)]|\.?\s{0,2}$|\.?\n| ?[&/+;]| (?:and|worked|called|saw|said|at|in|re|about|on|will|with|w\/)(?![a-z])/y,
);
/** Who was spoken to, or is said to be someone. */
const TOLD = new Trailing(
  new RegExp(
    `(?:^|[^a-z])(?:${[
      "(?:spoke|speak|speaking|talked|talk|talking|d\\/w|checked) (?:to|with|w\\/?)|ask(?:ed)?|told|let|ask for|asking for",
      "(?:driver|doctor|nurse|aide|tech|lady|rep|agent|therapist|pharmacist|surgeon|interpreter|guy|woman|pcp|his name|her name|my name) (?:was|is)",
      `(?:${KIN})(?: is| was| named| called)?`,
    ].join("|")}) ["'(]?`,
    "i",
  ),
);
/** `can Juniper get her MMR`: somebody is asked about. */
const ASKED = new Trailing(/(?:^|[^a-z])(?:can|could|should|does|did|will|may|has|is) /i);
const DOING = new Sticky(
  / (?:(?:still |also |just |ever )?(?:get|have|take|eat|drink|come|see|skip|stop|start|go|keep|wear|need|stay|allergic|due|ok(?:ay)? to)(?: (?:(?:to )?(?:his|her|their|my|the|an?|any|some|off|in|on|back|off|with|for)|both|[a-z]+ing)(?![a-z])))/y,
);
const CAPITALS = "(?:[A-Z][a-z'-]{1,14}(?:,? and |, | ?[/&+] ?)){0,4}";
/** A list of those who work together, with what parts its names: `Team B: Church, Nguyen, `. */
const AMONG = new Trailing(
  new RegExp(
    `(?:^|[^A-Za-z])(?:${[
      "[Tt]eam(?: [A-Z\\d])?:|(?:[Aa]ttendees|[Pp]articipants|[Ss]taff|[Cc]overing|[Rr]ounding|[Pp]roviders|[Nn]urses):?|[Cc][Cc]:?",
      "(?:[Dd]iscussed|[Dd]isc|[Rr]eviewed|[Ss]een|[Ss]taffed|[Aa]grees?|[Rr]ounded|[Cc]overed) (?:with|w/)|[Dd]/w|[Ss]igned out to|[Hh]andoff to|[Cc]osigned by|[Ss]een by|[Rr]ead by|[Rr]ef(?:erre)?d by",
    ].join("|")}) ${CAPITALS}`,
  ),
);
const AMONG_END = new Sticky(
  /[.;,)]|\s{0,2}$|\n| ?[/&+] ?[A-Z]| (?:and [A-Z]|covering|today|tonight|on |who|agree)/y,
);
/** A degree, or a message's end behind thanks or a dash. */
const DEGREE = new Sticky(/, ?(?:MD|RN|DO|NP|PA-C|APRN|LPN|CNA|RPh|PharmD|LCSW|DPT)(?![A-Za-z])/y);
const SIGNED = new Trailing(
  /(?:(?:thanks|thank you|thx|best|cheers|regards)[,!.]{0,2}|[.!?] ?(?:--?|[\x96\x97])) ?\n?/i,
);
const LAST = new Sticky(/\.?\s{0,2}$/y);
/** Whom one asks and tells too, and who is nobody; what a board says instead of a name. */
const NOBODY = new RegExp(
  `^(?:${[
    "billing|records|benefits|claims|intake|scheduling|labs?|medicine|appeals|sales|support|services?|transport|security|dietary|staffing|admitting|registration|quality|risk|legal",
    "finance|imaging|eligibility|enrollment|members?|provider|customer|front|home|nights?|days|team|staff|call|line|senior|nursing|dental|vision|plan|people|public|desk|care|case|social",
    "central|control|dispatch|server|red|green|yellow|black|white|blue|orange|stable|ready|full|open|free|low|high|level|done|good|great|fine|held|clear|pass|ok|not|now|god|siri|alexa",
    "pain|rash|fever|policy|chart|label|standard|rule|dose|note|cold|heat|ice|food|water|meals?|rest|spray|gel|house|center|press|change|part|step",
  ].join("|")})$`,
  "i",
);
/** Characters before a name that are looked at. */
const REACH = 80;
/** Characters of a board on both sides of a name. */
const BOARD = 60;

/** Of a row that is a run of its own. */
export function isPlainName(text: string, words: Words, row: number): boolean {
  if (!isClass(words, row, ANY_NAME) || isShape(words, row, ~Shape.Possessive)) return false;
  if (isKind(words, row, ~Kind.Ambiguous) || (words.after[row] & OF_THINGS) !== 0) return false;
  const [start, end] = [words.start[row], words.end[row]];
  if (NOBODY.test(text.slice(start, end))) return false;
  const isActing =
    (words.after[row] & Kind.Human) !== 0 && isClass(words, row, WordClass.FirstName);
  return isActing || isOwner(text, words, row) || isSomebody(text, start, end);
}

/** `Hope's refill` */
function isOwner(text: string, words: Words, row: number): boolean {
  return isClass(words, row, WordClass.FirstName) && ownsOfRecord(text, words.end[row]);
}

/** Behind what is no person. */
const OF_THINGS = Kind.Eponym | Kind.Organisation | Kind.Facility;

/** What ASKED, TOLD, AMONG, SIGNED and BEHIND_ROLE end with, by its code: a blank, what joins names, what closes thanks. */
const ENDS = Uint8Array.from({ length: 0x100 }, (_, code) =>
  isAsciiLetter(code) || " \n/&+,!.-\x96\x97".includes(String.fromCharCode(code)) ? 1 : 0,
);
const OPENS = `"'(`;
const BLANK = 0x20;

/** In vain for most; false: nothing that somebody's name stands behind ends right before a place. */
function mayBeAnnounced(text: string, start: number): boolean {
  if (start === 0) return false;
  // Of these, TOLD alone, behind its blank.
  if (OPENS.includes(text.charAt(start - 1))) return text.charCodeAt(start - 2) === BLANK;
  return ENDS[text.charCodeAt(start - 1)] === 1;
}

/** A word that is plain English and somebody's name: where only a person stands. */
function isSomebody(text: string, start: number, end: number): boolean {
  if (DEGREE.endAt(text, end) > 0) return true;
  if (!mayBeAnnounced(text, start)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (ASKED.closes(before) && DOING.endAt(text, end) > 0) return true;
  if (TOLD.closes(before) || (AMONG.closes(before) && AMONG_END.endAt(text, end) > 0)) return true;
  if (SIGNED.closes(before) && LAST.endAt(text, end) > 0) return true;
  if (!BEHIND_ROLE.closes(before) || BOARD_END.endAt(text, end) === 0) return false;
  const board = text.slice(Math.max(0, start - BOARD), end + BOARD);
  return (board.match(OTHER_ROLE)?.length ?? 0) > 1;
}
