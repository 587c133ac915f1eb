/** Passwords that a sentence tells without a mark: `temp password R00ster!1`, `creds are admin:R00ster!1`. */
import type { Anchor, ReportValue } from "../recogniser.ts";
import { endOf } from "../steps.ts";
import { isStandIn } from "./stand-in.ts";

/** What stands before a login and its password. */
export const LOGIN_LITERALS: readonly string[] =
  "creds,log in ,logged in ,login ,sign in ,signed in ,pass ".split(",");

const LOGIN_BEFORE = /\blogin\s{1,8}[^\s]{1,64}\s{1,8}$/;
const BEFORE_NETRC = 88;
/** `use R00ster!1 as the new password` */
const USED =
  /\b(?:us(?:e|ed|ing)|with|enter|type|try|set|put)\s["'`]?([^\s"'`]{8,64})["'`]? as (?:(?:the|your|an?|my|her|his|their|our) )?(?:\w{1,10} )?$/di;
const BEFORE_LABEL = 110;
const PAIR =
  /(?:creds?|credentials?|log(?:ged)? ?in|sign(?:ed)? in)(?: (?:are|is|was|were|with|as|using|via|for|the|to|on|portal|account)){0,4} ?:? ?["'`(]?[\w.@\\-]{2,40} ?[:/] ?([^\s"'`,;]{6,64})|pass ["'`]?([^\s"'`,;]{6,64})/diy;
/** What nobody writes as a word: letters, digits and a mark. */
const STRONG = /^(?=[^\d]*\d)(?=[^A-Za-z]*[A-Za-z])[^!@#$%^&*~]*[!@#$%^&*~]/;
const CHANGE =
  / from ["'`]?((?=[^\s\d]*\d)[^\s"'`]{4,64})["'`]? to ["'`]?((?=[^\s\d]*\d)[^\s"'`.,;]{4,64})/dy;
const BLANKS = /\s{1,8}/y;
const WORD = /[^\s"'`\\<>{}]{2,127}[^\s"'`\\<>{}.,;:)]/y;
const MIXED = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8}/;
/** Least length of a password without a mark: `Argon2id` has eight. */
const LONG = 9;
const PROSE_END =
  /(?:["'`.,;:!?)&|<>}\]*]|\s*$|[ \t]*\n|[ \t]*(?:and|or|,|\||-|username|user|login|email|host)\b)/iy;

/** `machine api.example.org login jane password …` of a .netrc file, `temp password R00ster!1`. */
export function readSentence(text: string, { start: at, end }: Anchor, report: ReportValue): void {
  recogniseUsed(text, at, report);
  recogniseChange(text, end, report);
  const start = endOf(BLANKS, text, end);
  const last = start === 0 ? 0 : endOf(WORD, text, start);
  if (last === 0 || isStandIn(text.slice(start, last))) return;
  if (LOGIN_BEFORE.test(text.slice(Math.max(0, at - BEFORE_NETRC), at)))
    report(start, last, 0.75, "label");
  else if (isMade(text, start, last)) report(start, last, 0.6, "label");
}

/** `creds are admin:R00ster!1`, `log in with nurse01/R00ster!1`, `user jane pass r00ster!1` */
export function passwordOfLogin(text: string, { start: at }: Anchor, report: ReportValue): void {
  PAIR.lastIndex = at;
  const indices = PAIR.exec(text)?.indices;
  const [start, end] = indices?.[1] ?? indices?.[2] ?? [0, 0];
  if (STRONG.test(text.slice(start, end))) report(start, end, 0.6, "label");
}

/** `pw from R00ster-1 to R00ster-2` */
function recogniseChange(text: string, end: number, report: ReportValue): void {
  CHANGE.lastIndex = end;
  for (const range of CHANGE.exec(text)?.indices?.slice(1) ?? []) {
    const [start, last] = range ?? [0, 0];
    if (/[A-Za-z]/.test(text.slice(start, last))) report(start, last, 0.6, "label");
  }
}

function recogniseUsed(text: string, at: number, report: ReportValue): void {
  const first = Math.max(0, at - BEFORE_LABEL);
  const [start = 0, end = 0] = USED.exec(text.slice(first, at))?.indices?.[1] ?? [];
  if (end > 0 && isMade(text, first + start, first + end))
    report(first + start, first + end, 0.6, "label");
}

/** Whether nobody writes it as a word: `R00ster!1`, `R00sters` at a clause's end, and not `Base64-encoded`. */
function isMade(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (!MIXED.test(value)) return false;
  const isSpelledOddly = value.length >= LONG && /[a-z]\d{1,4}[a-z]/.test(value);
  return /[!@#$%^&*+~?]/.test(value) || (isSpelledOddly && endsClause(text, end));
}

/** Whether it has small letters, capitals and digits, eight characters at least. */
export function isMixed(value: string): boolean {
  return MIXED.test(value);
}

/** Whether the word is the last of its line or list: a sentence goes on with a blank and a word. */
export function endsClause(text: string, end: number): boolean {
  return endOf(PROSE_END, text, end) !== 0;
}
