/** Arguments of a command as a list has them, so that a comma parts a flag from its value: `["--mrn", "84719265"]`. */
import { NamedValues } from "./named-values.ts";
import type { LabelPlace, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";

const FLAG =
  /(["'])--([A-Za-z][\w-]{1,40})\1,\s{0,8}(?:"([^"\n-][^"\n]{0,119})"|'([^'\n-][^'\n]{0,119})')/dg;

export function readFlags(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  for (const { 2: flag, indices = [] } of text.matchAll(FLAG)) {
    const value = indices[3] ?? indices[4];
    if (value !== undefined) values.put(value, flag, false);
  }
}
