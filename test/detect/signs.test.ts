import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Cluster, Sign } from "../../src/detect/cluster.ts";
import { RECOGNISERS } from "../../src/detect/entities/index.ts";
import { Labels } from "../../src/detect/labels.ts";
import { needsLabel } from "../../src/detect/lineup.ts";
import type { DigitRecogniser } from "../../src/detect/recogniser.ts";
import { shadowOf } from "../../src/detect/shadow.ts";
import { View } from "../../src/detect/view.ts";

const shapes: readonly { text: string; shows: number; not: number }[] = [
  { text: "219-09-9999", shows: Sign.Nine | Sign.Dashed, not: Sign.Dated | Sign.Dialled },
  { text: "(919) 555-0142", shows: Sign.Nine | Sign.Dialled, not: Sign.Dashed | Sign.Dated },
  { text: "+44 20 1234", shows: Sign.Dialled, not: Sign.Nine },
  { text: "4111 1111 1111 1111", shows: Sign.Twelve | Sign.Paired, not: Sign.Bracketed },
  { text: "27701", shows: Sign.Five, not: Sign.Nine | Sign.Paired },
  { text: "3/14/1958", shows: Sign.Dated | Sign.Paired, not: Sign.Dotted },
  { text: "203.0.113.7", shows: Sign.Dotted, not: Sign.Coloned },
  { text: "AB1234563", shows: Sign.Led, not: Sign.Nine | Sign.Trailed },
  { text: "1EG4", shows: Sign.Trailed, not: Sign.Led },
  { text: "aged 94", shows: Sign.Aged, not: Sign.Led },
  { text: "/patients/4827193", shows: Sign.Parted, not: Sign.Led },
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
2024-03-14 1958 0711-0130-7 (01)00614141007349 7ABC123 P<USA on the years`.split(/\s+/);

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

/** What recognisers find in a cluster that they are not asked about. */
function foundWithoutSigns(text: string, cluster: Cluster): string[] {
  const labels = new Labels();
  const view = new View(shadowOf(text), () => "", labels);
  const found: string[] = [];
  for (const one of RECOGNISERS)
    if (isUnasked(one as DigitRecogniser, cluster))
      (one as DigitRecogniser).recognise(view, cluster, () => found.push(one.entity));
  return found;
}

function isUnasked(one: DigitRecogniser, { signs }: Cluster): boolean {
  return one.wakes === "digits" && !needsLabel(one) && ((one.signs ?? Sign.Any) & signs) === 0;
}

function clustersOf(text: string): Cluster[] {
  return [...text.matchAll(/\d+(?:[-. /()+]{1,3}\d+)*/g)].map(({ index, 0: whole }) => {
    const cluster = new Cluster();
    cluster.fill(text, index, index + whole.length, whole.replace(/\D/g, "").length);
    return cluster;
  });
}
