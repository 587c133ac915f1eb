import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { KnownIds } from "../../src/detect/known/known-ids.ts";
import { KnownRuns, Length } from "../../src/detect/known/known-runs.ts";
import { Labels } from "../../src/detect/labels/labels.ts";
import { Prefilter } from "../../src/detect/prefilter/prefilter.ts";
import { ROW } from "../../src/detect/prefilter/rows.ts";
import { lineUp } from "../../src/detect/wake/lineup.ts";
import { decodeRequest, encodeRequest } from "../../src/otlp/index.ts";
import { createWalker } from "../../src/walk/index.ts";
import { finderOf } from "../support/find-in-text.ts";
import { growthOf } from "../support/growth.ts";
import { placesOfLeaf, runsIn } from "../support/places.ts";
import { redactorWith } from "../support/redactors.ts";

function known(value: string, entity: string, text: string, key = ""): string[] {
  return find(new KnownIds(new Map([[value, entity]])), text, runsIn(text), key);
}

function find(ids: KnownIds, text: string, places = runsIn(text), key = ""): string[] {
  const found: string[] = [];
  ids.find(text, places, {
    keyOf: () => key,
    isCovered: () => false,
    report: (start, end) => found.push(text.slice(start, end)),
  });
  return found;
}

const MRN = "MEDICAL_RECORD_NUMBER";

const KNOWN: readonly (readonly [string, string, string, string])[] = [
  ["84719265", MRN, "get_labs(84719265)", "84719265"],
  ["84719265", MRN, "key=patient-84719265 offset=3", "84719265"],
  ["84719265", MRN, "/files/84719265_discharge.pdf", "84719265"],
  ["84719265", MRN, "84719265", "84719265"],
  ["84719265", MRN, "It is 84719265.", "84719265"],
  ["84719265", MRN, "account: 84719265, patients=84719265x", "84719265"],
  ["84719265", MRN, '{"pid":"84719265","count":84719265}', "84719265"],
  ["84719265", MRN, "call-84719265", "84719265"],
  ["12345678", MRN, "get_labs(12345678)", "12345678"],
  ["QXZ440912", "HEALTH_PLAN_ID", "the card says QXZ440912, ok", "QXZ440912"],
  ["QXZ440912", "HEALTH_PLAN_ID", "GET /cards/qxz440912", "qxz440912"],
  ["mrn-qx440912", MRN, "key MRN-QX440912", "MRN-QX440912"],
  ["A4-77190", MRN, "chart A4-77190", "A4-77190"],
  ["219-09-9999", "US_SSN", "arg 219099999", "219099999"],
  ["(919) 555-0142", "PHONE_NUMBER", "to: 9195550142", "9195550142"],
  ["(919) 555-0142", "PHONE_NUMBER", "to: +19195550142", "19195550142"],
  ["+1 919-555-0142", "PHONE_NUMBER", "to: 9195550142", "9195550142"],
];

for (const [value, entity, text, found] of KNOWN)
  test(`${value} stands in: ${text}`, () => assert.deepEqual(known(value, entity, text), [found]));

const STRANGERS: readonly (readonly [string, string])[] = [
  ["84719265", "id 184719265 or 847192650 or a84719265"],
  ["84719265", "0.84719265 and 84719265.5"],
  ["QXZ440912", "XYZ440912 and QXZ4409123"],
  ["123456", "123456 tokens"],
  ["A4-771", "A4-771"],
  ["Jane Roe 84719265", "84719265"],
  ["84719265", "84719265 tokens, 84719265 ms, 84719265 bytes, 84719265%"],
  ["84719265", "$84719265, prompt_tokens=84719265"],
  ["84719265", '{"duration_ns":84719265,"promptTokens": "84719265","ts":84719265}'],
  ["1000000", "limit 1000000"],
  ["1250000", "1250000"],
  ["0000000", "0000000"],
];

for (const [value, text] of STRANGERS)
  test(`${value} does not stand in: ${text}`, () => assert.deepEqual(known(value, MRN, text), []));

test("a number under a key that counts is no identifier, under another one it is", () => {
  assert.deepEqual(known("84719265", MRN, "84719265", "duration_ns"), []);
  assert.deepEqual(known("84719265", MRN, "84719265", "session.id"), ["84719265"]);
});

