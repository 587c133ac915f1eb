/** API keys: by the prefix that a provider gives them, or by label. */
import { isLetterOrDigit } from "../characters.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import {
  joinedWords,
  keyedValue,
  type LabelledValue,
  labelledValues,
} from "../secrets/labelled.ts";
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
  "aws",
  "app",
];
/** Ends of `api_key`, `access_key`, `x-api-key` and their like. */
const LABELS = [
  "_key",
  "-key",
  "apikey",
  "api key",
  "accesskeyid",
  "appkey",
  "authkey",
  "privkey",
  ...NAMED_KEYS.map((name) => `${name} key`),
];
const BY_LITERAL = Map.groupBy(PROVIDERS, ({ literal }) => literal);
const IS_KEY =
  /^(?:admin|write|master|server|signing|service|hmac|wi_?fi|aws|app)_key$|(?:^|_)(?:[a-z]{0,24}api_?key|apikey|(?<!secret_)access_?key|subscription_key|account_key)s?(?:_(?:value|secret|token|id))?(?:_?\d{1,2})?$/;
/** Keys that open something where their value shows it. */
const IS_OPENING_KEY =
  /(?:^|_)(?:app|application|client|auth|authentication|priv|privacy|iam|cloud|ibm|nonce)_?key(?:_?\d{1,2})?$/;
/** Letters alone, as nobody writes a word. */
const RUN = /^(?:[a-z]{20,}|[A-Z]{20,})$/;
/** A mark that no name and no address has. */
const MARKED = /^(?!\w+:\/\/|[/.@])(?=.{12})(?=\S+$).*[!#$%^&*~{}[\]<>?]/;
/** The shortest labelled key. */
const LEAST = 8;

export const apiKey: LiteralRecogniser = {
  entity: "API_KEY",
  wakes: "literal",
  literals: [...BY_LITERAL.keys(), ...LABELS],
  hints: {
    marked: ["key", "keys", "apikey", "accesskeyid"],
    opens: [...new Set([...BY_LITERAL.keys()].map((literal) => literal.slice(0, 3)))],
    keys: ["key", "apikey"],
  },
  labels: [],
  readsUnder(key) {
    const words = joinedWords(key);
    return IS_OPENING_KEY.test(words) || IS_KEY.test(words);
  },
  recognise(view, anchor, report) {
    if (anchor.end === 0) return recogniseLabelled(keyedValue(view.text, view.key), report);
    const literal = view.text.slice(anchor.start, anchor.end).toLowerCase();
    for (const provider of BY_LITERAL.get(literal) ?? [])
      if (recogniseShape(view, anchor, provider, report)) return;
    if (!LABELS.includes(literal)) return;
    for (const found of labelledValues(view.text, anchor)) recogniseLabelled(found, report);
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
  // A key may have a mark among its first characters.
  if (start > first && endOf(shape, text, first) !== 0) start = first;
  if (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) return false;
  const end = endOf(shape, text, start);
  if (end === 0 || isLetterOrDigit(text.charCodeAt(end))) return false;
  if (/x{6}|\*{3}/i.test(text.slice(start, end))) return false;
  report(start, end, 0.95, "shape");
  return true;
}

function recogniseLabelled(found: LabelledValue | undefined, report: ReportValue): void {
  if (found === undefined) return;
  const { start, end, value, by, isQuoted } = found;
  const isRun = by === "mark" && RUN.test(value);
  const opens = IS_OPENING_KEY.test(found.key) && (isRun || isOpaque(value));
  if (!opens && !IS_KEY.test(found.key)) return;
  const least = by === "mark" ? LEAST : 12;
  // `apiVersion` is a name in a program.
  const isCased = value.length >= 16 && /[a-z]/.test(value) && /[A-Z]/.test(value);
  const isMixed = /\d/.test(value) || isRun || (isQuoted && (isCased || MARKED.test(value)));
  if (value.length < least || value.includes(" ") || !isMixed) return;
  report(start, end, isOpaque(value) ? 0.85 : 0.65, "label");
}
