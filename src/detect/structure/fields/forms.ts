/** Pairs of a form or a query, in which a plus stands for a blank: `street=40+Elm+St&name=Jane+Roe`. */
import type { LabelPlace } from "../place.ts";

/** Behind a mark or alone. The plus of an e-mail address is its own. */
const PAIR =
  /(?<=^|[?&\s"'])([A-Za-z_][\w.[\]-]{0,59})=([^&\s"'<>+@]{0,60}\+[^&\s"'<>@]{1,120})(?=[&\s"']|$)/dg;

/** What each pair has, sought where an equals sign stands and not at each word. */
const PLUS_BEHIND = /=[^&\s"'<>+@]{0,60}\+/;

export function readForms(text: string, label: LabelPlace): void {
  if (!text.includes("+") || !PLUS_BEHIND.test(text)) return;
  for (const { 1: key, 2: value, indices } of text.matchAll(PAIR)) {
    const range = indices?.[2];
    if (range !== undefined) label(...range, key, value.replaceAll("+", " "));
  }
}
