/**
 * A name and its value as a list has them, with a comma between: arguments of a command, `["--mrn", "84719265"]`, and
 * pairs as Python prints them, `[('surname', 'Roe'), ('mrn', '84719265')]`, and as JSON has a map's entries.
 */
import { isNamingKey, plainKey } from "../keys/keys.ts";
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

const FLAG =
  /(["'])--([A-Za-z][\w-]{1,40})\1,\s{0,8}(?:"([^"\n-][^"\n]{0,119})"|'([^'\n-][^'\n]{0,119})')/dg;

const TUPLE = /[([](["'])([A-Za-z]\w{1,40})\1, ?(?:"([^"\n]{1,120})"|'([^'\n]{1,120})')[)\]]/dg;

export function readFlags(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  for (const pattern of [FLAG, TUPLE])
    for (const { 2: name, indices = [] } of text.matchAll(pattern)) {
      const value = indices[3] ?? indices[4];
      if (value !== undefined && !isNamingKey(plainKey(text.slice(...value))))
        values.put(value, name, false);
    }
}
