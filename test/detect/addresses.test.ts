import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

type Row = readonly [text: string, value: string, key?: string];
type Bare = readonly [text: string, key?: string];

const findZip = finderOf(["ZIP_CODE"]);
const findUrl = finderOf(["URL"]);

const ZIPS: readonly Row[] = [
  ["Your zip code? User: 27701", "27701"],
  ["Your zip code?\nPatient: 27701", "27701"],
  ["Durham, NC 27701", "27701"],
  ["North Carolina 27701-1234", "27701-1234"],
  ["Boise, ID 83702", "83702"],
  ["DURHAM^NC^27701", "27701"],
  ["zip code is 27701", "27701"],
  ["she lived in 27701.", "27701"],
  ["ZIP: 880", "880"],
  ["postal code 110 05", "110 05"],
  ['"postalCode": "27701"', "27701"],
  ["27701", "27701", "patient.zip"],
  ["PLZ 10115 Berlin", "10115"],
  ["postcode SW1A 1AA", "SW1A 1AA"],
  ["in London SW1A 1AA now", "SW1A 1AA"],
  ["at M60 1NW", "M60 1NW"],
  ["Ottawa, ON K1A 0B1", "K1A 0B1"],
  ["im in yakima wa 98901 now", "98901"],
];
for (const [text, value, key] of ZIPS)
  test(`ZIP code in: ${text}`, () => assert.deepEqual(findZip(text, key), [`ZIP_CODE ${value}`]));

const NO_ZIPS: readonly Bare[] = [
  ["27701"],
  ["patient ID 83702"],
  ["give 5 ME 04101"],
  ["ID 83702"],
  ["error 50301 in MD 21201"],
  ["order NC-27701"],
  ["SG 277012 x"],
  ["zip 20 files"],
  ["unpack the zip file 2024"],
  ["postal codes ([#3905](x))"],
  ["B12 5mg daily"],
  ["T4 2AB"],
  ["the E2 3RD row"],
];
for (const [text, key] of NO_ZIPS)
  test(`no ZIP code in: ${text}`, () => assert.deepEqual(findZip(text, key), []));

const URLS: readonly Row[] = [
  ["https://jane:pw@db.example.org/notes", "jane:pw"],
  ["https://api.example.org/patients/4827193/notes", "4827193"],
  ["GET /patients/482719/notes", "482719"],
  ["/v1/members/W12345678", "W12345678", "url.path"],
  ["https://example.org/users/jane.roe", "jane.roe"],
  ["https://example.org/patients/jane-roe/notes", "jane-roe"],
  ["https://example.org/pt/jane-roe/scan.jpg", "jane-roe"],
  ["https://example.org/patients/wilhelmina-zwennerby", "wilhelmina-zwennerby"],
  [
    "s3://bucket/intake/zwennerby_wilhelmina_1958-03-14/scan.tiff",
    "zwennerby_wilhelmina_1958-03-14",
  ],
  ["s3://bucket/jane_doe_19580314.pdf", "jane_doe_19580314"],
  ["https://example.org/q?addr=12+Oak+Street&page=2", "12+Oak+Street"],
  ["https://example.org/~jane/cv", "~jane"],
  ["https://media.example.org/content/jane-smith/feed", "jane-smith"],
  ["https://media.example.org/jobs?owner=Smith,Jane", "Smith,Jane"],
  ["https://example.org/find?page=12&mrn=4827193", "4827193"],
  ["https://example.org/find?member_id=W1234567", "W1234567"],
  ["https://example.org/find?first_name=Jane&page=2", "Jane"],
  ["?name=Jane+Roe", "Jane+Roe"],
  ["https://example.org/f?name=Jane%20Roe&x=1", "Jane%20Roe"],
  ["see https://www.linkedin.com/in/janeroe.", "https://www.linkedin.com/in/janeroe"],
  ["see facebook.com/jane.roe, please", "facebook.com/jane.roe"],
  ["My website is https://janeroe.example.org/", "https://janeroe.example.org/"],
  ["her homepage: www.janeroe.example.org", "www.janeroe.example.org"],
  ["Website:\nhttp://janeroe.example.org/", "http://janeroe.example.org/"],
  ["https://portal.example.org/roe", "https://portal.example.org/roe", "patient.website"],
];
for (const [text, value, key] of URLS)
  test(`URL part in: ${text}`, () => assert.deepEqual(findUrl(text, key), [`URL ${value}`]));

