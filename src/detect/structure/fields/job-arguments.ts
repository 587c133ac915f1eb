/**
 * What a job or a function is called with, in order and without names: `tasks.sync_patient[3d2f] args=('84719265',
 * 'Roe')` of Celery, `{"class":"SyncPatientJob","args":["84719265","Roe"]}` of Sidekiq, `Patient.find(84719265)`.
 * The job's name says whose they are, or a name beside a date of birth does.
 */
import { isAsciiLetter } from "../../characters.ts";
import { isKnownName } from "../../names/name-pair.ts";
import { isArguments } from "../behind.ts";
import { OWN_ID } from "../keys/keys.ts";
import type { LabelPlace, Range, ReportPlace } from "../place.ts";

const LISTS = ["(", "["];
/** Before the list's bracket. */
const NAMED =
  /(?:^|[^A-Za-z])(?:args|argsrepr|argv|arguments|params|input)["']?\s?[=:]?\s?["'(]?$/i;
const CALLED =
  /(patient|member|beneficiary|enrollee)s?(?!_?(?:count|limit|total|page|offset))[a-z_.]{0,40}$/i;
const LONGEST_NAME = 56;
/** As Rails logs them. */
const LOGGED = "with arguments: ";
/** Of a job, in any case: `SyncPatientJob`, `patients.sync`, `queue=member-updates`. */
const WHOSE = /patient|member|beneficiary|enrollee/gi;
const REACH = 240;
const ITEM =
  /\s{0,3}(?:"([^"\n]{0,120})"|'([^'\n]{0,120})'|([\w.:+-]{1,40}))\s{0,3}(,|(?=[)\]\n.]|$))/dy;
const MAX_ITEMS = 30;
/** A day long ago, without a time. */
const BIRTH =
  /^(?:(?:19\d\d|200\d|201[0-5])-?\d\d-?\d\d|\d{1,2}[/-]\d{1,2}[/-](?:19\d\d|200\d|201[0-5]))$/;
/** A round one is a count or a limit. */
const NUMBER = /^(?=(?:\D*\d){5})(?!\d*000$)[A-Z]{0,4}-?\d[\d-]{2,14}[A-Z]?$/i;
const SCORE = 0.7;

export function readJobArguments(text: string, report: ReportPlace, label: LabelPlace): void {
  for (const mark of LISTS)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (isArguments(text, at)) readList(text, at, { report, label });
  const logged = text.indexOf(LOGGED);
  if (logged >= 0) {
    const start = logged + LOGGED.length;
    readItems(text, itemsFrom(text, start), {
      whose: whoseAround(text, logged, start),
      report,
      label,
    });
  }
}

interface Reading {
  readonly report: ReportPlace;
  readonly label: LabelPlace;
}

function readList(text: string, open: number, reading: Reading): void {
  const before = text.slice(Math.max(0, open - LONGEST_NAME), open);
  const isCall = isAsciiLetter(text.charCodeAt(open - 1));
  const called = isCall ? CALLED.exec(before)?.[1] : undefined;
  if (called === undefined && !NAMED.test(before)) return;
  const items = itemsFrom(text, open + 1);
  const end = items.at(-1)?.[1] ?? open;
  readItems(text, items, { whose: called ?? whoseAround(text, open, end), ...reading });
}

/** The word that says whose they are nearest before them, or else behind; undefined: none does. */
function whoseAround(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start).match(WHOSE);
  return before?.at(-1) ?? text.slice(end, end + REACH).match(WHOSE)?.[0];
}

function itemsFrom(text: string, start: number): Range[] {
  const items: Range[] = [];
  for (let at = start; items.length < MAX_ITEMS; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (item === null) return items;
    items.push(item.indices?.[1] ?? item.indices?.[2] ?? item.indices?.[3] ?? [at, at]);
    if (item[4] === "") return items;
  }
  return items;
}

function readItems(
  text: string,
  items: readonly Range[],
  { whose, report, label }: Reading & { readonly whose: string | undefined },
): void {
  const values = items.map((item) => text.slice(...item));
  const areBorn = values.filter((value) => BIRTH.test(value)).length === 1;
  if (whose === undefined && !(areBorn && values.some(isNameOfPerson))) return;
  for (const [i, value] of values.entries()) {
    if (isNameOfPerson(value)) report("PERSON", ...items[i], SCORE);
    else if (BIRTH.test(value)) label(...items[i], areBorn ? "date of birth" : "");
    else if (NUMBER.test(value)) label(...items[i], whose === undefined ? OWN_ID : `${whose} id`);
  }
}

/** Up to four words, each with a capital; one of them is a name and nothing else. */
function isNameOfPerson(value: string): boolean {
  return NAME.test(value) && value.split(/[ ,]+/).some(isKnownName);
}

const NAME = /^[A-Z\xc0-\xde][A-Za-z\xc0-\xff'.-]+(?:,? [A-Z\xc0-\xde][A-Za-z\xc0-\xff'.-]*){0,3}$/;
