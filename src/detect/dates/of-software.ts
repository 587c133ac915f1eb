/** Dates of what only programs have: runs, builds, partitions, keys of a cache, backups, tokens, tables of goods. */

import type { View } from "../leaf/view.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { ANY_NAME } from "../names/run.ts";
import { endOf } from "../steps.ts";
import { isOfCare } from "./care.ts";
import { wordsBefore } from "./surroundings.ts";

/** `schedule.next_run`, `cron.last`, `job.scheduled_for`, `git.commit.date`, `x_ratelimit_reset`: of keys in words joined by `_`. */
const RUN_KEY =
  /(?:^|[_.])(?:(?:last|next|prev|previous)_(?:(?:cron|job|scheduled)_)?(?:run|backup|build|deploy|deployment|commit|crawl|poll|execution)(?:_(?:date|time|at|on))?|(?:cron|crontab|cronjob)[._](?:last|next|prev|previous)|(?:job|cron|cronjob|dag|pipeline|workflow)[._]scheduled_(?:for|date)|(?:build|commit|deploy|compile)\.date|rate_?limit_reset)$|^release\.date$/;
/** Whoever may have run, been built up or been scheduled, and what is done for them. */
const SOMEBODYS =
  /patient|person|member|user|client|customer|resident|subject|athlete|runner|fitness|workout|exercise|visit|appoint|appt|birth|dob|admi[st]|discharge|encounter|claim|prescri|medic|clinic|health|care|surg|procedure|diagnos|symptom|therap|treat|dose|vaccin|immuni|allerg|(?<![a-z])labs?(?![a-z])|result|specimen|scan|imaging|chart|note|record|referr|enroll|eligib|insur|coverage|policy|death|deceased|employ|nurse|doctor|physician|provider|family|contact|profile|account|booking|reserv|check_?in|arrival/i;
