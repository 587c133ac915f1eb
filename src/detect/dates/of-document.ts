/** Dates of a document, a prompt or a job, by the words right before them: `Revised: 11/2023`, `Today's date is `. */
import { endOf } from "../steps.ts";
import { weekdayStart } from "./calendar.ts";
import { isOfCare } from "./care.ts";
import { wordsBefore } from "./surroundings.ts";

const BLANK = 0x20;
/** A month and a year: nothing that is done for somebody is written so behind these words. */
const MONTH = /^(?:[A-Z][a-z]{2,8}\.? |(?:0?[1-9]|1[0-2])\/)(?:19|20)\d\d$/;
/** `Revised: 11/2023`, `Last reviewed: May 2023`, at the start of a line or a sentence. */
const REVISED =
  /(?:^|\n|[.;|] )[*_]{0,2}(?:revised|(?:last|next) (?:review(?:ed)?(?: date| due)?|revis(?:ed|ion)|updated?))[*_]{0,2}:? ?[*_]{0,2} ?$/i;
/** `Published online 2023 Mar 14` */
const CITED = /\b(?:[Pp]ublished online(?: ahead of print)?|Epub(?: ahead of print)?):? $/;
const SENTENCE_END = /[.;)](?= |\n|$)/y;
/** `YYYY-MM-DD (for example 1980-01-31)`: in the very form that is shown. */
const FORM =
  /(?:YYYY-MM-DD|MM[/-]DD[/-]YYYY|DD[/-]MM[/-]YYYY)['"`]{0,2},?;? \(?(?:e\.g\.|for example|for instance|such as|like|example):?,? ['"`]?$/;
const FORM_END = /['"`]?[).,;]/y;
/** `next run 2024-11-20T02:00:00Z`, `Deployed 7d1e5f2 to production at `: to the second and of no zone. */
const RUN =
  /\b(?:(?:next|last|previous) (?:run|sync|backup|refresh|deploy(?:ment)?|snapshot|poll)(?: (?:at|is|was|on|scheduled (?:for|at)))?:?|(?:deployed|merged|pushed|rolled back) (?=[^.\n]{0,60}\b(?:commit|build|release|version|branch|production|staging|[0-9a-f]{7,40})\b)[^.\n]{0,80} at) $/i;
const EXACT = /:\d\d:\d\d(?:[.,]\d{1,9})?Z$/;
/** `Today's date is `, of a prompt that says who the model is; of a note it is the visit's. */
const NOW =
  /\b(?:today['\u2019\x92]?s|(?:the )?current) date(?: and time)?(?: is|:) $|\bToday is $/i;
const PROMPT =
  /\b(?:[Yy]ou are (?:an?|the|[A-Z][a-z]+, )|[Kk]nowledge cut-?off|[Yy]ou are ["'\u201c]?[A-Z][a-z]+["'\u201d]?,)/;
/** Somebody, or what is done for one, in the same prompt. */
const OF_SOMEBODY =
  /\b(?:patient|member|client|caller|customer|resident|pt|user|person)(?:'s)?(?: name| id)?(?: is|:)|\b(?:mrn|dob)\b|\b(?:seen|visit(?:ed)?|admi(?:tted|ssion)|discharged?|appointments?|encounter|presents?|complain\w*|diagnos\w+|surgery|symptoms?|year-old|y\/?o)\b/i;
const PROMPT_REACH = 400;
const RUN_REACH = 120;

export function isOfDocument(text: string, start: number, end: number): boolean {
  const from = weekdayStart(text, start);
  const before = wordsBefore(text, from);
  if (FORM.test(before) && endOf(FORM_END, text, end) > 0) return true;
  if (text.charCodeAt(from - 1) !== BLANK) return false;
  if (CITED.test(before)) return endOf(SENTENCE_END, text, end) > 0;
  const value = text.slice(start, end);
  if (REVISED.test(before)) return MONTH.test(value);
  if (EXACT.test(value)) return isOfRun(text.slice(Math.max(0, from - RUN_REACH), from));
  return (
    NOW.test(before) && isOfPrompt(text.slice(Math.max(0, from - PROMPT_REACH), end + PROMPT_REACH))
  );
}

function isOfRun(before: string): boolean {
  return RUN.test(before) && !isOfCare(before);
}

function isOfPrompt(text: string): boolean {
  return PROMPT.test(text) && !OF_SOMEBODY.test(text);
}
