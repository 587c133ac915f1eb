/** Where a replaced value needs quotes, and how many backslashes stand before each. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BareNumbers } from "../../src/detect/findings/quote.ts";

/** The text with its value in guillemets. */
function quoteOf(marked: string): number | undefined {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const bytes = Buffer.from(marked.replace(/[«»]/g, ""), "latin1");
  return new BareNumbers(bytes, { start: 0, end: bytes.length }).quoteOf({ start, end });
}

const BARE: readonly (readonly [string, number])[] = [
  ['{"ssn":«219099999»}', 0],
  ['{"ssn" : «219099999» ,"a":1}', 0],
  ['{"ssn":\n  «219099999»\n}', 0],
  ["[«219099999»]", 0],
  ["[1, «219099999», 2]", 0],
  ['{"a":[{"b":1},«219099999»]}', 0],
  ['{"t":"{\\"ssn\\":«219099999»}"}', 1],
  ['{"t":"{\\"ssn\\":\\n «219099999»\\n}"}', 1],
  ['{"t":"[1,«219099999»]"}', 1],
  ['{"t":"{\\"u\\":\\"{\\\\\\"ssn\\\\\\":«219099999»}\\"}"}', 3],
];
for (const [text, backslashes] of BARE)
  test(`${backslashes} backslashes: ${text}`, () => assert.equal(quoteOf(text), backslashes));

const NOT_BARE = [
  "[10:22] user: I live in Cary, «Durham», near the park",
  "[a] call, «919-555-0142», or",
  "«219099999»",
  "ssn: «219099999»",
  '{"ssn":"«219099999»"}',
  '{"note":"SSN «219099999»"}',
  '{"note":"a, «219099999», b"}',
  "a list: 1, «219099999», 2",
  'say "ssn": «219099999» aloud',
];
for (const text of NOT_BARE)
  test(`no quotes: ${text}`, () => assert.equal(quoteOf(text), undefined));

const LIST = '{"a":[1,2],"t":"[3,\\"4\\",5]","b":[6,"7",8]}';
const DEPTHS: readonly (readonly [string, number | undefined])[] = [
  ["1", 0],
  ["3", 1],
  ["4", undefined],
  ["5", 1],
  ["6", 0],
  ["7", undefined],
  ["8", 0],
];
for (const [order, values] of Object.entries({ forwards: DEPTHS, backwards: DEPTHS.toReversed() }))
  test(`values of one leaf, ${order}`, () => {
    const bytes = Buffer.from(LIST);
    const numbers = new BareNumbers(bytes, { start: 0, end: bytes.length });
    for (const [value, backslashes] of values) {
      const start = LIST.indexOf(value);
      assert.equal(numbers.quoteOf({ start, end: start + 1 }), backslashes, value);
    }
  });
