/** What JSON, XML and dumps of health records say of their own values. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { isAnnounced, read } from "../../support/structure.ts";

const PLACES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "keys that name a person",
    '{"patient_name":"Jane Roe","firstName":"Jane","attendingPhysician":"Dr. Gregory House","fileName":"a.pdf","user_name":"jroe","hostname":"web-1","patient":"Jane Roe","provider":"openai"}',
    ["PERSON Jane Roe", "PERSON Jane", "PERSON Dr. Gregory House", "PERSON Jane Roe"],
  ],
  [
    "an object that is a person by its keys",
    '[{"name":"Jane Roe","mrn":"84719265","city":"Durham"},{"name":"Acme Corp","city":"Durham"}]',
    ["PERSON Jane Roe", "LOCATION Durham"],
  ],
  [
    "an attribute's key and value",
    '{"key":"patient.name","value":{"stringValue":"Jane Roe"}}',
    ["PERSON Jane Roe"],
  ],
  [
    "names under a key",
    '{"patients":["Jane Roe","John Roe"],"names":["main","Ann Doe"]}',
    ["PERSON Jane Roe", "PERSON John Roe", "PERSON Ann Doe"],
  ],
  [
    "a person's object",
    '{"patient":{"id":84719265,"name":"Jane Roe","address":{"city":"Durham","state":"NC","zip":"27701"}},"tool":{"name":"get_patient"}}',
    ["PERSON Jane Roe", "LOCATION Durham", "ZIP_CODE 27701"],
  ],
  [
    "an identifier beside its type",
    '{"Identifiers":[{"ID":"0000000001","IDType":"MR"},{"ID":"x-77120","IDType":"EHRID"}]}',
    ["MEDICAL_RECORD_NUMBER 0000000001", "UNIQUE_ID x-77120"],
  ],
  [
    "parameters of FHIR",
    '{"parameter":[{"name":"family","valueString":"Xyqlo"},{"name":"mode","valueString":"Fast"}]}',
    ["PERSON Xyqlo"],
  ],
  [
    "a part of C-CDA",
    '<encompassingEncounter><id extension="9937012" root="2.16.840.1.113883.19"/><effectiveTime><low value="20050806"/></effectiveTime></encompassingEncounter>',
    ["UNIQUE_ID 9937012", "DATE_TIME 20050806"],
  ],
  [
    "JSON of DICOM",
    '{"00080020":{"vr":"DA","Value":["20250412"]},"00100010":{"vr":"PN","Value":[{"Alphabetic":"Roe^Jane"}]},"00100040":{"vr":"CS","Value":["F"]}}',
    ["DATE_TIME 20250412", "PERSON Roe", "PERSON Jane"],
  ],
  [
    "a dump of DICOM",
    "(0010,0010) PN [Roe^Jane]   #   8, 1 PatientName\n(0010,0020) LO [PX8891]\n(0018,0087) DS [1.5]",
    ["PERSON Roe", "PERSON Jane", "MEDICAL_RECORD_NUMBER PX8891"],
  ],
  [
    "DICOM as pydicom prints it",
    "(0010, 0010) Patient's Name                      PN: 'Roe^Jane'\n(0008, 0060) Modality                            CS: 'MR'",
    ["PERSON Roe", "PERSON Jane"],
  ],
];

for (const [name, text, places] of PLACES)
  test(`places: ${name}`, () => {
    assert.deepEqual(read(text).places, places);
    assert.ok(isAnnounced(text));
  });

test("places: a dump of DICOM without a name", () => {
  const text = "Patient dump:\n(0010,0020) LO [84719265] # 8, 1 PatientID\n(0008,0060) CS [MR]\n";
  assert.deepEqual(read(text).places, ["MEDICAL_RECORD_NUMBER 84719265"]);
});

test("places: dates in calls", () => {
  const text =
    "{'dob': datetime.date(1958, 3, 14), 'seen': datetime.datetime(2025, 4, 12, 9, 30), 'n': f(1958, 3, 14)}";
  assert.deepEqual(read(text).places, ["DATE_OF_BIRTH 1958, 3, 14", "DATE_TIME 2025, 4, 12"]);
});

const NOTHING: readonly string[] = [
  "Please compare a | b and c, then tell me, in short, why.\nOr not.",
  "MRN|PID|Name\n1|2|3|4",
  "PID|NAME|DOB|SEX",
  "a * b * NM1 * c, rapid*clm*x",
  '[{"role":"user","parts":[{"type":"text","content":"Hi there"}]}]',
  '{"resourceType":"ValueSet","identifier":[{"value":"vs-1"}],"date":"2025-04-12"}',
  '{"font":{"family":"Inter"},"given":1,"identifier":{"value":"x1"}}',
  '{"name":"get_weather","arguments":{"city":"Durham"}}',
  "The <b>family</b> of <ClinicalDocument> schemas",
];

for (const text of NOTHING)
  test(`no place in: ${text.slice(0, 50)}`, () => assert.deepEqual(read(text).places, []));

test("names of any letters, at any depth of JSON in JSON, are places", () => {
  const name = fc
    .stringMatching(/^[A-Za-z](?:[A-Za-z '{}[\],.:-]|"J" [A-Z]){0,12}[A-Za-z]$/)
    .filter((text) => text !== "NA" && text !== "na");
  fc.assert(
    fc.property(name, name, fc.integer({ min: 0, max: 3 }), (family, given, depth) => {
      let text = JSON.stringify({ resourceType: "Patient", name: [{ family, given: [given] }] });
      for (let i = 0; i < depth; i++) text = JSON.stringify({ content: text, next: "x" });
      const { places } = read(text);
      assert.ok(places.includes(`PERSON ${family}`) && places.includes(`PERSON ${given}`));
    }),
  );
});
