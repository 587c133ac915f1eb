/**
 * Whole leaves of JSON about quotes, trips and stock, `{"symbol":"AAPL","from":"2024-01-02","interval":"1d"}`: their dates
 * are no person's. A drug has a product's name and a day too, so what an object is shows by keys that only such a one
 * has, one more key (a patient, an order, a fill) is enough for its dates to be redacted, and so are what is said of
 * care in it, anything else that is found, and a date under another key than those that belong to it.
 */
import { isOfCare } from "../../dates/care.ts";
import type { Candidate } from "../../findings/overlap.ts";
import { isOfNobody } from "../tables/goods.ts";

/** Keys in small letters, without marks. */
interface Offer {
  /** One of each. */
  readonly needs: readonly RegExp[];
  /** A value that none has but such an object. */
  readonly proof: RegExp;
  readonly dates: RegExp;
  readonly others: RegExp;
}

const OFFERS: readonly Offer[] = [
  {
    needs: [/^(?:symbol|ticker)$/, /^(?:interval|granularity|close|exchange)$/],
    proof: /"(?:symbol|ticker)"\s{0,4}:\s{0,4}"[A-Z.]{1,6}"/,
    dates: /^(?:date|day|from|to|start|end)$/,
    others: /^(?:open|high|low|adjclose|volume|market|currency|price|limit|page|sort)$/,
  },
  {
    needs: [/^origin$/, /^destination$/, /^cabin$/],
    proof: /"cabin"\s{0,4}:\s{0,4}"(?:premium[ _]?)?(?:economy|business|first)"/i,
    dates: /^(?:depart|departure|return)(?:date)?$/,
    others: /^(?:adults|airline|flight|fare|price|currency|stops|limit|page|sort)$/,
  },
  {
    needs: [/^(?:product|sku)$/, /^(?:instock|stock|stocklevel)$/],
    proof: /"(?:in_?stock|stock(?:_?level)?)"\s{0,4}:\s{0,4}\d/i,
    dates: /^(?:restock(?:ed)?(?:date|at)?)$/,
    others: /^(?:id|title|price|currency|colou?r|size|quantity|category|warehouse|available|url)$/,
  },
];
const KEY = /"([^"\\\n]{1,60})"\s{0,4}:/g;
const KEY_BEFORE = /"([^"\\\n]{1,60})"\s{0,4}:\s{0,4}"$/;
const KEY_REACH = 72;
const MARKS = /[_ .-]/g;
/** What a tool's call or answer wraps its object in. */
const WRAPPER =
  /^(?:arguments|args|params|parameters|query|results?|data|items|rows|quotes|prices|products|flights)$/;
/** More keys are no such answer's. */
const MOST_KEYS = 400;
const LONGEST = 16_384;

/**
 * @param key of the leaf, in words
 * @param candidates dates, all of them
 */
export function withoutDatesOfGoods(
  text: string,
  key: string,
  candidates: Candidate[],
): Candidate[] {
  if (!isObject(text) || isOfCare(key)) return candidates;
  const offer = offerOf(text);
  if (offer === undefined) return candidates;
  return candidates.every((one) => isDateOf(offer, text, one)) ? [] : candidates;
}

function isObject(text: string): boolean {
  const ends = text.length > LONGEST ? "" : text.charAt(0) + text.charAt(text.length - 1);
  return ends === "{}" || ends === "[]";
}

/** What the text is about, where all of its keys say so and nothing else does not. */
function offerOf(text: string): Offer | undefined {
  const keys = [...text.matchAll(KEY)].map(([, key = ""]) => plain(key));
  if (keys.length > MOST_KEYS || isOfCare(text) || !isOfNobody(text, [0, text.length])) return;
  const names = [...new Set(keys)].filter((key) => !WRAPPER.test(key));
  return OFFERS.find(
    ({ needs, proof, dates, others }) =>
      proof.test(text) &&
      needs.every((need) => names.some((name) => need.test(name))) &&
      names.every((name) => [...needs, dates, others].some((one) => one.test(name))),
  );
}

/** Whether a date is all of a string under a key that such an object has a date under. */
function isDateOf(offer: Offer, text: string, { start, end }: Candidate): boolean {
  if (text.charAt(end) !== '"') return false;
  const key = KEY_BEFORE.exec(text.slice(Math.max(0, start - KEY_REACH), start))?.[1];
  return key !== undefined && offer.dates.test(plain(key));
}

function plain(key: string): string {
  return key.toLowerCase().replace(MARKS, "");
}
