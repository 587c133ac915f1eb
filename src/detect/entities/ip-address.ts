/** IP addresses of hosts on the internet, with a prefix length or a zone. 45 CFR 164.514(b)(2)(i)(O). */
import { isDigit, isHex, isWord } from "../characters.ts";
import { isIpv4, isIpv6, isPublicIp, isPublicV4, octetsOf } from "../checks/ip.ts";
import { Sign } from "../leaf/cluster.ts";
import { touchesBefore, touchesBehind } from "../leaf/touching.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import { digitsAt, endOf, nextRun } from "../steps.ts";

const ENTITY = "IP_ADDRESS";
const V4 = /\d{1,3}(?:\.\d{1,3}){3}(?![\d])/y;
const V4_PREFIX = /\/(?:3[0-2]|[12]?\d)(?!\w|\.\d)/y;
const V6_PREFIX = /\/(?:12[0-8]|1[01]\d|\d{1,2})(?!\w|\.\d)/y;
const ZONE = /%[0-9A-Za-z._~-]{1,15}/y;
/** Global unicast as it is given today, 2000::/3, or an address that ends as IPv4 is written. */
const GLOBAL = /^[23][0-9a-f]{3}:|\./i;
/** The longest address: six groups and an IPv4 tail. */
const MAX_V6 = 45;
const MAX_GROUP = 4;
/** Of an address in full with an IPv4 tail. */
const LEAST_COLONS = 6;
const SLASH = 0x2f;
const COLON = 0x3a;
const NEW_LINE = 0x0a;
const CONTEXT = 40;
/** Characters around an address in which somebody's word is looked for. */
const NEAR = 80;
/** What makes even a private address one of a person's own machine. */
const CLIENT =
  /(?:client|remote|source|src|peer|user|visitor|caller|patient|member|device|login|forwarded[-_ ]?for|real[-_ ]ip)[-_. "']{0,3}(?:socket[-_. ])?(?:ip|addr|address|host)?[-_ ]?(?:address|addr)?["'\s:=([]{0,6}(?:is|was|from)?[ "']{0,2}$/i;
/** Of every machine: `remote_addr=127.0.0.1` is no client's. */
const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|0\.0\.0\.0|::)$/;
/** OpenTelemetry's own keys of the two ends of a connection: in a private network every service has them. */
const CONNECTION =
  /(?:^|[^a-z0-9_.-])(?:(?:network|net)(?:\.sock)?\.(?:peer|host|local)\.(?:address|addr|ip|name)|(?:client|server|source|destination)(?:\.socket)?\.(?:address|ip)|host\.ip|k8s\.pod\.ip|http\.client_ip)\\?["']?(?:\s?[:=]\s?\\?["']?)?$/i;
/** Who else than a service may have such an address. */
const SOMEBODYS =
  /patient|person|member|user(?![ _-]?agent)|visitor|caller|customer|login|logged|resident|guest|subject|employee|staff|nurse|doctor|subscriber|home|household|\b(?:his|her|their|my)\b/i;
/** Resolvers of names that everybody uses, where one is spoken of: `dns 8.8.8.8`, `on 1.1.1.1:53`. */
const RESOLVER = /^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|9\.9\.9\.9|149\.112\.112\.112)$/;
const RESOLVES =
  /\b(?:dns|(?:name|dns)[ _-]?servers?|(?:dns[ _-]?)?resolvers?|lookup)\b[^\n;]{0,40}$/i;
