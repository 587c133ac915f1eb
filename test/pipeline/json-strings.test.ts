/** A value that seems to go on in the next string of JSON is redacted in both, and the JSON stays with its keys. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();

const ACROSS: readonly { readonly text: string; readonly gone: readonly string[] }[] = [
  { text: `{"a":"password='tig","b":["er.2291' x"]}`, gone: ["tig", "er.2291"] },
  { text: '{"a":["<password>hunter22"]}', gone: ["hunter22"] },
  { text: '{"a":"login,password\\njane,crickets88","b":[":x"]}', gone: ["crickets88"] },
];

for (const { text, gone } of ACROSS)
  test(`JSON stays JSON: ${text}`, () => {
    const redacted = redactor.redactText(text).text;
    assert.deepEqual(keysIn(JSON.parse(redacted)), keysIn(JSON.parse(text)));
    for (const value of gone) assert.ok(!redacted.includes(value), redacted);
  });

function keysIn(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysIn(child)]);
}
