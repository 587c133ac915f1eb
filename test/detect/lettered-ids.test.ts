/** Identifiers of letters with few digits or none, which nothing but a label before them tells. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { LABELLED_IDS } from "../support/labelled-ids.ts";
import { testMarked } from "../support/marked-lines.ts";

const find = finderOf([...LABELLED_IDS, "CREDENTIAL"]);

testMarked(
  {
    MEDICAL_RECORD_NUMBER: [
      "MRN: «A1B2C3D4»",
      "MRN «Q7F2K9M3»",
      "MRN «AB1234», seen",
      '{"mrn":"«a1b2c3»"}',
      '{"patientId":"«K7QXW9ZP»","ward":"4B"}',
      "mrn=«K4L9M2N7» status=ok",
      "mrn: «a1b2c3d4»",
      '{"mrn":"«A1B2C3D4»","status":"active"}',
      '\\"patient_id\\": \\"«AB1CD2EF»\\"',
      "GET /api/patients?mrn=«A1B2C3D4»&page=2",
      "mrn%3D«HX4TQ9»%26ward%3D4B",
      "mrn\\u003d«HX4TQ9»",
      "MRN-«ABCDEFG7» admitted",
      "MRN «ABCDEFG7» admitted",
      "MRN (Mercy): «KX7QTR4»",
      "Medical record number is «QRTXWZK8».",
      "chart number «X4KQT7»",
      "Patient «K7TXQ4R» not found in index",
      "UPDATE patients SET status='dc' WHERE mrn = '«X7KQT4R»'",
      "name,mrn,dept\nroe,«K7XQT4R»,cardio",
      "| MRN | Unit |\n|---|---|\n| «K7TQX4R» | ICU |",
      "Agent: what's the record number? Caller: «QK7-XT4»",
      "<mrn>«Q7XKT4R»</mrn>",
      "Número de historia clínica: «KX7QTR4»",
      "患者ID:«HX4TQ9»",
      "Patient ID: «SMITH1»",
    ],
    HEALTH_PLAN_ID: [
      "member id: «W2B4K9Q7X»",
      '{"memberId":"«W2B4K9Q7X»"}',
      "member ID «XK7-QR-2M»",
      "policy no. «ABX-Q7Z»",
      "Group #: «ABCXQE»",
      "RxGRP: «QXTZRK»",
      "POST /members/«W9KQX4T»/claims",
      "my member number, uh, it's «W9K-QX-4T»",
    ],
    ACCOUNT_NUMBER: ["Acct: «K9-XJ-4T»", "Account number «XR7TK2QW» is past due"],
    US_DRIVER_LICENSE: ["DL: «F2A9KQX»", "Driver's license «K7XTQ4R» (CA)"],
    US_PASSPORT: ["Passport no.: «C4XQT9KHZ»", "passport «C01X0T6H»"],
    LICENSE_PLATE: [
      "plate «7ABC»",
      "Her plate is «KXR 4T7Z» and she waits",
      "vehicle tag «R7K 2XB» reported",
      "vehicle registration «KX7 QTR»",
    ],
    DEVICE_ID: [
      "Device SN: «F4GHXT9K»",
      "serial «C02XK1ZZJGH5»",
      "CPAP serial#«KX7QT4R»",
      "serial number «C02XK1ZQJG5H»",
      "device_id=«F17QX1ABC7»",
    ],
    LICENSE_NUMBER: ["license number «T4K9Z2P»"],
    UNIQUE_ID: [
      "case no «Q7F2K9M3»",
      "confirmation code «QXZRTW»",
      "Confirmation #: «RXQTKZ»",
      "booking reference «QXKTRZ»",
      "Specimen ID «SPX7KQT4» collected",
    ],
    CREDENTIAL: ["Verification code: «K7XQ4R»"],
  },
  (text) => find(text),
);

const ALONE: readonly (readonly [string, string, string])[] = [
  ["patient.mrn", "KXQTR7", "MEDICAL_RECORD_NUMBER"],
  ["device.serial_number", "C02XK1ZQJG5H", "DEVICE_ID"],
  ["device.id", "F17QX1ABC7", "DEVICE_ID"],
  ["app.patient.member_id", "KXQTRZW", "HEALTH_PLAN_ID"],
  ["license_plate", "7ABC", "LICENSE_PLATE"],
  ["confirmation_code", "QXZRTW", "UNIQUE_ID"],
];

for (const [key, value, entity] of ALONE)
  test(`${key} names ${value}`, () => assert.deepEqual(find(value, key), [`${entity} ${value}`]));

test("values that follow in a list have the same label", () => {
  assert.deepEqual(find('"mrn": ["HX4TQ9", "QT7XK2"]'), [
    "MEDICAL_RECORD_NUMBER HX4TQ9",
    "MEDICAL_RECORD_NUMBER QT7XK2",
  ]);
});

const CLEAN = [
  "the MRN of H1N1 patients",
  "serial number lookup2table",
  "member id: v1beta2",
  "build A1B2C3D4 of the agent",
  "B2B4U2 is a slogan",
  "gpt-4o, H2O, B12, T2DM, HbA1c, COVID-19, x86, s3, k8s, i18n, BRCA1, p53",
  "part number KX7QTR4 in stock, order code QX7KT4",
  "request_id: 7f3K9xQ2, model: F4GHXT9K, version: V1B2C3",
  "MRN: PENDING",
  "MRN: XXXXXXXX",
  "MRN format: A9A9A9A9",
  "MRN lookup failed with E4012",
  "patient_id VARCHAR(32) NOT NULL",
  "patientId: STRING",
  "const memberId = row2col3(x)",
  "memberId: p2p4.id",
  "mrn: [MEDICAL_RECORD_NUMBER]",
  "MRN,ADDR1,ADDR2,DX1",
  "MRN PTNAME DOBDT ADMDT",
  "License: LGPL-2.1",
  "policy: K8S-RBAC-V2",
  "Patient CYP2C19 poor metabolizer",
  "Patient: G3P2A1 at 39 weeks",
  "Pt: T2N1M0",
  "pt: L4/L5/S1 laminectomy",
  "account=guest1a",
  "Group: ADMINS",
  "plan id: silver-70-v2",
];

for (const text of CLEAN) test(`nothing: ${text}`, () => assert.deepEqual(find(text), []));
