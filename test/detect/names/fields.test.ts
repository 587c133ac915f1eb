/** Names that a label, a column, a list or a key announces. */
import assert from "node:assert/strict";
import test from "node:test";
import { valuesOf } from "../../support/find-in-text.ts";

const found = valuesOf("PERSON");

const POSITIVES: readonly (readonly [string, readonly string[]])[] = [
  ["Bhattacharyya, Xyqlo | Female | 1973", ["Bhattacharyya, Xyqlo"]],
  ["| 77183 | SADOWSKI, ELKE | CT |", ["SADOWSKI, ELKE"]],
  ["pharmacist=hsalinas duration=41s", ["hsalinas"]],
  ["Emergency Contact: Wife, Maria Okwuosa", ["Wife, Maria Okwuosa"]],
  ["Contact: Brother, Tom Hall, mobile", ["Brother, Tom Hall"]],
  ["Contact: Sister, Maria Hall-Okwuosa, mobile", ["Sister, Maria Hall-Okwuosa"]],
  ["C-FIND SCP: Query PatientName=SMITH StudyDate=x", ["SMITH"]],
  ["Patient: ROE, JANE Q", ["ROE, JANE Q"]],
  ["PATIENT: KOZLOWSKI", ["KOZLOWSKI"]],
  ["DICTATED BY: J KOZLOWSKI", ["J KOZLOWSKI"]],
  ["REF MD: KOZLOWSKI, Ordering: Xyqlo", ["KOZLOWSKI", "Xyqlo"]],
  ["md: Kozlowski", ["Kozlowski"]],
  ["FAX\nTO: Ginny @ front desk\nRE: Xyqlo C. (2 pages)", ["Ginny", "Xyqlo C."]],
  ["Re: BAXENDALE, Edwin (Mr)", ["BAXENDALE, Edwin"]],
  ["ASEGURADO XYQLO RATAJCZAK", ["XYQLO RATAJCZAK"]],
  ['{"nm":"xyqlo","dob":"6/2/38"}', ["xyqlo"]],
  ["patient=Calliope Drummond status=1", ["Calliope Drummond"]],
  ["Responsible party: L YARBOROUGH, acct", ["L YARBOROUGH"]],
  ["08:20  Iturralde, Xyqlo  new", ["Iturralde, Xyqlo"]],
  [
    "Patients: Corwin Blaylock, Thandiwe Nkosi, Ulrich Sonnenfeld",
    ["Corwin Blaylock, Thandiwe Nkosi, Ulrich Sonnenfeld"],
  ],
  ["PT: L. Stone, DPT", ["L. Stone"]],
  ["HOLLOWAY, PRUDENCE | ATENOLOL", ["HOLLOWAY, PRUDENCE"]],
  ["Guardian: Atty. Purcell", ["Purcell"]],
  ["Patient: Vit Novak", ["Vit Novak"]],
  ["GET /users/michael-johnson/notes", ["michael-johnson"]],
  ["Name: Jane Roe\nPhone: none", ["Jane Roe"]],
  ['{"patient_name": "jane roe", "ok": true}', ["jane roe"]],
  ['{"name":[{"family":"Roe","given":["Jane"]}]}', ["Roe", "Jane"]],
  ['"subject":{"reference":"x","display":"Jane Johnson"}', ["Jane Johnson"]],
  ["PT NAME: ROE, JANE-MARIE  ADM", ["ROE, JANE-MARIE"]],
  ["PCP: Johnson, Jane MD.", ["Johnson, Jane MD"]],
  ["where last_name = 'Xyqlo' and", ["Xyqlo"]],
  ['{"patient":{"name":{"given":"Jane","family":"Roe"}}}', ["Jane", "Roe"]],
  ["LAB REPORT - Patient ROE, JANE M - done", ["ROE, JANE M"]],
  ["first_name = 'Xyqlo', last_name = \"Brandtor\"", ["Xyqlo", "Brandtor"]],
  [':first_name=>"Xyqlo", :visits=>3', ["Xyqlo"]],
  ["select * from p where last_name = 'brandtor' limit 5", ["brandtor"]],
  ["Last Name: BRANDTOR First Name: XYQLO", ["BRANDTOR", "XYQLO"]],
  ["Claimant: Xyqlo\nBorrower: Brandtor", ["Xyqlo", "Brandtor"]],
  ["- [x] Preferred name: Xyqlo", ["Xyqlo"]],
  ["Pt: BRANDTOR, XYQLO (MRN on file)", ["BRANDTOR, XYQLO"]],
  ["Patient: Brandtor, Xyqlo R. was seen", ["Brandtor, Xyqlo R."]],
  ["Prescriber: BRANDTOR, X", ["BRANDTOR, X"]],
];

for (const [text, names] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(found(text), names));

const KEYED: readonly (readonly [string, string, readonly string[]])[] = [
  ["gen_ai.agent.name", "Clara", []],
  ["gen_ai.agent.name", "Grace Hopper", []],
  ["agent.name", "Jane Roe", ["Jane Roe"]],
  ["PatientName", "SMITH", ["SMITH"]],
  ["patientName", "xyqlo brandt", ["xyqlo brandt"]],
  ["patient.last_name", "Brown", ["Brown"]],
  ["subject.display", "Roe, J", ["Roe, J"]],
  ["given", "Summer", ["Summer"]],
  ["provider_name", "Xyqlo", ["Xyqlo"]],
  ["gen_ai.provider.name", "openai", []],
  ["gen_ai.provider.name", "OpenAI", []],
  ["service.name", "intake", []],
  ["gen_ai.tool.name", "lookup", []],
  ["patientName", "{}", []],
];

for (const [key, text, names] of KEYED)
  test(`under ${key}: ${text}`, () => assert.deepEqual(found(text, key), names));
