/**
 * Values that a program refused, in a sentence that says which field they were put into: `Duplicate entry '84719265'
 * for key 'patients.mrn'`, `Field error on field 'lastName': rejected value [Roe]`, pydantic's `last_name\n  …
 * input_value='Roe'`. What was refused is malformed as a rule, so the field's name says alone what it is.
 */
import { Holds } from "../../prefilter/holds.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

const IN_QUOTES = "\"([^\"\\n]{1,120})\"|'([^'\\n]{1,120})'|`([^`\\n]{1,120})`";
/** What stands right before a value, or names its field too: `invalid phone "6025550"`. */
const CUE =
  "\\b(?:(?:value|entry|input|string|pars(?:e|ing)|received|provided|got|was|invalid)(?: of| is| was)?|(?:input_?|invalid|rejected)[vV]alue|(?:invalid|bad|malformed|incorrect|illegal|wrong) ([A-Za-z][\\w. /-]{1,30}))";
const CUED = new RegExp(
  `${CUE}(?:(?: ?[:=] ?| )(?:${IN_QUOTES}|[[(]([^\\])=\\n"'\`]{1,80})[\\])])|(?:: |(?<=_?[vV]alue)=)([\\w.+@-]{2,80})(?![\\w.+@=-]| \\w))`,
  "dgi",
);
/** `'Roe' is not a valid last name`. */
const JUDGED = new RegExp(
  `(?:${IN_QUOTES}) (?=(?:is|was|has|does|must|fails?|could|cannot|already)\\b)`,
  "dg",
);
const FIELD = "(?!(?:for|at|on|in|as|of|an?|the|type)\\b)([A-Za-z_$][\\w.$-]{1,60})";
/** Fields behind a value, `for key 'patients.mrn'`, `(column "mrn")`, `Patient["birthDate"]`. */
const BEHIND = new RegExp(
  `(?:\\b(?:for|at|on|in|as|of|valid|reference chain:)(?: the| an?)? |[[(])(?:(?:key|column|field|property|path|index|attribute|parameter|argument)\\b:? )?["'\`[(]{0,2}${FIELD}`,
  "gi",
);
/** Fields before it: `"lastName" with value`, `column 'mrn'`, `ssn: must be`, a line of its own. */
const BEFORE = new RegExp(
  `(?:["'\`[]|[Pp]ath=|\\b(?:field|column|property|path|attribute|argument|variable|parameter|key|for|on) |^|[\\n{,;] ?)["'\`$]{0,2}${FIELD}(?=["'\`\\]]|:|,|\\n| (?:is|was|with|of|has|must))`,
  "g",
);
const REACH_BEHIND = 160;
const REACH_BEFORE = 300;
/** Where the next sentence begins, or the next issue of a list. */
const STOP = /[.;] |['"`]\s?\],/;
const MOST_FIELDS = 6;
/** What an index of a database and a place in a list add to a field's name. */
const AFFIXES =
  /\.\d+(?=\.|$)|(?:^|(?<=\.))(?:uk|uq|ux|idx|ix|index)_|_(?:unique|uniq|uk|uq|key|idx|index)$/gi;

const OPENINGS = ' ("';
const TOLD = /[vV]alue:|nvalid (?:\(|[A-Za-z ]{1,30}:)/;
/** Words of a program that refuses a value. */
const REFUSES =
  /\b(?:[Dd]uplicate|[Ii]nvalid|[Ii]ncorrect|[Rr]eject|[Tt]runcated|[Mm]alformed|not (?:a )?valid|too (?:long|short)|[Cc](?:annot|an't|ould(?: not|n't))|[Uu]nable|[Ff]ail|out of range|[Uu]nexpected|not recogni[sz]ed|[Ff]or input|input_value=)/;
/** Whether something is quoted or called a value, and words of a refusal stand in the text, which are looked for last. */
export function announcesRefused(text: string, holds: number): boolean {
  const isQuoted =
    ((holds & Holds.Quote) !== 0 && opensWord(text, '"')) ||
    ((holds & Holds.Apostrophe) !== 0 && opensWord(text, "'")) ||
    ((holds & Holds.Square) !== 0 && text.includes("value [")) ||
    ((holds & Holds.Equals) !== 0 && /[vV]alue=/.test(text));
  return isQuoted && REFUSES.test(text);
}

/** The same of what stands without quotes, `Invalid SSN: 219`: its words are hints. */
export function tellsRefused(text: string): boolean {
  return TOLD.test(text) && REFUSES.test(text);
}

/** Whether a mark stands behind a blank or another one that opens something: in prose an apostrophe seldom does. */
function opensWord(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (at === 0 || OPENINGS.includes(text.charAt(at - 1))) return true;
  return false;
}

export function readRefused(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  for (const pattern of [CUED, JUDGED])
    for (const { index, 0: whole, 1: named, indices = [] } of text.matchAll(pattern)) {
      const range = indices.slice(pattern === CUED ? 2 : 1).find((one) => one !== undefined);
      if (range === undefined) continue;
      const own = pattern === CUED && named !== undefined ? [named] : [];
      const fields = [...own, ...fieldsAround(text, [index, index + whole.length])];
      fields.some((field) => values.putRefused(range, field));
    }
}

/** Names that may be the field's, the likeliest first. */
function fieldsAround(text: string, [start, end]: Range): string[] {
  const on = text.slice(end, end + REACH_BEHIND);
  const behind = on.slice(0, STOP.exec(on)?.index ?? REACH_BEHIND).matchAll(BEHIND);
  const before = text.slice(Math.max(0, start - REACH_BEFORE), start).matchAll(BEFORE);
  return [
    ...[...behind].slice(0, MOST_FIELDS),
    ...[...before].toReversed().slice(0, MOST_FIELDS),
  ].map(([, field = ""]) => field.replace(AFFIXES, ""));
}
