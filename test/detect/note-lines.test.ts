/** What people write and say of a patient, in lines that no format orders. */
import { finderOf } from "../support/find-in-text.ts";
import { testTexts } from "../support/texts.ts";

testTexts(finderOf(), {
  found: [
    ['subscriber "RXQ-W2291-8" not found', ["HEALTH_PLAN_ID RXQ-W2291-8"]],
    [
      "204 W 42nd St, then 19 E 19th Ave Apt 3",
      ["STREET_ADDRESS 204 W 42nd St", "STREET_ADDRESS 19 E 19th Ave Apt 3"],
    ],
    ["dob '13/25/1958' is refused", ["DATE_OF_BIRTH 13/25/1958"]],
    ["RE: Whitlock, Ernestine DOB 4/4/58", ["PERSON Whitlock, Ernestine", "DATE_OF_BIRTH 4/4/58"]],
    ["REQUISITION: 0004412", ["UNIQUE_ID 0004412"]],
    [
      "my medical record is six three two nine three oh five",
      ["MEDICAL_RECORD_NUMBER six three two nine three oh five"],
    ],
    [
      "member number X E H eight five three nine two zero one.",
      ["HEALTH_PLAN_ID X E H eight five three nine two zero one"],
    ],
    ["BILL TO\nXILO Q OKAFOR\n12 OAK ST", ["PERSON XILO Q OKAFOR", "STREET_ADDRESS 12 OAK ST"]],
    ["GPS 46.786672, -92.100485", ["LOCATION 46.786672", "LOCATION -92.100485"]],
    ["GPS 46.7866, -92.1004 by watch", ["LOCATION 46.7866", "LOCATION -92.1004"]],
    ["cell _919-555-0142_.", ["PHONE_NUMBER 919-555-0142"]],
    ["bot: best number\nme: 9195550142", ["PHONE_NUMBER 9195550142"]],
    ["my moms name is xilo okafor", ["PERSON xilo okafor"]],
    ["policy holder: jane okafor", ["PERSON jane okafor"]],
    [
      "his son (1-919-555-0142) and (+1 919 555 0143)",
      ["PHONE_NUMBER 1-919-555-0142", "PHONE_NUMBER +1 919 555 0143"],
    ],
    ["the office ((919) 555-0142)", ["PHONE_NUMBER (919) 555-0142"]],
    ["PCP: OKAFOR, XILO P", ["PERSON OKAFOR, XILO P"]],
    ["Name/Nombre\nXILO OKAFOR\nMedicare", ["PERSON XILO OKAFOR"]],
    ["ROE-MARTINEZ, JANE N", ["PERSON ROE-MARTINEZ, JANE N"]],
    ["Admitted: Wed Nov 12 08:14:02 2025", ["DATE_TIME Wed Nov 12"]],
    ["Ultrasound performed Wed Nov 12 08:14:02 2025", ["DATE_TIME Wed Nov 12"]],
  ],
  clean: [
    "gave 4 E 2nd dose, 12 W 3rd wave",
    "Bad date 01/32/2020 should not match",
    "New Patient Onboarding",
    "Open Patient Lookup",
    "circle of Willis",
    "ASA 3, Fitzpatrick III, ECOG 1",
    "License states: OH, PA, NY, NJ, CT, FL; residency",
    "a count of six five two three one two times",
    "Call Poison Control at 1-800-222-1222 or the crisis line, 800-273-8255 or 988.",
    "Wong-Baker FACES 4/10, Cheyne-Stokes",
    "PCP: Negative, THC: pending",
    "Stains: Ziehl-Neelsen, Masson trichrome",
    "Jackson-Pratt, Foley",
    "Hola, gracias. ¿Su número?",
    "received 10/12 messages, the last 3/4 mile, collected 3/12 samples",
  ],
});
