/** A value that seems to go on in the next string of JSON is redacted in both, and the JSON stays with its keys. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();

const ACROSS: readonly { readonly text: string; readonly gone: readonly string[] }[] = [
  { text: `{"note":"password='tig","items":["er.2291' x"]}`, gone: ["tig", "er.2291"] },
  { text: '{"items":["<password>hunter22"]}', gone: ["hunter22"] },
  { text: '{"file":"login,password\\njane,crickets88","items":[":x"]}', gone: ["crickets88"] },
];

for (const { text, gone } of ACROSS)
  test(`JSON stays JSON: ${text}`, () => {
    const redacted = redactor.redactText(text).text;
    assert.deepEqual(keysIn(JSON.parse(redacted)), keysIn(JSON.parse(text)));
    for (const value of gone) assert.ok(!redacted.includes(value), redacted);
  });

test("what only looks like JSON is redacted whole", () => {
  for (const text of [`[x] password='tig"er": 2291' "b":`, `{x} password='tig"er.2291' y":`]) {
    const { text: redacted } = redactor.redactText(text);
    for (const part of ["tig", "2291"]) assert.ok(!redacted.includes(part), redacted);
  }
});

function keysIn(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysIn(child)]);
}
