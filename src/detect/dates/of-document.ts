/** Dates of a document, a prompt or a job, by the words right before them: `Revised: 11/2023`, `Today's date is `. */
import { endOf } from "../steps.ts";
import { weekdayStart } from "./calendar.ts";
import { isOfCare } from "./care.ts";
import { wordsBefore } from "./surroundings.ts";

const BLANK = 0x20;
/** A month and a year: nothing that is done for somebody is written so behind these words. */
const MONTH = /^(?:[A-Z][a-z]{2,8}\.? |(?:0?[1-9]|1[0-2])\/)(?:19|20)\d\d$/;
/** `Revised: 11/2023`, `Last reviewed: May 2023` on a line of its own or behind such a one: a joint is revised too. */
const REVISED =
  /(?:^|\n|\bReference ID: \d{4,9}\. |\b(?:[Rr]evised|[Rr]eviewed): (?:[A-Z][a-z]{2,8} |\d\d?\/)(?:19|20)\d\d\. )[*_]{0,2}(?:Revised|Last (?:reviewed|revised|updated)|Next review due)[*_]{0,2}:[*_]{0,2} $/;
const PRINTED = /Reference ID: ?\d|\xa9|[Pp]rescribing [Ii]nformation/;
/** `Published online 2023 Mar 14. PMID: ` */
const CITED = /(?:^|[.;] )(?:Published online|Epub)(?: ahead of print)? $/;
const CITED_DAY = /^(?:19|20)\d\d [A-Z][a-z]{2} \d\d?$/;
const CITED_END = /[.;] (?:doi|DOI|PMID|PMCID)\b/y;
/** `YYYY-MM-DD (for example 1980-01-31)`: in the very form that is shown. */
const FORM =
  /(?:YYYY-MM-DD|MM[/-]DD[/-]YYYY|DD[/-]MM[/-]YYYY)['"`]{0,2} \((?:e\.g\.|for example|for instance|example):?,? ['"`]?$/;
const FORM_END = /['"`]?\)/y;
/** `next run 2024-11-20T02:00:00Z`, `Deployed commit 7d1e5f2 to production at `: to the second; records are merged by such ids too. */
const RUN =
  /\b(?:(?:next run|(?:next|last) (?:backup|deploy(?:ment)?))(?: (?:at|is|was))?:?|(?:deployed|merged|pushed|rolled back) (?:commit|build) (?=[a-f]*\d)[0-9a-f]{7,40} [^.\n]{0,80}\bat) $/i;
const EXACT = /:\d\d:\d\d(?:[.,]\d{1,9})?Z$/;
/** `Today's date is `, of a prompt that says who the model is; of a note it is the visit's. */
const NOW =
  /\b(?:[Tt]oday['\u2019\x92]?s|(?:[Tt]he )?[Cc]urrent) date(?: and time)?(?: is|:) $|\bToday is $/;
/** A model's part, which no person is told to have. */
const PROMPT =
  /(?:^|\n|[.!] |")(?:Knowledge cut-?off\b|You are (?:[A-Z][a-z]+, )?(?:an?|the) (?:[\w-]{1,20} ){0,4}?(?:assistant|agent|analyst|AI|chatbot|bot|copilot|language model|planner|classifier|translator|editor|engineer)(?![\w-]))/;
const SENTENCES = /[.!?] +|\s*\n\s*/;
/** How sentences of a prompt begin; what is asked of the model in the same text may be of anybody. */
const TOLD =
  /^(?:[-*#] ?)*(?:$|You (?:are (?:an?|the|[A-Z])|must |should |can |may |will |have access |do not |never |always |help |answer )|Your (?:job|task|role|goal|name|knowledge|answers?|output|responses?) |Today|The current |Current |Knowledge |Never |Always |Do not |Don't |Only |Answer |Respond |Reply |Be |Use the (?:tools?|following|format|context) |(?:If|When) (?:you|the user|asked|unsure|in doubt)[ ,]|Keep |Follow |Think |Prefer |Avoid |Ask |Cite |Return |Format )/;
/** Of a prompt no more is read; a longer one is not known to be about nobody. */
const LONGEST_PROMPT = 4_096;
const NEAR = 120;

export function isOfDocument(text: string, start: number, end: number): boolean {
  const from = weekdayStart(text, start);
  const before = wordsBefore(text, from);
  if (FORM.test(before) && endOf(FORM_END, text, end) > 0) return !isOfCareNear(text, from, end);
  if (text.charCodeAt(from - 1) !== BLANK) return false;
  const value = text.slice(start, end);
  if (CITED.test(before)) return CITED_DAY.test(value) && endOf(CITED_END, text, end) > 0;
  if (REVISED.test(before)) return MONTH.test(value) && isLeaflet(text, from, end);
  if (EXACT.test(value))
    return RUN.test(text.slice(Math.max(0, from - NEAR), from)) && !isOfCareNear(text, from, end);
  return NOW.test(before) && isPrompt(text);
}

function isOfCareNear(text: string, start: number, end: number): boolean {
  return (
    isOfCare(text.slice(Math.max(0, start - NEAR), start)) || isOfCare(text.slice(end, end + NEAR))
  );
}

/** Plans of care and lists of problems are reviewed as well. */
function isLeaflet(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return PRINTED.test(near) && !isOfCare(near);
}

/** Whether each sentence is told to a model, and none of care; in small letters `or` is no room. */
function isPrompt(text: string): boolean {
  if (text.length > LONGEST_PROMPT || !PROMPT.test(text)) return false;
  if (!text.split(SENTENCES).every((sentence) => TOLD.test(sentence))) return false;
  return !isOfCare(text.replaceAll(" or ", " "));
}
