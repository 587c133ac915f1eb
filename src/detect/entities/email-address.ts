/** E-mail addresses, also spelled `jane (at) example.org`. 45 CFR 164.514(b)(2)(i)(F). */
import { isDigit, isLetterOrDigit } from "../characters.ts";
import type { View } from "../leaf/view.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import type { AtRecogniser, ReportValue } from "../recogniser.ts";
import { behindPrefix, endOf } from "../steps.ts";

const ENTITY = "EMAIL_ADDRESS";
/** What a line's end begins with is a blank or below it. */
const BLANK = 0x20;
/** RFC 5321, 4.5.3.1: the longest local part; a domain has at most 255 octets. */
const MAX_LOCAL = 64;
const DOMAIN =
  /(?:[A-Za-z0-9\u00c0-\u00ff](?:[A-Za-z0-9\u00c0-\u00ff-]{0,61}[A-Za-z0-9\u00c0-\u00ff])?\.){1,8}[A-Za-z\u00c0-\u00ff][A-Za-z\u00c0-\u00ff-]{1,62}/y;
const SPELLED = /[([] ?at ?[)\]] ?/iy;
const SPELLED_DOMAIN =
  /[a-z0-9-]{1,63}(?:(?:\.| ?[([] ?dot ?[)\]] ?| dot )[a-z0-9-]{1,63}){0,6}(?:\.| ?[([] ?dot ?[)\]] ?| dot )[a-z]{2,24}/iy;
/** RFC 5322's atoms without the marks that part a query, a path, a table, HL7 or X12: `*EM*jane@example.org`. */
const LOCAL_EXTRA = "!#$%'+_.-";
/** A line that ends within an address, right behind its `@` or before it. */
const LINE_END = /[ \t]{0,2}\r?\n[ \t>]{0,8}/y;
const LINE_BEFORE = /\r?\n[ \t>]{0,8}$/;
const LONGEST_LINE_BEFORE = 10;
/** What nobody takes for the last word of a line: `jane.roe`. */
const BROKEN_LOCAL = /^[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)+$/;
/** Where people have their addresses; `@app.route`, `@pytest.fixture` are a program's. */
const USUAL_DOMAIN = /\.(?:com|org|net|edu|gov|mil|int|info|biz|health|care|[a-z]{2})$/i;
const USUAL_ENDING = /\.(?:com|org|net|edu|gov|mil|health|care)$/i;
/** Letters in small, as people write their own. */
const HANDLE = /^[a-z][a-z0-9._+-]{2,}$/;
/** An account of a service: nobody reads mail there. */
const SERVICE_ACCOUNT = /@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/;
/** An instance of a unit of systemd: `getty@tty1.service`. */
const UNIT = /^[a-z-]+@(?=[\w:-]*\d)[\w:-]{1,40}\.(?:service|slice|scope|socket|timer|mount)$/;
/** `icon@2x.png` is a picture for fine screens. */
const PICTURE = /\d(?:\.\d)?x\./y;

export const emailAddress: AtRecogniser = {
  entity: ENTITY,
  wakes: "at",
  labels: ["email", "e mail", "mail", "email address", "mailto"],
  recognise(view, anchor, report) {
    const { text } = view;
    if (text.charAt(anchor.start) === "@") {
      const first = text.charCodeAt(anchor.end);
      if (isDigit(first) && endOf(PICTURE, text, anchor.end) !== 0) return;
      const line = first > BLANK ? 0 : endOf(LINE_END, text, anchor.end);
      const blank = first === BLANK ? anchor.end + 1 : 0;
      const end = endOf(DOMAIN, text, line || blank || anchor.end);
      const start = behindPrefix(text, localStart(text, anchor.start), end);
      if (end === 0) return;
      if (isOfMachine(text, start, end)) return;
      if (start < anchor.start && blank === 0) report(start, end, 0.95, "shape");
      else if (!reportSpaced(view, anchor.start, end, report))
        reportBroken(text, anchor.start, end, report);
      return;
    }
    const at = endOf(SPELLED, text, anchor.start);
    if (at === 0) return;
    const end = endOf(SPELLED_DOMAIN, text, at);
    const blank = text.charAt(anchor.start - 1) === " " ? 1 : 0;
    const start = localStart(text, anchor.start - blank);
    if (end !== 0 && start < anchor.start - blank) report(start, end, 0.85, "shape");
  },
};

/** Also a repository over SSH: `git@example.org:team/repo.git`. */
function isOfMachine(text: string, start: number, end: number): boolean {
  const address = text.slice(start, end);
  if (SERVICE_ACCOUNT.test(address) || UNIT.test(address)) return true;
  return text.startsWith("git@", start) && ":/".includes(text.charAt(end) || " ");
}

/** `jroe @ example.org`: behind its label, or before the ending of a person's address no plain word. */
function reportSpaced(view: View, at: number, end: number, report: ReportValue): boolean {
  const { text } = view;
  const local = text.charCodeAt(at - 1) === BLANK ? at - 1 : at;
  const start = localStart(text, local);
  if (start === local || !USUAL_ENDING.test(text.slice(at, end))) return false;
  const isPlain = (sharedLexicon().classify(text, start, local) & WordClass.Common) !== 0;
  const isNamed = view.isNamed(ENTITY, start);
  if (!isNamed && (isPlain || !HANDLE.test(text.slice(start, local)))) return false;
  report(start, end, isNamed ? 0.85 : 0.6, isNamed ? "label" : "shape");
  return true;
}

/** `jane.roe` at a line's end, `@example.org` at the next one's start. */
function reportBroken(text: string, at: number, end: number, report: ReportValue): void {
  if (text.charAt(end) === "(" || !USUAL_DOMAIN.test(text.slice(at, end))) return;
  const before = text.slice(Math.max(0, at - LONGEST_LINE_BEFORE), at);
  const local = at - (LINE_BEFORE.exec(before)?.[0].length ?? 0);
  const start = local === at ? at : localStart(text, local);
  if (BROKEN_LOCAL.test(text.slice(start, local))) report(start, end, 0.85, "shape");
}

/** Leftwards over the local part; a point or another mark at its start is not of it. */
function localStart(text: string, at: number): number {
  let start = at;
  if (text.charAt(at - 1) === '"') start = quotedStart(text, at);
  while (
    start > 0 &&
    at - start < MAX_LOCAL &&
    isLocal(text.charCodeAt(start - 1), text.charAt(start - 1))
  )
    start--;
  while (
    start < at &&
    !isLetterOrDigit(text.charCodeAt(start)) &&
    text.charAt(start) !== "_" &&
    text.charAt(start) !== '"'
  )
    start++;
  return start;
}

/** `"jane roe"@example.org` */
function quotedStart(text: string, at: number): number {
  const open = text.lastIndexOf('"', at - 2);
  return open >= 0 &&
    at - open <= MAX_LOCAL &&
    !text.slice(open, at).includes("\n") &&
    /^["a-z0-9. ]+$/i.test(text.slice(open, at))
    ? open
    : at;
}

function isLocal(code: number, character: string): boolean {
  return isLetterOrDigit(code) || LOCAL_EXTRA.includes(character);
}
