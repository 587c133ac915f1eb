/** Dates of what was made for everybody: of a version, an edition, an approval, a plan for a release. */
import { endOf } from "../steps.ts";
import { weekdayStart } from "./calendar.ts";
import { isOfCare } from "./care.ts";
import { wordsBefore } from "./surroundings.ts";

/** `certifi==2025.1.31`; with other marks it is a filter of dates: `visitDate==2024-03-14` */
const PINNED = /[a-z0-9_\]]==$/i;
/** `(2.5.13+dfsg-5)`, a version of Debian's. */
const REPACKED = /[+~](?:dfsg|(?:ds|deb|git|really|repack)[\d.-])/y;
const POINTED = /^[\d.]+$/;
/** `the May 2024 release`: of a program, a guideline, a list of drugs. */
const EDITION =
  / (?:release|version|edition|guidelines?|formulary|criteria|recommendations|standards?|rollout|build|patch(?! test)|spec(?:ification)?)(?![a-z-])/y;
const MONTH_AND_YEAR = /^[A-Za-z]{3,9}\.? (?:19|20)\d\d$/;
const SOMEBODYS = /(?:^|[^a-z])(?:my|his|her|their|your|our|pt's|patient's|'s) $/i;
/**
 * `1.4.0 / 2024-03-14`, `## 2.0 (March 2024)`, `v1.0.1) - 2023-10-20`: of a release. Without a mark of
 * its own a number of two parts is a lab value's: `A1c 7.2 (3/14/2024)`.
 */
const VERSION_BEFORE =
  /\d\.\d{1,3}\.\d[\w.-]{0,16}\s\((?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,12} $|\bv\d{1,3}\.\d{1,3}\.\d[\w.-]{0,12} $|(?:\d\.\d{1,3}\.\d|(?:\bv|\bversion |# ?\[?|\[)\d{1,3}\.\d)[\w.-]{0,12}[\])]{0,2}\s?[(/|:-]{1,2}\s?$/i;
const VERSION_SIGNS = "(/|:- ";
/** `registry.local:5000/shop/cart:2024.11.18`: a tag of an image. */
const TAGGED =
  /(?:^|[\s"'`=(@])(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{2,5})?|[a-z0-9-]+:\d{2,5})\/(?:[a-z0-9._-]+\/){0,4}[a-z0-9._-]+:$/;
const POINTED_DATE = /^20\d\d\.\d{1,2}\.\d{1,2}$/;
/** What is released in versions of one or two numbers, as people's measures are written too. */
const SOFTWARE =
  "Python|PostgreSQL|Postgres|MySQL|MariaDB|SQLite|Node(?:\\.js)?|React(?: Native)?|Angular|Vue(?:\\.js)?|Django|Flask|Rails|PHP|Rust|Java|Kotlin|TypeScript|Kubernetes|Docker|Ubuntu|Debian|Fedora|RHEL|CentOS|Windows(?: Server)?|macOS|iOS|iPadOS|Android|Chrome|Firefox|Safari|Redis|Kafka|Elasticsearch|MongoDB|Spark|Airflow|Terraform|TensorFlow|PyTorch|CUDA|OpenSSL|nginx|Envoy|Grafana|Prometheus|OpenTelemetry|Spring Boot|\\.NET|GPT|Llama";
const VERSION = `(?:(?:${SOFTWARE})[ -]v?\\d{1,4}(?:\\.\\d{1,4}){0,3}[a-z]?(?: LTS)?|(?:Ruby|Claude|Gemini|Julia) v?\\d\\.\\d{1,2}|(?<![\\w.])(?!(?:results?|reports?|summary|notes?|orders?|lab|case|record|document|section|specimen|form|chart|panel) )[A-Za-z][\\w+-]* v?\\d{1,4}(?:\\.\\d{1,4}){2,3}(?:-[a-z\\d.]{1,12})?)`;
/** `Python 3.13.0, released on `, `PostgreSQL 12 reached its end of life on `: behind what has a version, its event. */
const RELEASED = new RegExp(
  `${VERSION},? (?:(?:was|is|were|will be|has been|became|reache[sd]) )?(?:first |officially |originally |now )?(?:released|published|launched|shipped|deprecated|generally available|(?:its )?end[- ]of[- ](?:life|support)|EOL)(?: on| in| since| by| until)? $`,
  "i",
);
const SUPPORTED = new RegExp(
  `${VERSION}(?![^\\n]*(?:child|spous|famil|life) support)[^\\n]{0,100} (?:support|maintenance|security fixes) (?:ends?|ended|expires?|lasts)(?: on| in| until)? $`,
  "i",
);
/** `The FDA approved Leqembi in `: of an agency or a maker, and what one does for all. */
const DECIDED =
  /(?:^|[^A-Za-z])(?:FDA|EMA|MHRA|NICE|[Tt]he WHO|CDC|USPSTF|FTC|FCC|EPA|NIST|OpenAI|Anthropic|Google|Microsoft|Apple|Nvidia|NVIDIA) (?:first |fully |formally |later |also )?(?:approved|cleared|authori[sz]ed|granted|issued|published|updated|revised|recalled|withdrew|announced|released|finali[sz]ed|licensed|launched|introduced) (?![A-Z][a-z]+ [A-Z][a-z]+ (?:in|on) $)[^.;:?!\n]{1,110} (?:in|on) $/;
const DECIDED_BY =
  /(?:approved|cleared|authori[sz]ed|licensed|recalled) by the (?:US |U\.S\. )?(?:FDA|EMA|MHRA)[^.;:?!\n]{0,60} (?:in|on) $/;
/** Whose such a decision is, or what follows it in somebody's life. */
const OF_SOMEBODY =
  /\b(?:patients?|pts?|s?he|hers?|his|him|my|me|I|we|our|us|they|their|mom|dad|mother|father|wife|husband|son|daughter|mrn|dob|start(?:ed)?|began|took|taking|taken|switched|received|got|had|given|prescribed|admitted|seen|enrolled|request|case|IND|appeal|denial|refund|letter|waiver|exception|single|compassionate|expanded)\b|\b(?:for|to|by) [A-Z][a-z]+(?![a-z']| (?:disease|syndrome|Pharma))/;
/** `code freeze 2024-12-13`, `Sprint 24-18 starts `: of a team's plan. */
const PLANNED =
  /(?:(?:code|feature|content|config|schema|release) freeze|\bgo-live|\bcut-?over|early-bird (?:pricing|registration|tickets?)|maintenance window|public beta|private preview|general availability|\bSprint \d{1,3}(?:[.-]\d{1,3})?)(?:(?: (?:starts?|ends?|begins?|opens?|closes?|runs?|is|on|from|date|planned|scheduled|set|expected|for|by|in))|:){0,3} $/i;
/** One of these is a part of each event above; most sentences with a date have none. */
const EVENT =
  /releas|publish|launch|shipped|deprecat|available|end[- ]of|EOL|freeze|go-live|cut-?over|early-bird|window|beta|preview|sprint|approved|cleared|authori|granted|issued|updated|revised|recalled|withdrew|announced|finali|licensed|introduced|support|maintenance|security fixes|availability/i;
/** What of a sentence is looked at before a date, and behind it. */
const SENTENCE = 180;
const REST = 60;

/** In a path, behind a version, pinned as one, a tag of an image. */
export function isOfRelease(text: string, start: number, end: number): boolean {
  const previous = text.charAt(start - 1);
  if (previous === "/" || endOf(REPACKED, text, end) > 0) return true;
  const isTag = previous === ":" && POINTED_DATE.test(text.slice(start, end));
  const before = wordsBefore(text, start);
  if (isTag && TAGGED.test(before) && !isOfCare(before)) return true;
  if (VERSION_SIGNS.includes(previous)) return VERSION_BEFORE.test(before);
  if (previous !== "=" || !POINTED.test(text.slice(start, end))) return false;
  return PINNED.test(before);
}

/** By the words around it: an edition, an event of a version, what an agency decides, a team's plan. */
export function isPublished(text: string, start: number, end: number): boolean {
  if (isOfEdition(text, start, end)) return true;
  const from = weekdayStart(text, start);
  if (text.charCodeAt(from - 1) !== BLANK) return false;
  const before = text.slice(Math.max(0, from - SENTENCE), from);
  if (!EVENT.test(before)) return false;
  if (PLANNED.test(before) || RELEASED.test(before) || SUPPORTED.test(before))
    return !isOfCare(before) && !isOfCare(text.slice(end, end + REST));
  const decided = DECIDED.exec(before) ?? DECIDED_BY.exec(before);
  if (decided === null) return false;
  const sentence = decided[0] + text.slice(end, end + REST);
  return !OF_SOMEBODY.test(sentence) && !isOfCare(sentence);
}

const BLANK = 0x20;

/** A month's, and nobody's: `her May 2024 release`. */
function isOfEdition(text: string, start: number, end: number): boolean {
  if (endOf(EDITION, text, end) === 0 || !MONTH_AND_YEAR.test(text.slice(start, end))) return false;
  return !SOMEBODYS.test(wordsBefore(text, start));
}
