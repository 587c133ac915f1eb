/** Phrases that announce a name and are no cue by their last word: `my wife, Jane`, `this is Jane from`, `rm 2 Jane`. */
import { endOf } from "../steps.ts";
import { KIN } from "./kin.ts";

const KIN_BEFORE = new RegExp(
  `(?:\\b(?:my|his|her|their|your|our|pt['\u2019]?s)|['\u2019]s) (?:(?:ex|late|older|younger|oldest|youngest|little|big|step|foster|best|school|home|case|old|new|former|current|hospice|primary|night|day)[- ]){0,2}(?:${KIN}|nurse|aide|doctor|pcp|lawyer|attorney|pastor|coach|principal|counsell?or|physician|social worker|manager|worker|midwife|doula|surgeon|dentist), $`,
  "i",
);
const ONE_OF_THEM =
  /\b(?:an?|the|our|this) (?:member|patient|client|caller|resident|student|nurse|aide|neighbou?r|friend|coworker), $/i;
const INTRODUCED = /(?:^|[^a-z])(?:this is|it[' ]?s) $/i;
const INTRODUCED_AFTER =
  /,? (?:from|at|with|over at|in|here|speaking|calling|again|can|could)(?![a-z])| \(/y;
const CALLED = /(?:^|[^a-z])(?:calls?|called|calling) (?:her|him|them|me) $/i;
/** `The name is Jane Roe, not Xyqlo`: what was wrong is somebody's too. */
const CORRECTED =
  /(?:^|[^a-z])(?:name|name's|this|he|she|it|i)(?:'s|'m| is| was) [A-Z][\w'-]{1,20}(?:[ -][A-Z][\w'-]{1,20}){0,2},? not $/i;
const WITH = /(?:^|[^a-z])(?:w\/|per) $/i;
const BED = /(?:^|[^a-z])(?:rm|room|bed|bay)\.? ?\d{1,4}[a-d]?[:,-]? $/i;
/** `In bed 4B we have Xyqlo Brandt`: of a hand-off; a name in full, or one that a list knows. */
const IN_BED = /(?:^|[^a-z])(?:rm|room|bed|bay)\.? ?\d{1,4}[a-d]?,? (?:we|you) have $/i;
const IN_FULL = /[A-Z][a-z'-]{1,24} [A-Z][a-z'-]{1,24}(?![\w-])/y;
const AGED = /\d{1,3} ?[MF] \($/;
/** Who asked for it, in a report's or a referral's head: `REF MD: `, `Ordering: `. */
const ROLE =
  /(?:^|[^a-z])(?:(?:ref(?:er(?:ring|red))?|ord(?:er(?:ing|ed))?|req(?:uest(?:ing|ed))?|attending|admitting|accepting|sending|consulting|supervising|treating|rendering|primary|dictating|interpreting)(?:[ .]{1,2}(?:by|md|do|dr|doc(?:tor)?|phys(?:ician)?|prov(?:ider)?|np))?|(?:co-?)?sign(?:er|ed by)|responsible party|emergency contact|point of contact|(?-i:POA|HCP)|(?:health ?care|medical) proxy|(?:dictated|transcribed|interpreted|authored|attested|finalized) by|pathologist|radiologist|interpreter|terp|(?-i:MD)): {1,3}$/i;
/** `BABY BOY ROE`, as a newborn is called by the mother's last name. */
const NEWBORN = /(?:^|[^a-z])baby ?(?:boy|girl) $/i;
/** Of a letter's or a fax's head: a line begins with it. */
const HEAD = /(?:^|\n)[ *]{0,4}(?:to|from|re|cc|bcc|client|student|child|pt|md):\*{0,2} {1,3}$/i;
/** Of a jar's or a tube's label, as a pathologist copies it. */
const LABELLED = /labell?ed[^"\n]{0,40}"$/i;
const CORRECTED_REACH = 80;
/** The longest of them. */
const REACH = 40;

/** Before a quote. */
const LABEL_REACH = 56;

const BLANK = 0x20;
const QUOTE = 0x22;
const BRACKET = 0x28;
const COMMA = 0x2c;
const POINT = 0x2e;
const SLASH = 0x2f;

/** @param isKnown of [start, end) that a list knows it as a name */
export function isIntroduced(text: string, start: number, end: number, isKnown: boolean): boolean {
  const sign = text.charCodeAt(start - 1);
  if (sign === BRACKET) return AGED.test(textBefore(text, start));
  if (sign !== BLANK) return false;
  switch (text.charCodeAt(start - 2)) {
    case COMMA:
      return isBehindComma(textBefore(text, start), isKnown);
    case SLASH:
      return isKnown && WITH.test(textBefore(text, start));
    case 0x74:
      return CORRECTED.test(text.slice(Math.max(0, start - CORRECTED_REACH), start));
    case 0x73:
      return INTRODUCED.test(textBefore(text, start)) && isAfterIntroduction(text, end, isKnown);
    case 0x65:
      if (IN_BED.test(textBefore(text, start))) return isKnown || endOf(IN_FULL, text, start) > 0;
      return CALLED.test(textBefore(text, start));
    case 0x6d:
      return CALLED.test(textBefore(text, start));
    case 0x72:
      return (
        CALLED.test(textBefore(text, start)) || (isKnown && WITH.test(textBefore(text, start)))
      );
    default:
      return isKnown && mayEndBed(text.charCodeAt(start - 2)) && BED.test(textBefore(text, start));
  }
}

/** @param isKnown that a list knows it as a name, or an initial ends it */
export function isBehindRole(text: string, start: number, isKnown: boolean): boolean {
  if (text.charCodeAt(start - 1) === QUOTE)
    return isKnown && LABELLED.test(text.slice(Math.max(0, start - LABEL_REACH), start));
  if (text.charCodeAt(start - 1) !== BLANK) return false;
  const before = textBefore(text, start);
  return ROLE.test(before) || (isKnown && (HEAD.test(before) || NEWBORN.test(before)));
}

/** `So Xyqlo, how is the baby?`, and who signs a note: `… raised to 750. — Xyqlo Brandt`. */
export function isSpokenTo(text: string, start: number, end: number): boolean {
  const isEnd = end >= text.length - 1 || text.charCodeAt(end) === NEWLINE;
  if (text.charCodeAt(end) === COMMA)
    return endOf(ASKED, text, end) > 0 && SPEAKS.test(textBefore(text, start));
  return isEnd && text.slice(start, end).includes(" ") && SIGNS.test(textBefore(text, start));
}

const NEWLINE = 0x0a;
const ASKED =
  /, (?:how|what|when|where|why|who|can|could|would|do|did|are|is|have|has|let|i|i'm|i'll|we|you|your|tell|any|please|thank)(?:'s|'re)? [a-z]/iy;
const SPEAKS =
  /(?:^|[\n.?!":>\]] ?)(?:so|ok|okay|alright|all right|well|thanks|thank you|great|perfect|sure|got it|sorry|yes|no|welcome back|welcome),? $/i;
const SIGNS = /[.!?]["')]? ?(?:--?|[\x96\x97]) ?$/;

function isBehindComma(before: string, isKnown: boolean): boolean {
  return KIN_BEFORE.test(before) || (isKnown && ONE_OF_THEM.test(before));
}

/** Behind `this is Jane`: what a caller goes on with, or a name of some list and no more. */
function isAfterIntroduction(text: string, end: number, isKnown: boolean): boolean {
  if (endOf(INTRODUCED_AFTER, text, end) > 0) return true;
  const next = text.charCodeAt(end);
  return isKnown && (Number.isNaN(next) || next === COMMA || next === POINT || next === 0x21);
}

/** A digit, a letter of a bed, a mark. */
function mayEndBed(code: number): boolean {
  return (code >= 0x30 && code < 0x3b) || code === 0x2d || (code | 0x20) < 0x65;
}

function textBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH), start);
}
