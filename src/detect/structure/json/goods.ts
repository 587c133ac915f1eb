/**
 * Whole leaves of JSON about goods, trips and prices, `{"symbol":"AAPL","from":"2024-01-02"}`: their dates are no person's.
 * As in tables of goods, each key has to be one that such an object has, so that one more (a patient, an order, a fill) is
 * enough for its dates to be redacted; so is what is said of care in it, and anything else that is found.
 */
import { isOfCare } from "../../dates/care.ts";
import type { Candidate } from "../../findings/overlap.ts";
import { isOfGoods, isOfNobody } from "../tables/goods.ts";

const KEY = /"([^"\\\n]{1,60})"\s{0,4}:/g;
/** What a tool's call or answer wraps its object in. */
const WRAPPER =
  /^(?:arguments|args|params|parameters|query|results?|data|items|rows|quotes|prices|products|flights)$/;
/** More keys are no such answer's. */
const MOST_KEYS = 400;
const LONGEST = 16_384;

/** @param key of the leaf, in words */
export function withoutDatesOfGoods(
  text: string,
  key: string,
  candidates: Candidate[],
): Candidate[] {
  if (candidates.length === 0 || !isObject(text) || isOfCare(key)) return candidates;
  if (candidates.some((one) => one.entity !== "DATE_TIME" || !isValue(text, one)))
    return candidates;
  return isOfThings(text) ? [] : candidates;
}

function isObject(text: string): boolean {
  const ends = text.length > LONGEST ? "" : text.charAt(0) + text.charAt(text.length - 1);
  return ends === "{}" || ends === "[]";
}

/** Whether a date is all of a string. */
function isValue(text: string, { start, end }: Candidate): boolean {
  return text.charAt(start - 1) === '"' && text.charAt(end) === '"';
}

function isOfThings(text: string): boolean {
  const keys = [...text.matchAll(KEY)].map(([, key = ""]) => key);
  const names = [...new Set(keys)].filter((key) => !WRAPPER.test(key));
  if (keys.length > MOST_KEYS || !isOfGoods(names)) return false;
  return !isOfCare(text) && isOfNobody(text, [0, text.length]);
}
