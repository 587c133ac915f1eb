/**
 * Boxes of the CMS-1500 by their numbers, as scans and agents write them out: `1a. W84719265 2. ROE, JANE 3. 03 14 1958`,
 * `Box 1a: W84719265; Box 26: A7719204` (NUCC 1500 Claim Form Instruction Manual, 02/12).
 */
import type { LabelPlace, Range, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

/** What the boxes hold that is somebody's: a name, or the label of its value. */
const BOXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "insured id": "1a",
    PERSON: "2 4 9 17 31",
    "date of birth": "3 11a",
    STREET_ADDRESS: "5 7",
    "policy number": "9a 9d",
    "group number": "11",
    date: "14 15 16 18",
    npi: "17b 24j 32a 33a",
    "prior authorization number": "23",
    "tax id": "25",
    "patient account number": "26",
  }).flatMap(([name, boxes]) => boxes.split(" ").map((box) => [box, name] as const)),
);
/** Sought first, for it opens with what it is sought by. */
const NUMBERED = /1a[.:)]?[ :]/i;
/** The first box, that no other list has: its number tells how the others are written. */
const FIRST = /(?<![\w.-])(?:(box|item|field|fl|block|blk)[ #]{0,2})?1a([.:)]?)[ :]{1,3}/i;
const BOX = "(\\d{1,2}[a-dj]?)";
const MARKERS = {
  named: new RegExp(
    `(?<![\\w.-])(?:box|item|field|fl|block|blk)[ #]{0,2}${BOX}[.:)]?(?:[ :=]{1,3}|$)`,
    "gi",
  ),
  marked: new RegExp(`(?<![\\w./-])${BOX}[.:)] {1,3}`, "gi"),
  bare: new RegExp(`(?<![\\w./-])${BOX} `, "gi"),
};
const LAST_BOX = 33;
/** What a box's value ends with, and what the form prints before it. */
const END = /[;\n|]/;
const CAPTION =
  /^(?:(?:insured'?s?|patient'?s?|subscriber'?s?|member'?s?|other|referring|provider|policy|group|birth|date|full|i\.?d\.?|numbers?|no\.?|names?|address|of|dob|account|acct|tax|feca|prior|auth(?:orization)?|npi|#)(?![a-z'])[ :,#-]{1,3})+/i;
const NAME =
  /^[A-Za-z\xc0-\xff][A-Za-z\xc0-\xff'-]+(?:[, ]+[A-Za-z\xc0-\xff][A-Za-z\xc0-\xff'.-]*){1,4}/;
const DATE = /^\d{1,2}[ /-]\d{1,2}[ /-](?:\d{4}|\d\d)(?!\d)/;
const INSURED = /^(?=(?:[A-Z -]{0,8}\d){5})(?:[A-Z]{1,4}-?)?\d[A-Z\d-]{2,}/i;
const ADDRESS = "STREET_ADDRESS";
/** A number of a house, a box. */
const STREET = /^(?:\d{1,6}[A-Z]? [A-Za-z]|p\.? ?o\.? box)/i;
const LONGEST_VALUE = 80;
/** Of a text that is searched behind the first box. */
const REACH = 4000;

export function readClaimForm(text: string, report: ReportPlace, label: LabelPlace): void {
  const first = NUMBERED.test(text) ? FIRST.exec(text) : null;
  if (first === null) return;
  const style = first[1] !== undefined ? "named" : first[2] !== "" ? "marked" : "bare";
  const boxes = boxesIn(text.slice(0, first.index + REACH), first.index, MARKERS[style]);
  if (boxes.length < 2 || !isInsured(text, boxes[0][1])) return;
  const places = new Places(text, report);
  for (const [box, [start, end]] of boxes) {
    const name = BOXES.get(box);
    const from = start + (CAPTION.exec(text.slice(start, end))?.[0].length ?? 0);
    const value = text.slice(from, Math.min(end, from + LONGEST_VALUE)).trimEnd();
    if (name === undefined || value === "") continue;
    if (name === ADDRESS && STREET.test(value)) places.put(name, from, from + value.length);
    else if (name !== "PERSON") label(from, from + lengthOf(value, name), name);
    else places.put(name, from, from + (NAME.exec(value)?.[0].length ?? 0));
  }
}

/** Whether the first box holds a number of a plan: `Step 1a: npm ci. Step 2: …` does not. */
function isInsured(text: string, [start, end]: Range): boolean {
  const from = start + (CAPTION.exec(text.slice(start, end))?.[0].length ?? 0);
  return INSURED.test(text.slice(from, Math.min(end, from + LONGEST_VALUE)));
}

/** Of a box with a date what stands behind it is another box's: the sex of the third. */
function lengthOf(value: string, name: string): number {
  return (name.includes("date") && DATE.exec(value)?.[0].length) || value.length;
}

/** The boxes and their values, as they are numbered upwards; the day of a date is no box. */
function boxesIn(text: string, from: number, marker: RegExp): (readonly [string, Range])[] {
  const boxes: { readonly box: string; readonly start: number; readonly index: number }[] = [];
  let last = 0;
  let least = from;
  for (const { 0: whole, 1: box = "", index } of text.slice(from).matchAll(marker)) {
    const number = Number.parseInt(box, 10);
    const start = from + index + whole.length;
    if (from + index < least || box.startsWith("0") || number < last || number > LAST_BOX) continue;
    boxes.push({ box: box.toLowerCase(), start, index: from + index });
    last = number;
    least = start + (DATE.exec(text.slice(start, start + LONGEST_VALUE))?.[0].length ?? 0);
  }
  return boxes.map(({ box, start }, i) => {
    const next = boxes[i + 1]?.index ?? Math.min(text.length, start + LONGEST_VALUE);
    const stop = text.slice(start, next).search(END);
    return [box, [start, stop < 0 ? next : start + stop]] as const;
  });
}
