/** Identifiers that only a phrase before them gives away. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { finderOf } from "../support/find-in-text.ts";
import { LABELLED_IDS } from "../support/labelled-ids.ts";
import { testMarked } from "../support/marked-lines.ts";

const findAll = finderOf();

/** As in use, with every entity on: of what is found, what LABELLED_IDS say. */
function found(text: string, key?: string): string[] {
  return findAll(text, key).filter((finding) =>
    LABELLED_IDS.includes(finding.slice(0, finding.indexOf(" "))),
  );
}

/** Entity, then lines whose value stands in guillemets. */
const POSITIVES: Readonly<Record<string, readonly string[]>> = {
  MEDICAL_RECORD_NUMBER: [
    "UHID   : «APH.0099231»",
    "mrn «MR-20241012»",
    "[pt] see file [mrn] «84719265»",
    "medical record nurnber «84719265»",
    "Ready?\nPatient: «84719265»",
    "Agent: what id?\nPatient: «84719265»",
    "The bracelet says «00 84 71 92 65».",
    "Band number «N44182», IHS number is on it",
    "IHS number «IHS 55-20183»",
    "MRN «84719265»",
    "MRN 10:22 «84719265»",
    "MRN @10:22 «A1B2C3D4»",
    "MRN=8:30 - «84719265»",
    "MRN 10:22:33.482 «84719265»",
    "MRN: 10:22:33 +0200 «84719265»",
    "MRN 10:22:33+02:00 «84719265»",
    "MRN 08:30-09:15 «84719265»",
    "MRN «84719265» pages Dr. Roe",
    "MRN «84719265» G2P1 at 39 weeks",
    "MRN «447182» g-tube placed",
    "MRN «4471902» MS, wheelchair",
    "Expediente «84719265» días antes",
    "MRN: «#JR-847192»",
    "MRN «RX1 448 201», seen",
    "i think my mrn its «4 471 902»??",
    "UHID «AP8471926501» Jane Roe",
    "What is your MRN? User: «84719265»",
    "Bot: Your MRN?\nUser: «84719265»",
    "Arm band «84719265».",
    "Patient Jane Roe, ID «84719265»",
    "Patient: Jane Q. Roe (ID: «XQ-8471926»)",
    "MRN#«84719265»",
    "**MRN:** `«84719265»`",
    "MR# «84719265»",
    "MC # «84719265»",
    "Med Rec No. «84-71-92-65»",
    "chart «#84719»",
    "patient_id = «84719»",
    "Patient ID: «P-84719»",
    '{"mrn":"«84719265»"}',
    "Medical Record Number\n«84719265»",
    "medical record «84719-JR» is missing",
    "medical records show ID: «847192»",
    "MRN for Jane Roe is «84719265»",
    "MRN «84719265» 67M with cough",
    "MRN «100 471 9265», seen today",
    "records («R8471926») were opened",
    "GET /patients/«84719265»/notes",
    "«MRN-2024-004719»",
    "«patient-84719265»",
    "key «patient-84719265» was read",
    'a:1:{s:3:"mrn";s:8:"«84719265»";}',
  ],
  HEALTH_PLAN_ID: [
    "refill rejected: rx=«8820417» drug",
    '{"rx":"«7781203»","fill":1}',
    "Member: Jane Roe-Okafor / ID: XJB «4471 90266» / DOB",
    "member ID: «YRP 8827 1140 2»  Group",
    "Medi-Cal «94418827A», active",
    "an active referral, the number on the letter is «REF-2026-118834»",
    "member number is «9 1 8 double 2 0 4 7 1» ok",
    "the claim number is «2 0 2 6 dash 4 4 1 8 0 9», it was denied",
    "member id «8 1 7 7 0 oh 2 2», ok",
    "prior auth is «A 1 0 2 9 3 8 4 7», good",
    "Auth «ABA-3319» ends soon",
    "auth «7718 0044 A»",
    "pended under auth «3319-0047», due",
    "she gave me appeal «3319-0047», that was",
    "IVR> Enter the prescription number followed by pound.\nDTMF: «7719042»#",
    "member ID on your card is «XEH847192»",
    "lines on claim «24A1198200731», denied",
    "PHN «9123 456 789», seen",
    "DVA file «NX901234»",
    "Member ID: «W8471926501»",
    "Member Jane Roe, ID «HPN-220-91-884»",
    "Medicaid recipient no. «84719 26501 9», county",
    "May I have your member ID?\nUser: «220918840»",
    "insured, subscriber «0099-XRT-2», dep Jane",
    "ins card shows «XRJ 847 192 650», copay 25",
    "Member ID: «XRJ 847192650»",
    "Oakcare insurance «W 2345 67890» - appt",
    "Insurance: Oakcare, ID: «W1234 56789»",
    "your Rx «8471926» is ready",
    "rx «8471-92650» for her",
    "bring her card (ID «QXZ847192»).",
    "key «member-84719265»",
    "Versichertennummer: «A847192650»",
    "policy «BCBS-NC 0047-1926»",
    "insurance policy «#PR-847192».",
    "his plan is «HR-847192».",
    "(ins. «#847-1926-501»)",
    "Insurance (Oakcare) ID: «OC-847192»",
    "Policy No.: «P/2024/004719»",
    "her policy number on file is «4719-2650»",
    "Aetna ID «W84719265»",
    "Group # «00471»",
    "Rx# «8471926»",
    "prior auth «PA-84719265»",
    "Medicaid «84719265A»",
    "HICN: «R847192650»",
    "claim number «2026-01-15-JR8471»",
    "insurance card # «HR-847192»",
    "memberId: «8471926501»",
  ],
  ACCOUNT_NUMBER: [
    "account number «BR-84719265»",
    "account number at 10:22 «4471»",
    "account «NB-ACCT-00991», due",
    "Acct: «84719-02»",
    "patient account «8471926»",
    "account «#84719»",
  ],
  US_BANK_NUMBER: ["bank account «000847192650»", "checking account number is «847192650123»"],
  US_DRIVER_LICENSE: ["driver's license no. «R847-1926-5012»", "DL# «R8471926»"],
  US_PASSPORT: ["passport «847192650»", "Passport No. «R84719265»"],
  LICENSE_NUMBER: ["license «#RN-84719»", "RN license «847192»", "«LIC-R847192» is valid"],
  LICENSE_PLATE: ["license plate 10:22 «7XYZ 123»", "license plate «7ROE204»", "plate: «ROE-4719»"],
  DEVICE_ID: [
    "insulin pen lot SN: «PEN-SN-8891AZ»",
    "my pump serial number is «NG1 884 720H», it beeps",
    "Device ID on your card is «PJN-847192H», right?",
    "serial no. «SR-84719265»",
    "pacemaker serial number «PRJ847192R»",
    "S/N: «84719265»",
    "pacemaker S/N: «8471RJ26»",
    "deviceSerialNumber=«84719265»",
  ],
  UNIQUE_ID: [
    "Subscriber: Jane Roe ID: «YPN882190112»",
    "Name: Jane Roe\nID: «84719265»",
    "found patient Jane Roe with ID «84719265»",
    "Jane Roe (ID «H8821901»), Dr. Chen",
    "seen: Jane Roe #«84719265»",
    "Jane Roe («84719265») was seen",
    "USCIS # «098-765-432»",
    "my ID is «W84719265», ok",
    "operative report number «OR-55120-A»",
    "Trial subj «NSABP-0417-0032».",
    "Client #: «HH-CL-229911»",
    "W CONTRAST  ACC: «RA-24-118803»  REF",
    "PCR # «884102» closed",
    "confirmation number they gave me was «T as in Tom, R, 7 7 0 4 9», ok",
    "they will hold it; ref «HI 22071»",
    "case «26-288-04417», override good",
    "case «5591-22» reopened",
    "lab case «C-88120», due back",
    "grievance «G-4471-26» was filed",
    "Our ref: «GA/TW/8471926»",
    "a letter with reference «GR-2024-00918», signed",
    "CHI «0101701234», registered",
    "NHI: «ZAC5361»",
    "Autopsy «#A-24-119»: the body",
    "denied again, ref «DN-88-20914», done",
    "w/ a deputy, badge «2281».",
    "TRICARE DoD ID «1234567890», sponsor",
    "docket «24-JV-0119», court",
    "polyp x2, path «#SP24-00118»",
    "steuer-ID «84 719 265 012», Herr",
    "CPF «847.192.650-12»",
    "badge seen, case «24-019922»",
    "VA file «84 719 265»",
    "intake no. «8471926»",
    "Reference #: «PA-2025-0041177»",
    "Confirmation number «8842197»",
    "Check # «0012524965»",
    "Trace number «93175-012547»",
    "Dictated by JR, Job #: «558812»",
    "study subject «1002-0047»",
    "participant ID «S-0047»",
    "employee #: «84719»",
    "badge «#84719»",
    "case «#2024-4719»",
    "student ID: «900847192»",
    "encounter «8471926»",
    "FIN «84719265»",
  ],
};

