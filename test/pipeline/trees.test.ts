/** Lists and maps of AnyValues: what they hold is found as in the JSON that says the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyValue, type Json, plain, redactRecord } from "../support/log-records.ts";
import { redactorWith } from "../support/redactors.ts";

const redactor = redactorWith();

/** A log record's body, redacted. */
function redacted(body: Json): unknown {
  return plain(redactRecord(redactor, { body: anyValue(body) }).body ?? {});
}

const MRN = "[MEDICAL_RECORD_NUMBER]";

const TREES: readonly (readonly [what: string, body: Json, redacted: Json])[] = [
  [
    "fields that say what they hold",
    [
      { name: "patient_mrn", value: "84719265" },
      { field: "ssn", value: 219099999 },
    ],
    [
      { name: "patient_mrn", value: MRN },
      { field: "ssn", value: "[US_SSN]" },
    ],
  ],
  [
    "FHIR",
    {
      resourceType: "Patient",
      identifier: [{ system: "http://hospital.example.org/mrn", value: "84719265" }],
      telecom: [{ system: "phone", value: "9195550142" }],
    },
    {
      resourceType: "Patient",
      identifier: [{ system: "http://hospital.example.org/mrn", value: MRN }],
      telecom: [{ system: "phone", value: "[PHONE_NUMBER]" }],
    },
  ],
  [
    "flags and their values, as of a process",
    ["python", "intake.py", "--mrn", "84719265", "--password", "hunter22", "--retries", "3"],
    ["python", "intake.py", "--mrn", MRN, "--password", "[PASSWORD]", "--retries", "3"],
  ],
  [
    "what is bound to a statement",
    { query: "SELECT * FROM p WHERE mrn = ? AND last_name = ?", args: [84719265, "Roe"] },
    { query: "SELECT * FROM p WHERE mrn = ? AND last_name = ?", args: [MRN, "[PERSON]"] },
  ],
  [
    "rows under a header",
    { columns: ["mrn", "unit"], rows: [["84719265", "ICU"]] },
    { columns: ["mrn", "unit"], rows: [[MRN, "ICU"]] },
  ],
  ["halves of a name", { first: "Jane", last: "Roe" }, { first: "[PERSON]", last: "[PERSON]" }],
  [
    "a place",
    { lat: 46.786672, lng: -92.100485, zoom: 12 },
    { lat: "[LOCATION]", lng: "[LOCATION]", zoom: 12 },
  ],
];

for (const [what, body, expected] of TREES) {
  test(`${what}: redacted`, () => assert.deepEqual(redacted(body), expected));
  test(`${what}: redacted in another list`, () =>
    assert.deepEqual(redacted([{ role: "tool", content: body }]), [
      { role: "tool", content: expected },
    ]));
}

const FIELDS = ["username", "family", "Name", "min_length", "street1", "groups"];

for (const key of ["user", "name", "patientName", "password", "city", "client_secret"])
  test(`fields of a map keep their names below ${key}`, () => {
    const body = { [key]: Object.fromEntries(FIELDS.map((field) => [field, true])) };
    assert.deepEqual(redacted(body), body);
  });

test("what a map has as keys is found", () => {
  assert.deepEqual(redacted({ mrn: { "84719265": { visits: 3 } } }), {
    mrn: { [MRN]: { visits: 3 } },
  });
  assert.deepEqual(redacted({ name: { "Jane Roe": 1 } }), { name: { "[PERSON]": 1 } });
});

const KEPT_BY = [
  ["mrn", "84-71-92", MRN],
  ["age", "93", "[AGE]"],
  ["birthdate", "14.3.58", "[DATE_OF_BIRTH]"],
  ["user", "jmarchetti", "[UNIQUE_ID]"],
  ["first_name", "Temperance", "[PERSON]"],
  ["patientName", "xyqlo brandt", "[PERSON]"],
  ["city", "Durham", "[LOCATION]"],
  ["password", "R00ster!1", "[PASSWORD]"],
  ["client_secret", "abcdEFGHxyzq", "[CREDENTIAL]"],
  ["api_key", "5f2b8c1e9a7d4e3f", "[API_KEY]"],
] as const;

for (const [key, value, placeholder] of KEPT_BY)
  test(`a map that is kept by ${key} has none left`, () => {
    assert.deepEqual(redacted({ [key]: { [value]: { visits: 3 } } }), {
      [key]: { [placeholder]: { visits: 3 } },
    });
  });

test("lists of what is nobody's stay", () => {
  const body = {
    finish_reasons: ["stop", "length"],
    tool_calls: [{ id: "call_VSPygqKTWdrhaFErNvMV18Yl", type: "function", name: "get_labs" }],
    usage: { input_tokens: 84719265, output_tokens: 219099999 },
    temperature: 0.25,
    vector: [0.0123456789, -0.987654321, 84719265],
    stream: true,
  };
  assert.deepEqual(redacted(body), body);
});

test("a value is found at its place, whatever stands in the texts around it", () => {
  const beside = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(
    fc.property(beside, beside, (before, behind) => {
      const body = { before, telecom: [{ system: "phone", value: "9195550142" }], behind };
      const { telecom } = redacted(body) as typeof body;
      assert.deepEqual(telecom, [{ system: "phone", value: "[PHONE_NUMBER]" }]);
    }),
  );
});

/** Milliseconds of processor time to redact a log record's body. */
function timeOf(body: Json): number {
  const before = process.threadCpuUsage().user;
  redacted(body);
  return (process.threadCpuUsage().user - before) / 1000;
}

/** A body of so many values. */
const LARGE: Readonly<Record<string, (count: number) => Json>> = {
  "flags and their values": (count) => times(count, ["--mrn", "84719265"]).flat(),
  "lists in a list": (count) => [times(count, ["--mrn", "84719265"])],
  "rows below their columns": (count) => ({
    columns: ["mrn", "name"],
    rows: times(count, [84719265, "Jane Roe"]),
  }),
  "statements and what is bound to them": (count) =>
    times(count, ["select * from a where mrn=$1", ["84719265"]]),
  numbers: (count) => ({ a: times(count, 219099999), b: ["X1"] }),
};

function times(count: number, value: Json): Json[] {
  return Array.from({ length: count }, () => value);
}

for (const [what, bodyOf] of Object.entries(LARGE))
  test(`time grows with the values of a tree, no faster: ${what}`, () => {
    timeOf(bodyOf(500));
    const short = timeOf(bodyOf(1000));
    const long = timeOf(bodyOf(8000));
    assert.ok(long < 20 * short + 100, `a thousand took ${short} ms, eight thousand ${long}`);
  });
