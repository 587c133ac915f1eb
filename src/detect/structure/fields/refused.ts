/**
 * Values that a program refused, in a sentence that says which field they were put into: `Duplicate entry '84719265'
 * for key 'patients.mrn'`, `Field error on field 'lastName': rejected value [Roe]`, pydantic's `last_name\n  …
 * input_value='Roe'`. What was refused is malformed as a rule, so the field's name says alone what it is.
 */
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

/** A value in other quotes holds none of JSON's: it would go over from one string to the next. */
const IN_QUOTES = '"([^"\\n]{1,120})"|\'([^\'"\\n]{1,120})\'|`([^`"\\n]{1,120})`';
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