testMarked(POSITIVES, found);

const NEGATIVES: readonly string[] = [
  "members: 120488, 121004, 121993",
  "accounts: 1204881",
  "account sync 10:22 1204881 items",
  "chart render 10:22:33 1204881",
  "MRN 12:34:56:78 84719265",
  "patient service 10:22:33.482 INFO 84719265",
  "MRN [redacted] 84719265",
  "[main] [policy] 84719265 ready",
  "INFO [account] 8471926 done",
  "[auth] 4471/5000",
  "record EXP-20241012",
  "plan GPT-4O-2024-08-06",
  "ref RELEASE-20241012",
  "Policies 1200000, 1300000 rows",
  "auth 200 OK, auth 401; confirmation 200; sample rate 44100 Hz; acc 0.9312; sample 1 2 3 4 5 of 6",
  "case 10-12 of the study, use case UC-1023; case CPT 99213; claim DX 25000; group 1 2 3 4 5",
  "Member States, Article No 84719265",
  "Patient Safety Report No 8471926",
  "What is an MRN? It has 8471926 values",
  "The patient should read document ID 84719265",
  "Mr. 4827 and Mrs. 84719265",
  "MRN pending, admitted 3/14/2024, MRN: 2024-03-14",
  "insurance covers up to $500,000; plan deductible is 3000; copay 25",
  "Plan: start metformin 500 mg BID; recheck K 4.5 on 10/12",
  "claim denied with CPT 99213, HCPCS J1885, ICD-10 E11.65",
  "insurance plan J1885, group A, policy 2024-2025",
  "records: 48213, members: 120345, claims: 48213771",
  "group 12345 rebalanced, member consumer-1-4455 joined; generation 120",
  "Subject: INV-12345",
  "device: KB2003, model SM-G991B, serial port COM3",
  "license MIT, Apache-2.0; license: GPL-3.0-or-later",
  "patient 67 yo with EF 35%, dose 1250 mg",
  "visit 3 of 12; unit 4; chart 3; case 2",
  "plan_id=premium-2024 account_type=3",
  "remember id: 84719265",
  "https://example.org/member/id/lookup?q=84719265",
  "member since 2019",
  "account created 1747731000123",
  "arn aws account id: 847192650123",
  "study NCT04719265 enrolled 4455 patients",
  "The plan was discussed at length with the family. Order OC-847192 follows",
  "patient-1 and patient-2024 of the cohort, /patients-84719265x",
  '{"rx": 84719265, "tx": 847192}',
  "process.pid=84719, rx=84719265 tx=847192 bytes",
  "x509 serial number: 847192650123",
  "it's n = 84719265",
  "record: 1048576, trial 120, sample_id: 84719",
  "subscriber 48213 connected; Medicaid spending reached 82400 million",
  "policy: 01/2024-12/2024",
  "MRN [MEDICAL_RECORD_NUMBER]",
];

