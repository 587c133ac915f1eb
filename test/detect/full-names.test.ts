/** Names in full of words that are plain English too: found whole or not at all. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const findPeople = finderOf(["PERSON"]);
const find = (text: string): string[] => findPeople(text).map((one) => one.slice("PERSON ".length));

/** Each holds one name, in guillemets. */
const people = `
  Patient: «Summer Rose Banks»
  my name is «Summer Rose Banks» and I need a refill
  patient_name=«Rose Marie Park» status=ok
  Patient: «Mary Grace Fields»
  Patient: «Hunter Blaze Stone»
  Patient: «April May Stone», 44
  Patient Name: «Will Grace Case» Age: 44
  Patient «Jane Dawn Banks» Admitted to the ward
  Patient: «Grace Hope» Page 3 of 4
  Patient: «Jane Street»
  PATIENT: «SUMMER ROSE BANKS»
  Dr. «Rose Marie Banks» reviewed the chart
  Mrs. «Jane Rose Love» called
  «Grace Hope Fields» was admitted
  «Will Black», 44F, presents with cough
  «May Banks» called about her results
  «Thessaly Bright», 44F, presents with cough
  «Mary Dawn Banks» said so
  | «Grace Street» | 44 | F |
  The patient, «Will Banks», presents with cough
  an appointment with «Summer Fields» on Monday
  Refill ready for «Faith Woods»
  name=«Joy April Price» status=ok
  signed by «June Dawn Woods», MD
  Refill ready for «Jane Street», please call
  «Grace May Park» called
  «Joy Mark Ball» for Monday
  In bed 4B we have «Thessaly Bright»
  «J.T.» is a 12yo M
  her mother «K.T.» is at bedside
  sent «Hope»'s refill
`;

const clean = `
  Rose Garden Cafe on Hope Street
  April May June
  Summer Fields Farm
  color: Forest Green, or: Summer White
  product=Rose Gold Case status=ok
  Patient Care Plan
  Client: Chase Bank
  Hello, Chase Corp. filed the annual report
  Chase Bank reported profits
  Dawn Park, 44 acres
  Grace Park was seen as a model
  Will Page Load time improve?
  Ruby Page Object Model
  call with Chase Bank
  June Report, 2024
  In room 4 we have Telemetry
  a ride for Hope Street
  patient P.O. intake, patient B.P. 120/80, hi A.J.
  Server's chart
  Xyqlo Zyqlo is a 12-year-old company
  Summer's refill
  Hepatitis A B C D panel
`;

for (const line of people.trim().split("\n")) {
  const text = line.trim();
  test(`whole in: ${text}`, () => {
    assert.deepEqual(find(text.replace(/[«»]/g, "")), [/«(.+)»/.exec(text)![1]]);
  });
}

for (const line of clean.trim().split("\n"))
  test(`nobody in: ${line.trim()}`, () => {
    assert.deepEqual(find(line.trim()), []);
  });

test("letters that spell a last name behind it are a name of their own, and no initials", () => {
  assert.deepEqual(find("last name Kowalski K O W A L S K I"), ["Kowalski", "K O W A L S K I"]);
  assert.deepEqual(find("last name is Szczepanski S Z C Z E P A N S K I, first name Zofia"), [
    "Szczepanski",
    "S Z C Z E P A N S K I",
    "Zofia",
  ]);
});
