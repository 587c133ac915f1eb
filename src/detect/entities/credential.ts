/** Any other secret by label: tokens, client secrets, signing keys, signatures of URLs, Basic logins. */
import type { View } from "../leaf/view.ts";
import { memo } from "../memos.ts";
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import {
  joinedWords,
  keyedValue,
  type LabelledValue,
  labelledValues,
} from "../secrets/labelled.ts";
import { isOpaque, isStandIn } from "../secrets/stand-in.ts";
import { endOf } from "../steps.ts";

const ENTITY = "CREDENTIAL";
const SECRET =
  /(?:secret(?:_?key(?:_base)?|_access_key|_token)?|(?:private|encryption|signing|master|shared|service|auth)_?key|client_key_data)(?:_(?:value|base64|b64))?(?:_?\d{1,2})?$/;
/** Secrets of a known use, which a word of small letters may be too: `JWT_SECRET=mysupersecret`. */
const KNOWN_SECRET =
  /(?:^|_)(?:jwt|session|signing|webhook|cookie|hmac|nextauth|django|flask|encryption|client|app|api|auth)_secret$/;
const TOKEN = /(?:^|_)[a-z0-9]*token(?:_(?:value|secret|hash))?(?:_?\d{1,2})?$/;
/** Tokens of a known use: even a short one is a secret. */
const KNOWN_TOKEN =
  /(?:access|refresh|auth|session|csrf|xsrf|bearer|bot|api|secret|id|security|oauth|identity|device|user|personal|deploy|pat|webhook|verification|reset|invite|login|magic|registration)_?token(?:_value)?$/;
/** Where a list goes on, and what makes a request be done once: they open nothing. */
const CURSOR =
  /(?:^|_)(?:next|next_page|next_backward|next_forward|page|pagination|continuation|sync|lock|idempotency|client_request)_?token$|^(?:change|update)_?token$/;
