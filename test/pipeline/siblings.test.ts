/** Attributes of a record whose values another of its attributes names. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { growthOf } from "../support/growth.ts";
import { entriesOf, plainMap, redactRecord } from "../support/log-records.ts";
import { redactorWith } from "../support/redactors.ts";

type Scalar = string | number;
type Value = Scalar | readonly Value[];
type Attributes = Readonly<Record<string, Value>>;

const redactor = redactorWith();

/** A log record's attributes, redacted, without what says so. */
function redacted(given: Attributes): unknown {
  const { attributes = [] } = redactRecord(redactor, { attributes: entriesOf(given) });
  return plainMap(attributes.filter(({ key }) => key in given));
}

const MRN = "[MEDICAL_RECORD_NUMBER]";
const SSN = "[US_SSN]";
const QUERY = "SELECT * FROM patient WHERE mrn = ? AND last_name = ?";

const TOLD: readonly (readonly [given: Attributes, redacted: Attributes])[] = [
  [{ "f.0.name": "ssn", "f.0.value": "219099999" }, { "f.0.value": SSN }],
  [{ "f.0.value": 219099999, "f.0.name": "ssn" }, { "f.0.value": SSN }],
  [{ slot: "patient_last_name", slot_value: "Roe" }, { slot_value: "[PERSON]" }],
  [{ field: "home_phone", old: "9195550142" }, { old: "[PHONE_NUMBER]" }],
  [{ "env.name": "DB_PASSWORD", "env.value": "plum-lantern" }, { "env.value": "[PASSWORD]" }],
  [{ "identifier.type": "MR", "identifier.value": "K8823109" }, { "identifier.value": MRN }],
  [{ "id.system": "urn:oid:2.16.840.1.113883.4.1", "id.value": "219099999" }, { "id.value": SSN }],
  [{ question: "What is your social security number?", answer: "219099999" }, { answer: SSN }],
  [{ "survey.question": "Last name", "survey.answer": "Okonjo" }, { "survey.answer": "[PERSON]" }],
  [
    { "db.query.text": QUERY, "db.query.parameter.0": 84719265, "db.query.parameter.1": "Okonjo" },
    { "db.query.parameter.0": MRN, "db.query.parameter.1": "[PERSON]" },
  ],
  [{ "db.query.parameter.1": "84719265", "db.query.text": QUERY }, { "db.query.parameter.1": MRN }],
  [{ sql: QUERY, params: ["84719265", "Okonjo"] }, { params: [MRN, "[PERSON]"] }],
  [{ sql: QUERY, args: ["84719265", "Okonjo"] }, { args: [MRN, "[PERSON]"] }],
  [
    { "db.statement": QUERY, "db.statement.parameters": '[84719265, "Okonjo"]' },
    { "db.statement.parameters": `["${MRN}", "[PERSON]"]` },
  ],
  [
    { sql: "SELECT 1 FROM p WHERE zip = @p2 AND mrn = @p1", "bind.p1": "84719265" },
    { "bind.p1": MRN },
  ],
  [{ "r.columns": ["unit", "mrn"], "r.row": ["ICU", "84719265"] }, { "r.row": ["ICU", MRN] }],
  [
    { "tool.name": "lookup_patient_by_mrn", "tool.arguments": '["84719265"]' },
    { "tool.arguments": `["${MRN}"]` },
  ],
  [
    { "gen_ai.tool.name": "verifySsn", "gen_ai.tool.call.arguments": '{"value":219099999}' },
    { "gen_ai.tool.call.arguments": `{"value":"${SSN}"}` },
  ],
  [{ "tool.name": "get_mrn", "tool.result": "84719265" }, { "tool.result": MRN }],
  [
    {
      "exception.type": "org.example.DuplicateSsnException",
      "exception.message": "219099999 exists",
    },
    { "exception.message": `${SSN} exists` },
  ],
  [
    { "http.route": "/p/{mrn}/labs", "url.path": "/p/84719265/labs" },
    { "url.path": `/p/${MRN}/labs` },
  ],
  [
    { "url.full": "https://example.org/api/m/84719265?page=2", "http.route": "/m/:mrn" },
    { "url.full": `https://example.org/api/m/${MRN}?page=2` },
  ],
  // A list of flags or of lists, which is read as a tree besides.
  [
    { "db.statement": "SELECT 1 FROM p WHERE n=$1 AND mrn=$2", "db.params": ["-1", "84719265"] },
    { "db.params": ["-1", MRN] },
  ],
  [{ "field.name": "mrn", "field.value": [["84719265"]] }, { "field.value": [[MRN]] }],
];

for (const [given, expected] of TOLD)
  test(`redacted: ${JSON.stringify(given)}`, () =>
    assert.deepEqual(redacted(given), { ...given, ...expected }));

const NOBODYS: readonly Attributes[] = [
  { "f.0.name": "ssn", "f.1.value": "219099999x" },
  { "f.name": "quantity", "f.value": "84719265" },
  { "metric.name": "patients_by_zip", "metric.value": 60614 },
  { field: "last_name", old: "null", new: "null" },
  { "id.system": "http://loinc.org", "id.value": "2951-2" },
  { question: "What is your pain from 0 to 10?", answer: "7" },
  { "db.query.text": "SELECT 1 FROM jobs WHERE id = ?", "db.query.parameter.0": "84719265" },
  { "db.query.text": QUERY, "db.query.parameter.2": "84719265" },
  { "tool.name": "lookup_mrn", "tool.arguments": '{"limit":50,"page":84719265}' },
  { "tool.name": "get_patient_name", "tool.result": "not found" },
  { "exception.type": "MrnTimeoutException", "exception.message": "30000 ms elapsed" },
  { "http.route": "/orders/{id}", "url.path": "/orders/84719265" },
  { "feature_flag.key": "ssn-masking", "feature_flag.result.value": "on" },
];

for (const given of NOBODYS)
  test(`nobody's: ${JSON.stringify(given)}`, () => assert.deepEqual(redacted(given), given));

test("a route that names parts of very many paths", () => {
  const paths = Array.from({ length: 30000 }, () => "/a/b/c/d/84719265");
  const given = { "http.route": "/{a}/{b}/{c}/{d}/{mrn}", "url.path": paths };
  const { "url.path": read } = redacted(given) as { "url.path": string[] };
  assert.deepEqual(new Set(read), new Set([`/a/b/c/d/${MRN}`]));
});

/** A record of so many attributes. */
const LARGE: Readonly<Record<string, (at: number) => Attributes>> = {
  pairs: (at) => ({ [`f.${at}.name`]: "ssn", [`f.${at}.value`]: at }),
  parameters: (at) => ({ sql: QUERY, [`sql.bind.${at}`]: at }),
  routes: (at) => ({
    "http.route": "/{mrn}/{ssn}",
    "url.path": "/1/2",
    [`a${at}.route`]: "/{mrn}",
  }),
};

for (const [what, attributesOf] of Object.entries(LARGE))
  test(`time grows with a record's attributes, no faster: ${what}`, () => {
    const work = (count: number): unknown =>
      redacted(Object.assign({}, ...Array.from({ length: count }, (_, at) => attributesOf(at))));
    const growth = growthOf(work, 400);
    assert.ok(growth < 9, `four times the attributes took ${growth} times as long`);
  });
