/** Dates of telemetry's own: of a log's line, a file, a release, a key that a machine writes. */
import { ByKey } from "../by-key.ts";
import { codesOf } from "../characters.ts";
import { Sticky, Trailing } from "../edges.ts";
import type { View } from "../leaf/view.ts";
import { whenRead } from "../memos.ts";
import { weekdayStart } from "./calendar.ts";
import { isOfCare } from "./care.ts";
import { isOfEdition, isOfRelease } from "./of-release.ts";
import { isOfStorage, isRunKey } from "./of-software.ts";
import { wordsBefore } from "./surroundings.ts";

/** `"updated_at": "`, `lastModified=`, `created_at >= '`: the key that a value stands behind, read from its end. */
const KEY =
  /(?<=([a-z0-9@_.-]{1,40})["'`\\]{0,3}\s?(?:(?<=\s)[<>]|[<>]?=|:|\snot between|\sbetween(?: '[\d :T.Z+-]{8,30}' and)?)\s?(?:(?:date|timestamp)\s|timestamp\()?["'\\]{0,3})/iy;
const KEYED = new Trailing(
  /(?:[:=]|[<>](?=[ '"])|[:=] ?timestamp\()["'\\ ]{0,4}|(?<= between.{0,34} and|[=<>] ?(?:date|timestamp)| between) '["'\\ ]{0,2}/i,
);
const KEYED_REACH = 48;
const MACHINE_KEY =
  /(?:^|[_.@-])(?:timestamp|ts|tv|time|datetime|at|created|updated|modified|expires?|expiry|expiration|last_?updated|version|model|build|release|revision|etag|tag|birthtime|[acm]time|(?:created?|creation|modified|modification|updated?|upload|deprecation|revision|compile|commit|deploy|(?<!(?:licen[cs]e|policy|insurance|coverage|member|card|passport|visa|prescription|rx)_)expiration|build)_date|deprecated_since|(?:created|updated|modified)_(?:after|before|since|on)|(?<=^file[_.])(?:accessed|changed)|(?<!(?:licen[cs]e|policy|insurance|coverage|member|card|passport|visa|prescription|rx)_)expires_on)$|^(?:last_used|release)_date$/;
/** Keys of a visit that end as those of a machine do. */
const CLINICAL_KEY =
  /admi|discharge|visit|appointment|birth(?!time)|death|deceased|collect|service|encounter|onset|surgery|procedure|dose|effective|authored|recorded|seen|scheduled|performed|diagnos|appt|slot|booking|pickup|arrival|check_?in|hip_|knee_|implant|scar_|drawn_|triage|infus|vitals?_|therap|medication|symptom|an?esthe|chemo|seizure|follow_?up|dispens|hospital|injur/;
const INTERVAL_KEY =
  /(?:^|[_.@-])(?:start|end|from|to|since|until|before|after)$|^(?:@?t|(?:start|end)_(?:utc|local)|(?:(?:airflow|dag|dag_run|run|task|ti)[_.])?(?:execution|logical)_date)$/;
/** `Seen at < 3/14/24`: a word of prose and no quote. */
const COMPARED = new Trailing(/(?:^|\s)[a-z]+\s?[<>]=?\s?/i);
const LEVEL =
  "(?:trace|debug|info|notice|warn|warning|error|fatal|critical(?! (?:labs?|values?|results?|[a-z]+ \\d)))";
/** Behind the time stamp that a line of a log begins with. */
const LOG_REST = new Sticky(
  new RegExp(
    `(?: #\\d{1,7})?["'\\])]?[\\s|:,-]{0,3}(?:[+-]\\d\\d:?\\d\\d[\\s\\]]{0,2})?(?:(?:lvl|level)=(?=eror|dbug|crit|trace|debug|info|warn|error|fatal)[a-z]+|std(?:out|err) [FP]|(?:\\[[^\\]\\n]{0,40}\\]\\s?|[\\w.]{1,40} - |(?:\\w{1,40}\\.|\\d{1,7} )(?=debug|info|warn|error))?\\[?${LEVEL})\\b`,
    "iy",
  ),
);
/** And before one: `INFO 2024-03-14T10:12:13Z started`. */
const LEVEL_BEFORE = new Trailing(new RegExp(`(?:^|\\n)\\[?${LEVEL}\\]?[\\s:|-]{1,3}\\[?`, "i"));
/** As programs write it, also within a string: people write `Critical 3/14/2024 10:12:13 hgb 5.9`. */
const LEVEL_OF_PROGRAM = new Trailing(
  new RegExp(
    `(?:^|\\n|["'](?=\\[))(?:(?i:\\[${LEVEL}\\])|${LEVEL.toUpperCase()})[\\s:|-]{1,3}\\[?`,
  ),
);
/** `14/Mar/2024:10:12:13 +0000`, also to the millisecond or without a zone in its bracket, `Thu, 14 Mar 2024 10:12:13 GMT`: of a server's log or header. */
const SERVER_TIME = new Sticky(
  /(?::\d\d:\d\d:\d\d(?: [+-]\d{4}|(?:\.\d{3,6})? ?(?:GMT|UTC)?\])| \d\d:\d\d:\d\d GMT(?![+-]))/y,
);
/** `2024/03/14/[$LATEST]a1b2…`: how AWS Lambda names the stream of an instance's logs. */
const LOG_STREAM = new Sticky(/\/\[(?:\$LATEST|\d{1,6})\][0-9a-f]{32}(?![0-9A-Za-z])/y);
/** As ctime(3), git, certificates and Apache write it: `Fri Mar 14 10:12:13 2024`, perhaps with a zone or a fraction. */
const CTIME = new Sticky(
  / \d\d:\d\d:\d\d(?:\.\d{3,6})? (?:[A-Z]{3,4} |[+-]\d{4} )?(?:19|20)\d\d(?!\d)/y,
);
/** `-rw-r--r-- 1 root root 4096 Mar 14 10:12 app.js` */
const LISTING = new Trailing(/(?:^|\n)[ \t]{0,16}["']?[-bcdlps][rwxsStT-]{9}[.+@]?\s[^\n]{1,36}\s/);
/** `Not Before: Mar 14 …` of a certificate, `Date:   Fri Mar 14 …` of a commit. */
const VALIDITY = new Trailing(
  /(?:\bnot ?(?:before|after)\s?[:=]|(?:^|\n)\s{0,8}(?:author|commit)?date:(?= {3}))\s{1,4}/i,
);
/** What a clock opens, or a bracket before it. */
const STAMPED = /(?:^|[\n[])$/;

/** Of a day that is no part of it. */
const STAMP_CLOCK = new Sticky(/ \d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?!\d)/y);

/** `Mar 14 10:12:13 host` at the start of a line: syslog; Asterisk puts it in brackets. */
const CLOCK = new Sticky(/ \d\d:\d\d:\d\d(?:\.\d{3})?\]? /y);
/** Before it also the number and role of a process of Redis: `1234:M 14 Mar 2024 10:12:13.123 * `. */
const LINE_START = /(?:(?:^|\n)\[?|<\d{1,3}>|(?:^|\n)\d{1,7}:[CMSX] )$/;
/** Behind its clock: ` web1 sshd[22]: `, `] [error] `, ` * ` of Redis. */
const OF_LOG =
  /^[ \d:.+-]{9,32}[A-Z]{0,4}(?: (?:19|20)\d\d)?(?:\] ?\[|\]? [*#.-] | (?!pt |patient )[a-z0-9][\w.-]* [\w./()-]+(?:\[\d+\])?: )/;
const SYSLOG_REACH = 7;
/** `<34>1 2024-03-14T10:12:13.003Z host`: syslog of RFC 5424. */
const SYSLOG = new Trailing(/<\d{1,3}>1 /);
/** `2024-03-14 10:12:13 `, to the second, of ISO 8601 or with Go's slashes: how a program opens its line. */
const LOG_OPENING =
  /^(?:19|20)\d\d([-/])[01]\d\1[0-3]\d[T ][0-2]\d:[0-5]\d:[0-6]\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?$/;
/** What may stand before it: a file's name, a scheme, a host; no name or number of someone. */
const COLUMNS =
  /(?:^|\n)((?:(?![A-Z][a-z'-]+ |[A-Z]{2,} |\S*\d{6})[^\s"',;|]{1,40} ){0,2})(?:\[|<[A-Z]>)?$/;
/** To the microsecond: a program's, where its line has more than words. */
const FINE = /\.\d{6,9}(?:Z|[+-]\d\d:?\d\d)$/;
const SIGNED = /[[{}=|@*#"']|\w:|\w\/\w/;
/** What such a line goes on with: a word, a number in brackets; not the next column of a table, nor who speaks. */
const MESSAGE = new Sticky(
  /(?:\] ?(?![A-Z][a-z'-]+: )|:? )(?:##|\d{1,7} (?=\[))?(?:[A-Z]{3,4} )?(?![A-Z][a-z'-]+(?:, [A-Z]| [A-Z][a-z'-]+: ))[A-Za-z[(<"'/](?=[^\n]{8})/y,
);
/** Characters of that line that are looked at. */
const MESSAGE_REACH = 240;
/**
 * What programs write and notes do not: a name in code, a host, a file, a path, a number of a process, a call, a
 * flag, an address of a network (also once it was replaced), a package, a source of SQL Server's log, a logger.
 */
const OF_PROGRAM = new RegExp(
  [
    "[a-z]_[a-z]|[a-z]=\\S|\\b[a-z]{2,}[A-Z][a-z]{2}|\\w\\(\\)",
    "[a-z]\\w*(?:[.-]\\w+)*[@:][a-z]+[\\d.-]|[a-z]\\w*[.-][\\w.-]+[@:][a-z]|<[a-z]+>|[a-z]\\w{2,}\\/\\w{3,}\\/\\w{3}|[a-z]\\w+\\.[a-z]\\w+\\.[a-z]{2}",
    "\\w\\.(?:so|go)(?=[:/\"')\\].])|\\w\\.(?:js|ts|py|java|rb|php|sh|log|conf|json|ya?ml|html?|com|net|org|io|local)(?![a-z])",
    "(?:^|[\\s\"'])(?:\\.{0,2}|[a-z]+:\\/)\\/[\\w.-]|\\[\\d+\\]|\\s--?[a-z][\\w-]{0,40}=|\\s--[a-z]{1,20}-[a-z]",
    '^ [\\w.-]+\\[\\d+\\]: |[a-z][\\w.-]*(?<![Rr]oom|[Bb]ed|[Uu]nit|[Ee]xt|[Pp]hone|[Cc]ode):\\d{4,5}(?!\\d)|\\b(?:GET|POST|PUT|PATCH|HEAD|DELETE) (?=[/"]|https?:)',
    "\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])|\\[IP_ADDRESS\\]|\\w:(?:amd64|arm64|armhf|i386|all) |^ startup (?:archives|packages) |^ (?:spid\\d+s?|Logon|Server|Backup) {2,}|^ \\[conn\\d+\\] |\\[(?:MY|ORA|TNS|RMAN)-\\d{4,6}\\]",
    `^ \\w{2,}(?:\\.\\w{2,})+(?: \\[\\w+\\])?: ${LEVEL.toUpperCase()} `,
  ].join("|"),
);
/** To the millisecond, or of no zone: nobody writes so by hand. */
const EXACT = /:\d\d(?:[.,]\d{3,}|Z)/;
/** A machine writes the seconds too; an appointment's start has none. */
const SECONDS = /:\d\d:\d\d/;
/** `"date":"2019-11-01","publisher":"HL7"`, `"experimental":false,"date":`: of a definition in FHIR. */
const PUBLISHED = new Sticky(
  /["'\\]{1,3}\s{0,24},\s{0,24}(?:\\[nrt]){0,3}\s{0,24}\\?["']publisher\\?["']\s?:/y,
);
/** `dc:date "2024-03-14T10:12:13Z"`, `Last updated 2024-03-14 10:12:13 UTC`: of a document. */
const OF_DOCUMENT = new Trailing(
  /(?:\b(?:dc|dct|dcterms|terms|pav|prov):\w{1,24} ["'\\]{1,3}|(?:^|\n)[ \t]{0,8}last (?:updated|modified)\s{1,4})/i,
);
/** `{"t":{"$date":"2024-…` of MongoDB's log, `Started GET "/" for 127.0.0.1 at 2024-…` of Rails', `=INFO REPORT==== ` of Erlang's. */
const LOGGED_BEFORE = new Trailing(
  /\{"t":\s?\{\s?"\$date":\s?"|" for (?:[\d.]{7,15}|\[IP_ADDRESS\]) at |\$Date: |=[A-Z]{4,10} REPORT={4} /,
);
/** The same before it: `"experimental":false,"date":"2019-11-01"`. */
const DEFINED = new Trailing(
  /["']experimental\\?["']\s?:\s?(?:true|false),\s{0,12}\\?["']date\\?["']\s?:\s?\\?["']/,
);
/** The kind of the resource that a date of FHIR stands in, and those that define something: they are about nobody. */
const RESOURCE = /"resourceType"\s?:\s?"([A-Za-z]+)"(?![\s\S]*"resourceType")/;
const DEFINITION =
  /^(?:ActivityDefinition|CapabilityStatement|CodeSystem|CompartmentDefinition|ConceptMap|Conformance|EventDefinition|GraphDefinition|ImplementationGuide|Library|Measure|MessageDefinition|NamingSystem|OperationDefinition|PlanDefinition|Questionnaire|SearchParameter|StructureDefinition|StructureMap|TerminologyCapabilities|TestScript|ValueSet)$/;
const OWN_DATE = new Trailing(/"(?:date|approvalDate|lastReviewDate)"\s?:\s?"/);
const RESOURCE_REACH = 400;
/** `ISO 8601 date, e.g. 2025-01-31`: of a parameter's description. */
const EXAMPLE = new Trailing(
  /(?:\b(?:format|ISO|date-?time|timestamp)\b|8601|YYYY-MM|"description\\?"|\b(?:start|end|from|to|since|until)[ _]date)[^.;?!\n]{0,32}[ (](?:(?:e\.g\.|eg):?,?|example:) ['"]?/i,
);
/** The year first, to the end of what is described: nothing is told of somebody behind it. */
const EXAMPLE_VALUE = new Sticky(
  /(?:19|20)\d\d-\d\d-\d\d[\w:.+-]{0,24}['"]?(?:\)|,? or |[,.]?\\?["'\n]|[,.]?$)/y,
);
/** Until when a model was trained. */
const CUTOFF = new Trailing(
  /\b(?:knowledge|training|data) cut-?off(?: date)?(?: is|:| -|,)? (?:in |on )?/i,
);
/** When a file was changed: a line of its own, the year first; `Foley last changed: 3/14/2024` is about care. */
const CHANGED = new Trailing(/(?:^|\n)[ \t"#*;/]{0,8}last (?:change|modified|updated):\s{1,4}/i);
const YEAR_FIRST = new Sticky(/(?:19|20)\d\d\D/y);
const VERSION_AFTER = new Sticky(/(?:\s?[/|:-]\s?|, version )v?\d{1,4}\.\d{1,4}\.\d/iy);

/** Whether a date is one of telemetry's own: under a time stamp's key, before a log line, in a path. */
export function isOfMachine(view: View, start: number, end: number): boolean {
  const { text } = view;
  if (isOfServer(text, start, end) || isOfRelease(text, start, end)) return true;
  const isTimed = text.slice(start, end).includes(":");
  if (isTimed && isSyslog(text, start)) return true;
  const key = keyBefore(view, weekdayStart(text, start));
  const isClinical = CLINICAL_KEY.test(key);
  const before = wordsBefore(text, start);
  // What stands under a machine's key is asked for nothing else.
  if (!isClinical && key !== "") {
    const isInterval = isTimed && (key === "at" || INTERVAL_KEY.test(key));
    const isExact = (): boolean => !/period/i.test(before) && isExactAlone(text, start, end);
    if (isInterval ? isExact() : MACHINE_KEY.test(key)) return true;
  }
  if (key !== "" && isRunKey(key, view, start, end)) return true;
  if (isOfStorage(text, start, end, view.key)) return true;
  if (isTimed && (LOGGED_BEFORE.closes(before) || OF_DOCUMENT.closes(before))) return true;
  if (isTimed ? isLogged(text, start, end) : isStamp(text, start, end)) return true;
  return isTold(text, start, end) || (!isClinical && isOfSystem(view, start, end));
}

/** By the words around it, whatever its key. */
function isTold(text: string, start: number, end: number): boolean {
  if (PUBLISHED.endAt(text, end) > 0 || isOfEdition(text, start, end)) return true;
  if (!BLANK_OR_QUOTE[text.charCodeAt(start - 1)]) return false;
  const before = wordsBefore(text, start);
  if (CHANGED.closes(before) && YEAR_FIRST.endAt(text, start) > 0) return true;
  if (OWN_DATE.closes(before) && isOfDefinition(text, start)) return true;
  return CUTOFF.closes(before) || isExample(text, start, before) || DEFINED.closes(before);
}

const BLANK_OR_QUOTE = codesOf("\t\n\v\f\r \xa0\"'");

function isExample(text: string, start: number, before: string): boolean {
  if (!EXAMPLE.closes(before) || EXAMPLE_VALUE.endAt(text, start) === 0) return false;
  return !isOfCare(before) && !CLINICAL_KEY.test(before.toLowerCase());
}

/** A member of the definition itself, not of what stands in it or behind it. */
function isOfDefinition(text: string, start: number): boolean {
  const kind = RESOURCE.exec(text.slice(Math.max(0, start - RESOURCE_REACH), start));
  if (kind === null || !DEFINITION.test(kind[1] ?? "")) return false;
  let depth = 0;
  for (const brace of kind.input.slice(kind.index).match(/[{}]/g) ?? []) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** With its seconds, and no reading of somebody behind it on its line. */
function isExactAlone(text: string, start: number, end: number): boolean {
  return SECONDS.test(text.slice(start, end)) && !isOfCare(lineAt(text, end));
}

/** The rest of a line. */
function lineAt(text: string, at: number): string {
  const reach = text.slice(at, at + MESSAGE_REACH);
  const stop = reach.indexOf("\n");
  return stop < 0 ? reach : reach.slice(0, stop);
}

/** A time in a log's line: in brackets, before or behind its level. */
function isLogged(text: string, start: number, end: number): boolean {
  const isBracketed = text.charAt(start - 1) === "[" && text.charAt(end) === "]";
  if (isBracketed && EXACT.test(text.slice(start, end))) return true;
  if (LOG_REST.endAt(text, end) > 0 || opensLogLine(text, start, end)) return true;
  const before = wordsBefore(text, start);
  if (LEVEL_BEFORE.closes(before)) return true;
  return LEVEL_OF_PROGRAM.closes(before) && isExactAlone(text, start, end);
}

/** A day in another order than ISO's, and its clock, between a line's start and its level: `24/03/14 10:12:13 INFO`. */
function isStamp(text: string, start: number, end: number): boolean {
  const stop = STAMP_CLOCK.endAt(text, end);
  if (stop === 0 || isOfCare(lineAt(text, stop))) return false;
  const before = wordsBefore(text, start);
  return (
    (STAMPED.test(before) && LOG_REST.endAt(text, stop) > 0) || LEVEL_OF_PROGRAM.closes(before)
  );
}

/** A time stamp that a program's line opens with; a line that speaks of care is a note's. */
function opensLogLine(text: string, start: number, end: number): boolean {
  const before = COLUMNS.exec(wordsBefore(text, start))?.[1];
  if (before === undefined || !LOG_OPENING.test(text.slice(start, end))) return false;
  if (MESSAGE.endAt(text, end) === 0) return false;
  const message = before + lineAt(text, end);
  return (
    ((FINE.test(text.slice(start, end)) && SIGNED.test(message)) || OF_PROGRAM.test(message)) &&
    !isOfCare(message)
  );
}

/** Whether a program wrote it beside a clock: of a commit, a certificate, a file. */
function isOfSystem(view: View, start: number, end: number): boolean {
  const { text } = view;
  if (LISTING.closes(wordsBefore(text, start))) return true;
  if (CTIME.endAt(text, end) === 0) return false;
  const from = weekdayStart(text, start);
  const before = wordsBefore(text, from);
  if (VALIDITY.closes(before)) return true;
  if (!STAMPED.test(before) || CLINICAL_KEY.test(keyBefore(view, from))) return false;
  return !isNoteAt(text, end);
}

function isSyslog(text: string, start: number): boolean {
  return SYSLOG.closes(text.slice(Math.max(0, start - SYSLOG_REACH), start));
}

function isOfServer(text: string, start: number, end: number): boolean {
  if (SERVER_TIME.endAt(text, end) > 0 || VERSION_AFTER.endAt(text, end) > 0) return true;
  if (LOG_STREAM.endAt(text, end) > 0) return true;
  if (CLOCK.endAt(text, end) === 0 || !LINE_START.test(wordsBefore(text, start))) return false;
  return !isNoteAt(text, end);
}

/** Whether the line behind a day speaks of care, and has no host, program or level before what it says. */
function isNoteAt(text: string, end: number): boolean {
  const line = lineAt(text, end);
  return !OF_LOG.test(line) && isOfCare(line);
}

/** The key that the value at `start` stands under, in words joined by `_`. */
function keyBefore(view: View, start: number): string {
  const sign = KEYED.closes(view.text.slice(Math.max(0, start - KEYED_REACH), start));
  const before = wordsBefore(view.text, start);
  const inText = sign && !COMPARED.closes(before) ? keyAtEnd(before) : undefined;
  const key = inText ?? (start < 3 ? (view.key.split(" ").at(-1) ?? "") : "");
  return parted.of(key);
}

/** Keys come back from record to record. */
const parted = new ByKey((key) => key.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase());
whenRead(() => parted.clear());

function keyAtEnd(before: string): string | undefined {
  KEY.lastIndex = before.length;
  return KEY.exec(before)?.[1];
}
