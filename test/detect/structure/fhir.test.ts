import assert from "node:assert/strict";
import test from "node:test";
import { emptied, isAnnounced, read } from "../../support/structure.ts";

const PATIENT = {
  resourceType: "Patient",
  id: "p-84719265",
  meta: { lastUpdated: "2025-04-12T08:15:00Z" },
  text: { status: "generated", div: "<div>Jane Roe, seen by Dr. House</div>" },
  extension: [
    {
      url: "http://hl7.org/fhir/StructureDefinition/patient-mothersMaidenName",
      valueString: "Ann Doe",
    },
    { url: "http://example.org/race", valueCoding: { code: "2106-3", display: "White" } },
  ],
  identifier: [
    { type: { coding: [{ code: "MR" }] }, system: "http://hospital.example/a", value: "84719265" },
    { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-18-5452" },
    { system: "http://hospital.example/other", value: "X-1" },
  ],
  name: [{ use: "official", family: "Roe", given: ["Jane", "Q"], prefix: ["Mrs."] }],
  telecom: [
    { system: "phone", value: "919-555-0142" },
    { system: "fax", value: "919-555-0143" },
  ],
  gender: "female",
  birthDate: "1958-03-14",
  deceasedDateTime: "2025-04-12T08:15:00Z",
  address: [
    { line: ["12 Oak St"], city: "Durham", state: "NC", postalCode: "27701", country: "US" },
  ],
  photo: [{ contentType: "image/png", data: "iVBORw0KGgo=" }],
  contact: [{ name: { text: "John Roe" }, telecom: [{ system: "email", value: "j@example.org" }] }],
  generalPractitioner: [{ reference: "Practitioner/77", display: "Gregory House" }],
};

const PATIENT_PLACES = [
  "UNIQUE_ID p-84719265",
  "PERSON Ann Doe",
  "MEDICAL_RECORD_NUMBER 84719265",
  "US_SSN 999-18-5452",
  "UNIQUE_ID X-1",
  "PERSON Roe",
  "PERSON Jane",
  "PERSON Q",
  "PHONE_NUMBER 919-555-0142",
  "FAX_NUMBER 919-555-0143",
  "DATE_OF_BIRTH 1958-03-14",
  "DATE_TIME 2025-04-12T08:15:00Z",
  "STREET_ADDRESS 12 Oak St",
  "LOCATION Durham",
  "ZIP_CODE 27701",
  "IMAGE iVBORw0KGgo=",
  "PERSON John Roe",
  "EMAIL_ADDRESS j@example.org",
  "UNIQUE_ID 77",
  "PERSON Gregory House",
  "PERSON Jane",
  "PERSON Roe",
  "PERSON House",
];

const OBSERVATION = {
  resourceType: "Observation",
  id: "obs-1",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "2951-2", display: "Sodium" }] },
  subject: { reference: "Patient/84719265", display: "Jane Roe" },
  encounter: { reference: "Encounter/5", display: "Visit" },
  effectiveDateTime: "2025-04-12T08:15:00Z",
  valueQuantity: { value: 140, unit: "mmol/L" },
};
const PLACES: readonly (readonly [string, string, readonly string[]])[] = [
  ["FHIR patient", JSON.stringify(PATIENT), PATIENT_PLACES],
  ["FHIR patient, indented", JSON.stringify(PATIENT, null, 2), PATIENT_PLACES],
  [
    "FHIR patient in JSON in JSON",
    JSON.stringify({ result: JSON.stringify({ body: JSON.stringify(PATIENT) }), ok: true }),
    PATIENT_PLACES,
  ],
  [
    "FHIR patient in the text of a message",
    JSON.stringify([
      { role: "tool", content: `Here it is: ${JSON.stringify(PATIENT)}. "Done", he said.` },
      { role: "user", content: "thanks" },
    ]),
    PATIENT_PLACES,
  ],
  [
    "FHIR observation",
    JSON.stringify(OBSERVATION),
    ["UNIQUE_ID 84719265", "PERSON Jane Roe", "DATE_TIME 2025-04-12T08:15:00Z"],
  ],
  [
    "FHIR resources around a patient",
    JSON.stringify([
      {
        resourceType: "Coverage",
        subscriberId: "W77",
        beneficiary: { display: "Jane Roe" },
        payor: [{ display: "Acme Health" }],
        class: [{ type: { text: "group" }, value: "G88", name: "Gold" }],
      },
      { resourceType: "FamilyMemberHistory", name: "Ann Doe", bornDate: "1930-01-02" },
      {
        resourceType: "AuditEvent",
        agent: [{ name: "John Roe" }],
        recorded: "2025-04-12T08:15:00Z",
      },
      {
        resourceType: "Practitioner",
        identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }],
        photo: [{ url: "http://x.example/1.png" }],
      },
      {
        resourceType: "QuestionnaireResponse",
        item: [{ text: "Reason?", answer: [{ valueString: "Ann fell" }] }],
      },
    ]),
    [
      "HEALTH_PLAN_ID W77",
      "PERSON Jane Roe",
      "HEALTH_PLAN_ID G88",
      "HEALTH_PLAN_ID Gold",
      "PERSON Ann Doe",
      "DATE_TIME 1930-01-02",
      "PERSON John Roe",
      "DATE_TIME 2025-04-12T08:15:00Z",
      "US_NPI 1234567893",
      "URL http://x.example/1.png",
      "PERSON Ann",
    ],
  ],
  [
    "FHIR narrative of a patient",
    '{"resourceType":"Patient","text":{"div":"<div>Okafor, Female, lives in Ohio. Plan QX778ZA</div>"}}',
    ["PERSON Okafor", "UNIQUE_ID QX778ZA"],
  ],
  [
    "FHIR extensions of a patient",
    '{"resourceType":"Patient","extension":[{"url":"http://x.example/a","valueString":"Not Hispanic or Latino"},{"url":"http://x.example/b","valueString":"Okafor"}]}',
    ["PERSON Okafor"],
  ],
  [
    "FHIR bundle",
    JSON.stringify({
      resourceType: "Bundle",
      entry: [
        {
          fullUrl: "urn:uuid:2a",
          resource: { resourceType: "Patient", name: [{ family: "Roe" }] },
        },
        { fullUrl: "urn:uuid:2b", resource: { ...OBSERVATION, note: [{ text: "Roe came" }] } },
      ],
    }),
    [
      "UNIQUE_ID 2a",
      "PERSON Roe",
      "UNIQUE_ID 84719265",
      "PERSON Jane Roe",
      "DATE_TIME 2025-04-12T08:15:00Z",
      "PERSON Roe",
    ],
  ],
  [
    "FHIR cut off",
    JSON.stringify(PATIENT).slice(0, JSON.stringify(PATIENT).indexOf("Oak St") + 3),
    [
      ...PATIENT_PLACES.slice(0, 12),
      "STREET_ADDRESS 12 Oak",
      ...PATIENT_PLACES.slice(20, 22),
      ...PATIENT_PLACES.slice(23),
    ],
  ],
  [
    "FHIR as Python prints it",
    "{'resourceType': 'Patient', 'name': [{'family': \"O'Neil\", 'given': ['Jane']}], 'active': True, 'birthDate': '1958-03-14'}",
    ["PERSON O'Neil", "PERSON Jane", "DATE_OF_BIRTH 1958-03-14"],
  ],
  [
    "C-CDA",
    '<ClinicalDocument><recordTarget><patientRole><id root="2.16.840.1.113883.4.1" extension="219-09-9999"/><id root="2.1" extension="84719265"/><addr><streetAddressLine>12 Oak St</streetAddressLine><city>Durham</city><state>NC</state><postalCode>27701</postalCode></addr><telecom value="tel:919-555-0142"/><patient><name><prefix>Mrs.</prefix><given>Jane</given><family>Roe</family></name><birthTime value="19580314"/></patient></patientRole></recordTarget><component><code code="2951-2"/><effectiveTime value="20250412"/><text>Mrs. Roe is well</text><value mediaType="image/png" representation="B64">iVBORw0KGgo=</value></component></ClinicalDocument>',
    [
      "US_SSN 219-09-9999",
      "MEDICAL_RECORD_NUMBER 84719265",
      "STREET_ADDRESS 12 Oak St",
      "LOCATION Durham",
      "ZIP_CODE 27701",
      "PHONE_NUMBER 919-555-0142",
      "PERSON Jane",
      "PERSON Roe",
      "DATE_OF_BIRTH 19580314",
      "DATE_TIME 20250412",
      "IMAGE iVBORw0KGgo=",
      "PERSON Roe",
    ],
  ],
  [
    "FHIR as XML",
    '<Patient xmlns="http://hl7.org/fhir"><id value="p1"/><meta><lastUpdated value="2025-04-12"/></meta><text><div><p>Jane Roe</p></div></text><identifier><type><coding><code value="MR"/></coding></type><system value="http://x.example"/><value value="84719265"/></identifier><name><family value="Roe"/><given value="Jane"/></name><telecom><system value="phone"/><value value="919-555-0142"/></telecom><birthDate value="1958-03-14"/><address><line value="12 Oak St"/><city value="Durham"/><state value="NC"/><postalCode value="27701"/></address><generalPractitioner><reference value="Practitioner/77"/></generalPractitioner></Patient>',
    [
      "UNIQUE_ID p1",
      "MEDICAL_RECORD_NUMBER 84719265",
      "PERSON Roe",
      "PERSON Jane",
      "PHONE_NUMBER 919-555-0142",
      "DATE_OF_BIRTH 1958-03-14",
      "STREET_ADDRESS 12 Oak St",
      "LOCATION Durham",
      "ZIP_CODE 27701",
      "UNIQUE_ID 77",
      "PERSON Jane",
      "PERSON Roe",
    ],
  ],
  [
    "FHIR search",
    "GET https://ehr.example.org/fhir/Patient?identifier=http%3A%2F%2Fx.example%2Fmrn%7C84719265&birthdate=ge1958-03-14&family:exact=Roe&_count=10 ok",
    ["MEDICAL_RECORD_NUMBER 84719265", "DATE_OF_BIRTH 1958-03-14", "PERSON Roe"],
  ],
  [
    "what a redaction left",
    '{"resourceType":"Patient","name":[{"family":"[PERSON]","given":["[PERSON:k7q2m9xa]","J***","Ann"]}],"birthDate":"1958","address":[{"city":"unknown","postalCode":null}],"text":{"div":"a PERSON"}}',
    ["PERSON Ann"],
  ],
];

for (const [name, text, places] of PLACES)
  test(`places: ${name}`, () => {
    assert.deepEqual(read(text).places, places);
    assert.ok(isAnnounced(text));
  });

const keysOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(keysOf)
    : value !== null && typeof value === "object"
      ? Object.entries(value).map(([key, item]) => [key, keysOf(item)])
      : typeof value;

test("what stands around places is whole: FHIR keeps its keys and types", () => {
  for (const resource of [PATIENT, OBSERVATION]) {
    const out = JSON.parse(emptied(JSON.stringify(resource)));
    assert.deepEqual(keysOf(out), keysOf(resource));
  }
  const { code, valueQuantity, status } = JSON.parse(emptied(JSON.stringify(OBSERVATION)));
  assert.deepEqual(
    { code, valueQuantity, status },
    { code: OBSERVATION.code, valueQuantity: OBSERVATION.valueQuantity, status: "final" },
  );
});
