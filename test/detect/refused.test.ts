/** What programs say of a value that they refuse: the field's name stands elsewhere in the sentence. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { read } from "../support/structure.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    [
      "Field error on field 'lastName': rejected value [R0e]; codes [Size.lastName]",
      ["PERSON R0e"],
    ],
    [
      "Duplicate entry '84719265' for key 'patients.mrn_UNIQUE'",
      ["MEDICAL_RECORD_NUMBER 84719265"],
    ],
    ["Duplicate entry 'MR-8471x' for key 'patients.uk_mrn'", ["MEDICAL_RECORD_NUMBER MR-8471x"]],
    ["column 'LastName'. Truncated value: 'Roe-Feathers'.", ["PERSON Roe-Feathers"]],
    [
      'Cannot deserialize value of type `int` from String "84-719-265" (through reference chain: a.B["mrn"])',
      ["MEDICAL_RECORD_NUMBER 84-719-265"],
    ],
    ['For input string: "21909-9999" (field: ssn)', ["US_SSN 21909-9999"]],
    ["The value '21909999' is not valid for Ssn.", ["US_SSN 21909999"]],
    ["The value 'Roe' is not valid for LastName.", ["PERSON Roe"]],
    ['got invalid value "919555014" at "input.phone"; Expected', ["PHONE_NUMBER 919555014"]],
    ['"lastName" with value "Roe" fails to match the pattern', ["PERSON Roe"]],
    ["{'ssn': ['Invalid value: 219-09-999']}", ["US_SSN 219-09-999"]],
    ['could not parse "Roe" as last_name', ["PERSON Roe"]],
    ["failed: propertyPath=lastName, rootBeanClass=class a.B, invalidValue=Doe", ["PERSON Doe"]],
    ["Path `ssn` is invalid (21909-999).", ["US_SSN 21909-999"]],
    ['value "84719265" is out of range (column "mrn")', ["MEDICAL_RECORD_NUMBER 84719265"]],
    [
      '{"path":["patient","phone"],"received":"60255501","message":"Invalid"}',
      ["PHONE_NUMBER 60255501"],
    ],
    ['{"field":"lastName","rejectedValue":"Roe","code":"Size"}', ["PERSON Roe"]],
    ['{"consideredValue":"991-20-331","propertyName":"ssn"}', ["US_SSN 991-20-331"]],
    ['{"loc":["body","ssn"],"input":"21909999"}', ["US_SSN 21909999"]],
    ['{"path":"email","actual":"jane.roe","message":"not an email"}', ["EMAIL_ADDRESS jane.roe"]],
  ],
  clean: [
    'Invalid value "dark" for field theme',
    "Field 'last_name' is required for patient_name",
    "Cannot read properties of undefined (reading 'last_name')",
    'Invalid value "string" for last_name',
    "Invalid value \"$1\" for last_name, '{{last_name}}' could not be resolved for first_name",
    "Duplicate entry '5' for key 'patients.PRIMARY'",
    'Invalid page "12" for account',
    "status was \"failed\" for job 'patient_sync'",
    "E11000 duplicate key error: value \"run-0007\" for key 'jobs.runId'",
    '{"path":"page","received":"12","message":"Invalid"}',
    '{"name":"get_ssn","input":{"verbose":"12345678"}}',
  ],
});

test("a refused value ends with the string of JSON that it stands in", () => {
  const text = '{"last_name":"not valid: if `Roe_","a":["Jane` is set"]}';
  assert.ok(!read(text).places.some((place) => place.includes('","')));
});
