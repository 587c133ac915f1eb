/** URLs: what in them is of a person; the host of an API stays. 45 CFR 164.514(b)(2)(i)(N). */
import { isBehindPersonalPart, PERSONAL_WORDS, personalParts } from "../addresses/url-parts.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { isDigit, isLetter, isWord, type View } from "../view.ts";
import { endOf, tokenStart } from "./scan.ts";

const ENTITY = "URL";
/** Characters of a URL that are looked at. */
const MAX_URL = 2048;
const MAX_SCHEME = 20;
const MAX_HOST = 80;
/** `jane:pw@`, `jane@` */
const USER_PART = /[^\s/?#@"'<>]{1,100}(?=@)/y;
const HOST = /[^\s/?#"'<>,;)]{1,255}/y;
/** Pages of one person on networks of people, not the networks' own. */
const SOCIAL =
  /(?:[a-z]{2,6}\.)?(?:linkedin\.com\/(?:in|pub)\/|(?:facebook|fb|instagram|twitter|x|threads|pinterest)\.com\/(?!(?:groups|help|login|share|sharer|home|search|i|p|explore|about|policies|privacy|legal|events|pages|watch|hashtag|intent|reel|stories|dialog|plugins|tr|v\d)\b)@?|tiktok\.com\/@|youtube\.com\/@|medium\.com\/@|reddit\.com\/u(?:ser)?\/|snapchat\.com\/add\/|venmo\.com\/(?:u\/)?)[\w.%-]{1,59}\w/iy;
const SOCIAL_LITERALS =
  "linkedin.com/ facebook.com/ instagram.com/ twitter.com/ tiktok.com/ threads.com/ pinterest.com/ youtube.com/ medium.com/ reddit.com/ snapchat.com/ venmo.com/";
/** Parameters that open or go on a query without a URL before it. */
const PARAM_LITERALS = "name= family= given= patient= street= address=";
const MAX_PARAM_NAME = 24;
const BEFORE_VALUE = 100;
/** A name's next word, whose blank was an escape: `name=Jane%20Roe&page=2`. */
const NAME_ON = / [A-Z][a-z'-]{1,30}(?: [A-Z][a-z'-]{1,30})?(?=&|"|$)/y;
const VALUE = /[A-Za-z0-9][\w.@-]{1,63}/y;

export const url: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [
    "website",
    "web site",
    "personal website",
    "personal site",
    "personal page",
    "home page",
    "homepage",
    "personal url",
    "patient portal",
    "portal",
    "portal url",
    "profile url",
    "linkedin",
    "facebook",
    "instagram",
  ],
  literals: ["://", "www.", ...SOCIAL_LITERALS.split(" "), ...PARAM_LITERALS.split(" ")],
  hints: {
    marked: ["name", "family", "given", "patient", "street", "address"],
    triples: ["://", ":\\/", "www", "om/", "om\\"],
  },
  recognise(view, { start, end }, report) {
    const { text } = view;
    const first = text.charCodeAt(start);
    if (first === 0x3a) recogniseUrl(view, schemeStart(text, start), end, report);
    else if (text.charCodeAt(end - 1) === 0x3d) recogniseQuery(view, start, report);
    else if (text.charCodeAt(start - 1) !== 0x2f) {
      const host = hostStart(text, start);
      if (text.charCodeAt(host - 1) !== 0x2f) recogniseUrl(view, host, host, report);
    }
  },
};

/** A path without a scheme, as in a span's name: `GET /patients/4827193/notes`. */
export const urlPart: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [],
  bare: Number.POSITIVE_INFINITY,
  labelled: Number.POSITIVE_INFINITY,
  short: { path: PERSONAL_WORDS },
  recognise(view, anchor, report) {
    const { text } = view;
    const start = tokenStart(text, anchor.start, 40);
    const before = text.charCodeAt(start - 1);
    if (before !== 0x2f && before !== 0x3d && before !== 0x7c) return;
    const end = endOf(VALUE, text, start);
    const context = text.slice(Math.max(0, start - BEFORE_VALUE), start);
    if (end > anchor.start && isBehindPersonalPart(context, text.slice(start, end)))
      report(start, end, 0.7, "label");
  },
};

/** @param authority where the host or the user part begins */
function recogniseUrl(view: View, start: number, authority: number, report: ReportValue): void {
  const { text } = view;
  const social = endOf(SOCIAL, text, authority);
  if (social !== 0) report(start, social, 0.8, "structure");
  const user = endOf(USER_PART, text, authority);
  if (user !== 0) report(authority, user, 0.85, "structure");
  const host = endOf(HOST, text, authority);
  if (host === 0) return;
  const end = urlEnd(text, host);
  const isNamed = view.label(ENTITY, start)?.isDirect === true;
  report(start, end, isNamed ? 0.75 : 0.3, isNamed ? "label" : "shape");
  for (const part of personalParts(text, host, end)) report(part.start, part.end, 0.75, "label");
}

/** `?name=Jane+Roe&mrn=…`, the attribute of a query alone. */
function recogniseQuery(view: View, at: number, report: ReportValue): void {
  const { text } = view;
  let start = at;
  while (start > 0 && at - start < MAX_PARAM_NAME && isNameChar(text.charCodeAt(start - 1)))
    start--;
  const before = text.charAt(start - 1);
  if (before !== "" && before !== "?" && before !== "&") return;
  const stop = text.indexOf("&", at);
  const end = urlEnd(text, at);
  for (const part of personalParts(text, start, stop < 0 ? end : Math.min(stop, end)))
    report(part.start, part.end, 0.7, "label");
}

function schemeStart(text: string, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start < MAX_SCHEME && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

function hostStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_HOST && isNameChar(text.charCodeAt(start - 1))) start--;
  return start;
}

/** To a blank, a quote or a bracket, or where another URL begins; without the sentence's mark. */
function urlEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + MAX_URL);
  let end = from;
  while (end < last && !text.startsWith("://", end)) {
    if (isStop(text.charCodeAt(end))) {
      const on = text.charAt(end) === " " ? endOf(NAME_ON, text, end) : 0;
      if (on === 0) break;
      end = on;
    } else end++;
  }
  while (end > from && ".,;:!?)".includes(text.charAt(end - 1))) end--;
  return end;
}

function isStop(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x3c ||
    code === 0x3e ||
    code === 0x60 ||
    code === 0x5d ||
    code === 0x7d ||
    code === 0x5c
  );
}

function isNameChar(code: number): boolean {
  return isWord(code) || isDigit(code) || code === 0x2e || code === 0x2d;
}