/** Prose that names the address, `her IP address is`, `IP: `; a machine's own does not count. */
const IN_PROSE =
  /(?<!\b(?:pod|host|server|node|service|cluster|bind|listen|listening|gateway|internal|private|local|vm|instance)['s]{0,2} )\b(?:ip|ip address(?:es)?|ipv[46](?: address)?)(?: (?:is|was|of|as|number))?(?:: ?| )$/i;
/** Products and documents count in dotted numbers too. */
const VERSIONED =
  /(?:\b(?:v|ver|version|release|build|firmware|revision|rev|software|driver|package|sdk|app|agent|oid|section|chapter|clause|paragraph|table|figure|nginx|chrome|chromium|firefox|safari|edge|opera|windows|linux|kernel|android|openssl|python|java|node|postgres|mysql|redis|envoy|curl|upgraded?|downgraded?|patched)[ :=.]{1,2}(?:to |from )?|\b(?:updat|upgrad|bump|downgrad)(?:e|es|ed|ing|s)? [\w@/.-]{1,24} (?:from [\w.]{1,16} )?to |[a-z]-|§ ?)$/i;
/** `"firmware":"1.9.0.55"`, `app.version`: the key of a product's own number, if its parts are as small. */
const VERSION_KEY =
  /(?:firmware|(?<!con|in)version|release|revision|build)["']{0,2}\s?[:=]\s?["']?$/i;
/** A product's token in a user agent, `Chrome/125.0.0.0`; a path has a slash before the word too. */
const PRODUCT = /(?:^|[\s("'])[A-Za-z][\w.+-]{0,40}\/$/;
/** `43.6.5.1. Loops` as a line: a heading, each word of which has a capital. `74.6.5.21. Blocked by a rule` is none. */
const HEADING =
  /\.(?: (?:[A-Z][\w'-]{0,30}|an?|the|of|and|or|in|for|to|with|by),?){1,10}\s{0,2}(?:\n|$)/y;
const SMALL_PARTS = /^\d{1,2}(?:\.\d{1,2}){3}$/;
/** `EC 2.4.2.3`: a number of the Enzyme Commission. */
const ENZYME = /^[1-7]\./;
/** Numbers with points before it: a drawing's path, a table. */
const AMONG_FLOATS = /(?:^|[\s,-])\d{0,4}\.\d+[ ,]-?$/;
const NETWORK =
  /(?:\b(?:ip|ipv4|host|hosts|dns|ping|from|resolver|nameserver|ssh|gateway)\b|@|\/\/)[\s:="'[(]{0,4}$/i;
/** Below this all four octets look like a version's parts. */
const SMALL_OCTET = 32;

export const ipAddress: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "ip",
    "ips",
    "ip address",
    "ip addresses",
    "ip addr",
    "ipv4",
    "ipv6",
    "ipv4 address",
    "ipv6 address",
    "client address",
    "remote address",
    "source address",
    "peer address",
    "remote addr",
    "forwarded for",
  ],
  bare: 10,
  labelled: Number.POSITIVE_INFINITY,
  short: {},
  signs: Sign.Dotted | Sign.Coloned,
  recognise(view, anchor, report) {
    if ((anchor.signs & Sign.Dotted) !== 0) recogniseV4(view, anchor, report);
    if (isBesideColon(view.text, anchor.start)) recogniseV6(view, anchor, report);
  },
};

function recogniseV4(view: View, anchor: Anchor, report: ReportValue): void {
  const { text, codes } = view;
  for (let start = anchor.start; start < anchor.end; ) {
    const isDotted = codes.at(start + digitsAt(codes, start, 3)) === 0x2e;
    const end = isDotted ? endOf(V4, text, start) : 0;
    if (end !== 0 && isDelimited(text, start, end) && isIpv4(text.slice(start, end)))
      reportV4(view, start, end, report);
    start = nextRun(codes, end === 0 ? start : end, anchor.end);
  }
}

/** Arcs of X.500, of curves and of their like in object identifiers: `2.5.29.37`. */
const OBJECT_IDENTIFIER = /^(?:2\.5\.(?:4|29)|1\.3\.(?:6|14|36|101|132))\.\d/;

function reportV4(view: View, start: number, end: number, report: ReportValue): void {
  const { text } = view;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const value = text.slice(start, end);
  if (text.charCodeAt(start - 1) === SLASH && PRODUCT.test(before)) return;
  if (OBJECT_IDENTIFIER.test(value)) return;
  const stop = endOf(V4_PREFIX, text, end) || end;
  if (!isPublicV4(octetsOf(value))) {
    reportPrivate(view, start, stop, report);
    return;
  }
  if (RESOLVER.test(value) && RESOLVES.test(before) && !isSomebodys(view, start, stop)) return;
  if (view.label(ENTITY, start) !== undefined || NETWORK.test(before)) {
    report(start, stop, 0.95, "label");
    return;
  }
  const keyed = start === 0 ? `${view.key}:` : before;
  const isVersion = VERSIONED.test(before) || (SMALL_PARTS.test(value) && VERSION_KEY.test(keyed));
  if (isVersion || isHeading(text, start, end)) return;
  const isDoubtful = stop === end && (looksLikeVersion(value) || AMONG_FLOATS.test(before));
  report(start, stop, isDoubtful ? 0.4 : 0.85, "shape");
}

function isHeading(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (ENZYME.test(value) && text.slice(Math.max(0, start - 3), start) === "EC ") return true;
  if (!SMALL_PARTS.test(value) || endOf(HEADING, text, end) === 0) return false;
  return start === 0 || text.charCodeAt(start - 1) === NEW_LINE;
}

/** Parts all small, or ends of zeros: `1.25.3.1`, `125.0.0.0`; but `8.8.8.8` and its like are hosts. */
function looksLikeVersion(value: string): boolean {
  if (value.endsWith(".0.0")) return true;
  const octets = octetsOf(value);
  return octets.every((octet) => octet < SMALL_OCTET) && new Set(octets).size > 2;
}

/** Found where it is a client's; else below the usual threshold, for policies that ask for more. */
function reportPrivate(view: View, start: number, end: number, report: ReportValue): void {
  const before = view.text.slice(Math.max(0, start - CONTEXT), start);
  const isOwn = !LOOPBACK.test(view.text.slice(start, end)) && !isConnection(view, start, end);
  const isClient =
    IN_PROSE.test(before) ||
    (isOwn && (CLIENT.test(before) || (start < 2 && CLIENT.test(view.key))));
  report(start, end, isClient ? 0.5 : 0.3, isClient ? "label" : "shape");
}

/** Whether a key of telemetry's own names it, and nobody's word stands there or beside it. */
function isConnection(view: View, start: number, end: number): boolean {
  const keyed = start < 2 ? view.key : view.text.slice(Math.max(0, start - CONTEXT), start);
  return CONNECTION.test(keyed) && !isSomebodys(view, start, end);
}

function isSomebodys(view: View, start: number, end: number): boolean {
  const { text } = view;
  return (
    SOMEBODYS.test(view.key) || SOMEBODYS.test(text.slice(Math.max(0, start - NEAR), end + NEAR))
  );
}

function isDelimited(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (touchesBefore(text, start) || touchesBehind(text, start, end)) return false;
  if (before === 0x2e && isWord(text.charCodeAt(start - 2))) return false;
  return !(after === 0x2e && isDigit(text.charCodeAt(end + 1)));
}

/** Whether the hexadecimal digits around this one touch a colon. */
function isBesideColon(text: string, at: number): boolean {
  let start = at;
  while (at - start < MAX_GROUP && isHex(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end - at <= MAX_GROUP && isHex(text.charCodeAt(end))) end++;
  return text.charCodeAt(start - 1) === COLON || text.charCodeAt(end) === COLON;
}

/** From a digit to both ends of hexadecimal digits, colons and points. */
function recogniseV6(view: View, anchor: Anchor, report: ReportValue): void {
  const { text } = view;
  let start = anchor.start;
  while (start > 0 && anchor.start - start <= MAX_V6 && isV6Char(text.charCodeAt(start - 1)))
    start--;
  let end = anchor.start;
  while (end < text.length && end - start <= MAX_V6 && isV6Char(text.charCodeAt(end))) end++;
  if (end - start > MAX_V6 || !hasColons(text, start, end)) return;
  [start, end] = trim(text, start, end);
  const value = text.slice(start, end);
  if (!isIpv6(value) || isEui64(value)) return;
  const stop = endOf(ZONE, text, end) || endOf(V6_PREFIX, text, end) || end;
  if (touchesBefore(text, start) || touchesBehind(text, start, stop)) return;
  if (!isPublicIp(value)) {
    reportPrivate(view, start, stop, report);
    return;
  }
  const isLabelled = view.label(ENTITY, start) !== undefined;
  const isGlobal = GLOBAL.test(value) || value.replace(/:/g, "").length >= 16;
  report(start, stop, isLabelled ? 0.95 : isGlobal ? 0.85 : 0.4, isLabelled ? "label" : "shape");
}

/** Two colons side by side, or one between any two of its groups; a time of day has fewer. */
function hasColons(text: string, start: number, end: number): boolean {
  let colons = 0;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== COLON) continue;
    if (text.charCodeAt(at + 1) === COLON || ++colons === LEAST_COLONS) return true;
  }
  return false;
}

/** A mark of the sentence at an end, and the single colon of a label. */
function trim(text: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ".") start++;
  while (end > start && text.charAt(end - 1) === ".") end--;
  if (text.charAt(start) === ":" && text.charAt(start + 1) !== ":") start++;
  if (text.charAt(end - 1) === ":" && text.charAt(end - 2) !== ":") end--;
  return [start, end];
}

/** Eight octets: a hardware address. */
function isEui64(value: string): boolean {
  return /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(value);
}

function isV6Char(code: number): boolean {
  return isHex(code) || code === COLON || code === 0x2e;
}