const NO_URLS: readonly Bare[] = [
  ["https://api.example.org/v1/chat/completions"],
  ["https://example.org/users/search"],
  ["https://example.org/users/sign-in"],
  ["https://example.org/patients/bulk-upload"],
  ["https://example.org/users/grace-period"],
  ["https://example.org/april-report-2024-03-14.pdf"],
  ["https://example.org/charlotte_metrics_20240314.csv"],
  ["https://example.org/blog/new-york/grand-hotel"],
  ["https://example.org/orders/mark-paid"],
  ["https://example.org/users/v2"],
  ["https://example.org/users/list.json"],
  ["https://example.org/users/41111111-1111-4111-8111-111111111111"],
  ["GET /patients/{id}/notes"],
  ["/orders/4827193"],
  ["https://example.org/?page=12&limit=100"],
  ["https://example.org/metrics?name=cpu_usage"],
  ["https://facebook.com/groups/"],
  ["https://x.com/home"],
  ["http://localhost:4318/v1/traces"],
  ["filename=Roe"],
  ["https://fonts.example.org/css?family=Roboto"],
  ["https://example.org/login?client_id=1example23456789"],
  ["git+ssh://git@github.com/org/repo.git"],
  ["https://{user}@example.org"],
  ["/run/user/1000/bus"],
  ["[the project's website](https://example.org)"],
  ['"homepage": "https://example.org"'],
  ["https://api.twitter.com/oauth/token"],
  ["const name=Jane;"],
];
for (const [text, key] of NO_URLS)
  test(`no URL part in: ${text}`, () => assert.deepEqual(findUrl(text, key), []));

const findStreet = finderOf(["STREET_ADDRESS"]);

const STREETS: readonly Row[] = [
  [
    "my address is forty two eleven north sycamore lane apartment 6 b and",
    "forty two eleven north sycamore lane apartment 6 b",
  ],
  ["we moved to nineteen oh five east juniper court in", "nineteen oh five east juniper court"],
  ["uh, forty-two Sycamore Court, Elkhart.", "forty-two Sycamore Court, Elkhart"],
  [
    "I live at twelve oh six Maple Street, apartment two B now",
    "twelve oh six Maple Street, apartment two B",
  ],
  ["mailed to One Lafayette Plaza, Suite 1400", "One Lafayette Plaza, Suite 1400"],
  ["im at 315 E Chestnut st, yakima wa 98901", "315 E Chestnut st, yakima wa 98901"],
  ["mail to po box 447 hood river or 97031 ok", "po box 447 hood river or 97031"],
  [
    "R/o Plot No. 14, Shivaji Nagar, Nashik - 422002, Mob: 98200 55501",
    "Plot No. 14, Shivaji Nagar, Nashik - 422002",
  ],
  [
    "Door No 7/2, 4th Cross, Indiranagar, Bengaluru 560038",
    "Door No 7/2, 4th Cross, Indiranagar, Bengaluru 560038",
  ],
  ["mailed to Rt 2 Box 114-B, again", "Rt 2 Box 114-B"],
  ["at HC 64 Box 90 since", "HC 64 Box 90"],
  ["12 Oak Street, GCS 14, last seen well", "12 Oak Street"],
  ["at 12 Oak Street now", "12 Oak Street"],
  ["at 12 Oak Street change it, please", "12 Oak Street"],
  ["12 oak st", "12 oak st"],
  ["12 OAK ST^APT 4^DURHAM^NC^27701|", "12 OAK ST^APT 4^DURHAM^NC^27701"],
  ["12 Oak Street, Durham, NC 27701", "12 Oak Street, Durham, NC 27701"],
  ["to 12 Oak Street\nDurham, NC 27701-1234\nUSA", "12 Oak Street\nDurham, NC 27701-1234\nUSA"],
  ["> 12 Oak Street\n> Apt. 4B\n> Durham NC 27701", "12 Oak Street\n> Apt. 4B\n> Durham NC 27701"],
  ["12 N. Oak Ave Apt 4B", "12 N. Oak Ave Apt 4B"],
  ["12 Oak Drive, Suite 200, please", "12 Oak Drive, Suite 200"],
  ["1600 Oak Avenue NW.", "1600 Oak Avenue NW"],
  ["221B Oak Street, Durham.", "221B Oak Street, Durham"],
  ["12 42nd Street", "12 42nd Street"],
  ["1234 US Highway 61", "1234 US Highway 61"],
  ["12 County Road 7", "12 County Road 7"],
  ["Flat 3, 28 Oak Road, Leeds LS1 4AB", "Flat 3, 28 Oak Road, Leeds LS1 4AB"],
  ["12 Old Mill Road", "12 Old Mill Road"],
  ["P.O. Box 123, Durham, NC 27702", "P.O. Box 123, Durham, NC 27702"],
  ["post office box 123", "post office box 123"],
  ["PSC 1234, Box 56\nAPO AE 09012", "PSC 1234, Box 56\nAPO AE 09012"],
  ["wohnt Hauptstra\u00dfe 12, 10115 Berlin", "Hauptstra\u00dfe 12, 10115 Berlin"],
  ["Anschrift: Alte Hauptstra\u00dfe 12", "Alte Hauptstra\u00dfe 12"],
  ["Calle Mayor 5 | 28001.", "Calle Mayor 5 | 28001"],
  ["12 Rue de la Paix, Paris", "12 Rue de la Paix, Paris"],
  ["12, rue de la Paix", "12, rue de la Paix"],
  ["Calle Mayor 5", "Calle Mayor 5"],
  ["en la calle Hidalgo 203, Laredo. Gracias", "calle Hidalgo 203, Laredo"],
  ["Jl. Okporo No. 10", "Jl. Okporo No. 10"],
  ["in der Okporogracht 12", "Okporogracht 12"],
  ["Kossuth Lajos utca 12.", "Kossuth Lajos utca 12."],
  ["Okporostraat 12 | 1012 AB Utrecht", "Okporostraat 12 | 1012 AB Utrecht"],
  ["lives at 45 Okporo Lea", "45 Okporo Lea"],
  ["address: Okporo 45", "Okporo 45"],
  ["address: okporo 45 apt. 6", "okporo 45 apt. 6"],
  ["45 Okporo Lea Apt. 6 Durham", "45 Okporo Lea Apt. 6 Durham"],
  ["45 Okporo Lea\nAccra\nGhana 12345", "45 Okporo Lea\nAccra\nGhana 12345"],
  ["moved to Apt. 4B", "Apt. 4B"],
  ["117 Orn Bypass", "117 Orn Bypass", "patient.address"],
  ['{"line":["7 Nord Lane East"],"city":"X"}', "7 Nord Lane East"],
  ['"address": "The Mill, 3"', "The Mill, 3"],
  ["meet at the corner of Oak Street and Elm", "the corner of Oak Street and Elm"],
  ["a shop on Oak Street was", "Oak Street"],
  ["address: the corner of Okporo 408 and Elm", "the corner of Okporo 408 and Elm"],
  ["at Acme, 50 Okporontie 27, Lea.", "50 Okporontie 27, Lea"],
];
for (const [text, value, key] of STREETS)
  test(`street address in: ${text}`, () =>
    assert.deepEqual(findStreet(text, key), [`STREET_ADDRESS ${value}`]));

