/** API keys: by the prefix that a provider gives them, or by label. */
import { isLetterOrDigit } from "../characters.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { keyedValue, type LabelledValue, labelledValue } from "../secrets/labelled.ts";
import { PROVIDERS, type Provider } from "../secrets/providers.ts";
import { isOpaque } from "../secrets/stand-in.ts";
import { endOf } from "../steps.ts";

/** Keys that open something, as sentences name them. */
const NAMED_KEYS = [
  "admin",
  "write",
  "master",
  "server",
  "signing",
  "service",
  "hmac",
  "wifi",
  "wi-fi",
];
/** Ends of `api_key`, `access_key`, `x-api-key` and their like. */
const LABELS = [
  "_key",
  "-key",
  "apikey",
  "api key",
  "accesskeyid",
  ...NAMED_KEYS.map((name) => `${name} key`),
];
const BY_LITERAL = Map.groupBy(PROVIDERS, ({ literal }) => literal);
const IS_KEY =
  /^(?:admin|write|master|server|signing|service|hmac|wi_?fi)_key$|(?:^|_)(?:[a-z]{0,24}api_?key|apikey|(?<!secret_)access_?key|subscription_key|account_key)s?(?:_(?:value|secret|token|id))?(?:_?\d{1,2})?$/;
/** The shortest labelled key. */
const LEAST = 8;

export const apiKey: LiteralRecogniser = {
  entity: "API_KEY",
  wakes: "literal",
  literals: [...BY_LITERAL.keys(), ...LABELS],
  hints: {
    marked: ["key", "apikey", "accesskeyid"],
    opens: [...new Set([...BY_LITERAL.keys()].map((literal) => literal.slice(0, 3))), "asi"],
    keys: ["key", "apikey"],
  },
  labels: [],
  recognise(view, anchor, report) {
    if (anchor.end === 0) return recogniseLabelled(keyedValue(view.text, view.key), report);
    const literal = view.text.slice(anchor.start, anchor.end).toLowerCase();
    for (const provider of BY_LITERAL.get(literal) ?? [])
      if (recogniseShape(view, anchor, provider, report)) return;
    if (LABELS.includes(literal)) recogniseLabelled(labelledValue(view.text, anchor), report);
  },
};

function recogniseShape(
  { text }: View,
  anchor: Anchor,
  { shape, back = 0 }: Provider,
  report: ReportValue,
): boolean {
  let start = anchor.start;
  const first = Math.max(0, start - back);
  while (start > first && isLetterOrDigit(text.charCodeAt(start - 1))) start--;
  if (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) return false;
  const end = endOf(shape, text, start);
  if (end === 0 || isLetterOrDigit(text.charCodeAt(end))) return false;
  if (/x{6}|\*{3}/i.test(text.slice(start, end))) return false;
  report(start, end, 0.95, "shape");
  return true;
}

function recogniseLabelled(found: LabelledValue | undefined, report: ReportValue): void {
  if (found === undefined || !IS_KEY.test(found.key)) return;
  const { start, end, value, by, isQuoted } = found;
  const least = by === "mark" ? LEAST : 12;
  // `apiVersion` is a name in a program.
  const isCased = value.length >= 16 && /[a-z]/.test(value) && /[A-Z]/.test(value);
  const isMixed = /\d/.test(value) || (isQuoted && isCased);
  if (value.length < least || value.includes(" ") || !isMixed) return;
  report(start, end, isOpaque(value) ? 0.85 : 0.65, "label");
}
