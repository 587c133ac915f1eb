/** The figures of the sources at hand may not fall below eval/baseline.json. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fallen, isSameSource, readBaseline } from "../../eval/baseline.ts";
import { evaluate } from "../../eval/run.ts";
import { readSource, sourceNames } from "../../eval/vectors.ts";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const baseline = readBaseline();
const there = sourceNames(DATA);

for (const name of Object.keys(baseline)) {
  test(`no figure of ${name} falls`, (context) => {
    if (!there.includes(name)) return context.skip(`${name} is not in ${DATA}`);
    const [result] = evaluate([readSource(DATA, name)]);
    if (!isSameSource(result!, baseline)) return context.skip(`${name} has other lines here`);
    assert.deepEqual(fallen(result!, baseline), []);
  });
}