const NO_STREETS: readonly Bare[] = [
  ["it's a twenty five minute drive from home, my house is twenty two miles that way"],
  ["he lives forty five minutes drive away, i live two or three blocks square"],
  ["it took two Main Street lanes, one Way or another"],
  ["Plot No. 3 shows survival; plot no more than 5 points"],
  ["take 5 mg daily on the road"],
  ["take the street, 50000 people"],
  ["12 lead ST elevation"],
  ["12 Lead ST elevation"],
  ["5 Repeat CT scan"],
  ["2 Head CT"],
  ["3 Dr. Chen saw her"],
  ["April 10, 2023 at St. Vincent"],
  ["on 14 March Dr. Chen"],
  ["a 3 hour drive"],
  ["Step 5 Tokens 12345"],
  ["Step 5\nTokens 12345"],
  ["migrated to Python 3"],
  ["int(hexstr, 16)"],
  ["s.rfind(SUBSTR, 0)"],
  ["Copyright 2006 Acme Graphics, Inc., Durham, NC, USA"],
  ['"address": "0x00007fff5fbfeb48"'],
  ['"Address": "db-1.example.org"'],
  ["test suite 12 failed"],
  ["apt\t0.16.1"],
  ["ICU Unit 4"],
  ["Room 12 Bed 3"],
  ["BP 128/78, 500 mg, 2024"],
  ["Brigade 12 arrived"],
  ["Order 12 Main"],
  ["12 patients, NC 27701"],
  ["Wall Street"],
  ["ADDRESS-1 ADDRESS-2"],
];
for (const [text, key] of NO_STREETS)
  test(`no street address in: ${text}`, () => assert.deepEqual(findStreet(text, key), []));

test("an address is one finding with its ZIP code", () => {
  const find = finderOf(["STREET_ADDRESS", "ZIP_CODE"]);
  assert.deepEqual(find("at 12 Oak Street, Durham, NC 27701."), [
    "STREET_ADDRESS 12 Oak Street, Durham, NC 27701",
  ]);
});

test("behind a doctor's title nothing is a street, before and after the name is redacted", () => {
  const find = finderOf(["STREET_ADDRESS"]);
  assert.deepEqual(find("EKG 12 Lead Dr. Okonkwo"), []);
  assert.deepEqual(find("EKG 12 Lead Dr. [PERSON]"), []);
  assert.deepEqual(find("home: 412 Lake Dr. [back door]"), ["STREET_ADDRESS 412 Lake Dr."]);
});
