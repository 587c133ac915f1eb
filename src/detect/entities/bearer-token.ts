/** Tokens of an Authorization header: `Authorization: Bearer …`. RFC 6750, 2.1. */
import type { LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { isOpaque, isStandIn } from "../secrets/stand-in.ts";
import { endOf } from "../steps.ts";

const ENTITY = "BEARER_TOKEN";
/** RFC 6750's b64token, with `:` and `|` that some issuers put in. */
const VALUE = /["'`]?[ \t]{0,3}["'`]?[A-Za-z0-9._~+/:|-]{6,16384}={0,2}/y;
const OPENING = /["'`]?[ \t]{0,3}["'`]?/y;
const SCHEME = /\s{0,4}bearer /iy;
const KEY = /authorization/i;
const HEADER = /authorization["'`\])]{0,3}[ \t]{0,2}[:=,]?>?[ \t]{0,2}["'`[(]{0,2}$/i;
/** Shorter ones without a header are words: `Bearer 2024-Q1`. */
const LEAST_BARE = 12;
/** Of a template or a mask: `Bearer prefix-<token>`; a tag that ends the text is neither. */
const GOES_ON = /^(?:<(?!\/|br)|[[{(]|\*{3})/;

export const bearerToken: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  literals: ["bearer "],
  hints: { marked: ["authorization", "bearer"], keys: ["authorization"] },
  labels: [],
  readsUnder: (key) => KEY.test(key),
  recognise(view, anchor, report) {
    const isKeyed = anchor.end === 0;
    const after = isKeyed ? endOf(SCHEME, view.text, 0) : anchor.end;
    if (isKeyed && after === 0) return;
    const before = view.text.slice(Math.max(0, anchor.start - 24), anchor.start);
    recogniseToken(view.text, after, isKeyed || HEADER.test(before), report);
  },
};

function recogniseToken(text: string, after: number, isHeader: boolean, report: ReportValue): void {
  const end = endOf(VALUE, text, after);
  if (end === 0) return;
  const start = endOf(OPENING, text, after);
  let last = end;
  while (last > start && ".:|/".includes(text.charAt(last - 1))) last--;
  const value = text.slice(start, last);
  if (isStandIn(value) || GOES_ON.test(text.slice(end, end + 4))) return;
  const isStrong =
    isOpaque(value, LEAST_BARE) || (isHeader && (/\d/.test(value) || value.length >= 20));
  if (isStrong) report(start, start + value.length, isHeader ? 0.92 : 0.85, "label");
}
