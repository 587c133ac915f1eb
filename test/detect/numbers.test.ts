/** Identifiers that a format or a checksum gives away: cards, accounts, licences, vehicles, devices, telephones. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testMarked } from "../support/marked-lines.ts";

const ENTITIES = [
  "US_SSN",
  "US_ITIN",
  "US_EIN",
  "EMAIL_ADDRESS",
  "PHONE_NUMBER",
  "FAX_NUMBER",
  "CREDIT_CARD",
  "IBAN_CODE",
  "ABA_ROUTING_NUMBER",
  "US_MBI",
  "US_NPI",
  "MEDICAL_LICENSE",
  "US_PASSPORT",
  "VIN",
  "IMEI",
  "DEVICE_ID",
];
const findAll = finderOf();

/** As in use, with every entity on: of what is found, what the entities above say. */
function found(text: string): string[] {
  return findAll(text).filter((finding) =>
    ENTITIES.includes(finding.slice(0, finding.indexOf(" "))),
  );
}

const NAME_LINE = "P<UTOROE<<JANE<Q".padEnd(44, "<");
const NUMBER_LINE = "L847192653UTO5803147F3001019<<<<<<<<<<<<<<02";
const CARD_LINES =
  "I<UTOD847192657<<<<<<<<<<<<<<<\n5803147F3001019UTO<<<<<<<<<<<4\nROE<<JANE<Q<<<<<<<<<<<<<<<<<<<";

/** Entity, then lines whose value stands in guillemets. */
const POSITIVES: Readonly<Record<string, readonly string[]>> = {
  CREDIT_CARD: [
    "paid with «4555014200014274» today",
    "contact «4555 0142 0001 4274» declined",
    "amount «4555-0142-0001-4274»",
    "«3455 501420 00148» is an Amex",
    "card number «685550142000147» of a rare length",
    "ref-«4555014200014274»",
    "payment method: «4555 0142 0001 4275» mistyped",
    "card ending in «4274»",
  ],
  IBAN_CODE: [
    "IBAN «GB94 OAKS 5550 1420 0014 27»",
    "wire to «GB94OAKS55501420001427», please",
    "IBAN: «GB95OAKS55501420001427» mistyped",
    "«no8555501420001»",
  ],
  ABA_ROUTING_NUMBER: ["routing number «125550147»", "ABA: «125550148» mistyped", "«1255-5014-7»"],
  US_MBI: [
    "it's «1EG4 TE5 MK73», the red white and blue card",
    "«2RD5-TR5-JR42»",
    "Medicare «2RD5TR5JR42» is active",
    "Medicare number: «219-09-9999A»",
  ],
  US_NPI: ["NPI «1555014277»", "NPI# «1555014278» mistyped", "provider NPI: «1555 014 277»"],
  MEDICAL_LICENSE: ["«BR5550149» signed", "DEA number «BR5550148» mistyped", "DEA: «F95550149»"],
  VIN: [
    "drives «2RDAK55J2T4200142» now",
    "VIN «2RDAK55J3T4200142» mistyped",
    "vin: «2rdak55j2t4200142»",
  ],
  IMEI: ["IMEI «355550142000772»", "IMEI: «35-555014-200077-3» mistyped"],
  DEVICE_ID: ["UDI «(01)00855501420017(17)300101(10)R84719(21)JR84719265» implanted"],
  US_PASSPORT: [
    `«${NAME_LINE}\n${NUMBER_LINE}»`,
    `scan:\n«${CARD_LINES}»\nend`,
    `«${NUMBER_LINE}»`,
  ],
  US_ITIN: ["ITIN «955-55-0142»", "«955-55-0142» on the form", "ITIN: «955550142»"],
  US_EIN: ["EIN «12-5550142»", "tax id: «125550142»"],
  FAX_NUMBER: ["Fax: «(919) 555-0142»", "faxed to «919-555-0142 ext 7»", "«919-555-0142» (fax)"],
  PHONE_NUMBER: [
    "Mob: «98200 55501»",
    "please page «212-555-0142» for questions",
    "to order «(212) 555-0142» any time",
    "the status «212-555-0142»",
    "meine Nummer ist «0761 555 0142».",
    "NOK (sister, «07700 900142»)",
    "my number is «03-331 5550»",
    "his number «9195550142»",
    "her new number: «9195550142»",
    "«+44 20 7946 0958»",
    "call «919-555-0142, ext. 4471»",
    "Jane («919-555-0142»)",
    "«9195550142 x 447» at the desk",
    "Reach our team at «9195550142»",
    "Contact kept for reference: «0866-1955 50142»",
    "dial «0039 401.555-0142»",
    "msg pt's dtr Maria @ «555-0142» before noon",
    "her mother (Jane Roe, «555.0142») drove",
    "| Jane Roe | uncle | «555-0142» |",
    "no wait it's «555 0142» sorry",
    "his wife moved her messages to «555-0142» now",
    "ICE: sister Bee «555 0142» then",
    "my boss at work, that's «555 0142 extension 309»",
    "LM at pt's home «555 0142», full",
  ],
  EMAIL_ADDRESS: [
    "Fax or «jane.roe@example.org»",
    "?page=1&to=«jane+roe%40example.org»&x=2",
    "{«jane.roe@example.org»}",
  ],
  US_SSN: [
    "SSN «219-09-9999», itin pending",
    "SSN «219/09/9999»",
    "ssn«219099999»",
    "her SSN is «9999»",
    "SSN ending in «9999»",
    "my social the last four is «9 9 9 9»",
  ],
};

testMarked(POSITIVES, found);

const NEGATIVES: readonly string[] = [
  "685550142000146 has fifteen digits and passes Luhn",
  "order 4555014200014274 shipped",
  "order 4555 0142 0001 4274 shipped",
  "part 212-555-0142, item no 212-555-0142",
  "4555014200014275 fails Luhn",
  "GB95OAKS55501420001427 fails its check",
  "GB94oaks55501420001427 in mixed case",
  "125550147 and 1555014277 and 355550142000772 bare",
  "2RD5-SR5-JR42, 2RDAK55J3T4200142 and 2rdak55j2t4200142",
  "BR5550148 fails, br5550149 is small",
  "Mobile/33.0.857.0 Safari",
  "icon@2x.png and logo@3x.jpg",
  "tool call 5550142 returned",
  "the social worker saw 4 5 6 7 patients",
  "platelets 200-1000, ferritin 300-1200 ng",
  "mom gave 250-1000 mg and 300-1000 kcal",
  "wife read lines 300-1024, his room 412 1030",
  "status 404-1234, part 442-1182",
  "12025550142 is a run of eleven digits",
  "SSN 2024, ssn error 4004",
  "variance +1.234.567",
  "<<<<<<< HEAD\n=======\n>>>>>>> 5803147F3001019",
  `${NUMBER_LINE.replace("7F", "8F")} alone, with a wrong digit`,
  "(01) 12, (17) 30",
];

for (const line of NEGATIVES) test(`nothing in: ${line}`, () => assert.deepEqual(found(line), []));

test("a number behind IMEI is none of a card, though it passes Luhn", () => {
  assert.deepEqual(found("phone IMEI 345550142000148."), ["IMEI 345550142000148"]);
});

test("a number behind another of its kind ends with its sentence", () => {
  assert.deepEqual(found("her ssn 219-09-9999, his 219 09 9998. 2 kids"), [
    "US_SSN 219-09-9999",
    "US_SSN 219 09 9998",
  ]);
});