/** `/dt=2026-08-14/`, `partition: dt=2026-08-14`: how a lake's files are parted. */
const PARTITION =
  /(?:^|[\s"'/])(?:dt|ds|date|day|(?:event|ingest|ingestion|load|partition|snapshot)_date)=$/;
const PARTITION_KEY = /(?:^|[ ._-])partitions?(?:[._-](?:id|key|name|spec|value))?$/i;
const OF_LAKE = /^["'(]?(?:s3[an]?|gs|abfss?|wasbs?|hdfs|dbfs|adl):\/\//;
const PART_END = /(?:\/|["')\s]|$)/y;
const CACHE_KEY = /(?:^|[ ._-])cache[._-]?key$/i;
/** `slots:cardiology:`: plain words from the value's first to the date, which is its last. */
const CACHED = /^(?:[a-z][a-z_-]{2,30}:){1,6}$/;
/** Of a path that is looked at, on each side. */
const PATH = 160;

/** Whether a machine's key says it, and nobody's word stands in it, above it or beside it. @param key in words joined by `_` */
export function isRunKey(key: string, view: View, start: number, end: number): boolean {
  if (!RUN_KEY.test(key) || SOMEBODYS.test(view.key)) return false;
  return !SOMEBODYS.test(view.text.slice(Math.max(0, start - NEAR), end + NEAR));
}

/** Whether a date is a partition's or the last part of a cache's key. */
export function isOfStorage(text: string, start: number, end: number, key: string): boolean {
  const mark = text.charAt(start - 1);
  if (mark === "=") return isOfPartition(text, start, end, key);
  return mark === ":" && end === text.length && CACHE_KEY.test(key) && isCached(text, start);
}

function isOfPartition(text: string, start: number, end: number, key: string): boolean {
  if (
    !PARTITION.test(wordsBefore(text, start)) ||
    (endOf(PART_END, text, end) === 0 && end < text.length)
  )
    return false;
  const before = /\S*$/.exec(text.slice(Math.max(0, start - PATH), start))?.[0] ?? "";
  if (!PARTITION_KEY.test(key) && !OF_LAKE.test(before)) return false;
  return !isSomebodys(before + text.slice(end, end + PATH)) && !SOMEBODYS.test(key);
}

/** No word of it is a name: `slots:roe:2026-08-15`. */
function isCached(text: string, start: number): boolean {
  const before = text.slice(0, start);
  if (!CACHED.test(before) || isSomebodys(before)) return false;
  return before.split(/[:_-]/).every((word) => !isName(word));
}

function isName(word: string): boolean {
  return word !== "" && (sharedLexicon().classify(word, 0, word.length) & ANY_NAME) !== 0;
}

function isSomebodys(text: string): boolean {
  return SOMEBODYS.test(text) || isOfCare(text);
}

const OPENING = '(?:^|[.;:!?\\n"] ?|\\b(?:the|an?|this|nightly|daily|weekly|latest) )';
const EXPIRES =
  "(?:(?:access|refresh|auth|authentication|bearer|api|id|session|security|SAS|JWT|OAuth) ){0,2}tokens?|(?:user |http |login )?session(?= expire)|(?:(?:TLS|SSL|x509|X\\.509|root|client|server|intermediate|CA) ){0,2}certificate|JWT|(?:API|signing|access|encryption|TLS) keys?|cookie|presigned URL";
const KEPT =
  "(?:(?:full|incremental|database|db|nightly|daily|weekly|disk|volume|etcd|WAL) ){0,2}(?:backup|snapshot)|(?:(?:access|audit|error|server|application) )?logs?|(?:cron|batch|etl|ETL|backup|indexing) job|reindex|database migration|schema migration";
const DONE =
  "(?:finished|completed|complete|failed|succeeded|restored|rotated|archived|pruned|uploaded|verified|skipped|started|taken|created|deleted|purged)";
/** `token expired at `, `log rotated `. */
const EVENT_BEFORE = new RegExp(
  `${OPENING}(?:(?:${EXPIRES}) (?:has |is |was |will )?(?:expire[sd]?|rotated|revoked|issued|renewed)|(?:${KEPT}) (?:has |is |was )?${DONE})(?:,? (?:at|on|since))? $`,
  "i",
);
/** `backup 2026-08-14 finished`. */
const KEPT_BEFORE = new RegExp(`${OPENING}(?:${KEPT})(?: of| from)? $`, "i");
const DONE_AFTER = new RegExp(` (?:has |is |was )?${DONE}(?![a-z-])`, "iy");
/** A comparison of a query: what a table of goods or of software has. */
const COMPARED =
  /\b(?:start|end|valid|launch|effective|expiry)(?:_(?:date|from|to|on))? ?(?:[<>]=?|=|between) ?(?:date )?'$/i;
const TABLES = /\b(?:from|join|into|update|table)\s+([\w."`]+(?:\s*,\s*[\w."`]+){0,4})/gi;
const OF_GOODS =
  /^(?:\w+\.)?(?:promotions?|campaigns?|coupons?|discounts?|banners?|prices|price_lists|products|sprints|releases|deployments|builds|feature_flags|experiments|exchange_rates|migrations)$/i;
const LONGEST_QUERY = 2_048;
const NEAR = 120;

/** By the words around it: what happens to a token, a backup, a log; a query of a table that is of nobody. */
export function isOfSoftware(text: string, start: number, end: number): boolean {
  const before = wordsBefore(text, start);
  if (COMPARED.test(before)) return isOfGoodsQuery(text);
  const isEvent =
    EVENT_BEFORE.test(before) || (KEPT_BEFORE.test(before) && endOf(DONE_AFTER, text, end) > 0);
  if (!isEvent) return false;
  return !isSomebodys(text.slice(Math.max(0, start - NEAR), end + NEAR));
}

function isOfGoodsQuery(text: string): boolean {
  if (text.length > LONGEST_QUERY || isSomebodys(text)) return false;
  const tables = [...text.matchAll(TABLES)].flatMap((match) => match[1].split(","));
  return (
    tables.length > 0 && tables.every((table) => OF_GOODS.test(table.trim().replace(/["`]/g, "")))
  );
}
