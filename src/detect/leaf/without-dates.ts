/** Dates that are nobody's, once all of a leaf is read: of goods, of releases, of documents. */
import { withoutDatesOfNobody } from "../dates/of-nobody.ts";
import type { Candidate } from "../findings/overlap.ts";
import { withoutDatesOfGoods } from "../structure/json/goods.ts";
import type { Range } from "../structure/place.ts";
import { withoutDatesOf } from "../structure/tables/goods.ts";
import type { View } from "./view.ts";

/** @param tables of goods */
export function withoutDates(
  { text, key }: View,
  tables: readonly Range[],
  candidates: Candidate[],
): Candidate[] {
  if (candidates.length === 0) return candidates;
  const left = withoutDatesOf(tables, text, candidates);
  // A name, a number or a place beside them makes a date someone's, whatever is said of it.
  if (left.length === 0 || left.some(({ entity }) => entity !== "DATE_TIME")) return left;
  return withoutDatesOfNobody(text, withoutDatesOfGoods(text, key, left));
}
