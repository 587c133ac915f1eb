/** What stands in a text is found in whatever a program, a terminal or a typist wrapped the text. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  // Marks that Markdown, a shell or a regular expression escapes.
  [String.raw`SSN 219\-09\-9999`, [String.raw`US_SSN 219\-09\-9999`]],
  [String.raw`DOB: 03\\.14\\.1958`, [String.raw`DATE_OF_BIRTH 03\\.14\\.1958`]],
  [String.raw`call \(919\)\ 555\-0142`, [String.raw`PHONE_NUMBER \(919\)\ 555\-0142`]],
  [String.raw`to jane\.roe@example\.org`, [String.raw`EMAIL_ADDRESS jane\.roe@example\.org`]],
  [String.raw`Patient: Jane\ Roe`, [String.raw`PERSON Jane\ Roe`]],
  // Colours of a terminal.
  ["\u001b[32mMRN:\u001b[0m 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["mrn=\u001b[1;35m84719265\u001b[0m", ["MEDICAL_RECORD_NUMBER 84719265"]],
  [String.raw`\u001b[36mage=\u001b[0m97`, ["AGE 97"]],
  ["219-\u001b[1m09-9999", ["US_SSN 219-\u001b[1m09-9999"]],
  // References of HTML between the parts of a value and beside it.
  ["95&nbsp;years&nbsp;old", ["AGE 95"]],
  ["age:&nbsp;95", ["AGE 95"]],
  ["DOB&colon; 03&sol;14&sol;1962", ["DATE_OF_BIRTH 03&sol;14&sol;1962"]],
  ["(919)&nbsp;555&hyphen;0142", ["PHONE_NUMBER (919)&nbsp;555&hyphen;0142"]],
  // Labels in small capitals, circles and squares.
  ["ᴍʀɴ 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["ᴍᴇᴍʙᴇʀ ɪᴅ 84719265", ["HEALTH_PLAN_ID 84719265"]],
  ["ꜱꜱɴ 219099999", ["US_SSN 219099999"]],
  ["ⓂⓇⓃ 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["🅼🆁🅽 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["🄼🅁🄽 84719265", ["MEDICAL_RECORD_NUMBER 84719265"]],
  ["SSN ②①⑨-⓪⑨-⑨⑨⑨⑨, MRN 84719265", ["US_SSN ②①⑨-⓪⑨-⑨⑨⑨⑨", "MEDICAL_RECORD_NUMBER 84719265"]],
  // A short text in base64, with what fills it up.
  ["payload c3NuOiAyMTktMDktOTk5OQ==", ["US_SSN c3NuOiAyMTktMDktOTk5OQ=="]],
  // Em dashes without blanks.
  ["on file: SSN 219-09-9999—call her", ["US_SSN 219-09-9999"]],
  ["on file: SSN 219-09-9999—3 copies", ["US_SSN 219-09-9999"]],
  ["SSN—219-09-9999", ["US_SSN 219-09-9999"]],
  [String.raw`{"a":"call 919-555-0142\u2014now"}`, ["PHONE_NUMBER 919-555-0142"]],
  ["SSN 219—09—9999", ["US_SSN 219—09—9999"]],
  ["the patient—Jane Roe—was seen", ["PERSON Jane Roe"]],
  // Marks in disguise behind a key.
  [
    "q=Authorization%3A%20Bearer%20mF_9.B5f-4.1JqM7xQz0pLk",
    ["BEARER_TOKEN mF_9.B5f-4.1JqM7xQz0pLk"],
  ],
  ["next=/cb&q=access_token%3Dya29.a0AfH6SMBx7", ["CREDENTIAL ya29.a0AfH6SMBx7"]],
  [
    "<p>api&#95;key&#61;9f8b2c1d7e6a4f3b8c2d1e0f9a8b7c6d</p>",
    ["API_KEY 9f8b2c1d7e6a4f3b8c2d1e0f9a8b7c6d"],
  ],
  // Blanks of a form.
  ["q=saw+Dr.+Oluwaseun+Adeyemi+there&page=2", ["PERSON Oluwaseun+Adeyemi"]],
  // Tags right beside a value.
  ["<p>age 97</p>", ["AGE 97"]],
  ['<td class="x">94-year-old woman</td>', ["AGE 94"]],
  [
    "<t>Authorization: Bearer mF_9.B5f-4.1JqM7xQz0pLk</t>",
    ["BEARER_TOKEN mF_9.B5f-4.1JqM7xQz0pLk"],
  ],
  // Markdown around the value alone.
  ["SSN: **219-09-9999**", ["US_SSN 219-09-9999"]],
  ["card *4111 1111 1111 1111*", ["CREDIT_CARD 4111 1111 1111 1111"]],
  ["**ZIP:** 27701, zip **27701**", ["ZIP_CODE 27701", "ZIP_CODE 27701"]],
  ["**Last four of SSN:** 4821", ["US_SSN 4821"]],
  ["_Patient: Yuki Tanaka_", ["PERSON Yuki Tanaka"]],
  ["nurse _Rodriguez_ noted", ["PERSON Rodriguez"]],
  ["seen on __03/14/2019__, zip _27701_", ["DATE_TIME 03/14/2019", "ZIP_CODE 27701"]],
  // Patterns of SQL.
  ["where ssn like '%219-09-9999%'", ["US_SSN 219-09-9999"]],
  [String.raw`{"q":"dob like \"%1958-03-14%\""}`, ["DATE_OF_BIRTH 1958-03-14"]],
  ["where last_name like '%Adams%'", ["PERSON Adams"]],
  [`{"q":"%7B%22ssn%22%3A%22219-09-9999%22%7D"}`, ["US_SSN 219-09-9999"]],
  // Prose of a fixed width.
  [
    `She was discharged in good condition from this ward on March\n14, 2019 and walks again.\n\n${"- short\n".repeat(40)}\nThe results are to be sent, as soon as they are here, to (919)\n555-0142, by fax only.`,
    ["DATE_TIME March\n14, 2019", "PHONE_NUMBER (919)\n555-0142"],
  ],
  [
    "The patient was seen again this week, and she was admitted on March\n14, 2019 by the team",
    ["DATE_TIME March\n14, 2019"],
  ],
  [
    "> When she called the clinic last night she had lost her card 4111 1111\n> 1111 1111 on the way",
    ["CREDIT_CARD 4111 1111\n> 1111 1111"],
  ],
  [
    String.raw`{"a":"She was seen last night. When she is better she will call us from (919)\n555-0142 or so"}`,
    [String.raw`PHONE_NUMBER (919)\n555-0142`],
  ],
  [
    "She told the staff that the patient on the chart was called Jane\nRodriguez, and asked them to update it.",
    ["PERSON Jane\nRodriguez"],
  ],
  // Soft line breaks of mail.
  [
    "The caller said that the number of the phone which is on file is 919-555-=\r\n0142 and asked us to update the record, please call her.",
    ["PHONE_NUMBER 919-555-=\r\n0142"],
  ],
  [
    String.raw`The caller said that the patient whose chart it was had an MRN like 8471=\r\n9265 and asked us to update it`,
    [String.raw`MEDICAL_RECORD_NUMBER 8471=\r\n9265`],
  ],
  [
    "The caller told us that on the chart of today the patient is Jane Rodri=\nguez and asked us to update her record.",
    ["PERSON Jane Rodri=\nguez"],
  ],
  // Lines that end otherwise.
  ["SSN: 219-09-<br>9999", ["US_SSN 219-09-<br>9999"]],
  ["card 4111 1111<br />\n1111 1111", ["CREDIT_CARD 4111 1111<br />\n1111 1111"]],
  ["MRN:<BR>84719265<wbr>01", ["MEDICAL_RECORD_NUMBER 84719265<wbr>01"]],
  ["phone 650-555-\r\n0132", ["PHONE_NUMBER 650-555-\r\n0132"]],
  [String.raw`card 4111 1111\r\n1111 1111`, [String.raw`CREDIT_CARD 4111 1111\r\n1111 1111`]],
  // Characters by their names in HTML.
  ["SSN: 219&ndash;09&ndash;9999", ["US_SSN 219&ndash;09&ndash;9999"]],
  ["SSN: 219&shy;09&shy;9999", ["US_SSN 219&shy;09&shy;9999"]],
  ["Phone&ensp;919&thinsp;555&thinsp;0142", ["PHONE_NUMBER 919&thinsp;555&thinsp;0142"]],
  ["Patient: Ren&eacute;e M&uuml;ller", ["PERSON Ren&eacute;e M&uuml;ller"]],
  // Brackets.
  ["see [AKIAQ3XKTEW7LOPS2RNV]", ["API_KEY AKIAQ3XKTEW7LOPS2RNV"]],
];

for (const [text, values] of FOUND)
  test(`found in: ${text}`, () => assert.deepEqual(find(text), values));

const CLEAN: readonly string[] = [
  "95&nbsp;items, 98&nbsp;%, GET /list?page=95&size=20",
  "① Install ② Configure ③ Deploy version 2.4.1",
  "run: Q29uZmlnIGxvYWRlZCBvaw==",
  "export A_VERY_LONG_NAME_OF_A_SETTING_THAT_NOBODY_TYPES_IN_A_SHELL=\n84719265 rows\nB=\n4471=\n",
  "two doses—500 mg each—were given",
  "\u001b[32mINFO\u001b[0m build 4471 in \u001b[33m94\u001b[0m ms",
  String.raw`\d{3}\-\d{2}\-\d{4}`,
  String.raw`C:\Program\ Files\app\-1.2.3`,
  "patients with age>90 and age &gt; 94",
  "q=vitamin+iron+zinc&sort=name%3Aasc",
  "[US_SSN] [CT_2_SCAN]",
  "The whole run took a good while longer than we had thought it would, 4111\n2222 rows were read in it",
  "12<br>34<br>56 rows &ndash; 200 OK &ndash; in 94&thinsp;ms\r\n4471\r\n4472",
  "__init__ _Bool PATIENT_ _ID and size_t _94_",
  "ssn ***-**-9999, card **** **** **** 4242, card ending in **4242",
];

for (const text of CLEAN) test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));
