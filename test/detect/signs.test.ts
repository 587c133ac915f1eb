import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fieldAround } from "../../src/detect/addresses/fixed.ts";
import { mayEndSegment, PERSONAL_WORDS } from "../../src/detect/addresses/url-parts.ts";
import { Codes } from "../../src/detect/codes.ts";
import { hasCue } from "../../src/detect/dates/surroundings.ts";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { Labels } from "../../src/detect/labels/labels.ts";
import { Cluster, Sign } from "../../src/detect/leaf/cluster.ts";
import { shadowOf } from "../../src/detect/leaf/shadow.ts";
import { View } from "../../src/detect/leaf/view.ts";
import { filePartsOf } from "../../src/detect/names/file-names.ts";
import type { DigitRecogniser } from "../../src/detect/recogniser.ts";
import { readAccessLog } from "../../src/detect/structure/fields/access-log.ts";
import { needsLabel } from "../../src/detect/wake/lineup.ts";

const shapes: readonly { text: string; shows: number; not: number }[] = [
  { text: "219-09-9999", shows: Sign.Social, not: Sign.Dated | Sign.Dialled | Sign.Nines },
  { text: "919-79-9999", shows: Sign.Social | Sign.Nines, not: Sign.Dashed },
  { text: "0711-0130-7", shows: Sign.Social | Sign.Dashed, not: Sign.Nines },
  { text: "(919) 555-0142", shows: Sign.Dialled, not: Sign.Social | Sign.Dashed | Sign.Dated },
  { text: "+44 20 1234", shows: Sign.Dialled, not: Sign.Social },
  { text: "4111 1111 1111 1111", shows: Sign.Twelve, not: Sign.Dialled | Sign.Paired },
  { text: "27701", shows: Sign.Five, not: Sign.Social | Sign.Written },
  { text: "5th of March", shows: Sign.Written, not: Sign.Dated },
  { text: "visit 5/14 at", shows: Sign.Dated, not: Sign.Written },
  { text: "3/14/1958", shows: Sign.Dated, not: Sign.Dotted | Sign.Paired },
  { text: "00-1a-2b-3c-4d-5e", shows: Sign.Paired, not: Sign.Written },
  { text: "203.0.113.7", shows: Sign.Dotted, not: Sign.Coloned },
  { text: "AB1234563", shows: Sign.Led, not: Sign.Social | Sign.Trailed },
  { text: "1EG4", shows: Sign.Trailed, not: Sign.Led },
  { text: "aged 94", shows: Sign.Aged, not: Sign.Led },
  { text: "/patients/4827193", shows: Sign.Parted, not: Sign.Led | Sign.Slashed },
  { text: "case P/2024/001234", shows: Sign.Parted | Sign.Slashed, not: Sign.Led },
  { text: "96 228011 office", shows: Sign.Tailed, not: Sign.Dialled },
];

for (const { text, shows, not } of shapes)
  test(`${text} shows its signs`, () => {
    const [cluster] = clustersOf(text);
    assert.equal((cluster?.signs ?? 0) & (shows | not), shows);
  });

const PIECES =
  `219-09-9999 (919) 555-0142 +44 20 1234 5678 4111111111111111 3/14/1958 203.0.113.7 1EG4-TE5-MK73
AB1234563 27701 NC 9 94 101 M patients / = | : - . , ; ( ) + # x123 fax office 00:1a:2b fe80:: 1HGBH41JXMN109186 GB29NWBK6016
2024-03-14 1958 0711-0130-7 (01)00614141007349 7ABC123 P<USA on the years
March of 5th 2nd day Dec mayo 900-70-1234 22 12, P/2024/001234 GA/TW/8471926 LIC-AB12345 MBR84719265
health-record-pt-84719265 MED24535084`.split(/\s+/);

const separators = fc.constantFrom(" ", " ", "", ", ", "-", "\n", ": ");
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), separators), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(""));

test("a cluster without a recogniser's signs and its label holds nothing for it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const cluster of clustersOf(text))
        assert.deepEqual(foundWithoutSigns(text, cluster), []);
    }),
  );
});

const VERSION = /(?<= [A-Za-z]{1,31}\/)\d{3}(?:\.\d{1,4}){3}(?= |$)/;
const octets = fc.tuple(fc.integer({ min: 100, max: 999 }), ...Array(3).fill(fc.nat(255)));
const agents = fc.constantFrom("Chrome", "Edg", "OPR", "HeadlessChrome", "May", "MRN");

test("the version of a product holds nothing, whatever stands beside it", () => {
  fc.assert(
    fc.property(texts, agents, octets, texts, (before, agent, version, behind) => {
      const text = `${before} ${agent}/${version.join(".")} ${behind}`;
      const at = VERSION.exec(text)?.index;
      const [cluster] = clustersOf(text).filter(({ start }) => start === at);
      if (cluster === undefined || VERSION.exec(text)?.[0].length !== cluster.end - cluster.start)
        return;
      assert.deepEqual(
        foundIn(text, cluster, () => true),
        [],
      );
    }),
  );
});

