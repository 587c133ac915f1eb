/** Tokens of an Authorization header: `Authorization: Bearer …`. RFC 6750, 2.1. */
import type { LiteralRecogniser } from "../recogniser.ts";
import { isOpaque, isStandIn } from "../secrets/stand-in.ts";
import { endOf } from "./scan.ts";

const ENTITY = "BEARER_TOKEN";
/** RFC 6750's b64token, with `:` and `|` that some issuers put in. */
const VALUE = /["'`]?[ \t]{0,3}["'`]?([A-Za-z0-9._~+/:|-]{8,16384}={0,2})/y;
const HEADER = /authorization["'`\])]{0,3}[ \t]{0,2}[:=,]?>?[ \t]{0,2}["'`[(]{0,2}$/i;

export const bearerToken: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  literals: ["bearer "],
  hints: { marked: ["authorization"], keys: ["authorization"] },
  labels: [],
  recognise(view, { start: label, end: after }, report) {
    const { text } = view;
    const end = endOf(VALUE, text, after);
    if (end === 0) return;
    const start = text.indexOf(text.slice(after, end).replace(/^["'`\s]+/, ""), after);
    const value = text.slice(start, end).replace(/[.:|/]+$/, "");
    if (isStandIn(value) || /[<[{(*]/.test(text.charAt(end))) return;
    const isHeader =
      (label === 0 && /authorization/i.test(view.key)) ||
      HEADER.test(text.slice(Math.max(0, label - 24), label));
    const isStrong = isOpaque(value) || (isHeader && (/\d/.test(value) || value.length >= 20));
    if (isStrong) report(start, start + value.length, isHeader ? 0.92 : 0.85, "label");
  },
};
