import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRetryableStatus, parseRetryAfter, retryDelay } from "../../src/export/retry.ts";

const policy = {
  enabled: true,
  initialIntervalMs: 5000,
  maxIntervalMs: 30_000,
  multiplier: 1.5,
  randomizationFactor: 0.5,
  maxElapsedMs: 300_000,
};

test("pauses grow by the multiplier up to the longest", () => {
  const pauses = [0, 1, 2, 10].map((attempt) => retryDelay(attempt, policy, () => 0.5));
  assert.deepEqual(pauses, [5000, 7500, 11_250, 30_000]);
});

test("a pause is spread by the randomization factor and no further", () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, random) => {
        const middle = retryDelay(attempt, policy, () => 0.5);
        const pause = retryDelay(attempt, policy, () => random);
        assert.ok(pause >= middle * 0.5 && pause <= middle * 1.5);
      },
    ),
  );
});

const now = Date.UTC(2026, 0, 1);
const headers = [
  { header: undefined, ms: undefined },
  { header: "7", ms: 7000 },
  { header: "Thu, 01 Jan 2026 00:00:09 GMT", ms: 9000 },
  { header: "Thu, 01 Jan 2026 00:00:00 GMT", ms: 0 },
  { header: "999999999", ms: 2 ** 31 - 1 },
  { header: "9999999999999", ms: 2 ** 31 - 1 },
  { header: "Thu, 01 Jan 2999 00:00:00 GMT", ms: 2 ** 31 - 1 },
  { header: "soon", ms: undefined },
];
for (const { header, ms } of headers) {
  test(`Retry-After ${header} is ${ms} ms`, () => assert.equal(parseRetryAfter(header, now), ms));
}

test("only 429, 502, 503 and 504 are tried again", () => {
  const statuses = Array.from({ length: 200 }, (_, index) => 400 + index);
  assert.deepEqual(statuses.filter(isRetryableStatus), [429, 502, 503, 504]);
});
