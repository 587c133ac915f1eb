import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readStructure, readTables } from "../../src/detect/structure/index.ts";
import { announcing, isAnnounced, read } from "../support/structure.ts";

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

const LABELS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "CSV",
    "Name,MRN\nJane Roe,84719265\nJohn Roe,84719266",
    ["PERSON Jane Roe", "PERSON John Roe", "MRN: 84719265", "MRN: 84719266"],
  ],
  [
    "CSV with quotes",
    'name,dob\n"Roe, Jane","3/14/1958"\n',
    ["PERSON Roe, Jane", "dob: 3/14/1958"],
  ],
  [
    "CSV in JSON",
    JSON.stringify([{ role: "tool", content: "name;mrn\nRoe;84719265" }]),
    ["PERSON Roe", "mrn: 84719265"],
  ],
  [
    "CSV below a sentence",
    "Here is the file, as asked:\nname,mrn\nRoe,84719265\n",
    ["PERSON Roe", "mrn: 84719265"],
  ],
  ["TSV", "name\tmrn\nRoe\t84719265", ["PERSON Roe", "mrn: 84719265"]],
  [
    "Markdown",
    "| Name | MRN |\n|:---|---:|\n| Roe | `84719265` |\n\nEnd",
    ["PERSON Roe", "MRN: 84719265"],
  ],
  [
    "a table of psql",
    "  mrn   | name\n--------+------\n 771822 | Roe\n 771823 | Doe\n(2 rows)\n",
    ["PERSON Roe", "PERSON Doe", "mrn: 771822", "mrn: 771823"],
  ],
  [
    "a table of mysql",
    "+--------+\n| mrn    | status |\n+--------+------+\n| 771822 | ok |\n+--------+------+\n",
    ["mrn: 771822"],
  ],
  [
    "a data frame",
    "        mrn       name         dob   a1c\n0  84719265   Jane Roe  1958-03-14   7.2\n1  84719266   Xyq Oz    1961-12-02   5.9\n\nDone",
    [
      "PERSON Jane Roe",
      "PERSON Xyq Oz",
      "mrn: 84719265",
      "dob: 1958-03-14",
      "a1c: 7.2",
      "mrn: 84719266",
      "dob: 1961-12-02",
      "a1c: 5.9",
    ],
  ],
  [
    "columns of a PDF",
    "Patient Name      MRN          Sex\nJane Roe          M4471-9      F\nAttending         Account #    Room\nRoe, Ann          H00884417    4\n",
    ["PERSON Jane Roe", "PERSON Roe, Ann", "MRN: M4471-9", "Account #: H00884417", "Room: 4"],
  ],
  [
    "CSV of people",
    "Provider,City,Zip,Phone\nDr. Gregory House,Durham,27701,919-555-0142",
    ["PERSON Dr. Gregory House", "LOCATION Durham", "ZIP_CODE 27701", "Phone: 919-555-0142"],
  ],
  [
    "CSV with a comma too many",
    "mrn,note\n84719265,well\n84719266,well, and up\n84719267,well\n\nThe end, so far",
    ["mrn: 84719265", "mrn: 84719267"],
  ],
  ["CSV of things", "Name,City\nreact,18\nvue,3", ["City: 18", "City: 3"]],
  [
    "Markdown with vague headers",
    "| Field | Value |\n|---|---|\n| MRN | 84719265 |",
    ["MRN: 84719265"],
  ],
  ["pipes", "Name | MRN\nRoe | 84719265", ["PERSON Roe", "MRN: 84719265"]],
  ["a short last name", "Name | MRN\nNa | 84719265", ["PERSON Na", "MRN: 84719265"]],
  ["no name", "Name | MRN\nN/A | 84719265\nNA | 84719266", ["MRN: 84719265", "MRN: 84719266"]],
  [
    "INSERT",
    "INSERT INTO patients (id, name, mrn, city) VALUES (1, 'Jane O''Neil', '84719265', 'Durham'), (2, 'John Roe', 84719266, NULL);",
    [
      "PERSON Jane O''Neil",
      "LOCATION Durham",
      "PERSON John Roe",
      "person id: 1",
      "mrn: 84719265",
      "person id: 2",
      "mrn: 84719266",
    ],
  ],
  [
    "a key that is taken",
    "ERROR: Key (name, mrn)=(Jane Roe, 84719265) already exists.",
    ["PERSON Jane Roe", "mrn: 84719265"],
  ],
  ["a secret", '{"name":"password","value":"hunter"}', ["password: hunter"]],
  ["field and value", '{"field":"MRN","value":"84719265"}', ["MRN: 84719265"]],
  ["name and number", '[{"name": "ssn", "value": 219099999}]', ["ssn: 219099999"]],
  [
    "question and answer",
    '{"text":"Your MRN?","answer":[{"valueString":"84719265"}]}',
    ["Your MRN?: 84719265"],
  ],
  ["array under a key", '{"mrns":["84719265",84719266]}', ["mrn: 84719265", "mrn: 84719266"]],
  [
    "columns and rows",
    '{"columns":["id","mrn"],"rows":[[1,"84719265"]]}',
    ["person id: 1", "mrn: 84719265"],
  ],
  ["a person's id", '{"patient":{"id":"84719265"}}', ["patient id: 84719265"]],
];

for (const [name, text, labels] of LABELS)
  test(`labels: ${name}`, () => {
    const found = read(text);
    assert.deepEqual([...found.places, ...found.labels], labels);
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

test("time is linear in hostile text", () => {
  const units = [
    "mrn  dob\n",
    "mrn  dob  x\n1  2  3\n",
    "a  ",
    "  \n",
    "(0010,0010) PN [",
    "datetime.date(1958, 3,",
    "{",
    "[",
    '"',
    "|",
    "^",
    "PID|",
    "\n|",
    '{"',
    '{"a":',
    '["',
    "' ",
    "NM1*",
    "insert into t (a) values (",
    "Key (a,'",
    "~*",
    "<a ",
    "<a>",
    '<a b="c">',
    "</",
    "MSH|",
    "MSH#^~\\&#",
    ' name="a" b="c"',
    '<p name="mrn">1</p>',
    "a=$1 ",
    "$1 = '1' a=$1 ",
    "<tr><th>mrn</th></tr><tr><td>1</td></tr>",
    "<td>a",
    "_Aa.pdf",
    "Aa_Bb_.pdf",
    "copy t (a,",
    "copy t (mrn) from stdin;\n1\t2\n",
    "mrn  dob\n---  ---\n1  2\n",
    ",\n",
    '"\n',
    '", "',
  ];
  const heads = [
    "",
    '{"resourceType":',
    "PID|1|",
    "MSH|^~\\&|",
    "NM1*",
    "insert into t (a) values (",
    "Key (a,'",
    "<ClinicalDocument ",
    '{"value":"',
  ];
  for (const head of heads) {
    for (const unit of units) {
      const hostile = (size: number): string => head + unit.repeat(size / unit.length);
      const isLinear = (): boolean =>
        elapsed(hostile(200_000)) < elapsed(hostile(25_000)) * 24 + 40;
      // Eight times the text: quadratic time would be sixty-four times the time.
      assert.ok(isLinear() || isLinear() || isLinear(), `${head}${unit}`);
    }
  }
});

/** Milliseconds of this process: others may run at the same time. */
function elapsed(text: string): number {
  const ignore = (): undefined => undefined;
  const shadow = announcing(text);
  const start = process.cpuUsage();
  readTables(shadow, ignore, ignore, ignore);
  readStructure(shadow, ignore, ignore);
  return process.cpuUsage(start).user / 1000;
}