for (const line of NEGATIVES) test(`nothing in: ${line}`, () => assert.deepEqual(found(line), []));

test("the key of a leaf is its label", () => {
  assert.deepEqual(found("84719265", "patient.mrn"), ["MEDICAL_RECORD_NUMBER 84719265"]);
  assert.deepEqual(found("W8471926501", "member_id"), ["HEALTH_PLAN_ID W8471926501"]);
});

test("keys of telemetry itself are no labels", () => {
  for (const key of ["process.pid", "cloud.account.id", "gen_ai.usage.input_tokens"])
    assert.deepEqual(found("84719265", key), [], key);
});

test("digits alone under OpenTelemetry's device.id are no hardware's number", () => {
  assert.deepEqual(found("355550142000772", "device.id"), []);
  assert.deepEqual(found("84719265", "pump.serial_number"), ["DEVICE_ID 84719265"]);
});

test("a value behind its own label is found whatever its letters and digits", () => {
  // Letters beyond F: what could be hexadecimal is held out, as standards are.
  const value = fc
    .stringMatching(/^[G-Z]{0,3}-?[1-9]\d{4,9}$/)
    .filter((id) => !id.startsWith("ISO"));
  fc.assert(
    fc.property(value, (id) => {
      assert.deepEqual(found(`subscriber number ${id}.`), [
        `HEALTH_PLAN_ID ${id.replace(/^-/, "")}`,
      ]);
    }),
  );
});

test("a single letter behind a number of a hyphenated identifier is the next word", () => {
  assert.deepEqual(found("prior auth G-44718 b"), ["HEALTH_PLAN_ID G-44718"]);
  assert.deepEqual(found("resident 24-JV-0119 A, seen"), ["UNIQUE_ID 24-JV-0119"]);
  assert.deepEqual(found("billing AC-447192 b"), ["ACCOUNT_NUMBER AC-447192"]);
});