test("an attribute that is a number tells an identifier, and is told by one", () => {
  const redactor = redactorWith();
  const attributes = [
    { key: "patient.mrn", value: { intValue: "84719265" } },
    { key: "call", value: { stringValue: "get_labs(84719265)" } },
    { key: "parameter.0", value: { intValue: "84719265" } },
    { key: "duration_ns", value: { intValue: "84719266" } },
    { key: "b", value: { stringValue: "MRN 84719266, MRN 8471928" } },
    { key: "few digits", value: { intValue: "8471928" } },
  ];
  const spans = [{ name: "s", attributes }];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  const out = redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
  const text = JSON.stringify(decodeRequest("traces", out.bytes));
  assert.doesNotMatch(text, /84719265/);
  assert.match(text, /"duration_ns","value":\{"intValue":"84719266"/);
  assert.match(text, /"few digits","value":\{"intValue":"8471928"/);
});

test("a batch of many people: each identifier is known", () => {
  const values = Array.from({ length: 4000 }, (_, i) => String(84_000_001 + i * 7));
  const ids = new KnownIds(new Map(values.map((value) => [value, MRN])));
  assert.equal(find(ids, values.join(" ")).length, values.length);
});

test("time grows with the places of a run that many identifiers share, no faster", () => {
  const work = (places: number): void => {
    const values = Array.from({ length: places / 50 }, (_, i) => `A${i}-84719265`);
    const ids = new KnownIds(new Map(values.map((value) => [value, MRN])));
    find(ids, "84719265 ".repeat(places));
  };
  assert.ok(growthOf(work, 50_000) < 10);
});

test("an identifier behind its label is known wherever it stands", () => {
  const find = finderOf(["PERSON", MRN]);
  const text = '{"mrn":"84719265","next":"get_labs(84719265)"}';
  assert.deepEqual(find(text), [`${MRN} 84719265`, `${MRN} 84719265`]);
});

test("what is known from elsewhere alone is too unsure for a policy that asks for more", () => {
  const text = '{"mrn":"84719265","next":"get_labs(84719265)"}';
  const found = (least: number) =>
    finderOf(
      new Map([
        ["PERSON", 0.5],
        [MRN, least],
      ]),
    )(text).length;
  assert.deepEqual([found(0.7), found(0.75)], [2, 1]);
});

test("time grows with length, no faster", () => {
  const ids = new KnownIds(new Map([["84719265", MRN]]));
  for (const one of ["7", "84719265", "84719265 ", "8471 "])
    assert.ok(growthOf((length) => find(ids, one.repeat(length / one.length)), 400_000) < 12);
});

const prefilter = new Prefilter(lineUp([], new Labels()).wants);
const VALUES = ["84719265", "QXZ440912", "A4-77190", "12-3456789-77190"];
const piece = fc.constantFrom(
  ...VALUES,
  ...[
    "847",
    "19265",
    "\\u0038",
    "%38",
    "4719265",
    "\uff184719265",
    "\u200b",
    "-",
    " ",
    ".",
    "a",
    "\u00e9",
  ],
  ...["9".repeat(41), "x".repeat(50), " ".repeat(57), "{".repeat(13)],
);

test("where a known identifier stands is among the places that are looked at", () => {
  const ids = new KnownIds(new Map(VALUES.map((value) => [value, MRN])));
  const leaf = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 6 }), (texts) => {
      const { bytes, leaves } = leavesOf(texts);
      prefilter.load(bytes);
      for (const words of [new Set<string>(), new Set(["roe"])]) {
        const looked = prefilter.placesOf(leaves, { words, runs: runsOf(VALUES) });
        for (let one = 0; one < leaves.count; one++) {
          const { text } = prefilter.fold(leaves.start[one], leaves.end[one]);
          assert.deepEqual(find(ids, text, placesOfLeaf(looked, one)), find(ids, text));
        }
      }
    }),
  );
});

test("other runs are not looked at", () => {
  const runs = runsOf(["84719265"]);
  const { bytes, leaves } = leavesOf(["84718265", "184719265", "8471 9265"]);
  prefilter.load(bytes);
  assert.equal(prefilter.placesOf(leaves, { words: new Set(), runs }).length, 0);
});

const noted = fc.constantFrom(
  ...["84719265", "QXZ440912", "A4-77190", "219-09-9999", "(919) 555-0142", "+1 919-555-0142"],
);
const entities = fc.constantFrom(MRN, "US_SSN", "PHONE_NUMBER");
const written = fc.constantFrom(
  ..."84719265 qxz440912 A4-77190 219099999 9195550142 19195550142 8471 219-09-9999".split(" "),
  ...[" ", "-", "x", "5"],
);

test("where a run has a length that none of them has, and where it opens otherwise, none stands", () => {
  fc.assert(
    fc.property(noted, entities, fc.array(written, { maxLength: 8 }), (value, entity, parts) => {
      const text = parts.join("");
      const runs = new KnownRuns();
      runs.note(value, 0, value.length, entity);
      const ids = new KnownIds(new Map([[value, entity]]));
      const looked = runsIn(text).filter((_, i, places) => {
        const [run = ""] = /^\d+/.exec(text.slice(places[i - (i % ROW) + 1])) ?? [];
        return runs.mayHold(run) && runs.lengthOf(run.length) !== Length.None;
      });
      assert.deepEqual(find(ids, text, looked), find(ids, text));
    }),
  );
});

function runsOf(values: readonly string[]): ReadonlySet<number> {
  const known = new KnownRuns();
  for (const value of values) known.note(value, 0, value.length, MRN);
  return known.openings;
}

function leavesOf(texts: readonly string[]) {
  const attributes = texts.map((stringValue) => ({ key: "note", value: { stringValue } }));
  const spans = [{ name: "chat", attributes }];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  return { bytes, leaves: createWalker().walk(bytes, "traces").leaves };
}
