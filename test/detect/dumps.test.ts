/** Dumps and pairs in which a type, a mark or a box stands between a field's name and its value. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

const MRN = "MEDICAL_RECORD_NUMBER 84719265";

testTexts(finderOf(), {
  found: [
    ['["mrn"]=> string(8) "84719265" ["last_name"]=> string(3) "Roe"', [MRN, "PERSON Roe"]],
    ['["mrn":"App\\Patient":private]=>\n  int(84719265)', [MRN]],
    ['MRN: (string) (len=8) "84719265", LastName: (string) (len=3) "Roe"', [MRN, "PERSON Roe"]],
    ['s:9:"last_name";s:3:"Roe";s:3:"mrn";i:84719265;', ["PERSON Roe", MRN]],
    ["[last_name:App\\Patient:private] => Roe\n[mrn:protected] => 84719265", ["PERSON Roe", MRN]],
    ["Array\n(\n    [last_name] => Roe\n    [mrn] => 84719265\n)", ["PERSON Roe", MRN]],
    ["stdClass Object ( [mrn] => 84719265 [lastName] => Roe )", [MRN, "PERSON Roe"]],
    [
      "        mrn last_name        dob\n0  84719265       Roe 1958-03-14\n1      8472     Van X 1961-07-02",
      [
        MRN,
        "PERSON Roe",
        "DATE_OF_BIRTH 1958-03-14",
        "MEDICAL_RECORD_NUMBER 8472",
        "PERSON Van X",
        "DATE_OF_BIRTH 1961-07-02",
      ],
    ],
    [' $ last_name : chr "Roe"\n $ mrn : int 84719265', ["PERSON Roe", MRN]],
    ['[{last_name,<<"Roe">>},{mrn,<<"84719265">>}]', ["PERSON Roe", MRN]],
    ["last_name: !!str Roe\nmrn: &m 84719265", ["PERSON Roe", MRN]],
    ["{b'last_name': b'Roe', b'mrn': b'84719265'}", ["PERSON Roe", MRN]],
    ["{'last_name_1': 'Roe', 'mrn_1': '84719265'}", ["PERSON Roe", MRN]],
    [
      "EXEC x @LastName=N'Roe', @Email=N'jane@example.org'",
      ["PERSON Roe", "EMAIL_ADDRESS jane@example.org"],
    ],
    [
      '1) "last_name"\n2) "Roe"\n3) "mrn"\n4) "84719265" of 219-09-9999',
      ["PERSON Roe", MRN, "US_SSN 219-09-9999"],
    ],
    ["cs2Label=MRN cs2=84719265 cs3Label=Last Name cs3=Roe", [MRN, "PERSON Roe"]],
    ["<LastName><![CDATA[Roe]]></LastName><MRN><![CDATA[84719265]]></MRN>", ["PERSON Roe", MRN]],
    ["│ (index) │ lastName │ mrn │\n├───┼───┼───┤\n│ 0 │ 'Roe' │ 84719265 │", ["PERSON Roe", MRN]],
    ["| Last name | MRN |\n+===========+=====+\n| Roe | 84719265 |", ["PERSON Roe", MRN]],
    ["dob => {1958,3,14}", ["DATE_OF_BIRTH 1958,3,14"]],
    ['{"birthDate":[1958,3,14]}', ["DATE_OF_BIRTH 1958,3,14"]],
    ["DOB:time.Date(1958, time.March, 14, 0", ["DATE_OF_BIRTH 1958, time.March, 14"]],
    ["GET /patients;dob=1958-03-14/labs", ["DATE_OF_BIRTH 1958-03-14"]],
    ['[["lastName","Roe"],["ssn","219-09-9999"]]', ["PERSON Roe", "US_SSN 219-09-9999"]],
    ['{"mrn":{"integerValue":"84719265"}}', [MRN]],
    [
      "{ lastName: 'Roe', dob: new Date(-372124800000) }",
      ["PERSON Roe", "DATE_OF_BIRTH -372124800000"],
    ],
    ["Patient - DOB 1958-03-14.tif", ["DATE_OF_BIRTH 1958-03-14"]],
    [
      "From: =?UTF-8?Q?Jane_Roe?= <jane@example.org>",
      ["PERSON =?UTF-8?Q?Jane_Roe?=", "EMAIL_ADDRESS jane@example.org"],
    ],
    [
      '203.0.113.7 - jroe [14/Mar/2024:10:12:13 +0000] "GET / HTTP/1.1" 200',
      ["IP_ADDRESS 203.0.113.7", "UNIQUE_ID jroe"],
    ],
    ["WHERE full_name ILIKE '%Roe%'", ["PERSON Roe"]],
    ['{"term":{"last_name.keyword":"Roe"}}', ["PERSON Roe"]],
  ],
  clean: [
    '[["firstName","lastName"],["mrn","dob"]]',
    '10.1.2.3 - - [14/Mar/2024:10:12:13 +0000] "GET / HTTP/1.1" 200',
    "saved at new Date(1775037600000)",
    "[name] => prod-cluster [first] => 3 [total] => 84719265 )",
    "           sku title price\n0     84719265 Grace  12.5\n",
    "Subject: =?UTF-8?Q?Weekly_build_report?=",
    "report 2024-03-14.tif",
    '["code"]=> string(5) "E11.9" ["count"]=> int(84719265)',
    's:4:"name";s:9:"metformin";s:4:"dose";s:6:"500 mg";',
    "cs1Label=Route cs1=/fhir/Patient cn1Label=Limit cn1=100",
    "kind: !!str Pod\nname: &n worker",
    "│ code │ display │\n├──┼──┤\n│ 8480-6 │ Systolic BP │",
    "├── src\n│   └── name.ts",
    '{"@t":"2026-04-01T10:00:00.0Z"}',
    "version => {2024,3,14}, grid=[1958, 3, 14]",
  ],
});
