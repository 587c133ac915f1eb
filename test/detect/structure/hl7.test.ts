import assert from "node:assert/strict";
import test from "node:test";
import { emptied, isAnnounced, read } from "../../support/structure.ts";

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
const PLACES: readonly (readonly [string, string, readonly string[]])[] = [
  ["HL7 message", MESSAGE, MESSAGE_PLACES],
  ["HL7 message in JSON", JSON.stringify({ hl7: MESSAGE }), MESSAGE_PLACES],
  [
    "HL7 at the end of a string of indented JSON",
    '{\n  "hl7": "PID|1||84719265^^^HOSP^MR||ROE^JANE"\n}',
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON ROE", "PERSON JANE"],
  ],
  ["HL7 message on one line", MESSAGE.replaceAll("\r", " "), MESSAGE_PLACES],
  [
    "HL7 segment alone",
    "got PID|1||84719265^^^HOSP^MR||ROE^JANE||19580314|F",
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON ROE", "PERSON JANE", "DATE_OF_BIRTH 19580314"],
  ],
  [
    "HL7 without bars",
    "MSH#*~\\&#ADT#HOSP\rPID#1##84719265***HOSP*MR##ROE*JANE##19580314#F###12 OAK ST**DURHAM*NC*27701\rNK1#1#ROE*JOHN",
    [
      "MEDICAL_RECORD_NUMBER 84719265",
      "PERSON ROE",
      "PERSON JANE",
      "DATE_OF_BIRTH 19580314",
      "STREET_ADDRESS 12 OAK ST",
      "LOCATION DURHAM",
      "ZIP_CODE 27701",
      "PERSON ROE",
      "PERSON JOHN",
    ],
  ],
  [
    "HL7 whose fields a caret parts",
    "MSH^~|\\&^LAB\nPID^1^^84719265~~~HOSP~MR^^ROE~JANE^^19580314",
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
  [
    "HL7 queries, parents and a site's own segments",
    "MSH|^~\\&|A\rQPD|Q22^Find^HL7|Q1|@PID.5.1^ROE~@PID.7^19580314~@PID.8^F\rORC|CH|P1|F1|||||P2&A^F2&B\rZPD|1|NGUYEN|WALK IN|8471926|A1C",
    [
      "PERSON ROE",
      "DATE_OF_BIRTH 19580314",
      "UNIQUE_ID P1",
      "UNIQUE_ID F1",
      "UNIQUE_ID P2",
      "UNIQUE_ID A",
      "UNIQUE_ID F2",
      "UNIQUE_ID B",
      "PERSON NGUYEN",
      "UNIQUE_ID 8471926",
    ],
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
    "HL7 with an empty repetition, and a number for its own issuer",
    "MSH|^~\\&|A|B|C|D|20250101||ORM^O01|1|P|2.3\rORC|NW|F77120~|P88121^P88121^",
    ["UNIQUE_ID F77120", "UNIQUE_ID P88121", "UNIQUE_ID P88121"],
  ],
  [
    "X12 of an employer, a numbered provider, and a member's number one element too far",
    "ST*834*0001~N1*P5**FI*219099999~NM1*P3*1*DOE*ANN**DR**SV*143766*25~NM1*IL*1*ROE*JANE*****MI*W1234567801~",
    [
      "US_EIN 219099999",
      "PERSON DOE",
      "PERSON ANN",
      "UNIQUE_ID 143766",
      "PERSON ROE",
      "PERSON JANE",
      "HEALTH_PLAN_ID W1234567801",
    ],
  ],
  [
    "X12 with free text",
    "CLM*77*1~NTE*ADD*PATIENT FELL FROM A LADDER AT HOME~NTE*ADD*CALLED NGUYEN AUTH PENDING A1C REF QX778ZA 20 MG~",
    ["HEALTH_PLAN_ID 77", "PERSON NGUYEN", "UNIQUE_ID QX778ZA"],
  ],
  [
    "X12 with separators of its own",
    `${"ISA|00|          |00|          |ZZ|A              |ZZ|B              |260615|0930|^|00501|000000002|0|P|:!"}NM1|IL|1|ROE|JANE!DMG|D8|19580314!`,
    ["PERSON ROE", "PERSON JANE", "DATE_OF_BIRTH 19580314"],
  ],
  [
    "NCPDP",
    "D0B1 AM01\x1cCAJANE\x1cCBROE\x1cC419580314\x1cCOOH\x1eAM07\x1cD700071015527\x1eAM04\x1cC2W77\x1eAM08\x1cFYJANE CALLED",
    ["PERSON JANE", "PERSON ROE", "DATE_OF_BIRTH 19580314", "HEALTH_PLAN_ID W77", "PERSON JANE"],
  ],
  [
    "HL7 with names, as JSON",
    '{"PID":{"PID.3":{"PID.3.1":"84719265","PID.3.5":"MR"},"PID.5":{"PID.5.1":"ROE","PID.5.2":"JANE"},"PID.7":"19580314","PID.8":"F"}}',
    ["MEDICAL_RECORD_NUMBER 84719265", "PERSON ROE", "PERSON JANE", "DATE_OF_BIRTH 19580314"],
  ],
  [
    "HL7 with names, as XML",
    "<PID><PID.5><XPN.1><FN.1>ROE</FN.1></XPN.1><XPN.2>JANE</XPN.2></PID.5><PID.11><XAD.3>DURHAM</XAD.3><XAD.4>NC</XAD.4></PID.11></PID>",
    ["PERSON ROE", "PERSON JANE", "LOCATION DURHAM"],
  ],
];

for (const [name, text, places] of PLACES)
  test(`places: ${name}`, () => {
    assert.deepEqual(read(text).places, places);
    assert.ok(isAnnounced(text));
  });

test("what stands around places is whole: HL7 keeps its segments and separators", () => {
  const separators = (text: string): string => text.replace(/[^|^~&\n\r\\]/g, "");
  const text = MESSAGE.replaceAll("\r", "\n");
  assert.equal(separators(emptied(text)), separators(text));
  for (const kept of [
    "2951-2^Sodium^LN",
    "mmol/L",
    "ICU^2^A",
    "20241231",
    "ADT^A01",
    "^NC^",
    "|F|",
  ])
    assert.ok(emptied(text).includes(kept), kept);
});
