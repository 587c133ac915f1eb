/** URLs: what in them is of a person; the host of an API stays. 45 CFR 164.514(b)(2)(i)(N). */
import {
  isBehindPersonalPart,
  mayEndSegment,
  PERSONAL_WORDS,
  personalParts,
} from "../addresses/url-parts.ts";
import { isLetter, isWord } from "../characters.ts";
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import { memo } from "../memos.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { endOf, tokenStart } from "../steps.ts";

const ENTITY = "URL";
/** Characters of a URL that are looked at. */
const MAX_URL = 2048;
const MAX_WITHIN = 4;
const MAX_SCHEME = 20;
const MAX_HOST = 80;
/** `jane:pw@`, `jane@` */
const USER_PART =
  /(?!(?:git|hg|svn|anonymous)@)(?=[^@]{0,99}[a-z0-9])[^\s/?#@"'<>{}[\]$]{1,100}(?=@)/iy;
const HOST = /[^\s/?#"'<>,;)]{1,255}/y;
/** Pages of one person on networks of people, not the networks' own. */
const SOCIAL =
  /(?:(?:www|m|mobile|[a-z]{2})\.)?(?:linkedin\.com\/(?:in|pub)\/|(?:facebook|fb|instagram|twitter|x|threads|pinterest)\.com\/(?!(?:groups|help|login|share|sharer|home|search|i|p|explore|about|policies|privacy|legal|events|pages|watch|hashtag|intent|reel|stories|dialog|plugins|tr|v\d)\b)@?|tiktok\.com\/@|youtube\.com\/@|medium\.com\/@|reddit\.com\/u(?:ser)?\/|snapchat\.com\/add\/|venmo\.com\/(?:u\/)?)[\w.%-]{1,59}\w/iy;
/** A page of somebody's own: `her website is`, `Website:`, `patient portal:`. */
const PERSONAL =
  /(?:\b(?:my|his|her|their|personal|patient'?s?)[ _.-](?:own |personal )?(?:web ?site|web ?page|home ?page|site|blog|portal|linkedin|facebook)\b[^.;\n]{0,12}|\b(?:personal[ _-]?)?(?:web ?site|portal)(?:[ _-]?url)?["'*]{0,3}\s{0,2}[:=|]\s{0,4}["'*]{0,3}|(?:^|[\n,;|]\s{0,2})(?:web ?site|blog) )$/i;
const BEFORE_PERSONAL = 48;
const MAX_QUERY = 120;
const MAX_NAME = 24;
/** Characters of a parameter and what follows it. */
const MAX_PARAM = 160;
const BEFORE_VALUE = 100;
/** A name's next word, whose blank was an escape: `name=Jane%20Roe&page=2`. */
const NAME_ON = / [A-Z][a-z'-]{1,30}(?: [A-Z][a-z'-]{1,30})?(?=&|"|$)/y;
const VALUE = /[A-Za-z0-9][\w.@-]{1,63}/y;

export const url: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: [
    "://",
    "www.",
    "linkedin.com",
    "facebook.com",
    "instagram.com",
    "tiktok.com/@",
    "name=",
  ],
  hints: {
    marked: ["name"],
    triples: ["www", "n.c", "k.c", "m.c"],
  },
  recognise(view, { start, end }, report) {
    const { text } = view;
    if (text.charAt(start) === ":") {
      recogniseUrl(view, schemeStart(text, start), end, report);
      return;
    }
    if (text.charAt(end - 1) === "=") {
      recogniseQuery(view, start, report);
      return;
    }
    const host = hostStart(text, start);
    const before = text.charCodeAt(host - 1);
    if (!isNameChar(before) && before !== 0x2f) recogniseUrl(view, host, host, report);
  },
};

/** A path without a scheme, as in a span's name: `GET /patients/4827193/notes`. */
export const urlPart: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [],
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  short: { path: PERSONAL_WORDS },
  signs: Sign.Parted,
  recognise(view, anchor, report) {
    const { text } = view;
    const start = tokenStart(view.codes, anchor.start, 40);
    const before = text.charCodeAt(start - 1);
    if (before === 0x2f ? !mayEndSegment(text, start - 1) : before !== 0x3d && before !== 0x7c)
      return;
    const end = endOf(VALUE, text, start);
    const context = text.slice(Math.max(0, start - BEFORE_VALUE), start);
    const isLine = OPENING.test(context) && endOf(LINE, text, end) > 0 && end - start < PATIENTS;
    if (end > anchor.start && !isLine && isBehindPersonalPart(context, text.slice(start, end)))
      report(start, end, 0.7, "label");
  },
};

/** `pid=3123456 started`: a line of a log, and no query. */
const OPENING = /^pid=$/;
/** A number of a process has seven digits at most. */
const PATIENTS = 8;
const LINE = / (?!admi|discharg|patient|name|dob|mrn|visit)[\w[("]/iy;

const last = memo<{ view: View | undefined; end: number; within: number }>({
  view: undefined,
  end: 0,
  within: 0,
});

/** Whether as many URLs as one may hold in its query were read since the last one began. */
function isWithinOthers(view: View, start: number): boolean {
  if (view === last.view && start < last.end) return ++last.within > MAX_WITHIN;
  last.view = view;
  last.within = 0;
  last.end = 0;
  return false;
}

/** @param authority where the host or the user part begins */
function recogniseUrl(view: View, start: number, authority: number, report: ReportValue): void {
  const { text } = view;
  if (isWithinOthers(view, start)) return;
  const social = endOf(SOCIAL, text, authority);
  if (social !== 0) report(start, social, 0.8, "structure");
  const user = endOf(USER_PART, text, authority);
  if (user !== 0) report(authority, user, 0.85, "structure");
  const host = endOf(HOST, text, authority);
  if (host === 0) return;
  const end = urlEnd(text, host, MAX_URL);
  last.end = Math.max(last.end, end);
  const isNamed = PERSONAL.test(before(view, start));
  report(start, end, isNamed ? 0.75 : 0.3, isNamed ? "label" : "shape");
  for (const part of personalParts(text, host, end)) report(part.start, part.end, 0.75, "label");
}

/** What stands before a place, at the start of a text its key. */
function before({ text, key }: View, start: number): string {
  return start < 2 ? `${key}: ` : text.slice(Math.max(0, start - BEFORE_PERSONAL), start);
}

const queried = memo<{ view: View | undefined; to: number }>({ view: undefined, to: 0 });

/** `?name=Jane+Roe&mrn=…`, the attribute of a query alone. What was looked at with the name before is not again. */
function recogniseQuery(view: View, at: number, report: ReportValue): void {
  const { text } = view;
  if (view === queried.view && at < queried.to - MAX_PARAM / 2) return;
  let start = at;
  while (start > 0 && at - start < MAX_QUERY && isQueryChar(text.charCodeAt(start - 1))) start--;
  const opening = text.charAt(start - 1);
  const isQuery = text.charAt(start) === "?" || text.slice(start, at).includes("&");
  if (!isQuery && (opening !== "" || start < at - MAX_NAME)) return;
  const end = urlEnd(text, at, MAX_PARAM);
  queried.view = view;
  queried.to = end;
  for (const part of personalParts(text, start, end)) report(part.start, part.end, 0.7, "label");
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
function urlEnd(text: string, from: number, most: number): number {
  const last = Math.min(text.length, from + most);
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

/** Of a query from its question mark on. */
function isQueryChar(code: number): boolean {
  return isNameChar(code) || code === 0x3d || code === 0x26 || code === 0x3f || code === 0x2b;
}

function isNameChar(code: number): boolean {
  return isWord(code) || code === 0x2e || code === 0x2d;
}
