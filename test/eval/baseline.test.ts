/** The figures of the sources at hand may not fall below eval/baseline.json. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fallen, isSameSource, readBaseline } from "../../eval/baseline.ts";
import { evaluate } from "../../eval/run.ts";
import { FOLDER_BESIDE, readSource, sourceNames } from "../../eval/vectors.ts";

const baseline = readBaseline();
const there = sourceNames(FOLDER_BESIDE);

for (const name of Object.keys(baseline)) {
  test(`no figure of ${name} falls`, (context) => {
    if (!there.includes(name)) return context.skip(`${name} is not in ${FOLDER_BESIDE}`);
    const [result] = evaluate([readSource(FOLDER_BESIDE, name)]);
    if (!isSameSource(result!, baseline)) return context.skip(`${name} has other lines here`);
    assert.deepEqual(fallen(result!, baseline), []);
  });
}
