/**
 * Tables of goods, `sku,title,price,released`: their dates are no person's. Each header has to be one that such a table
 * has, so that one more column (a patient, an order, a drug, a fill) is enough for its dates to be redacted; so are
 * goods of care in its rows, what is said of care beside it, and anything else that is found in the same text.
 */
import { binarySearch } from "../../binary-search.ts";
import { isOfCare } from "../../dates/care.ts";
import type { Candidate } from "../../findings/overlap.ts";
import type { Range } from "../place.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const GOODS = words(`
sku skus product products upc ean gtin asin isbn barcode brand catalog catalogue stock inventory warehouse
`);
const BESIDE = words(`
id ids no number name title description desc category categories type kind color colour size unit units uom qty
quantity amount price prices msrp currency discount tax vat total subtotal cost list retail sale wholesale rating
ratings reviews count url link image images tag tags slug model version variant material weight width height length
depth dimensions manufacturer manufactured available availability status active enabled featured day date dates time
created updated modified added released release launch launched published expires expiry expiration expired best before
last next restock restocked reorder level valid from to until start end in on of at by per is
`);
const WORD = /[A-Z]?[a-z]+|[A-Z]+/g;
const STRANGE = /[^A-Za-z _./#()-]/;
const OF_CARE =
  /(?:^|[^a-z])(?:patients?|mc?g|tab(?:let)?s?|cap(?:sule)?s|inhalers?|insulin|inject\w*|syringes?|vials?|rx|doses?|mri|ct|x-?rays?|ultrasound|exams?|visits?|consult\w*|therap\w*|vaccin\w*|biops\w*|surg\w*|implants?|dialysis|labs?|cpap|walkers?|wheelchairs?|crutch\w*|braces?|catheters?|prosthe\w*|ostomy|glucose|hearing aids?)(?![a-z])/i;
/** What parts cells, or nothing at a text's ends. */
const EDGES = ",;|\t\n";
const QUOTE = 0x22;
const BLANK = 0x20;
/** Characters before and behind a table that may say whose goods they are. */
const REACH = 240;

export function isOfGoods(headers: readonly string[]): boolean {
  let isGoods = false;
  for (const header of headers) {
    const all = STRANGE.test(header) ? null : header.match(WORD);
    if (all === null) return false;
    for (const word of all.map((one) => one.toLowerCase())) {
      if (GOODS.has(word)) isGoods = true;
      else if (!BESIDE.has(word)) return false;
    }
  }
  return isGoods;
}

/** Whether nothing in a table's rows, nor right before and behind it, speaks of care. */
export function isOfNobody(text: string, [start, end]: Range): boolean {
  return (
    !OF_CARE.test(text.slice(start, end)) &&
    !isOfCare(text.slice(Math.max(0, start - REACH), start)) &&
    !isOfCare(text.slice(end, end + REACH))
  );
}

/**
 * What was found in a text without the dates of its tables of goods, where each is a cell of its own; all of it where
 * the text is about anything else too.
 */
export function withoutDatesOf(
  goods: readonly Range[],
  text: string,
  candidates: Candidate[],
): Candidate[] {
  if (goods.length === 0 || candidates.some(({ entity }) => entity !== "DATE_TIME"))
    return candidates;
  // 1: a date stands there within other words.
  const spoken = new Uint8Array(goods.length);
  const tables = candidates.map((date) => tableOf(goods, date));
  candidates.forEach((date, i) => {
    if (tables[i] >= 0 && !isCell(text, date)) spoken[tables[i]] = 1;
  });
  return candidates.filter((_, i) => tables[i] < 0 || spoken[tables[i]] === 1);
}

/** Which of the tables, by start, a value stands in; -1: none. */
function tableOf(goods: readonly Range[], { start, end }: Candidate): number {
  const table = binarySearch(goods.length, (i) => goods[i][1] >= end);
  return table < goods.length && goods[table][0] <= start ? table : -1;
}

/** Whether a value is all of a cell, but for its quotes and blanks. */
function isCell(text: string, { start, end }: Candidate): boolean {
  let before = start - 1;
  while (isDressing(text.charCodeAt(before))) before--;
  let behind = end;
  while (isDressing(text.charCodeAt(behind))) behind++;
  return EDGES.includes(text.charAt(before)) && EDGES.includes(text.charAt(behind));
}

function isDressing(code: number): boolean {
  return code === QUOTE || code === BLANK;
}
