/** Lines of programs: queries in URLs, calls, logs, settings, names of files and of models. */
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

const find = finderOf();

testTexts(find, {
  found: [
    [
      "on 03/14/2024: 2 validation errors for Patient\nname.0.last_name\n  String should be short [type=string_too_long, input_value='Okafor', input_type=str]\nmrn\n  Input should be a string [type=string_type, input_value=84719265, input_type=int]",
      ["DATE_TIME 03/14/2024", "PERSON Okafor", "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ["/s?last=Okafor&first=Xilo&page=2", ["PERSON Okafor", "PERSON Xilo"]],
    ["no match for 'Last=Okafor, First=Xilo' in 3 rows", ["PERSON Okafor", "PERSON Xilo"]],
    [
      "patient[street]=40+Elm+St&patient[zip]=27701&patient[phone]=(919)+555-0142",
      ["STREET_ADDRESS 40+Elm+St", "ZIP_CODE 27701", "PHONE_NUMBER (919)+555-0142"],
    ],
    ["time data '1958-13-25' does not match format", ["DATE_TIME 1958-13-25"]],
    ["book(start='2024-03-14 10:00')", ["DATE_TIME 2024-03-14 10:00"]],
    ["GET /patients/roe-jane/chart", ["PERSON roe-jane"]],
    ["notes/roe_jane_mri.pdf, model_card.pdf, julia_lang.zip", ["PERSON roe_jane"]],
    [
      'find_patient(last="Okafor", dob="1958-03-14")',
      ["PERSON Okafor", "DATE_OF_BIRTH 1958-03-14"],
    ],
    ["key=MBR84719265 offset=3", ["HEALTH_PLAN_ID MBR84719265"]],
    ["member_id=W84719265+01&x=2", ["HEALTH_PLAN_ID W84719265+01"]],
    ["seen at lat=46.786672 lon=-92.100485", ["LOCATION 46.786672", "LOCATION -92.100485"]],
    [
      "see Okafor_Jane_MRI.pdf of 219-09-9999",
      ["PERSON Okafor", "PERSON Jane", "US_SSN 219-09-9999"],
    ],
    ["[smtp]\nuser = jroe\npass = k7prOb-RCZs1u", ["PASSWORD k7prOb-RCZs1u"]],
    ["?filter=visitDate==2024-03-14;status==open", ["DATE_TIME 2024-03-14"]],
    ["Fetched the chart for {patient_id} 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
    ["password:\n  hunter2=abc9", ["PASSWORD hunter2=abc9"]],
  ],
  clean: [
    "timeout\n  Input should be a number [type=int_type, input_value='grace period', input_type=str]",
    "partition dt=20240314 load_dt=20240315 of 12",
    "first=10&last=20",
    "first=open&last=close&n=84719265",
    "GET /patients/new-patient/chart",
    "/users/sign-in",
    "q=type+2+diabetes&page=2",
    "start=2024-03-14T10:00:00Z",
    "memberId='consumer-billing-1-7f3a2c1d-0b50-4c1d-b2a4-91d3e6c0a5b7'",
    "Gemma 3 27B, Phi-4",
    "'first_name'\nKeyError: 'dob'",
    "Jasper 0.9.1, Luna 2.4.0",
    "john_deere.png",
    "alpha_beta_report.pdf",
    "ToolSpec(params=[Param(name='first_name'), Param(name='dob')])",
    "Jackson 2.17.2, Cassandra 5.0, Ray 2.39",
    "jitter=4ms mos=4.3 vad=0.88",
    'last="Updated", member=1',
    "Options { Name = GetCoverage, Seconds = 30 }",
    "<34>1 2025-11-12T08:14:02.003Z gw01 intake 8710 ID47 started",
    "latency 0.123456, p = 0.0044127",
    "job_919-555-0142_x",
    "Grace_Period_2025.pdf Will_Call.pdf Mark_Sheet.xlsx Paris_Texas.png, 12 pages of 99213",
    "Jan  3 02:11:44 web1 sshd[22]: started",
    'http_requests_count{route="/patients/{id}"} 144320',
    "certifi==2025.1.31 \\",
    "[Wed Nov 12 08:14:02 2025] [error] failed",
    "import os.path\n@pytest.fixture\ndef x(): pass",
    "return self.client\n    @app.route('/x')",
    "fio: lat=12.345678 ms, p99 lat 0.045213 s",
    "PASSWORD=\nUSER=rooster",
    "commit 5f2b8c1\nDate:   Wed Nov 12 08:14:02 2025 -0600",
    "Not Before: Nov 12 00:00:00 2025 GMT",
    "-rw-r--r-- 1 root root 4096 Nov 12 08:14 app.js",
  ],
});

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
