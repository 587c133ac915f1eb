import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fallen, isSameSource, toBaseline } from "../../eval/baseline.ts";
import { entityFigures } from "../../eval/figures.ts";
import { evaluate } from "../../eval/run.ts";
import { judge } from "../../eval/targets.ts";
import { readSources } from "../../eval/vectors.ts";
import { scratchFolder } from "../support/scratch.ts";

const VECTORS = fileURLToPath(new URL("./vectors", import.meta.url));
const [hardCases, small] = evaluate(readSources(VECTORS, []));

test("counts what is gone, covered and recognised, by entity", () => {
  const rows = Object.fromEntries(small!.tally.entities);
  const zeros = { findings: 0, inPlace: 0, ofType: 0, beside: 0 };
  assert.deepEqual(rows, {
    US_SSN: { labelled: 2, gone: 1, covered: 1, recognised: 1, ...zeros },
    EMAIL_ADDRESS: { labelled: 1, gone: 1, covered: 1, recognised: 1, ...zeros },
    FHIR: { labelled: 1, gone: 1, covered: 1, recognised: 1, ...zeros },
  });
});

test("counts lines and leaves out those of another configuration", () => {
  assert.equal(small!.tally.lines, 10);
  assert.deepEqual(Object.fromEntries(small!.tally.notClaimed), { organisation: 1 });
});

test("a line about one type is touched by findings of that type alone", () => {
  assert.deepEqual(small!.tally.touched, { is: 1, of: 3 });
});

test("counts assertions, checks, structure, survivors and second passes", () => {
  const { asserted, checks, structure, survived, settled } = small!.tally;
  assert.deepEqual(asserted, { is: 1, of: 1 });
  assert.deepEqual(Object.fromEntries(checks), { IBAN: { is: 2, of: 2 } });
  assert.deepEqual(structure, { is: 1, of: 1 });
  assert.deepEqual(survived, { is: 1, of: 1 });
  assert.deepEqual(settled, { is: 8, of: 8 });
});

test("names each line that fails", () => {
  const misses = small!.misses.map(({ line, kind, entity }) => `${line} ${kind} ${entity}`);
  assert.deepEqual(misses, ["2 leak US_SSN", "2 cover US_SSN", "4 touched EMAIL_ADDRESS"]);
});

test("puts lines into OTLP requests by attribute, kind and chunks", () => {
  const { entities, touched, structure } = hardCases!.tally;
  const { labelled, gone, covered } = entities.get("EMAIL_ADDRESS")!;
  assert.deepEqual({ labelled, gone, covered }, { labelled: 5, gone: 5, covered: 5 });
  assert.equal(entities.get("US_SSN")?.covered, 1);
  assert.deepEqual(touched, { is: 0, of: 1 });
  assert.deepEqual(structure, { is: 1, of: 1 });
});

test("a finding beside every label is wrong where labels are complete", () => {
  const row = hardCases!.tally.entities.get("EMAIL_ADDRESS")!;
  const figures = entityFigures(row);
  assert.equal(figures.precision, 5 / 6);
  assert.equal(figures.typedRecall, 1);
});

test("targets are judged for the sources at hand", () => {
  const verdicts = judge([hardCases!]).map(({ what, verdict }) => `${what}: ${verdict}`);
  assert.deepEqual(verdicts, [
    "leak recall of all entities: reached",
    "negatives touched: reached",
  ]);
});

test("a baseline holds for the same lines and tells which figures fell", () => {
  const baseline = toBaseline([small!]);
  assert.equal(isSameSource(small!, baseline), true);
  assert.deepEqual(fallen(small!, baseline), []);
  baseline["small"]!.figures["US_SSN leak recall"] = 1;
  const fall = { source: "small", figure: "US_SSN leak recall", before: 1, now: 0.5 };
  assert.deepEqual(fallen(small!, baseline), [fall]);
  baseline["small"]!.digest = "another";
  assert.equal(isSameSource(small!, baseline), false);
});

test("an absent folder and an absent source are named", () => {
  assert.throws(() => readSources(`${VECTORS}/none`, []), /no folder of labelled lines at .*none/);
  assert.throws(() => readSources(VECTORS, ["other"]), /no other in .*; there are otel-hardcases/);
});

const wrongLines = [
  { json: "{ Jane Roe", says: "own.jsonl:2: no JSON" },
  {
    json: '{"type": "ANY", "text": "Jane Roe", "spans": [{"start": 0}]}',
    says: "own.jsonl:2: spans.0: Invalid input: expected tuple, received object",
  },
];
for (const { json, says } of wrongLines)
  test(`what is wrong with a line is told with its place: ${says}`, () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, "own.jsonl"), `\n${json}\n`);
    assert.throws(() => readSources(folder, []), { message: says });
  });

test("a folder without labelled lines is an error, and no empty table", () => {
  const folder = scratchFolder();
  assert.throws(() => readSources(folder, []), { message: `no <source>.jsonl in ${folder}` });
});
