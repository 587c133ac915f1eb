/** Dates of what was made for everybody: of a version, an edition, an approval, a plan for a release. */
import { Sticky, Trailing } from "../edges.ts";
import { weekdayStart } from "./calendar.ts";
import { isOfCare } from "./care.ts";
import { wordsBefore } from "./surroundings.ts";

/** `certifi==2025.1.31`; with other marks it is a filter of dates: `visitDate==2024-03-14` */
const PINNED = new Trailing(/[a-z0-9_\]]==/i);
/** `(2.5.13+dfsg-5)`, a version of Debian's. */
const REPACKED = new Sticky(/[+~](?:dfsg|(?:ds|deb|git|really|repack)[\d.-])/y);
const POINTED = /^[\d.]+$/;
/** `the May 2024 release`: of a program, a guideline, a list of drugs. */
const EDITION = new Sticky(
  / (?:release|version|edition|guidelines?|formulary|criteria|recommendations|standards?|rollout|build|patch(?! test)|spec(?:ification)?)(?![a-z-])/y,
);
const MONTH_AND_YEAR = /^[A-Za-z]{3,9}\.? (?:19|20)\d\d$/;
const SOMEBODYS = new Trailing(/(?:^|[^a-z])(?:my|his|her|their|your|our|pt's|patient's|'s) /i);
/**
 * `1.4.0 / 2024-03-14`, `## 2.0 (March 2024)`, `v1.0.1) - 2023-10-20`: of a release. Without a mark of
 * its own a number of two parts is a lab value's: `A1c 7.2 (3/14/2024)`.
 */
const VERSION_BEFORE =
  /\d\.\d{1,3}\.\d[\w.-]{0,16}\s\((?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,12} $|\bv\d{1,3}\.\d{1,3}\.\d[\w.-]{0,12} $|(?:\d\.\d{1,3}\.\d|(?:\bv|\bversion |# ?\[?|\[)\d{1,3}\.\d)[\w.-]{0,12}[\])]{0,2}\s?[(/|:-]{1,2}\s?$/i;
const VERSION_SIGNS = "(/|:- ";
/** `registry.local:5000/shop/cart:2024.11.18`: a tag of an image, by where images are kept. */
const TAGGED =
  /(?:^|[\s"'`=(@])(?:(?:ghcr|quay|gcr|docker|[a-z0-9-]+\.gcr)\.io|registry(?:[.-][a-z0-9-]+)*(?:\.[a-z]{2,8}(?::\d{2,5})?|:\d{2,5})|mcr\.microsoft\.com|[a-z0-9-]+-docker\.pkg\.dev|\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com)\/(?:[a-z0-9._-]+\/){0,4}[a-z0-9._-]+:$/;
const POINTED_DATE = /^20\d\d\.\d{1,2}\.\d{1,2}$/;
/** How a sentence, a clause or an item begins; a line alone may go on with the one before it. */
const OPENING = '(?:^|[.;!?|] |"|[^a-z,\\s]\\s{0,4}\\n(?:[ \\t]{0,8}[-*+] )?)';
/** What is released in versions of one or two numbers, as people's measures are written too. */
const SOFTWARE =
  "Python|PostgreSQL|Postgres|MySQL|MariaDB|SQLite|Node(?:\\.js)?|React(?: Native)?|Java|Rust|Chrome|Firefox|Android|Windows|nginx|Grafana|Prometheus|Angular|Vue\\.js|Django|TypeScript|Kubernetes|Ubuntu|Debian|Fedora|RHEL|CentOS|Windows Server|macOS|iOS|iPadOS|Redis|Kafka|Elasticsearch|MongoDB|Terraform|TensorFlow|PyTorch|CUDA|OpenSSL|OpenTelemetry|Spring Boot|\\.NET";
const VERSION = `(?:${SOFTWARE}) v?\\d{1,4}(?:\\.\\d{1,4}){0,3}(?: LTS)?`;
/** `vite 5.4.10 was published on `: a package's; what else has such a number is released, and people are. */
const PACKAGE =
  "(?!(?:results?|reports?|summary|notes?|orders?|lab|case|record|document|section|specimen|form|chart|panel|ref|study|accession|claim) )[a-z][a-z0-9@/-]* v?\\d{1,3}(?:\\.\\d{1,4}){2} (?:was|is) published on";
/** `Python 3.13.0, released on `, `PostgreSQL 12 reached its end of life on `: behind what has a version, its event. */
const RELEASED = new RegExp(
  `${OPENING}(?:${VERSION},? (?:(?:was|is|will be|has been|reache[sd]) )?(?:first |officially )?(?:released|generally available|(?:its )?end[- ]of[- ](?:life|support)|EOL)(?: on| in)?|${PACKAGE}) $`,
);
/** Of nothing but programs: people have support and maintenance as well. */
const SUPPORTED =
  /\b(?:[Ss]ecurity (?:fixes|patches)|[Bb]ug ?fixes) (?:ends?|ended|expires?)(?: on| in)? $/;
const APPROVED = "(?:approved|cleared|authori[sz]ed|licensed|recalled)";
const AGENCY = "(?:US |U\\.S\\. )?(?:FDA|EMA|MHRA)";
/** `The FDA approved Leqembi in `, in a month; `OpenAI released GPT-4o on `, of what has a version. */
const DECIDED = new RegExp(
  `${OPENING}(?:(?:(?:[Tt]he )?${AGENCY} (?:first |fully |later )?${APPROVED} [A-Z][a-z]+(?: under accelerated approval)?(?: in [A-Z][a-z]+ (?:19|20)\\d\\d and converted it)?|[A-Z][a-z]+ was (?:first )?${APPROVED} by the ${AGENCY}) in|(?:OpenAI|Anthropic|Google|Microsoft|Apple|Nvidia|NVIDIA) (?:released|launched|announced|introduced) (?=\\S*[A-Za-z-])(?=[\\w.-]* ?[\\w.-]*\\d)[A-Z][\\w.-]*(?: \\d[\\w.-]*)? (?:in|on)) $`,
);
/** `code freeze 2024-12-13`, `Sprint 24-18 starts `: of a team's plan, where nobody's sentence leads to it. */
const PLANNED = new RegExp(
  `${OPENING}(?:[Tt]he |[Oo]ur |[Nn]ext )?(?:(?:[Cc]ode|[Ff]eature|[Ss]chema) freeze(?:(?: (?:starts?|ends?|begins?|is|on|from|planned|scheduled|set|for))|:){0,3}|Sprint \\d{1,3}(?:[.-]\\d{1,3})? (?:starts?|ends?|begins?)(?: on)?) $`,
);
/** A window has its hours too: people are kept up with drugs. */
const WINDOW = new RegExp(`${OPENING}(?:[Tt]he |[Nn]ext )?[Mm]aintenance window(?: is|:) $`);
const HOURS = /^(?:[A-Z][a-z]{2,8},? )?[\dT/-]+ ?\d\d:\d\d ?[-\x96] ?\d\d:\d\d/;
const EVENT_END = /^(?:[.;)](?:[ \n"]|$)|"|\s{0,4}(?:\n|$)| and converted it in )/;
/** One of these is a part of each event above; most sentences with a date have none. */
const EVENT =
  /releas|publish|available|end[- ]of|EOL|freeze|window|Sprint|approv|cleared|authori|recalled|announced|licensed|launched|introduced|fixes|security|support/i;
/** What of a sentence is looked at before a date, and behind it. */
const SENTENCE = 180;
const REST = 60;

/** In a path, behind a version, pinned as one, a tag of an image. */
export function isOfRelease(text: string, start: number, end: number): boolean {
  const previous = text.charAt(start - 1);
  if (previous === "/" || REPACKED.endAt(text, end) > 0) return true;
  const isTag = previous === ":" && POINTED_DATE.test(text.slice(start, end));
  const before = wordsBefore(text, start);
  if (isTag && TAGGED.test(before) && !isOfCare(before)) return true;
  if (VERSION_SIGNS.includes(previous)) return VERSION_BEFORE.test(before);
  if (previous !== "=" || !POINTED.test(text.slice(start, end))) return false;
  return PINNED.closes(before);
}

/** By the words around it: an event of a version, what an agency decides, a team's plan. */
export function isPublished(text: string, start: number, end: number): boolean {
  const from = weekdayStart(text, start);
  if (text.charCodeAt(from - 1) !== BLANK) return false;
  const before = text.slice(Math.max(0, from - SENTENCE), from);
  if (!EVENT.test(before) || !isEvent(before, text, start, end)) return false;
  return !isOfCare(before) && !isOfCare(text.slice(end, end + REST));
}

const BLANK = 0x20;

function isEvent(before: string, text: string, start: number, end: number): boolean {
  if (WINDOW.test(before)) return HOURS.test(text.slice(start, end + REST));
  if (RELEASED.test(before) || SUPPORTED.test(before)) return true;
  if (!PLANNED.test(before) && !DECIDED.test(before)) return false;
  return EVENT_END.test(text.slice(end, end + REST));
}

/** A month's, and nobody's: `her May 2024 release`. */
export function isOfEdition(text: string, start: number, end: number): boolean {
  if (EDITION.endAt(text, end) === 0 || !MONTH_AND_YEAR.test(text.slice(start, end))) return false;
  return !SOMEBODYS.closes(wordsBefore(text, start));
}