/** A page's token of Facebook opens the page. */
const OF_PAGE = /^EAA[A-Za-z0-9]{16}/;
/** Vault calls a secret so; a UUID makes a request be done once. */
const CLIENT_TOKEN = /(?:^|_)client_token$/;
const UUID_LIKE = /^[0-9a-f]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{10,14}$/i;
/** What stands before `sig=` in a signed URL (Azure SAS, AWS and Google presigned URLs). */
const SIGNED = /(?:^|[?&;])(?:x-(?:amz|goog)-)?$/i;
const SIGNATURE = /[A-Za-z0-9+/_-]{20,1024}={0,2}/y;
const BASIC = /\s{0,4}basic {1,4}/iy;
const LOGIN = /[A-Za-z0-9+/_-]{6,512}={0,2}/y;
/** Schemes of other recognisers. */
const OTHER_SCHEME = /^(?:bearer|basic|aws4-hmac-sha256)\b/i;
/** Any scheme and what it hands over, RFC 9110, 11.4: a token, or parameters. */
const SCHEMED =
  /\s{0,4}[A-Za-z][\w-]{1,40} {1,4}(?=\S{12,8192}\s{0,4}$|[a-z_]{1,40}="[^\n]{1,8192}$)/y;
/** Keys under which a leaf is a header's value. */
const OF_HEADER = /(?:authorization|cookie)$/i;
/** An insurer's is none. */
const AUTHORIZATION = /(?<!(?:prior|pre)[ ._-]?)authorization$/i;
/** What names a key and opens nothing. */
const KEY_ID = /^(?:A[KS]IA[A-Z0-9]{16}|[\w.-]+@[\w.-]+)/;
const COOKIE_HEADER = /cookie["']?\s?[:=]\s?["']?/iy;
const PAIR = /\s?([\w.-]{1,64})=([^;\s"',]{0,2048});?/y;
const SESSION = /sess|sid|auth|token|jwt/i;

const SEED_MARK = /["']?(?: is|:|=)?\s?["']?/y;
const SEED = /(?=[A-Z]{0,16}[2-7])[A-Z2-7]{16,64}(?![\w+/=-])/y;

/** What opens an API by a query, and no name of a cache's entry or of a file. */
const QUERIED_KEY = /[A-Za-z0-9]{24,256}(?![\w./%-])/y;

/** The opaque value that a login hands over in a URL or a form. */
const GRANT = /[A-Za-z0-9+/%._~-]{20,4096}={0,2}/y;

type Read = (view: View, opening: Anchor, report: ReportValue) => void;

/** What opens a value, with its reader. */
const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["secret", readLabelled],
  ["token", readLabelled],
  ["authorization", readLabelled],
  ["credential", readLabelled],
  ["credentials", readLabelled],
  ["auth=", readAuth],
  ['auth":', readAuth],
  ["auth = ", readAuth],
  ["auth: ", readAuth],
  ["_key", readLabelled],
  ["-key", readLabelled],
  ["privatekey", readLabelled],
  ["encryptionkey", readLabelled],
  ["signingkey", readLabelled],
  ["masterkey", readLabelled],
  ["sharedkey", readLabelled],
  ["creds", readLabelled],
  ["?key=", readKey],
  ["&key=", readKey],
  ["key-data", readLabelled],
  ["sig=", readSignature],
  ["signature=", readSignature],
  // RFC 6749, 4.1.2; SAML 2.0 Bindings, 3.4 and 3.5.
  ["?code=", readGrant],
  ["&code=", readGrant],
  // RFC 7636, 4.5; RFC 8628, 3.4; RFC 7521, 4.
  ["_verifier=", readGrant],
  ["device_code=", readGrant],
  ["assertion=", readGrant],
  ["samlresponse=", readGrant],
  ["samlrequest=", readGrant],
  // RFC 6238, in base32.
  ["seed", readSeed],
  ["cookie", readCookieHeader],
  ["basic ", readBasic],
]);

interface Kind {
  readonly key: RegExp;
  readonly isSecret: (found: LabelledValue) => boolean;
}

/** The first whose key fits says whether the value is a secret. */
const KINDS: readonly Kind[] = [
  // Of Docker and npm `user:password` in base64; of others a token.
  { key: /(?:^|_)auth$/, isSecret: ({ value }) => isOpaque(value, 20) || isLogin(value) },
  {
    key: /(?:^|_)credentials?$/,
    isSecret: ({ key, value }) =>
      !KEY_ID.test(value) &&
      !/amz|goog/.test(key) &&
      value.length >= 6 &&
      isNoPlainWord(value) &&
      /\d/.test(value),
  },
  { key: /(?:^|_)creds$/, isSecret: ({ value, by }) => by === "mark" && isOpaque(value, 20) },
  { key: CURSOR, isSecret: ({ value }) => OF_PAGE.test(value) },
  { key: CLIENT_TOKEN, isSecret: ({ value }) => isOpaque(value) && !UUID_LIKE.test(value) },
  {
    key: /(?:^|_)authorization$/,
    isSecret: ({ value, by }) =>
      by === "mark" && value.length >= 8 && /\d/.test(value) && !OTHER_SCHEME.test(value),
  },
  {
    key: SECRET,
    isSecret: ({ key, value, by }) =>
      isNoPlainWord(value)
        ? value.length >= (key === "secret" ? 8 : 6)
        : value.length >= 8 && by === "mark" && KNOWN_SECRET.test(key),
  },
  { key: KNOWN_TOKEN, isSecret: ({ value }) => value.length >= 8 && isNoPlainWord(value) },
  { key: TOKEN, isSecret: ({ value, isQueried }) => isOpaque(value, isQueried ? 10 : 16) },
];

export const credential: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  literals: [...READERS.keys()],
  hints: {
    marked:
      "secret token authorization auth credential credentials creds key sig signature cookie code seed verifier assertion samlresponse samlrequest data base".split(
        " ",
      ),
    keys: [
      "secret",
      "token",
      "credential",
      "credentials",
      "authorization",
      "key",
      "signature",
      "cookie",
    ],
  },
  labels: [],
  readsUnder(key) {
    const words = joinedWords(key);
    return OF_HEADER.test(key) || KINDS.some((kind) => kind.key.test(words));
  },
  recognise(view, anchor, report) {
    if (anchor.end === 0) return readLeaf(view, report);
    READERS.get(view.text.slice(anchor.start, anchor.end).toLowerCase())?.(view, anchor, report);
  },
};

/** `arn:aws:secretsmanager:…:secret:` stands before a name. */
const SECRET_NAME = /\barn:aws[a-z-]{0,12}:secretsmanager:[a-z0-9:-]{1,50}$/;
const LONGEST_ARN = 90;

function readLabelled({ text }: View, label: Anchor, report: ReportValue): void {
  if (SECRET_NAME.test(text.slice(Math.max(0, label.start - LONGEST_ARN), label.start))) return;
  for (const found of labelledValues(text, label)) reportLabelled(found, report);
}

function readAuth(view: View, { start }: Anchor, report: ReportValue): void {
  readLabelled(view, { start, end: start + "auth".length, digits: 0 }, report);
}

function reportLabelled(found: LabelledValue | undefined, report: ReportValue): void {
  if (found === undefined || found.value.includes(" ")) return;
  const kind = KINDS.find(({ key }) => key.test(found.key));
  if (kind?.isSecret(found) === true)
    report(found.start, found.end, found.by === "mark" ? 0.8 : 0.6, "label");
}

/** A leaf whose key says that it is a secret. */
function readLeaf(view: View, report: ReportValue): void {
  const { text, key } = view;
  const basic = /authorization$/i.test(key) ? endOf(BASIC, text, 0) : 0;
  if (basic !== 0) readBasic(view, { start: 0, end: basic, digits: 0 }, report);
  else if (AUTHORIZATION.test(key) && endOf(SCHEMED, text, 0) !== 0)
    readSchemed(text, endOf(SCHEMED, text, 0), report);
  else if (/cookie$/i.test(key)) readCookies(view, 0, report);
  else reportLabelled(keyedValue(text, key), report);
}

function readSchemed(text: string, start: number, report: ReportValue): void {
  const value = text.slice(start).trimEnd();
  const isSecret = value.includes('="') || (isOpaque(value, 12) && !isStandIn(value));
  if (isSecret && !OTHER_SCHEME.test(text.trimStart()))
    report(start, start + value.length, 0.8, "label");
}

/** Whether it has a digit, a mark or a capital within: `hunter2`, `aBcd`. */
function isNoPlainWord(value: string): boolean {
  return (
    /\d/.test(value) ||
    /[^A-Za-z_.-]/.test(value) ||
    (/[a-z]/.test(value) && /[A-Z]/.test(value.slice(1)))
  );
}

function readBasic({ text }: View, { end: start }: Anchor, report: ReportValue): void {
  const end = endOf(LOGIN, text, start);
  if (end !== 0 && isLogin(text.slice(start, end))) report(start, end, 0.95, "structure");
}

/** RFC 7617: base64 of `user:password`. */
function isLogin(encoded: string): boolean {
  const login = Buffer.from(encoded, "base64").toString("latin1");
  const colon = login.indexOf(":");
  return colon >= 0 && colon < login.length - 1 && /^[\x20-\x7e]+$/.test(login);
}

function readSignature({ text }: View, { start, end }: Anchor, report: ReportValue): void {
  if (!SIGNED.test(text.slice(Math.max(0, start - 7), start))) return;
  const last = endOf(SIGNATURE, text, end);
  if (last !== 0 && isOpaque(text.slice(end, last))) report(end, last, 0.8, "label");
}

function readSeed({ text }: View, { end: at }: Anchor, report: ReportValue): void {
  const start = endOf(SEED_MARK, text, at);
  const end = start === 0 ? 0 : endOf(SEED, text, start);
  if (end !== 0) report(start, end, 0.75, "label");
}

function readGrant({ text }: View, { end: start }: Anchor, report: ReportValue): void {
  const end = endOf(GRANT, text, start);
  if (end !== 0 && isOpaque(text.slice(start, end), 20)) report(start, end, 0.75, "label");
}

function readKey({ text }: View, { end: start }: Anchor, report: ReportValue): void {
  const end = endOf(QUERIED_KEY, text, start);
  if (end !== 0 && isOpaque(text.slice(start, end))) report(start, end, 0.7, "label");
}

function readCookieHeader(view: View, { start }: Anchor, report: ReportValue): void {
  const header = endOf(COOKIE_HEADER, view.text, start);
  if (header !== 0) readCookies(view, header, report);
}

const last = memo<{ view: View | undefined; to: number }>({ view: undefined, to: 0 });

/** Values of session cookies among the pairs that follow one another from `from` on, none looked at twice. */
function readCookies(view: View, from: number, report: ReportValue): void {
  const { text } = view;
  if (view === last.view && from > 0 && from < last.to) return;
  last.view = view;
  for (let at = from; at < text.length; at = PAIR.lastIndex) {
    PAIR.lastIndex = at;
    const pair = PAIR.exec(text);
    if (pair === null) return;
    last.to = PAIR.lastIndex;
    const [, name, value] = pair;
    const start = at + pair[0].indexOf("=") + 1;
    if (SESSION.test(name) && isOpaque(value, 12) && !isStandIn(value))
      report(start, start + value.length, 0.75, "label");
  }
}
