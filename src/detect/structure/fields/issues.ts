/** Values that pydantic refused, below the path of their field: `last_name\n  … input_value='Roe', …]`. */
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

const ISSUE =
  /^([\w.]{1,80})\n {2}[^\n]{1,300}?\[type=\w{1,60}, input_value=(?:'([^'\n]{1,120})'|"([^"\n]{1,120})"|([\w.+-]{1,40})),/dgm;
const INDEX = /\.\d+/g;

export function readIssues(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  for (const { 1: path = "", indices = [] } of text.matchAll(ISSUE)) {
    const value = indices[2] ?? indices[3] ?? indices[4];
    if (value !== undefined) values.put(value, path.replace(INDEX, ""), false);
  }
}
