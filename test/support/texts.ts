import assert from "node:assert/strict";
import test from "node:test";
import type { Find } from "./find-in-text.ts";

interface Texts {
  /** Each with all that is found in it, as `ENTITY value`. */
  readonly found: readonly (readonly [text: string, findings: readonly string[]])[];
  /** In which nothing is. */
  readonly clean: readonly string[];
}

/** A test for each text. */
export function testTexts(find: Find, { found, clean }: Texts): void {
  for (const [text, findings] of found)
    test(`found in: ${text}`, () => assert.deepEqual(find(text), findings));
  for (const text of clean) test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));
}
