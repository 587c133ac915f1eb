import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { Announced } from "../../src/detect/structure/announced.ts";
import { readStructure } from "../../src/detect/structure/index.ts";
import { PAIR_KEYS } from "../../src/detect/structure/json/pair-keys.ts";
import { announcing } from "../support/structure.ts";

const PIECES = `PID|1||4827193^^^HOSP^MR||ROE^JANE||19580314|F
MSH|^~&| MSH#^~&# PID#1##4827193##ROE^JANE NM1*IL*1*ROE*JANE****MI*A1234567~ ST*270*0001~ ISA*00* CLM*
"00100010":{"Value":[{"Alphabetic":"Roe^Jane"}]} "resourceType":"Patient" "birthDate":"1958-03-14"
"given":["Jane"] 'family': "telecom":[{"value":"9195550142"}] "PID.5": "PID-7"="19580314" "month":3,"year":1958,"day":14
last=Roe&first=Jane "ln":"Roe","fn":"Jane" Last:Roe First:Jane last_name: surname] = lname "Roe"
"field":"MRN","value":"4827193" "patient_name" :"Jane Roe" 'lastName':'Roe' "mrns":["4827193"] "columns":["mrn"],"rows":[["4827193"]]
<ClinicalDocument> <cda:patientRole><id extension="84719265"/> <birthTime value="19580314"/> <livingSubjectId> <assignedPerson><name><given>Jane</given><family>Roe</family></name>
<Patient xmlns="http://hl7.org/fhir"><birthDate value="1958-03-14"/> <birthDate value="1958-03-14"/> </PID.5> <PID.5><XPN.1>ROE</XPN.1></PID.5> <PID.7>19580314</PID.7>
<first>Jane</first><last>Roe</last> <lname>Roe</lname> <fname>Jane</fname> <ln>Roe</ln><fn>Jane</fn> <FamilyName>Roe</FamilyName><GivenName>Jane</GivenName>
Patient?family=Roe&birthdate=1958-03-14 RelatedPerson?name=Roe Practitioner/_search?identifier=http://x/mrn|84719265
"date_of_birth":"1958-03-14" "name.first":"Jane" { } [ ] , : = " ' < </ ? &`
  .split(/\n/)
  .flatMap((line) => line.split(" "));

const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", "", " ", ",", "\n", "\r")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(""));

test("what is not announced is not there", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const shadow = announcing(text);
      // A program's words for what it refused are asked of no other text.
      const all = shadow.announced | ~Announced.Refused;
      assert.deepEqual(placesIn(shadow), placesIn({ ...shadow, announced: all }));
    }),
  );
});

test("every key of pairs announces them", () => {
  for (const key of PAIR_KEYS)
    for (const text of [`{"${key}":1`, `"${key.toUpperCase()}" :`, `${" ".repeat(20)}'${key}':`])
      assert.equal(announcing(text).announced & Announced.Pairs, Announced.Pairs, text);
});

function placesIn(shadow: ReturnType<typeof announcing>): string[] {
  const places: string[] = [];
  readStructure(
    shadow,
    (...place) => places.push(place.join(" ")),
    (start, end, name) => {
      // Else it is asked what the name says.
      if (end > start) places.push(`${start} ${end} ${name}`);
      return undefined;
    },
  );
  return places;
}
