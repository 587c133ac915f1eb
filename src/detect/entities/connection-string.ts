/** Addresses that carry a password, `scheme://user:password@host`, and Azure's keys in connection strings. */
import { isAsciiLetter, isAsciiLetterOrDigit } from "../characters.ts";
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { isStandIn } from "../secrets/stand-in.ts";
import { endOf } from "../steps.ts";

const MAX_SCHEME = 24;
/** Characters in which the `@` behind user and password must stand. */
const MAX_LOGIN = 512;
const MAX_REST = 2048;
/** Azure Storage, Service Bus, Event Hubs, Cosmos DB, SignalR: a key in base64. */
const AZURE_KEY = /(?:accountkey|sharedaccesskey|accesskey)\s?=\s?(?=[A-Za-z0-9+/]{20})/iy;
const BASE64 = /[A-Za-z0-9+/]{20,512}={0,2}/y;
/** `jdbc:oracle:thin:scott/tiger@//host`, whose login stands before any `//`. */
const ORACLE = /oracle:(?:thin|oci8?):[\w$#.]{1,64}\/[^\s@/"']{1,64}@[^\s"'<>;]{1,256}/iy;

export const connectionString: LiteralRecogniser = {
  entity: "CONNECTION_STRING",
  wakes: "literal",
  literals: ["://", "accountkey", "accesskey=", "jdbc:oracle:"],
  hints: { marked: ["key", "jdbc"] },
  labels: [],
  recognise({ text }, anchor, report) {
    if (text.charAt(anchor.start) === ":") return recogniseUrl(text, anchor, report);
    const oracle = endOf(ORACLE, text, anchor.start + 5);
    if (oracle !== 0) return report(anchor.start, oracle, 0.9, "structure");
    const from = text.slice(anchor.start - 6, anchor.start).toLowerCase() === "shared" ? 6 : 0;
    const key = endOf(AZURE_KEY, text, anchor.start - from);
    if (key !== 0) report(key, endOf(BASE64, text, key), 0.95, "structure");
  },
};

function recogniseUrl(text: string, { start, end }: Anchor, report: ReportValue): void {
  const scheme = schemeStart(text, start);
  if (scheme === start) return;
  const at = loginEnd(text, end);
  if (at === 0) return;
  const colon = text.indexOf(":", end);
  const secret = text.slice(colon + 1, at);
  if (colon < 0 || colon >= at || secret === "" || /^\d{1,5}\//.test(secret) || isTemplate(secret))
    return;
  let last = at + 1;
  const limit = Math.min(text.length, at + MAX_REST);
  while (last < limit && !ends(text.charCodeAt(last))) last++;
  while (last > at && ".,;:!?)]}'*".includes(text.charAt(last - 1))) last--;
  report(scheme, last, 0.93, "structure");
}

/** A password that has the word's own name is none only in a template: `user:password@host` may be real. */
function isTemplate(secret: string): boolean {
  return /^[A-Z_]+$/.test(secret) || (isStandIn(secret) && !/^[a-z]+$/.test(secret));
}

function schemeStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_SCHEME && isScheme(text.charCodeAt(start - 1))) start--;
  while (start < at && !isAsciiLetter(text.charCodeAt(start))) start++;
  return start;
}

/** The last `@` of the authority; in what is no web address, of a password that holds `/` also. */
function loginEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_LOGIN);
  const isWeb = /https?$/i.test(text.slice(start - 8, start - 3));
  let found = 0;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (ends(code)) break;
    if (code === 0x40) found = at;
    else if (code === 0x2f || code === 0x3f || code === 0x23) {
      if (isWeb || found !== 0) break;
    }
  }
  return found;
}

/** A blank, a quote or an angle bracket. */
function ends(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x60;
}

function isScheme(code: number): boolean {
  return isAsciiLetterOrDigit(code) || code === 0x2b || code === 0x2d;
}
