import assert from "node:assert/strict";
import { test } from "node:test";
import { alignPlaceholders } from "../../eval/align.ts";
import { claimOf, owed } from "../../eval/claims.ts";
import { isRightFor, meaningOf } from "../../eval/labels.ts";
import { isReadable } from "../../eval/leak.ts";
import { keepsStructure, survivors } from "../../eval/structure.ts";
import type { Vector } from "../../eval/vectors.ts";

const readable = [
  ["219-09-9999", "it is 219-09-9999."],
  ["219-09-9999", "it is 219 09 9999"],
  ["219-09-9999", "it is 219099999"],
  ["219\u201109\u20119999", "it is 219-09-9999"],
  ["Jane Roe", "seen by Jane Roe, MD"],
  ["46", "room 46"],
] as const;
const gone = [
  ["219-09-9999", "it is [US_SSN]"],
  ["46", "in 1946"],
  ["PERSON", "seen by [PERSON]"],
  ["3/14", "31.4 mg"],
] as const;

for (const [value, output] of readable) {
  test(`${value} is read in ${output}`, () =>
    assert.equal(isReadable(value, whole(value), output), true));
}
for (const [value, output] of gone) {
  test(`${value} is not read in ${output}`, () =>
    assert.equal(isReadable(value, whole(value), output), false));
}

test("a value that is glued to a word is read in it", () => {
  assert.equal(isReadable("CAROE", { start: 2, end: 5 }, "CAROE"), true);
  assert.equal(isReadable("CAROE", { start: 2, end: 5 }, "CA[PERSON]"), false);
});

const claims = [
  ["DATE", "2019", "year alone"],
  ["DATE", "March 2019", "DATE_TIME"],
  ["AGE", "67", "age up to 89"],
  ["AGE", "aged 94", "AGE"],
  ["LOCATION", "north carolina", "state or country alone"],
  ["LOCATION", "Durham", "LOCATION"],
  ["ADDRESS", "NC", "state or country alone"],
  ["PERSON", "Dr.", "form of address alone"],
  ["asq-phi/NAME", "Jane Roe", "PERSON"],
  ["IP_ADDRESS", "192.168.0.7", "private address"],
  ["IP_ADDRESS", "203.0.113.7", "IP_ADDRESS"],
  ["ORGANIZATION", "Example Clinic", "organisation"],
  ["SHOE_SIZE", "44", "no entity for the label SHOE_SIZE"],
] as const;

for (const [label, value, expected] of claims) {
  test(`${label} ${value} means ${expected}`, () => {
    const claim = claimOf(vectorOf(value), {
      start: 0,
      end: value.length,
      label: label.split("/").at(-1)!,
    });
    assert.equal(claim.kind === "entity" ? claim.entity : claim.reason, expected);
  });
}

const owing = [
  ["PERSON", "Dr. Jane Roe", "JaneRoe"],
  ["DATE_TIME", "March 14, 2019", "March14"],
  ["STREET_ADDRESS", "12 Oak Street, Durham, NC 27701", "12OakStreetDurham27701"],
  ["EMAIL_ADDRESS", "mailto:jane@example.org", "janeexampleorg"],
  ["US_SSN", "219-09-9999", "219099999"],
] as const;

for (const [entity, value, expected] of owing) {
  test(`of ${entity} ${value} must go ${expected}`, () => {
    const indices = [...owed(value, whole(value), entity)];
    assert.equal(indices.map((index) => value.charAt(index)).join(""), expected);
  });
}

test("a source's own meaning of a label comes first", () => {
  assert.equal(meaningOf("phileas", "IDENTIFIER").kind, "not-claimed");
  assert.deepEqual(meaningOf("ms-fhir-samples", "IDENTIFIER"), {
    kind: "entity",
    entity: "UNIQUE_ID",
  });
});

test("an entity of the same family is right, another is not", () => {
  assert.equal(isRightFor("DATE_OF_BIRTH", "DATE_TIME"), true);
  assert.equal(isRightFor("PERSON", "HL7"), true);
  assert.equal(isRightFor("PERSON", "LOCATION"), false);
});

test("placeholders are traced to what they replaced", () => {
  const input = 'SSN 219-09-9999, {"mrn":84719265} [NOTE]';
  const output = 'SSN [US_SSN], {"mrn":"[MEDICAL_RECORD_NUMBER]"} [NOTE]';
  const found = alignPlaceholders(input, output, new Set(["US_SSN", "MEDICAL_RECORD_NUMBER"]));
  const values = found.map(({ start, end, entity }) => `${entity} ${input.slice(start, end)}`);
  assert.deepEqual(values, ["US_SSN 219-09-9999", "MEDICAL_RECORD_NUMBER 84719265"]);
  assert.deepEqual(alignPlaceholders("other", output, new Set(["US_SSN"])), []);
});

test("a table of values that is no rewriting is told at once", { timeout: 5000 }, () => {
  const rows = (value: string) => `${value}, `.repeat(200);
  const found = (input: string) =>
    alignPlaceholders(input, `${rows("[US_SSN]")}.`, new Set(["US_SSN"])).length;
  assert.equal(found(`${rows("219-09-9999")}.`), 200);
  assert.equal(found(`${rows("219-09-9999")}!`), 0);
});

const structures = [
  { name: "the same keys", input: '{"a":[1,2]}', output: '{"a":["[AGE]",2]}', kept: true },
  { name: "broken JSON", input: '{"a":[1,2]}', output: '{"a":[[AGE],2]}', kept: false },
  { name: "a lost element", input: '{"a":[1,2]}', output: '{"a":[1]}', kept: false },
  {
    name: "HL7 fields",
    input: "MSH|a|b\rPID|1|x^y",
    output: "MSH|a|b\rPID|1|[PERSON]",
    kept: true,
  },
  { name: "a lost HL7 field", input: "MSH|a|b\rPID|1|x", output: "MSH|a|b\rPID|1", kept: false },
  { name: "X12 elements", input: "NM1*IL*1~N4*A~", output: "NM1*IL*[PERSON]~N4*A~", kept: true },
  { name: "a lost X12 segment", input: "NM1*IL*1~N4*A~", output: "NM1*IL*1~", kept: false },
  { name: "prose", input: "plain", output: "changed", kept: undefined },
];

for (const { name, input, output, kept } of structures) {
  test(`structure: ${name}`, () => assert.equal(keepsStructure(input, output), kept));
}

test("survivors are read off a note", () => {
  assert.deepEqual(survivors("sentinels; values that must survive: ['2951-2', 'WARD']"), [
    "2951-2",
    "WARD",
  ]);
  assert.deepEqual(survivors("a note"), []);
});

function whole(text: string): { start: number; end: number } {
  return { start: 0, end: text.length };
}

function vectorOf(text: string): Vector {
  const spans: never[] = [];
  const absent = { attr: undefined, kind: undefined, chunks: undefined };
  return { source: "any", line: 1, type: "ANY", text, spans, isCheck: false, ...absent, note: "" };
}
