import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const found = valuesOf("PERSON");
const both = valuesOf("PERSON", "LOCATION");

const POSITIVES: readonly (readonly [string, readonly string[]])[] = [
  ["Please see Jane Roe today.", ["Jane Roe"]],
  ["seen by Dr. Chen on Monday", ["Chen"]],
  ["Dr. Wells and Mr. Brown agreed", ["Wells", "Brown"]],
  ["a 60-year-old male, John D., with COPD", ["John D."]],
  ["J. Roe is a 67 yo F", ["J. Roe"]],
  ["Patient: ROE, JANE Q", ["ROE, JANE Q"]],
  ["ROE, JANE Q was admitted", ["ROE, JANE Q"]],
  ["Johnson, Jane was admitted", ["Johnson, Jane"]],
  ["JANE JOHNSON was admitted", ["JANE JOHNSON"]],
  ["a patient named Xyqlo with a cough", ["Xyqlo"]],
  ["Kind regards,\nJane Roe\nIntake", ["Jane Roe"]],
  ["Mother of Frank evidenced fatigue", ["Frank"]],
  ["Dr. Weber A called", ["Weber A"]],
  ["Imam Hassan visited", ["Imam Hassan"]],
  ["Patient Wei Su was seen", ["Wei Su"]],
  ["Patient: Vit Novak", ["Vit Novak"]],
  ["Spoke with Sister Mary Joseph today", ["Sister Mary Joseph"]],
  ["Patient: Jan 4 years", ["Jan"]],
  ["Hello Xyqlo, your results are in", ["Xyqlo"]],
  ["everyone calls me Jane", ["Jane"]],
  ["Jane's daughter called", ["Jane"]],
  ["I'm Xyqlo Brandt, originally from here", ["Xyqlo Brandt"]],
  ["Jane409 Roe27 is the patient", ["Jane409 Roe27"]],
  ["GET /users/michael-johnson/notes", ["michael-johnson"]],
  ["All the best,\n\nJane\n", ["Jane"]],
  ["eva says it hurts", ["eva"]],
  ["70yo male pt, john d., admitted", ["john d."]],
  ["Johnson, Garcia and Patel are on call", ["Johnson", "Garcia", "Patel"]],
  ["Mary-Jane van der Berg, RN", ["Mary-Jane van der Berg"]],
  ["Siobhan O'Brien asked for a refill", ["Siobhan O'Brien"]],
  ["Mark Thompson, who visited", ["Mark Thompson"]],
  ["Sarah White was seen", ["Sarah White"]],
  ["What's your name? Xyqlo Brandt", ["Xyqlo Brandt"]],
  ["Jos\u00e9 Garc\u00eda called", ["Jos\u00e9 Garc\u00eda"]],
  ["Name: Jane Roe\nPhone: none", ["Jane Roe"]],
  ["my name is jane roe and i have a cough", ["jane roe"]],
  ["hi, i'm jane and my knee hurts", ["jane"]],
  ["follow up with michael johnson next week", ["michael johnson"]],
  ["ask dr. chen about it", ["chen"]],
  ['{"patient_name": "jane roe", "ok": true}', ["jane roe"]],
  ['{"name":[{"family":"Roe","given":["Jane"]}]}', ["Roe", "Jane"]],
  ['"subject":{"reference":"x","display":"Jane Johnson"}', ["Jane Johnson"]],
  ["labs for Jane Johnson-Price are back", ["Jane Johnson-Price"]],
  ["PT NAME: ROE, JANE-MARIE  ADM", ["ROE, JANE-MARIE"]],
  ["PCP: Johnson, Jane MD.", ["Johnson, Jane MD"]],
  ["patient Jane Roe unit no 4471", ["Jane Roe"]],
  ["treated with Yasmin Johnson's help", ["Yasmin Johnson"]],
  ["she told him Jane left", ["Jane"]],
  ["where last_name = 'Xyqlo' and", ["Xyqlo"]],
  ['{"patient":{"name":{"given":"Jane","family":"Roe"}}}', ["Jane", "Roe"]],
  ["a letter from Xyqlenko and Xyqlowska", ["Xyqlenko", "Xyqlowska"]],
  ["Could Nkechi restart her pills, and Aoife too?", ["Nkechi", "Aoife"]],
  ["Dose adjust, Hadiza Xyqlo, age 41", ["Hadiza Xyqlo"]],
  ["results for Eun-ji Ryu, by fax", ["Eun-ji Ryu"]],
  ["doses for Xyqlo Brandtex, a 58-year-old woman", ["Xyqlo Brandtex"]],
  ["dose for Xyqlo Brandtex (DOB below)", ["Xyqlo Brandtex"]],
  ["goals for Jane Johnson post stroke", ["Jane Johnson"]],
  ["LAB REPORT - Patient ROE, JANE M - done", ["ROE, JANE M"]],
  ["a plan for Buddy Johnson, by mail", ["Buddy Johnson"]],
  ["This is Gwenllian Pugh from", ["Gwenllian Pugh"]],
  ["first_name = 'Xyqlo', last_name = \"Brandtor\"", ["Xyqlo", "Brandtor"]],
  [':first_name=>"Xyqlo", :visits=>3', ["Xyqlo"]],
  ["select * from p where last_name = 'brandtor' limit 5", ["brandtor"]],
  ["Last Name: BRANDTOR First Name: XYQLO", ["BRANDTOR", "XYQLO"]],
  ["Claimant: Xyqlo\nBorrower: Brandtor", ["Xyqlo", "Brandtor"]],
  ["- [x] Preferred name: Xyqlo", ["Xyqlo"]],
  ["Pt: BRANDTOR, XYQLO (MRN on file)", ["BRANDTOR, XYQLO"]],
  ["Patient: Brandtor, Xyqlo R. was seen", ["Brandtor, Xyqlo R."]],
  ["Prescriber: BRANDTOR, X", ["BRANDTOR, X"]],
  ["could not parse dob for patient Jane Roe\\n  File", ["Jane Roe"]],
  ["ED: JOHNSON, JANE, c/o chest pain", ["JOHNSON, JANE"]],
  ["TOWNSEND, ELROY, c/o chest pain", ["TOWNSEND, ELROY"]],
  ["Bed 14: Okoro, C.", ["Okoro, C."]],
  ["Bed 14: Johnson, C.", ["Johnson, C."]],
  ["Johnson, Jane Marie arrived", ["Johnson, Jane Marie"]],
  ["baby girl Johnson was born", ["Johnson"]],
  ["my grandma jane fell", ["jane"]],
  ["my son is kieran", ["kieran"]],
  ["my dr is jane roe", ["jane roe"]],
  ["hi its jane marie, i cant come", ["jane marie"]],
  ["hey it's jane again", ["jane"]],
  ["this is jane, i need a refill", ["jane"]],
  ["told mr. xyqlo to return", ["xyqlo"]],
  ["i see dr johnson-smith today", ["johnson-smith"]],
];

