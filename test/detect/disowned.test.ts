/** Names before a noun that eponyms have, too; and what stands in the very shape of a thing's name. */
import assert from "node:assert/strict";
import test from "node:test";
import { LISTS } from "../../src/detect/names/kinds.ts";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["PERSON"]);

/** Each holds one name, in guillemets. */
const people = `
  «Jane Gonzalez» test results came back
  please send «Jane Gonzalez» surgery dates to me
  «Jane Gonzalez» infection resolved
  patient «Jane Gonzalez» hospital day 3
  «Jane Gonzalez» clinic visit tomorrow
  «Jane Gonzalez» trial enrolment
  patient «Xyqlo Brandtsen» test today
  «J. Okafor» surgery today
  patient «Gonzalez» surgery rescheduled
  Pt «Okafor» test results pending
  roomed pt «Patel» hernia repair
  Patient «Garcia-Lopez» surgery moved
  my son «Miguel» fever of 102
  «Miguel» fever since last night
  «Nguyen» edema worse
  send «Gonzalez» test results
  «Gonzalez» rule out sepsis
  «Gonzalez» code status full
  Update: «Gonzalez» labs pending
  «Latoya» insurance denied
  «Jane Gonzalez» Test Results
  patient «Gonzalez» Surgery
  «Jane Gonzalez» Insurance Card
  patient «Xyqlo» labs pending
  Patient: «Stevens Johnson»
  «Stevens Johnson», 45M, room 4
  «Foster» called about her refill
  seen by «Foster» today
  «Candida Gonzalez» called
  «Candida» reports pain
  patient «Phillips» head laceration sutured
  «Phillips» head CT ordered
  Patient «Rose» extract given
  Patient «Ginger Long» stays
  Patient «Brandy Bath» given
  Pt «Ivy» root planing
  spoke with «Jan», Feb 3 visit
  «Bay» called
  «Pilar» surgery tomorrow
  «Duane» test came back
  «Bay» 6 days old
  «Miller» intact, no deficits
  Seen by rev «C. Okafor» today
  caller_voice: «Jane Gonzalez»
  patient_voice: «Miguel»
  You are a patient named «Jane Gonzalez».
  «Olive» reports pain
  «Hazel» root canal at two
  «Rose» leaves on foot
  my name is «constant»
  «Jane Okafor», Inc.
  «Ace» Okafor called
  «Cox» reports pain`
  .trim()
  .split(/\n\s*/);

for (const line of people)
  test(`a person: ${line}`, () => {
    const name = line.slice(line.indexOf("«") + 1, line.indexOf("»"));
    const whole = name === "Ace" ? "Ace Okafor" : name;
    assert.deepEqual(find(line.replace(/[«»]/g, "")), [`PERSON ${whole}`]);
  });

const things = `
  Austin Flint murmur, Charles Bonnet syndrome, Miller Fisher syndrome
  Cornelia de Lange syndrome, the Marcus Gunn sign
  Creutzfeldt Jakob, Ehlers Danlos, Mueller Hinton, Niemann Pick
  Fugl Meyer 40; Kleihauer Betke 0.1%
  patient Crohn disease, Patient Foley catheter, patient Holter monitor
  Patient Portal service, patient Bariatric surgery, member Aetna plan
  Gonzalez et al, J. Gonzalez et al, Jane Gonzalez et al; E. Coli infection
  Gonzalez syndrome, the Jane Gonzalez Foundation
  Lobar pneumonia, Pilar cyst, Duane anomaly, Pierre Robin sequence
  Krebs cycle, Rolando fracture, Sabin vaccine, Auer rods
  Emery-Dreifuss or Becker dystrophy
  Swan to suction; Penrose in place, Hickman in situ
  Factor V Leiden het; Los Angeles B; Husky D covers it
  Foster parents signed, foster care plan
  Candida albicans in sputum, Candida in urine
  Cath Lab 2, Bay 6
  Petit mal, Russell's viper venom, Ace wrap, Cox inhibitors
  Graham crackers, an Allen key, a Phillips screwdriver
  Olive oil, Ginger root, Rosemary oil, Rose hip tea, olive oil
  part 8065, rev C
  fallback_voice: Ronald
  ElevenLabs voice Rachel, stability 0.5
  You are a scheduling agent named Aria.
  if a name is annotated in a function
  index out of bounds: the len is 3 but the index is 7
  "Jan|Feb|Mar", "Jan",\n"Feb"
  Expires=Thu, 01 Jan 1970 00:00:00 GMT
  Copyright 2020 Okwuosa, Inc.`
  .trim()
  .split(/\n {2}/);

for (const line of things) test(`no one: ${line}`, () => assert.deepEqual(find(line), []));

const NOUNS = new Set(["Eponym", "Organisation", "Facility"]);

for (const [kind, nouns] of LISTS.filter(([kind]) => NOUNS.has(kind)))
  test(`no noun makes a thing of who is announced, or named in full: ${kind}`, () => {
    for (const noun of nouns) {
      assert.deepEqual(find(`patient Gonzalez ${noun} today`), ["PERSON Gonzalez"]);
      assert.deepEqual(find(`Jane Gonzalez ${noun} pending`), ["PERSON Jane Gonzalez"]);
    }
  });

test("a commit and an issue of a change log are no one's numbers", () => {
  const all = finderOf();
  const git = "https://git.example.org/acme/app";
  assert.deepEqual(all(`100% coverage [\`b2bb044\`](${git}/commit/b2bb0440a)`), []);
  assert.deepEqual(all(`a leak in the lib folder [#1038](${git}/issues/1038)`), []);
  for (const number of ["84719265", "447182"]) {
    const record = `MRN [${number}](https://ehr.example.org/issues/${number})`;
    assert.ok(all(record)[0]?.startsWith(`MEDICAL_RECORD_NUMBER ${number}`));
  }
});
