/** Values that what stands around them names: tags and captions, warehouses' answers, queries, changes, issues. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const POSITIVES: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    "<ns:SubscriberLastName>Okafor</ns:SubscriberLastName><q:DOB>1958-03-14</q:DOB>",
    ["PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
  ],
  [
    '<input value="Xilo" type="text" name="first_name"><input name="mrn" type="hidden" value="84719265"></form>',
    ["PERSON Xilo", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "insert into p (mrn, seen, last_name) values ('84719265', now(), 'Okafor'), ('84719266', coalesce('a', lower('b')), 'Roe')",
    [
      "MEDICAL_RECORD_NUMBER 84719265",
      "PERSON Okafor",
      "MEDICAL_RECORD_NUMBER 84719266",
      "PERSON Roe",
    ],
  ],
  [
    "Key (lower(last_name::text), mrn)=(okafor, 84719265) already exists.",
    ["PERSON okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    '{"where":{"mrn":{"_in":["8471-926","8471-927"]},"dob":{"_lt":"1958-03-14"}}}',
    [
      "MEDICAL_RECORD_NUMBER 8471-926",
      "MEDICAL_RECORD_NUMBER 8471-927",
      "DATE_OF_BIRTH 1958-03-14",
    ],
  ],
  ['{"term":{"patient.mrn.keyword":"8471-9265"}}', ["MEDICAL_RECORD_NUMBER 8471-9265"]],
  ['{"birthDtTm":"/Date(-372124800000+0000)/"}', ["DATE_OF_BIRTH -372124800000+0000"]],
  ['{"dob":-372124800000,"n":1}', ["DATE_OF_BIRTH -372124800000"]],
  ['{"enc_dt":20240314,"SVC_DT":"20240315"}', ["DATE_TIME 20240314", "DATE_TIME 20240315"]],
  ['subscriber "RXQ-W2291-8" not found', ["HEALTH_PLAN_ID RXQ-W2291-8"]],
  [
    "204 W 42nd St, then 19 E 19th Ave Apt 3",
    ["STREET_ADDRESS 204 W 42nd St", "STREET_ADDRESS 19 E 19th Ave Apt 3"],
  ],
  [
    "<tr><th>Last name</th><td>Okafor</td></tr><tr><th>MRN</th><td>84719265</td></tr>",
    ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "<key>mrn</key><string>84719265</string><key>lastName</key><string>Okafor</string>",
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
  ],
  [
    '{"last_name":{"_ilike":"okafor%"},"mrn":{"old":"8471-926","new":"8471-927"}}',
    ["PERSON okafor", "MEDICAL_RECORD_NUMBER 8471-926", "MEDICAL_RECORD_NUMBER 8471-927"],
  ],
  [
    '[{"path":["patient","lastName"],"input":"Okafor"},{"path":"/name/0/family","value":"Roe"},{"mrn":1}]',
    ["PERSON Okafor", "PERSON Roe"],
  ],
  [
    '[{"name":"last_name","parameterValue":{"value":"Okafor"}},{"idValue":"8471-92","idTypeCode":"MRN"}]',
    ["PERSON Okafor", "UNIQUE_ID 8471-92"],
  ],
  [
    "where upper(p.last_name::text) = upper('Okafor') and mrn = :2 -- binds: :2=84719265",
    ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "{'mrn_1': '84719265', 'dob': Date.new(1958, 3, 14)}",
    ["MEDICAL_RECORD_NUMBER 84719265", "DATE_OF_BIRTH 1958, 3, 14"],
  ],
  [
    "    [mrn] => 84719265\n    [zip] => 27701",
    ["MEDICAL_RECORD_NUMBER 84719265", "ZIP_CODE 27701"],
  ],
  [
    'patients[2]{mrn,last_name,first_name,dob}:\n  84719265,Okafor,"Xilo",1958-03-14\n  84719266,Roe,"Jane, Ann",1959-03-14\nnext: 1',
    [
      "MEDICAL_RECORD_NUMBER 84719265",
      "PERSON Okafor",
      "PERSON Xilo",
      "DATE_OF_BIRTH 1958-03-14",
      "MEDICAL_RECORD_NUMBER 84719266",
      "PERSON Roe",
      "PERSON Jane, Ann",
      "DATE_OF_BIRTH 1959-03-14",
    ],
  ],
  [
    "on 03/14/2024: 2 validation errors for Patient\nname.0.last_name\n  String should be short [type=string_too_long, input_value='Okafor', input_type=str]\nmrn\n  Input should be a string [type=string_type, input_value=84719265, input_type=int]",
    ["DATE_TIME 03/14/2024", "PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    '{"schema":{"fields":[{"name":"mrn"},{"name":"last_name"}]},"rows":[{"f":[{"v":"84719265"},{"v":"Okafor"}]}]}',
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
  ],
  [
    '{"meta":{"rowType":[{"name":"PAT_MRN"},{"name":"PAT_LAST_NAME"}]},"data":[["84719265","Okafor"],["84719266","Roe"]]}',
    [
      "MEDICAL_RECORD_NUMBER 84719265",
      "PERSON Okafor",
      "MEDICAL_RECORD_NUMBER 84719266",
      "PERSON Roe",
    ],
  ],
  [
    '{"Rows":[{"Data":[{"VarCharValue":"mrn"},{"VarCharValue":"last_name"}]},{"Data":[{"VarCharValue":"84719265"},{"VarCharValue":"Okafor"}]}]}',
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON Okafor"],
  ],
  [
    "where upper(p.last_nm) = 'OKAFOR' and phone like '%6195550142'",
    ["PERSON OKAFOR", "PHONE_NUMBER 6195550142"],
  ],
  ["phone LIKE '%3125550147%' limit 5", ["PHONE_NUMBER 3125550147"]],
  ["x = '%3219-09-9999'", ["US_SSN %3219-09-9999"]],
  ['{"conf_no":"QX7-2210"}', ["UNIQUE_ID QX7-2210"]],
];

for (const [text, findings] of POSITIVES)
  test(`named by what stands around it: ${text.slice(0, 60)}`, () =>
    assert.deepEqual(find(text), findings));

const NEGATIVES: readonly string[] = [
  "<dependency><name>Spring Boot</name><version>3.2.1</version></dependency><dob></dob>",
  '<label for="last_name">Last name</label><p id="mrn">Enter your MRN</p><x n="8471926"/>',
  "<label>Last name</label><input><button>Search</button><h3>Last name</h3><p>Required</p> 8471926",
  '{"name":"search_by_last_name","input":{"facility":"North","count":84719265}}',
  '{"path":"/v1/patients/search","data":{"facility":"North","count":84719265}}',
  "runs[2]{id,model,tokens,name}:\n  1,gpt-5,84719265,grace period\n  2,gpt-5,84719266,free trial",
  "timeout\n  Input should be a number [type=int_type, input_value='grace period', input_type=str]",
  '{"schema":{"fields":[{"name":"model"},{"name":"tokens"}]},"rows":[{"f":[{"v":"gpt-5"},{"v":"84719265"}]}]}',
  "created_at TIMESTAMPTZ DEFAULT now(), updated_at DATETIME NOT NULL, n VARCHAR(12)",
  "partition dt=20240314 load_dt=20240315 of 12",
  '{"tokens":{"0":84719265,"1":84719266},"born":"1958"}',
  " 0   mrn         12044 non-null  object\n 1   zip         11802 non-null  object",
  "Send PV1-19 for the visit number and IN1-36 for the policy number.",
  '{"updated":-372124800000,"birthYear":1958}',
  "gave 4 E 2nd dose, 12 W 3rd wave",
];

for (const text of NEGATIVES)
  test(`nobody is named in: ${text.slice(0, 60)}`, () => assert.deepEqual(find(text), []));
