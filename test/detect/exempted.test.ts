/** Values of people where what is exempt could stand: time stamps of lines, papers, platforms, units, templates. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

const STAMP = "2024-03-14 10:12:13";
const FINE = "2024-03-14T10:12:13.000000Z";

testTexts(finderOf(), {
  found: [
    ["spoke with Vaitkaitis at 3pm", ["PERSON Vaitkaitis"]],
    ["Ann Ramos, 1958-03-04", ["PERSON Ann Ramos", "DATE_TIME 1958-03-04"]],
    ["Ann Carol Rios called", ["PERSON Ann Carol Rios"]],
    ["J Santos Ramos was seen", ["PERSON J Santos Ramos"]],
    ["Spanish interpreter: Darwin", ["PERSON Darwin"]],
    ["K 3.1 mmol/L. Jane Roe notified", ["PERSON Jane Roe"]],
    ["WBC 12 g/L. Smith aware", ["PERSON Smith"]],
    ["Browder, Jane", ["PERSON Browder", "PERSON Jane"]],
    [
      `${STAMP} Call from 203.0.113.9 about knee replacement`,
      [`DATE_TIME ${STAMP}`, "IP_ADDRESS 203.0.113.9"],
    ],
    [`${STAMP} dialysis started, machine at 10.0.0.5`, [`DATE_TIME ${STAMP}`]],
    [`${STAMP} knee replacement [ORD-12345] ordered`, [`DATE_TIME ${STAMP}`]],
    [`[${STAMP}] Jane Roe: see https://example.org/x`, [`DATE_TIME ${STAMP}`, "PERSON Jane Roe"]],
    [`[${STAMP}] Jane: back is sore, see a.pdf`, [`DATE_TIME ${STAMP}`, "PERSON Jane"]],
    [`${FINE} Jane Roe eligibility approved`, [`DATE_TIME ${FINE}`, "PERSON Jane Roe"]],
    [`[${STAMP}] jroe_1: hi, my back is bad`, [`DATE_TIME ${STAMP}`]],
    [`${STAMP} critical potassium 6.8`, [`DATE_TIME ${STAMP}`]],
    [
      `${STAMP} jroe viewed chart of MRN 84719265 from 10.0.0.5`,
      [`DATE_TIME ${STAMP}`, "MEDICAL_RECORD_NUMBER 84719265"],
    ],
    [`${FINE} colonoscopy completed without issue`, [`DATE_TIME ${FINE}`]],
    [`${FINE} chemo cycle 3 started`, [`DATE_TIME ${FINE}`]],
    [`${FINE} biopsy of the left breast`, [`DATE_TIME ${FINE}`]],
    ["Mar 14 10:12:13 pt fell out of bed", ["DATE_TIME Mar 14"]],
    ["[Mar 14 10:12:13] patient fell", ["DATE_TIME Mar 14"]],
    ["Fri Mar 14 10:12:13 2024 pt admitted", ["DATE_TIME Fri Mar 14"]],
    [`FALL REPORT==== ${STAMP} pt found on floor`, [`DATE_TIME ${STAMP}`]],
    ['{"t":"2024-03-14T10:12:13","glucose":112}', ["DATE_TIME 2024-03-14T10:12:13"]],
    ['{"deployment_date":"2003-03-14"}', ["DATE_TIME 2003-03-14"]],
    ['{"hip_revision_date":"2024-03-14"}', ["DATE_TIME 2024-03-14"]],
    ["admitted 2024-03-14~really sick", ["DATE_TIME 2024-03-14"]],
    ["<user:password> R00ster99", ["PASSWORD R00ster99"]],
  ],
  clean: [
    "Ann Surg. 1995; Arch Pathol 2001; J Osteoporos 2009; Ann Intern Med; Ann Thorac Cardiol",
    "interpreter: Jython, os: Darwin",
    "= 15.0 mEq/L. Values in g/L. Hence",
    "the Lund and Browder chart",
    "Unpacking git (1:2.43.0-1+deb12u1), zlib (1.3+ds1-2), ssl (2024.03.14+really1.2)",
    "acute polyserositis noted, Hepatitis, Uveitis and Sialadenitis",
    "critical: disk full",
    `${STAMP} critical disk full`,
    "<user:password> https://example.org/",
  ],
});
