/** Who asked a web server, as its log has it (Apache's common format): `203.0.113.7 - jroe [14/Mar/2024:10:12:13`. */
import { isBlank } from "../../characters.ts";
import { eachMatch } from "../../steps.ts";
import type { ReportPlace } from "../place.ts";

/** The day is sought, and the line read from there back to its start: `[14/Mar/2024:` has thirteen characters. */
const LINE =
  / \[\d\d\/[A-Z][a-z]{2}\/\d{4}:(?<=(?:^|\n)\S{3,60} \S{1,60} (?!(?:admin|root|user|test|guest|anonymous|nobody)\b)([A-Za-z][\w.@\\-]{1,63}) .{13})/dg;
const SCORE = 0.7;

export function readAccessLog(text: string, report: ReportPlace): void {
  if (!mayNameUser(text)) return;
  eachMatch(LINE, text, ({ indices = [] }) => {
    const range = indices[1];
    if (range !== undefined) report("UNIQUE_ID", ...range, SCORE);
  });
}

/** In vain for some; false: before no bracket stands a user, whose name has two characters and more. Most are `-`. */
function mayNameUser(text: string): boolean {
  for (let at = text.indexOf(" ["); at >= 0; at = text.indexOf(" [", at + 1))
    if (at > 1 && !isBlank(text.charCodeAt(at - 2))) return true;
  return false;
}
