/** Values as programs hand them on: arguments of commands, bound parameters, forms, cards, halves of names. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const POSITIVES: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ["/s?last=Okafor&first=Xilo&page=2", ["PERSON Okafor", "PERSON Xilo"]],
  ["{ID:84 Name:{First:Xilo Last:Okafor Middle:}}", ["PERSON Xilo", "PERSON Okafor"]],
  ["no match for 'Last=Okafor, First=Xilo' in 3 rows", ["PERSON Okafor", "PERSON Xilo"]],
  ['{"n":3,"legalFirst":"Xilo","legalLast":"van Okafor"}', ["PERSON Xilo", "PERSON van Okafor"]],
  ['{"n":3,"fn":"Xilo","mi":"B","ln":"Okafor"}', ["PERSON Xilo", "PERSON Okafor"]],
  [
    'dob: Some("1958-03-14"), last_name: Some("Okafor")',
    ["DATE_OF_BIRTH 1958-03-14", "PERSON Okafor"],
  ],
  ['{"args":["-y","--mrn","84719265","--limit","50"]}', ["MEDICAL_RECORD_NUMBER 84719265"]],
  ['"args": ["--password", "crickets88"]', ["PASSWORD crickets88"]],
  ["login,password\njane,crickets88\n", ["PASSWORD crickets88"]],
  [
    "insert into p (first_name, mrn) values (?, ?)\nparams: ['Xilo', 84719265]",
    ["PERSON Xilo", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    'where last_name ILIKE $1 and mrn = $2 -- PARAMETERS: ["%okafor%","84719265"]',
    ["PERSON okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "where p.last_name=? and p.mrn=?\nbinding parameter (1:VARCHAR) <- [okafor]\nbinding parameter (2:VARCHAR) <- [84719265]",
    ["PERSON okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "patient[street]=40+Elm+St&patient[zip]=27701&patient[phone]=(919)+555-0142",
    ["STREET_ADDRESS 40+Elm+St", "ZIP_CODE 27701", "PHONE_NUMBER (919)+555-0142"],
  ],
  [
    "BEGIN:VCARD\nN:Okafor;Xilo;Qubo;;\nFN:Xilo Okafor\nADR;TYPE=HOME:;;40 Elm St;Durham;NC;27701;USA\nEND:VCARD\n",
    [
      "PERSON Okafor",
      "PERSON Xilo",
      "PERSON Qubo",
      "PERSON Xilo Okafor",
      "STREET_ADDRESS 40 Elm St",
      "LOCATION Durham",
      "ZIP_CODE 27701",
    ],
  ],
  ['BEGIN:VEVENT\nATTENDEE;CN="Xilo Okafor";RSVP=TRUE:tel:1\n', ["PERSON Xilo Okafor"]],
  [
    "ACCT#     NAME              DOB        S  SEEN       PHONE\n84719265  OKAFOR,XILO B     03/14/1958 F  03/14/2024 (919)555-0142",
    [
      "ACCOUNT_NUMBER 84719265",
      "PERSON OKAFOR,XILO B",
      "DATE_OF_BIRTH 03/14/1958",
      "DATE_TIME 03/14/2024",
      "PHONE_NUMBER (919)555-0142",
    ],
  ],
  [
    "BPR*I*15.6*C*ACH*CTX*01*011000015*DA*84719265*15**01*011000015*DA*84719266*20240314~",
    [
      "ABA_ROUTING_NUMBER 011000015",
      "US_BANK_NUMBER 84719265",
      "ABA_ROUTING_NUMBER 011000015",
      "US_BANK_NUMBER 84719266",
      "DATE_TIME 20240314",
    ],
  ],
  ["claim_no,svc_from,cpt\nA1,20240314,99213\n", ["DATE_TIME 20240314"]],
  ["dob '13/25/1958' is refused", ["DATE_OF_BIRTH 13/25/1958"]],
  ["time data '1958-13-25' does not match format", ["DATE_TIME 1958-13-25"]],
  ["book(start='2024-03-14 10:00')", ["DATE_TIME 2024-03-14 10:00"]],
  ["GET /patients/roe-jane/chart", ["PERSON roe-jane"]],
  ["notes/roe_jane_mri.pdf, model_card.pdf, julia_lang.zip", ["PERSON roe_jane"]],
  ['{"a":1,"identifier":"urn:oid:2.16.840.1.19|E-5519027"}', ["UNIQUE_ID E-5519027"]],
  ['find({ "name.last": "Okafor" })', ["PERSON Okafor"]],
  ['find_patient(last="Okafor", dob="1958-03-14")', ["PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"]],
  [
    "[('surname', 'Okafor'), ('mrn', '84719265')]",
    ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ["{'last_name': {'0': 'Okafor', '1': 'Xilo'}}", ["PERSON Okafor", "PERSON Xilo"]],
  ['{"match":{"patient.family_name":{"query":"Okafor"}}}', ["PERSON Okafor"]],
  ['{"CallerName":"OKAFOR X","zip5":"27701"}', ["PERSON OKAFOR X", "ZIP_CODE 27701"]],
  [
    '{"mobilephone":"9195550142","ins1_id":"W84719265"}',
    ["PHONE_NUMBER 9195550142", "HEALTH_PLAN_ID W84719265"],
  ],
  ['{"card":{"brand":"visa","last4":"1111"}}', ["CREDIT_CARD 1111"]],
  ['{"key":"patient_id","match":{"value":"84719265"}}', ["MEDICAL_RECORD_NUMBER 84719265"]],
  [
    '{"key":"dob","range":{"gte":"1958-03-01","lte":"1958-03-31"}}',
    ["DATE_OF_BIRTH 1958-03-01", "DATE_TIME 1958-03-31"],
  ],
  [
    '{"key":"member_id","match":{"any":["W4471902","W4471903"]}}',
    ["HEALTH_PLAN_ID W4471902", "HEALTH_PLAN_ID W4471903"],
  ],
  [
    '{"path":["mrn"],"operator":"Equal","valueText":"84719265"}',
    ["MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ["workflow notify-patient-84719265 started", ["MEDICAL_RECORD_NUMBER notify-patient-84719265"]],
  [
    '<livingSubjectId><value root="2.16.840.1.113883.4.1" extension="219099999"/></livingSubjectId>',
    ["US_SSN 219099999"],
  ],
  ["Tenant: Jane Roe, unit 4", ["PERSON Jane Roe"]],
  [
    "84719265,1958-03-14,14 Elm St,Durham,NC,27701,x",
    [
      "DATE_TIME 1958-03-14",
      "STREET_ADDRESS 14 Elm St",
      "STREET_ADDRESS Durham",
      "STREET_ADDRESS NC",
      "STREET_ADDRESS 27701",
    ],
  ],
  ["RE: Whitlock, Ernestine DOB 4/4/58", ["PERSON Whitlock, Ernestine", "DATE_OF_BIRTH 4/4/58"]],
  ["cy.get('#lastName').type('Okafor'); x(84719265)", ["PERSON Okafor"]],
  ['{"element":"Last name field","ref":"e12","text":"Okafor"}', ["PERSON Okafor"]],
  ['{"selector":"input[name=\\"pt.lastName\\"]","value":"Okafor"}', ["PERSON Okafor"]],
  [
    "ACK PID-3=84719265 PID-5=OKAFOR^XILO PID.7: 19580314 PID-8=F",
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON OKAFOR^XILO", "DATE_OF_BIRTH 19580314"],
  ],
  [
    "<first>Xilo</first><last>Okafor</last><dob>1958-03-14</dob>",
    ["PERSON Xilo", "PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
  ],
  ['{"last_nm":{"string":"Okafor"}}', ["PERSON Okafor"]],
  ["SUBSCR_ID|DEP_LNAME\nXQP847192|Okafor", ["HEALTH_PLAN_ID XQP847192", "PERSON Okafor"]],
  [
    "N'select * from p where LName=@p0 and mrn=@p1',@p0=N'Okafor',@p1='84719265'",
    ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    'insert into "p" ("id","last_name","mrn") values (DEFAULT,$1,$2) returning "id"; {"bind":["Okafor","84719265"]}',
    ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "{ bindings: [ 'Okafor', 20 ], sql: 'select * from `p` where `last_name` = ? limit ?' }",
    ["PERSON Okafor"],
  ],
  ["where upper(last_nm)=upper('okafor') and n = 84719265", ["PERSON okafor"]],
  [
    '- textbox "Last name" [ref=e11]: Okafor\n- textbox "MRN": 84719265',
    ["PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ['{"surname":{"value":"Okafor"}}', ["PERSON Okafor"]],
  ["key=MBR84719265 offset=3", ["HEALTH_PLAN_ID MBR84719265"]],
];

const NEGATIVES: readonly string[] = [
  "first=10&last=20",
  "{first: 'Monday', last: 'Friday', n: 84719265}",
  "first=open&last=close&n=84719265",
  '["--max-tokens","4096","--name","prod"]',
  "where status IN ('OPEN','CLOSED') and last_name = $1 and n = 84719265",
  "where id = $1 and n > $2 -- [8812, 4155]",
  "GET /patients/new-patient/chart",
  "/users/sign-in",
  "q=type+2+diabetes&page=2",
  "Bad date 01/32/2020 should not match",
  "start=2024-03-14T10:00:00Z",
  "mobile     | yes\nlast_name  | text\n",
  "memberId='consumer-billing-1-7f3a2c1d-0b50-4c1d-b2a4-91d3e6c0a5b7'",
  "0.021 0.000 200 200 512 1044",
  "Gemma 3 27B, Phi-4",
  "New Patient Onboarding",
  "PID-5: required, PID.7 = DTM, OBX-5=104",
  "'first_name'\nKeyError: 'dob'",
  "Jasper 0.9.1, Luna 2.4.0",
  "Open Patient Lookup",
  '- textbox "First name" [ref=e10]\n- button "Save"',
  '{"first":"asc","last":"desc"}',
  '{"form.firstName":"First name","form.lastName":"Last name"}',
  '{"element":"Submit button","ref":"e12","text":"Save"}',
  "john_deere.png",
  "alpha_beta_report.pdf",
  "BEGIN:VTIMEZONE\nDTSTART:19701101T020000\n",
  "BEGIN:VEVENT\nORGANIZER;CN=Front Desk:tel:1\n",
  '{"NAME":"Ohio","STUSPS":"OH"}',
  "circle of Willis",
  "ASA 3, Fitzpatrick III, ECOG 1",
  "<Prescriber><NonVeterinarian></NonVeterinarian></Prescriber></NewRx>",
  "ToolSpec(params=[Param(name='first_name'), Param(name='dob')])",
  "Planning Time: 0.144 ms  Execution Time: 4 ms",
  "Jackson 2.17.2, Cassandra 5.0, Ray 2.39",
  "jitter=4ms mos=4.3 vad=0.88",
  "License states: OH, PA, NY, NJ, CT, FL; residency",
  '{"last4":"0091"}',
  'last="Updated", member=1',
  "\u2502 last_name \u2502 dob \u2502\n\u2502 varchar \u2502 date \u2502",
  "Options { Name = GetCoverage, Seconds = 30 }",
  '{"tenant":"contoso","region":"us"}',
  "Find errors in claim CMS-1500 forms",
];

for (const [text, findings] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(find(text), findings));

for (const text of NEGATIVES) test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));

test("hostile fields cost linear time", () => {
  for (const part of [
    "last=Roe&first=",
    'First:A Last:"A ',
    '"--a","',
    "insert into a (b) values (?",
    " a=? b=$1 ['",
    "&a=b+c",
    "N:a;b\n",
    "A  B  C\n1 2  3\n",
  ])
    find(`BEGIN:V 84719265\n${part.repeat(100_000 / part.length)}`);
});
