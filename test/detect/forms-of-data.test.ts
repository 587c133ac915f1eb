/** Values that their form names: columns below a rule, rows of a dump, tags with a name, keys of a short hand. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const POSITIVES: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    "ACCT      NAME              DOB        PHONE\n--------- ----------------- ---------- ------------\n84719265  OKAFOR, XILO B    03/14/1958 919-555-0142",
    [
      "ACCOUNT_NUMBER 84719265",
      "PERSON OKAFOR, XILO B",
      "DATE_OF_BIRTH 03/14/1958",
      "PHONE_NUMBER 919-555-0142",
    ],
  ],
  [
    "COPY public.patients (id, first_name, last_name, mrn) FROM stdin;\n7\tXilo\tOkafor\t84719265\n\\.\n",
    ["PERSON Xilo", "PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    '<parameter name="patient_name">Xilo Okafor</parameter><parameter name="mrn">84719265</parameter>',
    ["PERSON Xilo Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    '{"fn":"Xilo","ln":"Okafor","dob":"1958-03-14"}',
    ["PERSON Xilo", "PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
  ],
  [
    '[{"key":"patient.address.city","value":"Durham"},{"key":"mrn","value":"84719265"}]',
    ["LOCATION Durham", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ["<CommunicationNumbers><Communication><Number>9195550142</Number>", ["PHONE_NUMBER 9195550142"]],
  ['{"member_id":"W84719265 01"}', ["HEALTH_PLAN_ID W84719265 01"]],
  ["member_id=W84719265+01&x=2", ["HEALTH_PLAN_ID W84719265+01"]],
  ["REQUISITION: 0004412", ["UNIQUE_ID 0004412"]],
  [
    "ST*834*0001~\nREF*0F*219099999~\nDTP*356*D8*20250806~\nNM1*IL*1*ROE*JANE~",
    ["HEALTH_PLAN_ID 219099999", "DATE_TIME 20250806", "PERSON ROE", "PERSON JANE"],
  ],
  [
    "my medical record is six three two nine three oh five",
    ["MEDICAL_RECORD_NUMBER six three two nine three oh five"],
  ],
  [
    "member number X E H eight five three nine two zero one.",
    ["HEALTH_PLAN_ID X E H eight five three nine two zero one"],
  ],
  [
    "select 1 from p where mrn=$1 and lower(last_name)=$2\nDETAIL: parameters: $1 = '84719265', $2 = 'okafor'",
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON okafor"],
  ],
  [
    "insert into p (first_name, mrn) values ($1, $2) parameters: $1 = 'Xilo', $2 = '84719265'",
    ["PERSON Xilo", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "PATIENT: XILO OKAFOR\\.br\\MRN: 84719265\\.br\\lives in Durham\\.br\\Seen",
    ["PERSON XILO OKAFOR", "MEDICAL_RECORD_NUMBER 84719265", "LOCATION Durham"],
  ],
  ["BILL TO\nXILO Q OKAFOR\n12 OAK ST", ["PERSON XILO Q OKAFOR", "STREET_ADDRESS 12 OAK ST"]],
  ['{"path":"$.patient.name","value":"Xilo Okafor"},{"dob":""}', ["PERSON Xilo Okafor"]],
  ["seen at lat=46.786672 lon=-92.100485", ["LOCATION 46.786672", "LOCATION -92.100485"]],
  ["GPS 46.786672, -92.100485", ["LOCATION 46.786672", "LOCATION -92.100485"]],
  ["GPS 46.7866, -92.1004 by watch", ["LOCATION 46.7866", "LOCATION -92.1004"]],
  [
    "Nachname;Vorname;Geburtsdatum;Ort\nOkafor;Xilo;14.03.1958;Duluth\nRoe;Jane;15.03.1958;Fargo",
    [
      "PERSON Okafor",
      "PERSON Xilo",
      "DATE_OF_BIRTH 14.03.1958",
      "LOCATION Duluth",
      "PERSON Roe",
      "PERSON Jane",
      "DATE_OF_BIRTH 15.03.1958",
      "LOCATION Fargo",
    ],
  ],
  [
    '{"fullName":{"S":"Jane Roe"},"address":{"M":{"city":{"S":"Durham"}}},"mrn":{"S":"84719265"}}',
    ["PERSON Jane Roe", "LOCATION Durham", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ["cell _919-555-0142_.", ["PHONE_NUMBER 919-555-0142"]],
  ["NK1-2 -> contact: Okafor^Petra", ["PERSON Okafor^Petra"]],
  ["bot: best number\nme: 9195550142", ["PHONE_NUMBER 9195550142"]],
  [
    "see Okafor_Jane_MRI.pdf of 219-09-9999",
    ["PERSON Okafor", "PERSON Jane", "US_SSN 219-09-9999"],
  ],
  ["my moms name is xilo okafor", ["PERSON xilo okafor"]],
  ["policy holder: jane okafor", ["PERSON jane okafor"]],
  [
    "PAT_ID|PAT_LAST|PAT_FIRST\n84719265|OKAFOR|XILO",
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON OKAFOR", "PERSON XILO"],
  ],
  [
    "his son (1-919-555-0142) and (+1 919 555 0143)",
    ["PHONE_NUMBER 1-919-555-0142", "PHONE_NUMBER +1 919 555 0143"],
  ],
  ["[smtp]\nuser = jroe\npass = k7prOb-RCZs1u", ["PASSWORD k7prOb-RCZs1u"]],
  [
    "ST*835*1~\nN1*PE*HAPPY DOCTORS*XX*1234567893~\nNM1*QC*1*ROE*JANE~",
    ["US_NPI 1234567893", "PERSON ROE", "PERSON JANE"],
  ],
  [
    '<table><tr><th>Patient Name</th><th>DOB</th><th>Member&nbsp;ID</th><th>Phone</th></tr>\n<tr><td>Xilo Okafor</td><td>03/14/1958</td><td>XEH84719265</td><td><a href="#">9195550142</a></td></tr></table>',
    [
      "PERSON Xilo Okafor",
      "DATE_OF_BIRTH 03/14/1958",
      "HEALTH_PLAN_ID XEH84719265",
      "PHONE_NUMBER 9195550142",
    ],
  ],
  ["PCP: OKAFOR, XILO P", ["PERSON OKAFOR, XILO P"]],
  ["Name/Nombre\nXILO OKAFOR\nMedicare", ["PERSON XILO OKAFOR"]],
  ["ROE-MARTINEZ, JANE N", ["PERSON ROE-MARTINEZ, JANE N"]],
  ["Admitted: Wed Nov 12 08:14:02 2025", ["DATE_TIME Wed Nov 12"]],
  ["Ultrasound performed Wed Nov 12 08:14:02 2025", ["DATE_TIME Wed Nov 12"]],
  ["?filter=visitDate==2024-03-14;status==open", ["DATE_TIME 2024-03-14"]],
  ["Fetched the chart for {patient_id} 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  [
    "select 1 from p where last_name = $1 and mrn = $2 parameters: $1 = 'O''Brien', $2 = '84719265'",
    ["PERSON O''Brien", "MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "where mrn = $1 parameters: $1 = '84719265'\nwhere count = $1 parameters: $1 = '12'",
    ["MEDICAL_RECORD_NUMBER 84719265"],
  ],
  [
    "parameters: $1 = '1958-03-14', $2 = 'Okafor' STATEMENT: where dob = $1 and last_name = $2",
    ["DATE_OF_BIRTH 1958-03-14", "PERSON Okafor"],
  ],
  [
    "COPY p (name, dob, note) FROM stdin;\nXilo Okafor\t1958-03-14\t\ncut off\nXilo Okafor\t1958-03-14\tb\n\\.\n",
    [
      "PERSON Xilo Okafor",
      "DATE_OF_BIRTH 1958-03-14",
      "PERSON Xilo Okafor",
      "DATE_OF_BIRTH 1958-03-14",
    ],
  ],
  ['{"mrn":{"$numberLong":"84719265"}}', ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["password:\n  hunter2=abc9", ["PASSWORD hunter2=abc9"]],
];

for (const [text, findings] of POSITIVES)
  test(`a form says it: ${text.slice(0, 60)}`, () => assert.deepEqual(find(text), findings));

const NEGATIVES: readonly string[] = [
  '<h1 id="name">Getting Started</h1><button name="login">Sign in</button>',
  '<parameter name="timeout">8471926</parameter><parameter name="city_count">12</parameter>',
  "TASK      NAME              COUNT\n--------- ----------------- ----------\n84719265  Grace period      1958",
  "COPY metrics (id, name, value) FROM stdin;\n7\tgrace_period\t84719265\n\\.\n",
  "a count of six five two three one two times",
  "update t set seq = $1, name=$2 parameters: $1 = '84719265', $2 = 'Grace period'",
  "Call Poison Control at 1-800-222-1222 or the crisis line, 800-273-8255 or 988.",
  "<34>1 2025-11-12T08:14:02.003Z gw01 intake 8710 ID47 started",
  '{"latitude": 37.7749, "longitude": -122.4194, "elevation": 12.123456}',
  "latency 0.123456, p = 0.0044127",
  "Glucose^Fasting^L",
  "job_919-555-0142_x",
  "Grace_Period_2025.pdf Will_Call.pdf Mark_Sheet.xlsx Paris_Texas.png, 12 pages of 99213",
  "Jan  3 02:11:44 web1 sshd[22]: started",
  "OBX|4|NM|6690-2^WBC^LN||7.2|10*3/uL|4.0-11.0|N^NC^HL70078|||F",
  "Wong-Baker FACES 4/10, Cheyne-Stokes",
  "<table><tr><th>Case</th><th>ops/s</th><th>p99</th></tr><tr><td>plain</td><td>84719265</td><td>19.8</td></tr></table>",
  "ZCF|2|PORT^6661|ACK^AL^NE|CHARSET^UNICODE",
  "PCP: Negative, THC: pending",
  "Stains: Ziehl-Neelsen, Masson trichrome",
  "Jackson-Pratt, Foley",
  "Hola, gracias. ¿Su número?",
  'http_requests_count{route="/patients/{id}"} 144320',
  "certifi==2025.1.31 \\",
  "[Wed Nov 12 08:14:02 2025] [error] failed",
  "import os.path\n@pytest.fixture\ndef x(): pass",
  "return self.client\n    @app.route('/x')",
  "fio: lat=12.345678 ms, p99 lat 0.045213 s",
  "received 10/12 messages, the last 3/4 mile, collected 3/12 samples",
  "PASSWORD=\nUSER=rooster",
  "commit 5f2b8c1\nDate:   Wed Nov 12 08:14:02 2025 -0600",
  "Not Before: Nov 12 00:00:00 2025 GMT",
  "-rw-r--r-- 1 root root 4096 Nov 12 08:14 app.js",
  '{"fn":"handler","ln":42,"file":"app.ts"}',
];

for (const text of NEGATIVES)
  test(`no form says: ${text.slice(0, 60)}`, () => assert.deepEqual(find(text), []));
