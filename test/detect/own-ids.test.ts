/** Numbers that are somebody's because of what stands beside them in an object, a row or the arguments of a job. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf([
  "PERSON",
  "UNIQUE_ID",
  "MEDICAL_RECORD_NUMBER",
  "HEALTH_PLAN_ID",
  "DATE_OF_BIRTH",
  "EMAIL_ADDRESS",
]);

for (const [text, ...ids] of [
  ['{"id":"84719265","name":"Jane Okafor"}', "84719265"],
  ['{"id":84719265,"first_name":"Jane","last_name":"Okafor"}', "84719265"],
  ["{'name': 'Jane Okafor', 'id': 84719265}", "84719265"],
  ['[{"id":"84719265","name":"Jane Okafor"},{"id":"84719266","name":"Widget"}]', "84719265"],
  ['{"data":{"id":"84719265","attributes":{"lastName":"Okafor"}}}', "84719265"],
  ['{"id":84719265,"name":{"first":"Jane","last":"Okafor"}}', "84719265"],
  ['{"content":"{\\"id\\":\\"84719265\\",\\"name\\":\\"Jane Okafor\\"}"}', "84719265"],
  ['{"key":"84719265","anonymous":false,"email":"jokafor@example.org"}', "84719265"],
  ['{"targetingKey":"84719265","attributes":{"name":"Jane Okafor"}}', "84719265"],
  ['{"sub":"84719265","name":"Jane Okafor","iss":"https://login.example.org"}', "84719265"],
  ['{"sub":"jokafor","email":"jokafor@example.org"}', "jokafor"],
  ["id,first_name,last_name,dob\n84719265,Jane,Okafor,1958-03-14", "84719265"],
  ['{"columns":["id","name","dob"],"rows":[["84719265","Jane Okafor","1958-03-14"]]}', "84719265"],
  ["| id | name | dob |\n|---|---|---|\n| 84719265 | Jane Okafor | 1958-03-14 |", "84719265"],
  ["INSERT INTO p (id, last_name, dob) VALUES (84719265, 'Okafor', '1958-03-14')", "84719265"],
] as const)
  test(`found in ${text}`, () =>
    assert.deepEqual(
      find(text).filter((found) => found.startsWith("UNIQUE_ID")),
      ids.map((id) => `UNIQUE_ID ${id}`),
    ));

for (const text of [
  '{"id":"84719265","name":"Widget"}',
  '{"id":"9f1c2d3e-1111-4222-8333-444455556666","name":"Dr. Jane Okafor"}',
  '{"id":"84719265","title":"x","owner":{"name":"Jane Okafor"}}',
  '{"id":"84719265","author":"Jane Okafor","text":"Jane Okafor called"}',
  '{"user":{"name":"Jane Okafor"},"request":{"id":"77182634","path":"/v1"}}',
  '{"id":"toolu_01ABCdef2345","name":"get_patient","input":{"name":"Jane Okafor"}}',
  '{"id":"84719265","name":"get_weather","arguments":{"name":"Jane Okafor"}}',
  "id,sku,email,total\n84719265,XK-1,jane@example.org,44.10",
  "id,name,price\n84719265,Widget,44.10",
])
  test(`no number in ${text}`, () =>
    assert.deepEqual(
      find(text).filter((found) => found.startsWith("UNIQUE_ID")),
      [],
    ));

test("objects in objects cost linear time", () => {
  for (const part of [
    '"name":"get_patient","input":{"id":"84719265",',
    "patient('8','8',",
    '{"id":"84719265","name":"Jane Okafor"',
    '"id":"84719265",',
    '{"name":',
  ])
    assert.ok(find(`{"name":"Jane Okafor",${part.repeat(100_000 / part.length)}`).length >= 0);
});

for (const [text, ...found] of [
  [
    "Task tasks.sync_patient[3d2f] args=('84719265', 'Okafor', '1958-03-14')",
    "MEDICAL_RECORD_NUMBER 84719265",
    "PERSON Okafor",
    "DATE_OF_BIRTH 1958-03-14",
  ],
  [
    '{"class":"SyncPatientJob","args":["84719265","Okafor"]}',
    "MEDICAL_RECORD_NUMBER 84719265",
    "PERSON Okafor",
  ],
  ['{"args":[84719265],"queue":"patients"}', "MEDICAL_RECORD_NUMBER 84719265"],
  [
    "Task app.sync args=('84719265', 'Okafor', '1958-03-14') kwargs={}",
    "UNIQUE_ID 84719265",
    "PERSON Okafor",
    "DATE_OF_BIRTH 1958-03-14",
  ],
  [
    'Performing SyncPatientJob (Job ID: 3d2f) with arguments: "84719265", "Okafor"',
    "MEDICAL_RECORD_NUMBER 84719265",
    "PERSON Okafor",
  ],
  ["upsert_patient('84719265', 'Okafor')", "MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
  ["Patient.find(84719265)", "MEDICAL_RECORD_NUMBER 84719265"],
  ["sync_patient('84719265', last='Okafor')", "MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
  ['{"name":"get_patient","arguments":{"id":"84719265"}}', "MEDICAL_RECORD_NUMBER 84719265"],
  [
    '{"function":{"arguments":"{\\"id\\": 84719265}","name":"get_patient"}}',
    "MEDICAL_RECORD_NUMBER 84719265",
  ],
  ['{"tool":"search_patients","args":{"id":84719265}}', "MEDICAL_RECORD_NUMBER 84719265"],
  [
    '{"operationName":"GetPatient","variables":{"id":"84719265"}}',
    "MEDICAL_RECORD_NUMBER 84719265",
  ],
  ['tasks.notify_member(84719265, "Okafor")', "HEALTH_PLAN_ID 84719265", "PERSON Okafor"],
] as const)
  test(`found in ${text}`, () => assert.deepEqual(find(text), found));

for (const [text, ...found] of [
  ["page.fill('#lastName','Okafor')", "PERSON Okafor"],
  ["cy.get('#lastName').type('Okafor')", "PERSON Okafor"],
  ["fill('#mrn', x); driver.find_element(By.ID,'lastName').send_keys('Okafor')", "PERSON Okafor"],
  ['fill(\'#mrn\', x); find(By.id("lastName")).sendKeys("Okafor")', "PERSON Okafor"],
  ['last_name__iexact="Okafor"', "PERSON Okafor"],
  ['{"last_name__icontains":"Okafor"}', "PERSON Okafor"],
  ['mrn__exact="84719265"', "MEDICAL_RECORD_NUMBER 84719265"],
  [
    "Failing row contains (84719265, Okafor, Jane, 1958-03-14)",
    "UNIQUE_ID 84719265",
    "PERSON Okafor",
    "PERSON Jane",
  ],
] as const)
  test(`found in ${text}`, () => assert.deepEqual(find(text), found));

for (const text of [
  "cy.get('#color').type('Purple')",
  "page.fill('#search','Okafor report')",
  "color__iexact='Okafor'",
  "Failing row contains (84719265, Widget, Blue, 2024-03-14)",
  '{"class":"ResizeJob","args":["84719265","large"]}',
  '{"name":"get_weather","arguments":{"id":"84719265"}}',
  '{"name":"get_patient","parameters":{"type":"object","properties":{"id":{"type":"string"}}}}',
  '{"name":"get_patient","arguments":{"id":"9f1c2d3e-1111-4222-8333-444455556666","limit":50000}}',
  "git log args=['2009-01-01', '2011-01-01']",
  'sync_patient args=("metformin","Webhook","UTC")',
  'add_member("Core","Webhook")',
  "patient_count(12345)",
  'search_patients(["given","family"])',
  "Task tasks.resize args=(84719265, 'en-US', '2024-05-01')",
  "Task tasks.sync_patients args=(500, 1000)",
  'PatientExportJob args=(50000, "csv")',
  "rxjs Subscriber.next(84719265)",
])
  test(`none in ${text}`, () => assert.deepEqual(find(text), []));