for (const [text, names] of POSITIVES)
  test(`found in: ${text}`, () => assert.deepEqual(found(text), names));

const NEGATIVES: readonly string[] = [
  "compare Claude, Gemini, Mistral and Jamba on MMLU",
  "Parkinson's disease with a Gleason score of 7",
  "Crohn's disease, Ludwig's angina, a Foley catheter, the Chaddock reflex",
  "Humira vs. Enbrel; Tylenol and Botox; start Lisinopril in May",
  "Monday in March, African American, Hispanic",
  "Mayo Clinic guidelines, NYHA Class III, the GUSTO trial",
  "United States, New Zealand, North Carolina",
  '{"type":"function","name":"get_weather","arguments":{}}',
  '{"name": "search", "model": "gpt-4o"}',
  '{"patient":{"identifiers":[],"Enrolments":[],"name":',
  "{'patient': {'name': None, 'Vitals': {}}}",
  "last_name: str, first_name: Optional[str] = None",
  "CREATE TABLE p (last_name VARCHAR(50), first_name TEXT NOT NULL)",
  "LAST_NAME: NULL, STATUS: ACTIVE",
  "import { Reader } from './Reader.ts'; new PostgreSqlClient()",
  "The results are in. However, Please note: Thank you. Yes. Okay.",
  "Job Area: Engineering, Bank Name: First Federal",
  "TypeError: Cannot read properties of undefined (reading 'Name')",
  "[PERSON] and [PERSON:k7q2m9xa]",
  "GET https://www.Example.org/Users/Index HTTP/1.1",
  "Allegra is used for it, treated with Soma; Yasmin, can it be taken with Lipitor?",
  "a Baker's cyst, Kaposi's sarcoma, Wilson's disease, Heberden's nodes, Smith et al., 2019",
  "ACE Inhibitors, US East (N. Virginia), I'd say You're Fine",
  "signed electronically, Radiology\nAssessment: Type 2 Diabetes Mellitus",
  "Kaplan-Meier curves, Cox proportional hazards, a Wolff-Parkinson-White pattern",
  "Osgood-Schlatter in soccer, Dix-Hallpike is positive; the Jackson-Pratt drain",
  "Nissen fundoplication, Rosenthal fibers, in Nelson syndrome, Kolmogorov-Smirnov, Tai Chi",
  "Tanner stages, Cohen's kappa, Auer rods, the Weber and Rinne tests, during Ramadan",
  "on Xyqlomab Brandtex, 40 mg daily; of Xyqlomab, 44 of 50",
  "St. John's wort, Merck's program, a knee with Zimmer parts",
  "Will you mark the chart? May I hope so.",
  "my name is on the list and i am in pain",
  "its paris office, and it's fine",
  "my doctor is away, my kid is ok",
  "Frank blood in the stool",
  "Forrest IIa ulcer, Salter-Harris II, Weber B",
  "Rocky Mountain spotted fever, Sister Mary Joseph nodule",
  "\u00bfSu n\u00famero? Su objetivo es",
  "Austin Flint murmur, Cheyne-Stokes, House-Brackmann IV, Vit D 19",
  "Mr. X and Ms. Y in the example",
  "a Weber C fracture, Jan  3 02:11:44 web1",
  "EpiPen Jr, Takayasu, Colles and Lisfranc fractures",
];

for (const text of NEGATIVES) test(`no one in: ${text}`, () => assert.deepEqual(found(text), []));

const KEYED: readonly (readonly [string, string, readonly string[]])[] = [
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

test("a facility is no person, whether or not places are looked for", () => {
  assert.deepEqual(found("seen at Johnson Memorial Hospital"), []);
  assert.deepEqual(both("seen at Johnson Memorial Hospital"), ["Johnson Memorial Hospital"]);
});

/** The values that are found, without their entity. */
function valuesOf(...entities: readonly string[]): (text: string, key?: string) => string[] {
  const finder = finderOf(entities);
  return (text, key) => finder(text, key).map((found) => found.slice(found.indexOf(" ") + 1));
}