test("a field of an address is seen behind whatever stands between its colon and its value", () => {
  const blanks = fc.stringMatching(/^[ \t\n\xa0]{0,2}$/);
  const bracket = fc.constantFrom("", "[");
  fc.assert(
    fc.property(blanks, bracket, blanks, (first, open, second) => {
      const text = `"street":${first}${open}${second}"Oak Row 12"`;
      const field = fieldAround(new Codes().takeText(text), text.indexOf("12"));
      assert.equal(text.slice(field?.start, field?.end), "Oak Row 12");
    }),
  );
});

test("a user is seen before the time stamp of an access log", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][\w.@\\-]{1,63}$/), (user) => {
      const found: string[] = [];
      const text = `10.1.2.3 - - [x] "-"\n10.1.2.3 - ${user} [14/Mar/2024:10:12:13 +0000] "GET /"`;
      readAccessLog(text, (_, start, end) => void found.push(text.slice(start, end)));
      assert.deepEqual(found, [user]);
    }),
  );
});

const NAMED_BY_THEMSELVES: readonly (readonly [text: string, entity: string])[] = [
  ["MED24535084", "MEDICAL_RECORD_NUMBER"],
  ["MRN-84719265", "MEDICAL_RECORD_NUMBER"],
  ["health-record-pt-84719265", "MEDICAL_RECORD_NUMBER"],
  ["CERT-84719", "LICENSE_NUMBER"],
  ["LIC-AB12345", "LICENSE_NUMBER"],
  ["subscriber-847192", "HEALTH_PLAN_ID"],
  ["MBR847192", "HEALTH_PLAN_ID"],
];

for (const [text, entity] of NAMED_BY_THEMSELVES)
  test(`${text} names itself, without a label`, () => {
    const found = clustersOf(text).flatMap((cluster) => foundIn(text, cluster, isAsked));
    assert.ok(found.includes(entity));
  });

for (const extension of "pdf doc docx rtf txt jpg JPEG png tif tiff heic dcm xml csv xls xlsx mp3 mp4 wav m4a".split(
  " ",
))
  test(`a name is found in a file's with the extension ${extension}`, () => {
    const text = `see a_b.c and notes_of/14_Jane_Roe_84719265.${extension} 84719265_a.b`;
    const found = filePartsOf(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ["Jane", "Roe", "84719265"]);
  });

test("every collection of people may end before a slash", () => {
  for (const word of PERSONAL_WORDS)
    for (const path of [`/${word}/`, `GET /api/${word.toUpperCase()}/`])
      assert.ok(mayEndSegment(path, path.length - 1), path);
  assert.equal(mayEndSegment("/nov/", 4), false);
});

test("a cue is seen behind whatever stands between it and its date", () => {
  const cue = fc.constantFrom(
    "on",
    "DOB",
    "admitted",
    "d/c'd",
    "dc'd",
    "f/u",
    "appt",
    "as of",
    "Le",
  );
  const marks = fc.constantFrom(" ", ": ", '="', "('", ", *", " ~", ":\n the ", " was on ", "\xa0");
  fc.assert(
    fc.property(fc.constantFrom("", "x. ", "7 "), cue, marks, (first, word, between) => {
      const before = first + word + between;
      assert.ok(hasCue(`${before}3/14/2024`, before.length, before.length + 9));
    }),
  );
});

/** What recognisers find in a cluster that they are not asked about. */
function foundWithoutSigns(text: string, cluster: Cluster): string[] {
  return foundIn(text, cluster, (one, at) => !isAsked(one, at));
}

function foundIn(
  text: string,
  cluster: Cluster,
  isWanted: (one: DigitRecogniser, cluster: Cluster) => boolean,
): string[] {
  const labels = new Labels();
  const view = new View(shadowOf(text), () => "", labels, new Codes());
  const found: string[] = [];
  for (const one of RECOGNISERS) {
    if (one.wakes !== "digits" || needsLabel(one) || !isWanted(one, cluster)) continue;
    const put = (): void => void found.push(one.entity);
    one.recognise(view, cluster, Object.assign(put, { least: 0 }));
  }
  return found;
}

function isAsked(one: DigitRecogniser, { signs }: Cluster): boolean {
  return ((one.signs ?? Sign.Any) & signs) !== 0;
}

function clustersOf(text: string): Cluster[] {
  return [...text.matchAll(/\d+(?:[-. /()+]{1,3}\d+)*/g)].map(({ index, 0: whole }) => {
    const cluster = new Cluster(Sign.Written);
    cluster.fill(
      new Codes().takeText(text),
      index,
      index + whole.length,
      whole.replace(/\D/g, "").length,
    );
    return cluster;
  });
}
