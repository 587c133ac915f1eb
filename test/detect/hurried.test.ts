/** Labels and values as a hurried hand writes them: what stands between them, what parts a value's groups, two values of one label. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const VALUES: readonly (readonly [string, readonly string[]])[] = [
  // What joins a value to its label, or stands between them.
  ["SSN-219-09-9999", ["US_SSN 219-09-9999"]],
  ["Phone_650-555-0132", ["PHONE_NUMBER 650-555-0132"]],
  ["SSN: ____219-09-9999____", ["US_SSN 219-09-9999"]],
  ["MRN<br>84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["<td>MRN</td><td>84719265</td>", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["MRN 1: 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["[SSN]: 219099999", ["US_SSN 219099999"]],
  ["sSN: 219099999", ["US_SSN 219099999"]],
  ["mRN 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["SoCiAl SeCuRiTy 219099999", ["US_SSN 219099999"]],
  ["my DrIvEr LiCeNsE D1234567", ["US_DRIVER_LICENSE D1234567"]],
  ["mEmBeR iD 84719265", ["HEALTH_PLAN_ID 84719265"]],
  // What is asked to be called or written to.
  ["or text 9195550142", ["PHONE_NUMBER 9195550142"]],
  ["please text 9195550142 asap", ["PHONE_NUMBER 9195550142"]],
  ["cb# 9195550142", ["PHONE_NUMBER 9195550142"]],
  ["Tochter erreichbar unter 0171 5550199", ["PHONE_NUMBER 0171 5550199"]],
  // Another line of the same exchange, and groups apart.
  ["call 919 555 0142 / 0143", ["PHONE_NUMBER 919 555 0142", "PHONE_NUMBER 0143"]],
  ["call 919-555-0142 or 0143", ["PHONE_NUMBER 919-555-0142", "PHONE_NUMBER 0143"]],
  ["wife 336 - 555 - 0195", ["PHONE_NUMBER 336 - 555 - 0195"]],
  ["son 336. 555. 0195 home", ["PHONE_NUMBER 336. 555. 0195"]],
  ["my mom's is the fifth of may thirty nine", ["DATE_TIME fifth of may"]],
  ["subscriber LUNDQUIST/ASTRID", ["PERSON LUNDQUIST/ASTRID"]],
  ["my address changed to sixty one wisteria court", ["STREET_ADDRESS sixty one wisteria court"]],
  ["mon numéro c'est le 06 55 50 01 88", ["PHONE_NUMBER 06 55 50 01 88"]],
  ["NIR 2 54 03 75 116 042 18", ["UNIQUE_ID 2 54 03 75 116 042 18"]],
  ["nº SNS 123 456 789", ["UNIQUE_ID 123 456 789"]],
  ["dhr. Jansen belde", ["PERSON Jansen"]],
  ["wohnhaft Goethestr. 9", ["STREET_ADDRESS Goethestr. 9"]],
  ["account ending in 7712", ["ACCOUNT_NUMBER 7712"]],
  ["Medicare # XK7719203", ["HEALTH_PLAN_ID XK7719203"]],
  ["CGM transmitter ID 8GK4R2", ["DEVICE_ID 8GK4R2"]],
  ["Medicare ID: XK7719203", ["US_MBI XK7719203"]],
  ["Workers comp # 77192038", ["HEALTH_PLAN_ID 77192038"]],
  ["Appt # 77192038", ["UNIQUE_ID 77192038"]],
  ["in/halvorsen-nils-mrn7728190.hl7", ["MEDICAL_RECORD_NUMBER halvorsen-nils-mrn7728190"]],
  ["memmber id: 84719265", ["HEALTH_PLAN_ID 84719265"]],
  ["zip should be 45402", ["ZIP_CODE 45402"]],
  ["zip is like 45402", ["ZIP_CODE 45402"]],
  ["age - 93", ["AGE 93"]],
  ["age is like 93", ["AGE 93"]],
  ["Please give your account number to continue\nUser: 84719265", ["ACCOUNT_NUMBER 84719265"]],
  ["MRN [verified]: 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["member id (required): 84719265", ["HEALTH_PLAN_ID 84719265"]],
  ["here is the MRN you asked for: 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["[MRN:84719265]", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["mrn=Optional[84719265]", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ['{"mrn":{"$eq":"84719265"}}', ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["/p?mrn[]=84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["WHERE Mrn__c = '84719265'", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["DECLARE @mrn VARCHAR(20) = '84719265'", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["map[mbi:1EG4-TE5-MK73]", ["US_MBI 1EG4-TE5-MK73"]],
  // Whoever speaks between.
  [
    "SPEAKER_00: and the MRN please.\nSPEAKER_01: uh okay it's 84719265",
    ["MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ["Nurse (10:22 AM): MRN?\nPatient (10:23 AM): 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["[AGENT] MRN? [CUSTOMER] 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["[INST] What is your MRN? [/INST] 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  [
    "What is your MRN?<|im_end|>\n<|im_start|>user\n84719265<|im_end|>",
    ["MEDICAL_RECORD_NUMBER 84719265"],
  ],
  ["Your MRN?\n\n2\n00:00:05,000 --> 00:00:09,000\n84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  // A label behind its value.
  ["use 84719265 as the member id", ["HEALTH_PLAN_ID 84719265"]],
  ["84719265 thats my member id", ["HEALTH_PLAN_ID 84719265"]],
  ["84719265 would be my member id", ["HEALTH_PLAN_ID 84719265"]],
  ["84719265 [MRN]", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["219099999(ssn)", ["US_SSN 219099999"]],
  // Groups.
  ["SSN 219 dash 09 dash 9999", ["US_SSN 219 dash 09 dash 9999"]],
  ["SSN: 219_09_9999", ["US_SSN 219_09_9999"]],
  ["my cell is 650, 555, 0132", ["PHONE_NUMBER 650, 555, 0132"]],
  ["phone 650-\n555-\n0132", ["PHONE_NUMBER 650-\n555-\n0132"]],
  ["card 4111, 1111, 1111, 1111", ["CREDIT_CARD 4111, 1111, 1111, 1111"]],
  ["> phone 650-555-\n> 0132", ["PHONE_NUMBER 650-555-\n> 0132"]],
  ["MRN: 8471 dash 9265", ["MEDICAL_RECORD_NUMBER 8471 dash 9265"]],
  ["MRN: 8471 - 9265", ["MEDICAL_RECORD_NUMBER 8471 - 9265"]],
  ["DOB: 03_14_1958", ["DATE_OF_BIRTH 03_14_1958"]],
  ["DOB: 03, 14, 1958", ["DATE_OF_BIRTH 03, 14, 1958"]],
  ["MRN: 8, 4, 7, 1, 9, 2, 6, 5", ["MEDICAL_RECORD_NUMBER 8, 4, 7, 1, 9, 2, 6, 5"]],
  [
    "my cell is 9... 1... 9... 5... 5... 5... 0... 1... 4... 2",
    ["PHONE_NUMBER 9... 1... 9... 5... 5... 5... 0... 1... 4... 2"],
  ],
  ["SSN:\n2\n1\n9\n0\n9\n9\n9\n9\n9\n", ["US_SSN 2\n1\n9\n0\n9\n9\n9\n9\n9"]],
  // Two values of one label.
  ["MRN 84719265 -> 84719266", ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`)],
  [
    "MRNs: 84719265 - 84719266",
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ],
  [
    "MRN 84719265, no wait, 84719266",
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ],
  ...[
    "MRN 84719265, previous 84719266",
    "MRN mismatch: expected 84719265, got 84719266",
    "MRNs:\n1. 84719265\n2. 84719266",
    "MRNs:\n  1) 84719265\n  2) 84719266",
    'mrns=[]string{"84719265", "84719266"}',
    "MRNs: 84719265<br>84719266",
  ].map((text): [string, string[]] => [
    text,
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ]),
  [
    "MRN 84719265 (was 84719266)",
    ["84719265", "84719266"].map((id) => `MEDICAL_RECORD_NUMBER ${id}`),
  ],
];

for (const [text, values] of VALUES)
  test(`hurried: ${JSON.stringify(text)}`, () => assert.deepEqual(find(text), values));

const CLEAN = [
  "call 3, 4, 5, 6, 7, 8, 9 times",
  "build 03_14_1958",
  "phone: [1, 2, 3, 4, 5, 6, 7, 8, 9]",
  "birthday: 3, 14, 15, 1958",
  "pages 1, 2, 3, 4, 5, 6, 7, 8 of the account",
  "account tiers 1, 2, 3, 4, 5, 6, 7, 8",
  "card: 1, 2, 3, 4, 5, 6, 7, 8, 9 of hearts",
  "member.scores = [1,2,3,4,5,6,7,8,9,1]",
  "mobile: 320, 375, 414, 768",
  "serial port 9600, 19200, 38400, 115200",
  "account tiers: 100, 250, 500, 1000",
  "Patient number: 1 2025 12.",
  "Bad SSN 123-45-678",
  "NM1*82*2*ACME*****XX~SV1*HC:99213*100.00",
  "zip should be 300 MB",
  "zip like 1000 files",
  "max-age=93",
  "Age: 12 - 93 months",
  "200 for the patient",
  "8080 (port)",
  "call-1234567890",
  "step 2: 123456789 ns",
  "HR 72 - 84 - 96",
  "ratio 200 - 300 - 4000",
  "the doctor search, doctor notes, NIR 850 nm, SNS 12 topics",
  "Patient: MALE/FEMALE, NAME: USER/ADMIN, member GOLD/SILVER",
  "text 20240314 rendered",
  "account ending balance 7712.50",
  "the account ends in 2025",
  "Content-Encoding: enc 20240314",
  "lib-mrn-12345 build",
  "iOSVersion 17, sHa256 digest, eBayID config",
  "Orders:\n1. 84719265\n2. 84719266",
  "1. 84719265 rows were read\n2. 12345678 rows were written",
  "What is your order number?<|im_end|>\n<|im_start|>user\n84719265",
  "[build:84719265] done in order[]=84719266",
  "account verified in 12500 ms, policy says 30000",
  "00:00:01,000 --> 00:00:04,000\n84719265",
  "member optional: 10432, user not found: 84719 rows",
];

for (const text of CLEAN) test(`clean: ${text}`, () => assert.deepEqual(find(text), []));

test("a long list of one label is found to its end", () => {
  assert.equal(find(`MRNs: ${"84719265 - ".repeat(4000)}`).length, 4000);
});
