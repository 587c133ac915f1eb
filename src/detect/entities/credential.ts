/** Any other secret by label: tokens, client secrets, signing keys, signatures of URLs, Basic logins. */
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { keyedValue, type LabelledValue, labelledValue } from "../secrets/labelled.ts";
import { isOpaque, isStandIn } from "../secrets/stand-in.ts";
import type { View } from "../view.ts";
import { endOf } from "./scan.ts";

const ENTITY = "CREDENTIAL";
const SECRET =
  /(?:secret|secret_?key|secret_access_key|private_key|encryption_key|signing_key|master_key|shared_key|service_key|auth_key|secret_token|access_secret|consumer_secret|secret_value|secret_?key_base|client_key_data)(?:_(?:value|base64|b64))?(?:_?\d{1,2})?$/;
/** Secrets of a known use, which a word of small letters may be too: `JWT_SECRET=mysupersecret`. */
const KNOWN_SECRET =
  /(?:^|_)(?:jwt|session|signing|webhook|cookie|hmac|nextauth|django|flask|encryption|client|app|api|auth)_secret$/;
const TOKEN = /(?:^|_)[a-z0-9]*token(?:_(?:value|secret|hash))?(?:_?\d{1,2})?$/;
/** Tokens of a known use: even a short one is a secret. */
const KNOWN_TOKEN =
  /(?:access|refresh|auth|session|csrf|xsrf|bearer|bot|api|secret|id|security|oauth|identity|device|user|personal|deploy|pat|webhook|verification|reset|invite|login|magic|registration)_?token(?:_value)?$/;
/** What stands before `sig=` in a signed URL (Azure SAS, AWS and Google presigned URLs). */
const SIGNED = /(?:^|[?&;])(?:x-(?:amz|goog)-)?$/i;
const SIGNATURE = /[A-Za-z0-9+/_-]{20,1024}={0,2}/y;
/** RFC 7617: base64 of `user:password`. */
const LOGIN = /[A-Za-z0-9+/_-]{6,512}={0,2}/y;
/** Schemes of other recognisers. */
const OTHER_SCHEME = /^(?:bearer|basic|negotiate|digest|aws4-hmac-sha256)\b/i;
const COOKIE_HEADER = /cookie["']?\s?[:=]\s?["']?/iy;
const PAIR = /\s?([\w.-]{1,64})=([^;\s"',]{0,2048});?/y;
const SESSION = /sess|sid|auth|token|jwt/i;

const LABELS = ["secret", "token", "authorization", "_key", "key-data"];
const SIGNATURES = ["sig=", "signature="];
/** What a login hands over in a URL or a form: RFC 6749, 4.1.2; SAML 2.0 Bindings, 3.5. */
const GRANTS = ["?code=", "&code=", "samlresponse=", "samlrequest="];
const GRANT = /[A-Za-z0-9+/%._~-]{20,4096}={0,2}/y;

export const credential: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  literals: [...LABELS, ...SIGNATURES, ...GRANTS, "cookie", "basic "],
  hints: {
    marked: [
      "secret",
      "token",
      "authorization",
      "key",
      "sig",
      "signature",
      "cookie",
      "code",
      "samlresponse",
      "samlrequest",
      "data",
      "base",
      "data",
    ],
    keys: ["secret", "token", "authorization", "key", "signature", "cookie"],
  },
  labels: [],
  recognise(view, anchor, report) {
    const { text } = view;
    if (anchor.end === 0) return recogniseLeaf(view, report);
    const literal = text.slice(anchor.start, anchor.end).toLowerCase();
    if (literal === "basic ") return recogniseBasic(text, anchor, report);
    if (SIGNATURES.includes(literal)) return recogniseSignature(text, anchor, report);
    if (GRANTS.includes(literal)) {
      const last = endOf(GRANT, text, anchor.end);
      if (last !== 0 && isOpaque(text.slice(anchor.end, last), 20))
        report(anchor.end, last, 0.75, "label");
      return;
    }
    if (literal === "cookie") {
      const header = endOf(COOKIE_HEADER, text, anchor.start);
      return header === 0 ? undefined : recogniseCookies(view, header, report);
    }
    recogniseLabelled(labelledValue(text, anchor), report);
  },
};

function recogniseLabelled(found: LabelledValue | undefined, report: ReportValue): void {
  if (found === undefined || found.value.includes(" ")) return;
  const { start, end, value, key, by, isQueried } = found;
  const score = by === "mark" ? 0.8 : 0.6;
  if (/(?:^|_)authorization$/.test(key)) {
    if (by === "mark" && value.length >= 8 && /\d/.test(value) && !OTHER_SCHEME.test(value))
      report(start, end, score, "label");
  } else if (SECRET.test(key)) {
    const isSure = isMixed(value) || (by === "mark" && KNOWN_SECRET.test(key));
    if (isSure && value.length >= (key === "secret" || !isMixed(value) ? 8 : 6))
      report(start, end, score, "label");
  } else if (KNOWN_TOKEN.test(key)) {
    if (value.length >= 8 && isMixed(value)) report(start, end, score, "label");
  } else if (TOKEN.test(key) && isOpaque(value, isQueried ? 10 : 16))
    report(start, end, score, "label");
}

/** A leaf whose key says that it is a secret. */
function recogniseLeaf(view: View, report: ReportValue): void {
  const { text, key } = view;
  if (/cookie$/i.test(key)) recogniseCookies(view, 0, report);
  else recogniseLabelled(keyedValue(text, key), report);
}

function isMixed(value: string): boolean {
  return (
    /\d/.test(value) || /[^A-Za-z_.-]/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value))
  );
}

function recogniseBasic(text: string, { end: start }: Anchor, report: ReportValue): void {
  const end = endOf(LOGIN, text, start);
  if (end === 0) return;
  const login = Buffer.from(text.slice(start, end), "base64").toString("latin1");
  const colon = login.indexOf(":");
  if (colon >= 0 && colon < login.length - 1 && /^[\x20-\x7e]+$/.test(login))
    report(start, end, 0.95, "structure");
}

function recogniseSignature(text: string, { start, end }: Anchor, report: ReportValue): void {
  if (!SIGNED.test(text.slice(Math.max(0, start - 7), start))) return;
  const last = endOf(SIGNATURE, text, end);
  if (last !== 0 && isOpaque(text.slice(end, last))) report(end, last, 0.8, "label");
}

let lastView: View | undefined;
let lookedTo = 0;

/** Values of session cookies among the pairs that follow one another from `from` on, none looked at twice. */
function recogniseCookies(view: View, from: number, report: ReportValue): void {
  const { text } = view;
  if (view === lastView && from > 0 && from < lookedTo) return;
  lastView = view;
  for (let at = from; at < text.length; at = PAIR.lastIndex) {
    PAIR.lastIndex = at;
    const pair = PAIR.exec(text);
    if (pair === null) return;
    lookedTo = PAIR.lastIndex;
    const [, name, value] = pair;
    const start = at + pair[0].indexOf("=") + 1;
    if (SESSION.test(name) && isOpaque(value, 12) && !isStandIn(value))
      report(start, start + value.length, 0.75, "label");
  }
}
