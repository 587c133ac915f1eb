import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { Prefilter } from "../../src/detect/prefilter/prefilter.ts";
import { readStructure, STRUCTURE_LITERALS } from "../../src/detect/structure/index.ts";

const prefilter = new Prefilter({
  bare: 9,
  labelled: 3,
  shapes: false,
  literals: [],
  triples: [],
  words: new Map(),
});

/** The text as its leaf's shadow, as readers see it. */
function shadowOf(text: string): string {
  const bytes = Buffer.from(text);
  prefilter.load(bytes);
  return prefilter.fold(0, bytes.length).text;
}

interface Read {
  readonly places: string[];
  readonly labels: string[];
}

function read(text: string): Read {
  const shadow = shadowOf(text);
  const places: string[] = [];
  const labels: string[] = [];
  readStructure(
    shadow,
    (entity, start, end, score) => {
      assert.ok(start >= 0 && start < end && end <= shadow.length && score >= 0.5, entity);
      places.push(`${entity} ${shadow.slice(start, end)}`);
    },
    (start, end, label) => labels.push(`${label}: ${shadow.slice(start, end)}`),
  );
  return { places, labels };
}

const MESSAGE = [
  "MSH|^~\\&|ADT|HOSP|EHR|HOSP|20250412081500||ADT^A01|MSG001|P|2.5",
  "PID|1||84719265^^^HOSP^MR~219099999^^^SSA^SS||ROE^JANE^Q^^MRS||19580314|F|||12 OAK ST^APT 4^DURHAM^NC^27701^USA||9195550142^PRN^PH^jane@example.org|||M||ACCT88121",
  "NK1|1|ROE^JOHN|SPO|||9195550143",
  "PV1|1|I|ICU^2^A||||1234567893^HOUSE^GREGORY||||||||||||V7001^^^HOSP^VN|||||||||||||||||||||||||20250412",
  "OBX|1|NM|2951-2^Sodium^LN|1|20241231|mmol/L|135-145|N|||F|||20250412080000",
  "OBX|2|TX|1234-5^Note^LN|1|Seen by House; Mrs. Roe asks for 84719265||||||F",
].join("\r");

