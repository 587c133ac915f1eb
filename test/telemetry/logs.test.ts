/** What an operator reads: levels as in the Collector, and a flood of one kind as one line. */
import assert from "node:assert/strict";
import { test } from "node:test";
import pino from "pino";
import type { Event } from "../../src/telemetry/index.ts";
import { createLogLines } from "../../src/telemetry/logs.ts";

function linesOf(events: readonly Event[], level = "info"): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const logger = pino(
    { base: null, timestamp: false, level, formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => lines.push(JSON.parse(line)) },
  );
  const log = createLogLines(logger);
  for (const event of events) log(event);
  return lines;
}

const REJECTED = {
  kind: "export-failed",
  signal: "traces",
  setting: "exporters.otlphttp/traces.endpoint",
  records: 2,
  reason: "status 401",
  dropped: true,
} as const;
const { kind: _, ...FIELDS } = REJECTED;

test("what the upstream will never take is an error, with its status and the endpoint's setting", () =>
  assert.deepEqual(linesOf([REJECTED]), [
    {
      level: "error",
      ...FIELDS,
      msg: "a batch was dropped: the upstream will not take it",
    },
  ]));

test("what is sent again by its sender is a warning", () => {
  const [{ level, msg }] = linesOf([{ ...REJECTED, reason: "retry-exhausted", dropped: false }]);
  assert.equal(level, "warn");
  assert.equal(msg, "a batch was not delivered; it is up to its sender to try again");
});

test("a failure that repeats is told once, and another signal's on its own", () => {
  const lines = linesOf([REJECTED, REJECTED, { ...REJECTED, signal: "logs" }]);
  assert.deepEqual(
    lines.map(({ signal }) => signal),
    ["traces", "logs"],
  );
});

const PASSED: readonly Event[] = [
  {
    kind: "batch-redacted",
    signal: "traces",
    seconds: 0.004,
    report: {
      records: 2,
      findings: [{ entity: "US_SSN", action: "replace", count: 3 }],
      violations: [{ rule: "hipaa.phi.us_ssn", count: 3 }],
      leavesReplaced: 0,
      recordsUnannotated: 0,
      bytesIn: 812,
      bytesOut: 1204,
    },
  },
  { kind: "batch-accepted", signal: "traces", transport: "http", records: 2 },
];

test("debug tells of each batch what was found and whether it was taken, however many there are", () => {
  const lines = linesOf([...PASSED, ...PASSED], "debug");
  assert.deepEqual(
    lines.map(({ msg }) => msg),
    Array(2).fill(["a batch was redacted", "the upstream or the store took a batch"]).flat(),
  );
  const [{ level, signal, report }] = lines;
  assert.equal(level, "debug");
  assert.equal(signal, "traces");
  assert.deepEqual(report, PASSED[0].kind === "batch-redacted" && PASSED[0].report);
});

test("info has no line for a batch that passed", () => assert.deepEqual(linesOf(PASSED), []));

test("who cannot be understood is told of once, a probe only to who looks closely", () => {
  const failed = {
    kind: "connection-failed",
    protocol: "http",
    peer: "10.0.0.7",
    reason: "HTTP without TLS (ERR_SSL_HTTP_REQUEST)",
    mayBeProbe: false,
  } as const;
  const probe = { ...failed, reason: "ECONNRESET", mayBeProbe: true };
  const lines = linesOf([failed, { ...failed, peer: "10.0.0.8" }, probe]);
  assert.deepEqual(
    lines.map(({ level, peer }) => [level, peer]),
    [["warn", "10.0.0.7"]],
  );
  assert.equal(linesOf([probe], "debug").length, 1);
});
