/** Which label a cell, a column or a pair gives to a value. */
import assert from "node:assert/strict";
import test from "node:test";
import { read } from "../../support/structure.ts";

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
