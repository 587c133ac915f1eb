import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "./find-in-text.ts";

export const findDates = finderOf(["DATE_TIME", "DATE_OF_BIRTH"]);

/** Rows of `what it is: the text`. */
export function rowsOf(table: string): [what: string, text: string][] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    });
}

/** A test for each row: the last that is found is what stands between ‹ and ›. */
export function testDates(name: string, entity: string, table: string): void {
  for (const [what, text] of rowsOf(table))
    test(`${name}: ${what}`, () => {
      const date = text.slice(text.indexOf("‹") + 1, text.indexOf("›"));
      assert.equal(findDates(text.replace(/[‹›]/g, "")).at(-1), `${entity} ${date}`);
    });
}