const MESSAGE_PLACES = [
  "MEDICAL_RECORD_NUMBER 84719265",
  "US_SSN 219099999",
  "PERSON ROE",
  "PERSON JANE",
  "PERSON Q",
  "DATE_OF_BIRTH 19580314",
  "STREET_ADDRESS 12 OAK ST",
  "STREET_ADDRESS APT 4",
  "LOCATION DURHAM",
  "ZIP_CODE 27701",
  "PHONE_NUMBER 9195550142",
  "EMAIL_ADDRESS jane@example.org",
  "ACCOUNT_NUMBER ACCT88121",
  "PERSON ROE",
  "PERSON JOHN",
  "PHONE_NUMBER 9195550143",
  "US_NPI 1234567893",
  "PERSON HOUSE",
  "PERSON GREGORY",
  "UNIQUE_ID V7001",
  "DATE_TIME 20250412",
  "DATE_TIME 20250412080000",
  "PERSON House",
  "PERSON Roe",
  "MEDICAL_RECORD_NUMBER 84719265",
];

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
  ["HL7 message", MESSAGE, MESSAGE_PLACES],
  ["HL7 message in JSON", JSON.stringify({ hl7: MESSAGE }), MESSAGE_PLACES],
  ["HL7 message on one line", MESSAGE.replaceAll("\r", " "), MESSAGE_PLACES],
  [
    "HL7 segment alone",
    "got PID|1||84719265^^^HOSP^MR||ROE^JANE||19580314|F",
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON ROE", "PERSON JANE", "DATE_OF_BIRTH 19580314"],
  ],
  [
    "HL7 with separators of its own",
    "MSH|$%~@|A\nPID|1||84719265$$$HOSP$DL%7$$$H||ROE@VAN$JANE",
    [
      "US_DRIVER_LICENSE 84719265",
      "MEDICAL_RECORD_NUMBER 7",
      "PERSON ROE",
      "PERSON VAN",
      "PERSON JANE",
    ],
  ],
  [
    "HL7 observations that are names and files",
    "MSH|^~\\&|A\nOBX|1|XPN|a||ROE^JANE\nOBX|2|ED|b||^image^png^Base64^iVBORw0KGgo=\nOBX|3|CWE|c||O^O positive^L",
    ["PERSON ROE", "PERSON JANE", "IMAGE iVBORw0KGgo="],
  ],
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
    "X12 segments",
    "NM1*IL*1*ROE*JANE****MI*W1234567801~N3*12 OAK ST~N4*DURHAM*NC*27701~DMG*D8*19580314*F~CLM*PCN000001*450.00***11:B:1*Y*A*Y*Y~",
    [
      "PERSON ROE",
      "PERSON JANE",
      "HEALTH_PLAN_ID W1234567801",
      "STREET_ADDRESS 12 OAK ST",
      "LOCATION DURHAM",
      "ZIP_CODE 27701",
      "DATE_OF_BIRTH 19580314",
      "HEALTH_PLAN_ID PCN000001",
    ],
  ],
  [
    "X12 of an organisation, then of a person",
    "NM1*85*2*CLINIC LLC*****XX*1234567893~\nN3*1 CLINIC RD~\nN4*DURHAM*NC*27701~\nNM1*QC*1*ROE*JANE~\nREF*SY*219099999~\nREF*ZZ*77A~\nPER*IC*DOE*TE*9195550142~\nDTP*472*RD8*20250412-20250414~\nNTE*ADD*JANE CAME~\nHI*ABK:E1165~\nSV1*HC:99213*100.00*UN*1~",
    [
      "US_NPI 1234567893",
      "PERSON ROE",
      "PERSON JANE",
      "US_SSN 219099999",
      "UNIQUE_ID 77A",
      "PERSON DOE",
      "PHONE_NUMBER 9195550142",
      "DATE_TIME 20250412",
      "DATE_TIME 20250414",
      "PERSON JANE",
    ],
  ],
  [
    "NCPDP",
    "D0B1 AM01\x1cCAJANE\x1cCBROE\x1cC419580314\x1cCOOH\x1eAM07\x1cD700071015527\x1eAM04\x1cC2W77\x1eAM08\x1cFYJANE CALLED",
    ["PERSON JANE", "PERSON ROE", "DATE_OF_BIRTH 19580314", "HEALTH_PLAN_ID W77", "PERSON JANE"],
  ],
  [
    "C-CDA",
    '<ClinicalDocument><recordTarget><patientRole><id root="2.16.840.1.113883.4.1" extension="219-09-9999"/><id root="2.1" extension="84719265"/><addr><streetAddressLine>12 Oak St</streetAddressLine><city>Durham</city><state>NC</state><postalCode>27701</postalCode></addr><telecom value="tel:919-555-0142"/><patient><name><prefix>Mrs.</prefix><given>Jane</given><family>Roe</family></name><birthTime value="19580314"/></patient></patientRole></recordTarget><component><code code="2951-2"/><effectiveTime value="20250412"/><text>Mrs. Roe is well</text></component></ClinicalDocument>',
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
      "PERSON Roe",
    ],
  ],
  [
    "a person's object",
    '{"patient":{"id":84719265,"name":"Jane Roe","address":{"city":"Durham","state":"NC","zip":"27701"}},"tool":{"name":"get_patient"}}',
    ["PERSON Jane Roe", "LOCATION Durham", "ZIP_CODE 27701"],
  ],
];

for (const [name, text, places] of PLACES)
  test(`places: ${name}`, () => assert.deepEqual(read(text).places, places));

