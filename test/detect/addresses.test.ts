import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in.ts";

type Row = readonly [text: string, value: string, key?: string];
type Bare = readonly [text: string, key?: string];

const findZip = finderOf(["ZIP_CODE"]);
const findUrl = finderOf(["URL"]);

const ZIPS: readonly Row[] = [
  ["Durham, NC 27701", "27701"],
  ["North Carolina 27701-1234", "27701-1234"],
  ["Boise, ID 83702", "83702"],
  ["DURHAM^NC^27701", "27701"],
  ["zip code is 27701", "27701"],
  ["ZIP: 880", "880"],
  ["postal code 110 05", "110 05"],
  ['"postalCode": "27701"', "27701"],
  ["27701", "27701", "patient.zip"],
  ["PLZ 10115 Berlin", "10115"],
  ["postcode SW1A 1AA", "SW1A 1AA"],
  ["in London SW1A 1AA now", "SW1A 1AA"],
  ["at CR2 6XH", "CR2 6XH"],
  ["Ottawa, ON K1A 0B1", "K1A 0B1"],
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
  ["B12 5mg daily"],
  ["T4 2AB"],
  ["the E2 3RD row"],
];
for (const [text, key] of NO_ZIPS)
  test(`no ZIP code in: ${text}`, () => assert.deepEqual(findZip(text, key), []));

const URLS: readonly Row[] = [
  ["https://jane:pw@db.example.org/notes", "jane:pw"],
  ["https://api.example.org/patients/4827193/notes", "4827193"],
  ["GET /patients/4827193/notes", "4827193"],
  ["/v1/members/W12345678", "W12345678", "url.path"],
  ["https://example.org/users/jane.roe", "jane.roe"],
  ["https://example.org/~jane/cv", "~jane"],
  ["https://example.org/find?page=12&mrn=4827193", "4827193"],
  ["/find?member_id=W1234567", "W1234567"],
  ["https://example.org/find?first_name=Jane&page=2", "Jane"],
  ["?name=Jane+Roe", "Jane+Roe"],
  ["family=Roe", "Roe", "url.query"],
  ["https://example.org/f?name=Jane%20Roe&x=1", "Jane%20Roe"],
  ["see https://www.linkedin.com/in/janeroe.", "https://www.linkedin.com/in/janeroe"],
  ["see facebook.com/jane.roe, please", "facebook.com/jane.roe"],
  ["My website is https://janeroe.example.org/", "https://janeroe.example.org/"],
  ["homepage: www.janeroe.example.org", "www.janeroe.example.org"],
];
for (const [text, value, key] of URLS)
  test(`URL part in: ${text}`, () => assert.deepEqual(findUrl(text, key), [`URL ${value}`]));

const NO_URLS: readonly Bare[] = [
  ["https://api.example.org/v1/chat/completions"],
  ["https://example.org/users/search"],
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
  ["const name=Jane;"],
];
for (const [text, key] of NO_URLS)
  test(`no URL part in: ${text}`, () => assert.deepEqual(findUrl(text, key), []));
