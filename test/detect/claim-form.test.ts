/** Boxes of the CMS-1500 by their numbers, segments of X12 alone, lists and short labels of identifiers. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    [
      "CMS-1500: 1a. W84719265 2. OKAFOR, XILO, M 3. 03 14 1958 F 5. 14 ELM LN",
      [
        "HEALTH_PLAN_ID W84719265",
        "PERSON OKAFOR, XILO, M",
        "DATE_OF_BIRTH 03 14 1958",
        "STREET_ADDRESS 14 ELM LN",
      ],
    ],
    [
      "Box 1a 847192650A; Box 2 Okafor Xilo; Box 3 03 14 1958; Box 26 A7719204",
      [
        "HEALTH_PLAN_ID 847192650A",
        "PERSON Okafor Xilo",
        "DATE_OF_BIRTH 03 14 1958",
        "ACCOUNT_NUMBER A7719204",
      ],
    ],
    [
      "BOX 1A: W84719265 BOX 5: 44 MUSKRAT HOLLOW",
      ["HEALTH_PLAN_ID W84719265", "STREET_ADDRESS 44 MUSKRAT HOLLOW"],
    ],
    ["got N4*CLENDENIN*WV*25045~", ["LOCATION CLENDENIN", "ZIP_CODE 25045"]],
    ["REF*SY*219099999~REF*1L*7718204~", ["US_SSN 219099999", "HEALTH_PLAN_ID 7718204"]],
    ['{"grpno":"551820","sub":1}', ["HEALTH_PLAN_ID 551820"]],
    [
      '[{"name":"mrn","value":"84719265"},{"name":"city","value":"Skaneateles"}]',
      ["MEDICAL_RECORD_NUMBER 84719265", "LOCATION Skaneateles"],
    ],
    ["fdn 02061938", ["DATE_OF_BIRTH 02061938"]],
    [
      "1A. INSURED'S I.D. NUMBER: W84719265\n2. PATIENT'S NAME: OKAFOR, XILO K",
      ["HEALTH_PLAN_ID W84719265", "PERSON OKAFOR, XILO K"],
    ],
    [
      "Accounts: 84719265, 84719266 and 84719271 closed",
      ["ACCOUNT_NUMBER 84719265", "ACCOUNT_NUMBER 84719266", "ACCOUNT_NUMBER 84719271"],
    ],
    [
      "Charts: 84719265, 84719266",
      ["MEDICAL_RECORD_NUMBER 84719265", "MEDICAL_RECORD_NUMBER 84719266"],
    ],
  ],
  clean: [
    "HREF*SY*12, REF*XX*4471902, N4*x, sN3*5",
    "see section 1a. 2. Wash hands 3. Sign the form",
    "1a. 200 mg 2. 400 mg 3. 10 03 ml",
    "1a. SKU 84719265 2. Blue Widget, Large 4. Green Widget, Small",
    "Records: 1732273200, 1732273260",
    "Cases: 20241012, 20241013",
    "Charts: 1048576, 2097152 and 4194304",
    "records: 0x1234567, 0x1234568",
    '[{"name":"mrn","value":"string"},{"name":"city","value":"required"}]',
    "Table 1a 20 rows, Table 2 30 rows",
    "Step 1a: npm ci. Step 2: npm test. Step 3: deploy 2.0.1",
  ],
});