const LABELS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "CSV",
    "Name,MRN\nJane Roe,84719265\nJohn Roe,84719266",
    ["Name: Jane Roe", "MRN: 84719265", "Name: John Roe", "MRN: 84719266"],
  ],
  ["CSV with quotes", 'name,dob\n"Roe, Jane","3/14/1958"\n', ["name: Roe, Jane", "dob: 3/14/1958"]],
  [
    "CSV in JSON",
    JSON.stringify([{ role: "tool", content: "name;mrn\nRoe;84719265" }]),
    ["name: Roe", "mrn: 84719265"],
  ],
  [
    "CSV below a sentence",
    "Here is the file, as asked:\nname,mrn\nRoe,84719265\n",
    ["name: Roe", "mrn: 84719265"],
  ],
  ["TSV", "name\tmrn\nRoe\t84719265", ["name: Roe", "mrn: 84719265"]],
  [
    "Markdown",
    "| Name | MRN |\n|:---|---:|\n| Roe | `84719265` |\n\nEnd",
    ["Name: Roe", "MRN: 84719265"],
  ],
  [
    "Markdown with vague headers",
    "| Field | Value |\n|---|---|\n| MRN | 84719265 |",
    ["Field: MRN"],
  ],
  ["pipes", "Name | MRN\nRoe | 84719265", ["Name: Roe", "MRN: 84719265"]],
  ["field and value", '{"field":"MRN","value":"84719265"}', ["MRN: 84719265"]],
  ["name and number", '[{"name": "ssn", "value": 219099999}]', ["ssn: 219099999"]],
  [
    "question and answer",
    '{"text":"Your MRN?","answer":[{"valueString":"84719265"}]}',
    ["Your MRN?: 84719265"],
  ],
  ["array under a key", '{"mrns":["84719265",84719266]}', ["mrn: 84719265", "mrn: 84719266"]],
  [
    "columns and rows",
    '{"columns":["id","mrn"],"rows":[[1,"84719265"]]}',
    ["id: 1", "mrn: 84719265"],
  ],
  ["a person's id", '{"patient":{"id":"84719265"}}', ["patient id: 84719265"]],
];

for (const [name, text, labels] of LABELS)
  test(`labels: ${name}`, () => assert.deepEqual(read(text).labels, labels));

const NOTHING: readonly string[] = [
  "Please compare a | b and c, then tell me, in short, why.\nOr not.",
  "MRN|PID|Name\n1|2|3|4",
  "PID|NAME|DOB|SEX",
  "a * b * NM1 * c, rapid*clm*x",
  '[{"role":"user","parts":[{"type":"text","content":"Hi there"}]}]',
  '{"resourceType":"ValueSet","identifier":[{"value":"vs-1"}],"date":"2025-04-12"}',
  '{"name":"get_weather","arguments":{"city":"Durham"}}',
  "The <b>family</b> of <ClinicalDocument> schemas",
];

for (const text of NOTHING)
  test(`no place in: ${text.slice(0, 50)}`, () => assert.deepEqual(read(text).places, []));

test("a format is announced by one of the literals", () => {
  for (const [name, text] of PLACES) {
    const lower = shadowOf(text).toLowerCase();
    assert.ok(
      STRUCTURE_LITERALS.some((literal) => lower.includes(literal)),
      name,
    );
  }
});

test("names of any letters, at any depth of JSON in JSON, are places", () => {
  const name = fc.stringMatching(/^[A-Za-z](?:[A-Za-z '{}[\],.:-]|"J" [A-Z]){0,12}[A-Za-z]$/);
  fc.assert(
    fc.property(name, name, fc.integer({ min: 0, max: 3 }), (family, given, depth) => {
      let text = JSON.stringify({ resourceType: "Patient", name: [{ family, given: [given] }] });
      for (let i = 0; i < depth; i++) text = JSON.stringify({ content: text, next: "x" });
      const { places } = read(text);
      assert.ok(places.includes(`PERSON ${family}`) && places.includes(`PERSON ${given}`));
    }),
  );
});

test("time is linear in hostile text", () => {
  const units = [
    "{",
    "[",
    '"',
    "|",
    "^",
    "PID|",
    "\n|",
    '{"',
    '{"a":',
    '["',
    "' ",
    "NM1*",
    "~*",
    "<a ",
    "</",
    "MSH|",
    ",\n",
    '"\n',
    '", "',
  ];
  const heads = [
    "",
    '{"resourceType":',
    "PID|1|",
    "MSH|^~\\&|",
    "NM1*",
    "<ClinicalDocument ",
    '{"value":"',
  ];
  for (const head of heads) {
    for (const unit of units) {
      const [half, whole] = [100_000, 200_000].map((size) =>
        elapsed(head + unit.repeat(size / unit.length)),
      );
      assert.ok(whole < 250 && whole < half * 6 + 60, `${head}${unit}: ${half} ms, ${whole} ms`);
    }
  }
});

function elapsed(text: string): number {
  const start = performance.now();
  readStructure(
    text,
    () => {},
    () => {},
  );
  return performance.now() - start;
}
