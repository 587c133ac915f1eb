/** What the prefilter must not sleep through: values of few digits, in disguise, or of letters alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { Labels } from "../../src/detect/labels/labels.ts";
import { lineUp } from "../../src/detect/wake/lineup.ts";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const BLOB = "aB3dE5gH".repeat(80);

const FOUND: readonly (readonly [string, string])[] = [
  ["she is 94&nbsp;years old", "AGE 94"],
  ['"text": "94\\u00a0years old"', "AGE 94"],
  ['{"patientAge":"94"}', "AGE 94"],
  ["seen 3‐14‐2024 in clinic", "DATE_TIME 3‐14‐2024"],
  ["seen 3\\u002f14\\u002f2024", "DATE_TIME 3\\u002f14\\u002f2024"],
  ["seen 3%2F14%2F2024", "DATE_TIME 3%2F14%2F2024"],
  ["seen 3\\/14\\/2024", "DATE_TIME 3\\/14\\/2024"],
  ["seen on March the 14th", "DATE_TIME March the 14th"],
  ["the patient came on friday morning", "DATE_TIME friday"],
  ["Member ID: XRJ 847A1926", "HEALTH_PLAN_ID XRJ 847A1926"],
  ["Insurance (Oakcare) ID: OC-84719", "HEALTH_PLAN_ID OC-84719"],
  ["plate ABC 1234", "LICENSE_PLATE ABC 1234"],
  ["plate AB-12-CD", "LICENSE_PLATE AB-12-CD"],
  // A time beside a value, and what looks like one.
  ["20120102 08:00", "DATE_TIME 20120102"],
  ["MRN 84719265 10:22", "MEDICAL_RECORD_NUMBER 84719265"],
  ["items[1]{city,otp,time,name}:\n durham,4829,10:22,Cy", "CREDENTIAL 4829"],
  ["10:22 SSN 219 09 9999 10:22:33.482", "US_SSN 219 09 9999"],
  ["seen 2024-07-18T10:22:33Z in clinic", "DATE_TIME 2024-07-18T10:22:33Z"],
  ["cell @10:22 5550142", "PHONE_NUMBER 5550142"],
  ["mobile=8:30 - 555-0142", "PHONE_NUMBER 555-0142"],
  ["phone: 10:22:33 +1200 555 0142", "PHONE_NUMBER 555 0142"],
  ["fax: 10:22:33+02:00 555-0142", "FAX_NUMBER 555-0142"],
  ["at 10:22:33:44:55:66", "MAC_ADDRESS 10:22:33:44:55:66"],
  ["at 2a02:10:22:33::10:22", "IP_ADDRESS 2a02:10:22:33::10:22"],
  ["lives at Lindenstrasse 12", "STREET_ADDRESS Lindenstrasse 12"],
  ["lives at Lindenstraße 12", "STREET_ADDRESS Lindenstraße 12"],
  ["Storgatan 5", "STREET_ADDRESS Storgatan 5"],
  ["Adres: Kerkstraat 7", "STREET_ADDRESS Kerkstraat 7"],
  ["the API key is Zx81kQpL90aa", "API_KEY Zx81kQpL90aa"],
  [
    "use the token 4f2a9c0b7e1d3f5a6b8c9d0e1f2a3b4c5d6e7f80",
    "CREDENTIAL 4f2a9c0b7e1d3f5a6b8c9d0e1f2a3b4c5d6e7f80",
  ],
  ["GET /users/8471926/orders", "URL 8471926"],
  ["GET /members/W12345678", "HEALTH_PLAN_ID W12345678"],
  ["mac 地址 AA:BB:CC:DD:EE:FF", "MAC_ADDRESS AA:BB:CC:DD:EE:FF"],
  ["27701\n96 228011 office", "PHONE_NUMBER 96 228011"],
  [
    "call nine one nine five five five oh one four two",
    "PHONE_NUMBER nine one nine five five five oh one four two",
  ],
  [
    "my social is two one nine oh nine five five nine nine",
    "US_SSN two one nine oh nine five five nine nine",
  ],
  ["the last four of my social are five one four two", "US_SSN five one four two"],
  ["my number is five five five, oh one four two", "PHONE_NUMBER five five five, oh one four two"],
  [
    "reach me: nine one nine, double five five, oh one four two",
    "PHONE_NUMBER nine one nine, double five five, oh one four two",
  ],
  // Beside what is left out as an id of telemetry, a measure, or a blob.
  ["chatcmpl-Zx81kQpL90aa4 219-09-9999", "US_SSN 219-09-9999"],
  ["mac fc-12-34-56-78-9a", "MAC_ADDRESS fc-12-34-56-78-9a"],
  ["219-09-9999 3f2a9c0b-7e1d-4f5a-8b8c-9d0e1f2a3b4c", "US_SSN 219-09-9999"],
  ["gpt-4o-2024-07-18 seen 3/14/2024", "DATE_TIME 3/14/2024"],
  ["98.6, 219-09-9999", "US_SSN 219-09-9999"],
  ["weight 98.6 3/14/2024", "DATE_TIME 3/14/2024"],
  ["[-0.006929283, 0.005336454, 0.000112345], 219-09-9999", "US_SSN 219-09-9999"],
  ["0.006929283, 0.005336454, 0.000112345, lat: 0.313611", "LOCATION 0.313611"],
  ["0.00692, 0.005336, 0.00011, lat 32.581111", "LOCATION 32.581111"],
  [`${BLOB} 219-09-9999`, "US_SSN 219-09-9999"],
  ["DOB: [14/Mar/1958:10:58:00 +0000]", "DATE_OF_BIRTH 14/Mar/1958"],
  ["[21/Nov/2026:10:58:00 +0000] 219-09-9999", "US_SSN 219-09-9999"],
  ["Gecko) Chrome/126.0.0.0 203.0.113.7", "IP_ADDRESS 203.0.113.7"],
  ["a proxy at edge /126.0.113.7", "IP_ADDRESS 126.0.113.7"],
  ["addr=/126.0.113.7", "IP_ADDRESS 126.0.113.7"],
  [`219-09-9999 ${BLOB}`, "US_SSN 219-09-9999"],
];

for (const [text, finding] of FOUND)
  test(`woken by: ${text.replace(BLOB, "a blob")}`, () => assert.deepEqual(find(text), [finding]));

const findLong = finderOf([
  "US_SSN",
  "MEDICAL_RECORD_NUMBER",
  "EMAIL_ADDRESS",
  "PHONE_NUMBER",
  "CREDIT_CARD",
]);

// Where no entity has values of one or two digits, names in code and years are left out at once.
const BESIDE_NAMES: readonly (readonly [string, string])[] = [
  ["gpt-4o-mini 219-09-9999", "US_SSN 219-09-9999"],
  ["MRN MP-4o-A77", "MEDICAL_RECORD_NUMBER MP-4o-A77"],
  ["mrn a4b-77c2d", "MEDICAL_RECORD_NUMBER a4b-77c2d"],
  ["b-4o-c@example.org", "EMAIL_ADDRESS b-4o-c@example.org"],
  ["since 2024, 919 555 0142", "PHONE_NUMBER 919 555 0142"],
  ["call 555 2024. 0142 now", "PHONE_NUMBER 555 2024. 0142"],
  ["a 2024.\n219-09-9999", "US_SSN 219-09-9999"],
];

for (const [text, finding] of BESIDE_NAMES)
  test(`woken beside names and years by: ${text}`, () =>
    assert.deepEqual(findLong(text), [finding]));

test("a short value alone wakes by the key above it", () => {
  assert.deepEqual(find("94", "patient.age"), ["AGE 94"]);
  assert.deepEqual(find("94", "page"), []);
});

test("every text is read for names alone", () => {
  const named = new Set(["PERSON", "LOCATION"]);
  const others = RECOGNISERS.filter(({ entity }) => !named.has(entity));
  assert.equal(lineUp(others, new Labels()).texts, "none");
  assert.equal(lineUp(RECOGNISERS, new Labels()).texts, "all but small words");
});

const NOT_FOUND = [
  "one two three four five six seven eight nine ten",
  "nine eight seven six five four three two one zero",
  "five or six, seven at most",
  "the 12–15 range, the 3\\n\\n4 lines",
  "Figure 12 and Chapter (new) 84719",
  "HTTP 404, ISO 27001, GPT 4000",
  "[-0.006929283, 0.005336454,\\n  -0.000112345, 0.219099999]",
  "run-20-ab",
  "the key is base64encoded",
  "commit 4f2a9c0b7e1d3f5a6b8c9d0e1f2a3b4c5d6e7f80",
  "GET /products/8471926",
  "call-8471926555, run-2024-07-18, thread_8471-9265",
];

for (const text of NOT_FOUND) test(`asleep by: ${text}`, () => assert.deepEqual(find(text), []));
