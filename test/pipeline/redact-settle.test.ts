import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeRequest } from "../../src/otlp/index.ts";
import { ReportBuilder } from "../../src/pipeline/report-builder.ts";
import { type SettleSteps, settle } from "../../src/pipeline/settle.ts";
import { createRewriter } from "../../src/rewrite/index.ts";
import { createWalker, locate } from "../../src/walk/index.ts";

const rewriter = createRewriter({ policyId: "t@00000000", key: undefined });

/** Steps whose look always finds `stubborn`, and whose redaction always makes another one of it. */
function stepsThatFind(stubborn: string, action: "replace" | "keep"): SettleSteps {
  return {
    look: (bytes) => {
      const outline = createWalker().walk(bytes, "traces");
      const start = Buffer.from(bytes).indexOf(stubborn);
      const end = start + stubborn.length;
      const { leaves } = outline;
      const leaf = leaves.start.subarray(0, leaves.count).findLastIndex((at) => at <= start);
      const finding = { leaf, start, end, entity: "AGAIN", score: 1, how: "test" };
      const ruling = {
        number: 1,
        entity: "AGAIN",
        action: { kind: action },
        rules: [],
        threshold: 0,
      };
      const decision = { finding, ruling };
      return { bytes, signal: "traces", outline, decisions: start < 0 ? [] : [decision] };
    },
    rewrite: (seen) => {
      const locateIn = (leaf: number, keyText: (leaf: number) => string) =>
        locate(seen.outline, leaf, keyText);
      const bytes = rewriter.rewrite({ ...seen, locate: locateIn });
      return { bytes, isClean: () => false };
    },
  };
}

const request = (name: string) =>
  encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans: [{ name }] }] }] });

const wholes = [
  { text: "an AGAIN b", whole: "[REDACTED]" },
  { text: '{"a":"AGAIN b"}', whole: '"[REDACTED]"' },
];
for (const { text, whole } of wholes) {
  test(`a leaf that does not come to rest is replaced whole: ${text}`, () => {
    const report = new ReportBuilder(1, 0);
    const steps = stepsThatFind("AGAIN", "replace");
    const bytes = settle(steps.look(request(text)), report, steps);
    assert.deepEqual(bytes, request(whole));
    assert.equal(report.build(0).leavesReplaced, 1);
  });
}

test("what is kept is not looked for again", () => {
  const before = request("an AGAIN b");
  const steps = stepsThatFind("AGAIN", "keep");
  assert.equal(settle(steps.look(before), new ReportBuilder(1, 0), steps), before);
});

test("output without a finding is left as it is", () => {
  const before = request("clean");
  const steps = stepsThatFind("AGAIN", "replace");
  assert.equal(settle(steps.look(before), new ReportBuilder(1, 0), steps), before);
});

test("what is clean is not looked at again, in whatever round", () => {
  const found = stepsThatFind("AGAIN", "replace");
  let looks = 0;
  let rounds = 0;
  const steps: SettleSteps = {
    look: (bytes) => {
      looks++;
      return found.look(bytes);
    },
    rewrite: (seen) => {
      rounds++;
      const round = rounds;
      return { ...found.rewrite(seen), isClean: () => round === 2 };
    },
  };
  settle(steps.look(request("AGAIN")), new ReportBuilder(1, 0), steps);
  assert.deepEqual({ looks, rounds }, { looks: 2, rounds: 2 });
});
