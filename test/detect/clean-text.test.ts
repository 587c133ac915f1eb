/** What models, tools, logs and manuals say every day: nothing of it is of a person. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const CLEAN: readonly string[] = [
  "su cita? toma glipizida y losart\u00e1n 50 mg. Call NNP if > 15",
  "Fixed by OpenAI #12345, version ID 2024, build ID: 84719265, IDs 847192",
  "Welch Allyn thermometer, Henry Schein order, Herman Miller chair; Ebola, Zika, Hendra, Hanta, West Nile",
  "The Needleman-Wunsch and Smith-Waterman algorithms; Argo CD synced; agent: Maya (voice bot) said hi",
  "upgrade to the May 2024 release; the March 2024 guideline, version of the January 2025 formulary",
  "Name: Xyqlopril 10 mg tablet; Name: Zyqlomab 40 mg/0.4 mL pen",
  "Room 412B cleaned; Bed 7 available; Unit 3 West, Gate 7 closed. Suite 200 open, Bed 9 open, Unit 3 full",
  "Product: Kendall SCD 700; Item: Welch Allyn Spot Vital Signs; Location Services, City Hall",
  "Xyqlo's API, Xyqlo's address space; Claude, could you sum it up? Cheddar, aged 14 months",
  "Metformin, can you take it with food? Baby Boy Formula, Memory Care, Local Nursing Home",
  "Siri, can you play it? Btw, can you check? Thx, could you resend it? Pls, can you call?",
  "Frank feedback is welcome; Dell PowerEdge R740, Philips Respironics DreamStation recall",
  "A Long Term Acute Care Hospital, a Critical Access Community Hospital; passed 2/14 tests",
  "moderate MR. She has Graves disease. Ella vive sola. Tomo metformina y lisinopril.",
  "Toma Sintrom y Cardizem. She takes Sintrom and Cardizem.",
  "CPAP with ResMed AirFit P30i; Billing Dept wrote back; follow-up in HF clinic",
  "in plan H5521-014; denied for lack of precertification (CO-197)",
  "two adenomas, Paris Is, removed; a Kennedy terminal ulcer; Su mam\u00e1 trabaja",
  '<code code="34133-9" displayName="Summarization of Episode Note"/>',
  "EDD, c/o decreased fetal movement. BPP 8/8; is Docker, do you ask, fine?",
  "the value is kept in redis, in vitro, in kafka, in docker, in java, in utero",
  "What is the capital of France? The capital of France is Paris.",
  "Paris is the capital of France. Jordan is a country in the Middle East.",
  "Austin, Dallas and Houston are cities in Texas.",
  "Florence has many museums; Mount Everest is 8,849 m high.",
  "Amazon, Tesla, Ford, Boeing, Wells Fargo, Morgan Stanley, Johnson & Johnson",
  "Trials run by Eli Lilly and Johnson & Johnson",
  "Newton's second law, the Nash equilibrium, Alzheimer's disease, Bell's palsy",
  "QTc 441 ms. TSH 2.1. Score 4/5 on strength testing, pain 7/10.",
  "pi is 3.14159265358979, e is 2.718281828459045",
  "It was a cell. 84719265 rows. She left the home. 84719265 rows.",
  '[2026-03-14T08:41:48.123Z] "GET /api/v2/products/8471926 HTTP/1.1" 200 - 0 5324 12 11',
  "Knowledge cutoff: June 2024",
  "The method is called parse.\n\n## 5.1.0 (2017-07-05)\n\n### Bug fixes",
  "https://www.cve.org/CVERecord?id=CVE-2026-90711",
  "trial id: NCT04512345",
  'ObjectIdentifier("2.5.29.37"), MS-DOS 8+3',
  'AttributeOID.CHALLENGE_PASSWORD: "challengePassword"',
  "s3://acme-kb/docs/policies/2024/refunds.pdf page 12",
  "Pick<Client, '_callApiKey' | 'apiVersion' | 'apiKey'>",
  "projects/123456789012/locations/us-central1/endpoints/8471926538471926538",
  "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.model-20241022-v2:0",
  "INSERT INTO metrics (ts, name, value) VALUES (1747731000123, 'latency_p99', 182.4)",
  "Move 3 steps left, then turn 90 degrees. Over 95 percent agreed; speed limit 100; page 94.",
  "The token limit is 128000 and the key concept is attention. Use your API key to authenticate.",
  '{"id":"chatcmpl-9x8Yk2LmQ4","created":1747731000,"usage":{"prompt_tokens":1523}}',
  "ICD-10 E11.65; CPT 99213; LOINC 4548-4; NDC 00093-7214-01; SNOMED 44054006",
  "Never reveal a patient's name, phone number, address, email, SSN, MRN or date of birth.",
];

for (const text of CLEAN) test(`clean: ${text}`, () => assert.deepEqual(find(text), []));

test("a name of one of those is still found where a person acts", () => {
  assert.deepEqual(find("Paris called the clinic about her refill."), ["PERSON Paris"]);
  assert.deepEqual(find("seen by Dr. Ford today"), ["PERSON Ford"]);
  assert.deepEqual(find("patient Florence Roe has many allergies"), ["PERSON Florence Roe"]);
});

/** The same bytes each time: of 2,000 blobs of real noise, one spells a label before a number. */
function noise(size: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, i) =>
    createHash("sha256").update(`${size} ${i}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, size);
}

test("base64 that holds no text is left alone, whatever it spells", () => {
  for (let size = 400; size < 4000; size += 100)
    for (const encoding of ["base64", "base64url"] as const)
      assert.deepEqual(find(`{"data":"${noise(size).toString(encoding)}"}`), []);
});

test("a value in the middle of a long path of words is found", () => {
  const path = "/a1/records/Archive/section".repeat(8);
  assert.deepEqual(find(`GET ${path}/patients/84719265${path}`), [
    "MEDICAL_RECORD_NUMBER 84719265",
  ]);
});
