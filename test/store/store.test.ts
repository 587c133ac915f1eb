import assert from "node:assert/strict";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { SIGNALS } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { openStore } from "../../src/store/index.ts";
import { scratchFolder } from "../support/scratch.ts";

const folder = scratchFolder();

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const OTHER = "4bf92f3577b34da6a3ce929d0e0e4736";
const memory = () => openStore({ file: ":memory:", maxSpans: 100 });

interface Given {
  readonly traceId?: string;
  readonly spanId: string;
  readonly name?: string;
  readonly startTimeUnixNano?: string;
  readonly endTimeUnixNano?: string;
  readonly parentSpanId?: string;
  readonly violations?: number;
}

function traces(spans: readonly Given[]): Uint8Array {
  const resource = { attributes: [{ key: "service.name", value: { stringValue: "intake" } }] };
  const told = spans.map(({ violations = 0, ...span }) => ({
    traceId: TRACE,
    ...span,
    attributes:
      violations === 0
        ? []
        : [
            { key: "compliance.violation.count", value: { intValue: String(violations) } },
            { key: "compliance.violation.severity", value: { stringValue: "high" } },
          ],
  }));
  return encodeRequest("traces", { resourceSpans: [{ resource, scopeSpans: [{ spans: told }] }] });
}
const ROOT: Given = {
  spanId: "00000000000000a1",
  name: "intake",
  startTimeUnixNano: "1700000000000000001",
  endTimeUnixNano: "1700000000002000001",
};
const CHILD: Given = {
  spanId: "00000000000000a2",
  parentSpanId: ROOT.spanId,
  name: "chat",
  startTimeUnixNano: "1700000000000000002",
  violations: 2,
};

test("a trace is told with its root, its times to the nanosecond, its violations", () => {
  const store = memory();
  store.insert("traces", traces([CHILD, ROOT]));
  assert.deepEqual(store.traces({ limit: 10 }), [
    {
      traceId: TRACE,
      name: "intake",
      service: "intake",
      startNs: "1700000000000000001",
      durationMs: 2,
      spans: 2,
      violations: 2,
      severity: "high",
    },
  ]);
  const { changes: _, ...totals } = store.totals();
  assert.deepEqual(totals, { spans: 2, traces: 1, violatedSpans: 1, violations: 2 });
});

test("its spans come by start, whole", () => {
  const store = memory();
  store.insert("traces", traces([CHILD, ROOT]));
  const names = store.spans(TRACE).map((span) => (span as { name: string }).name);
  assert.deepEqual(names, ["intake", "chat"]);
  assert.deepEqual(store.spans(OTHER), []);
});

const QUERIES = [
  { what: "a part of a name", query: { text: "cha" }, found: [TRACE] },
  { what: "a percent sign is no wildcard", query: { text: "%" }, found: [] },
  { what: "violations alone", query: { onlyViolations: true }, found: [TRACE] },
  { what: "what began before", query: { beforeNs: "1700000000000000001" }, found: [OTHER] },
  { what: "the newest first", query: {}, found: [TRACE, OTHER] },
];
for (const { what, query, found } of QUERIES) {
  test(`finds ${what}`, () => {
    const store = memory();
    const earlier = {
      traceId: OTHER,
      spanId: "00000000000000b1",
      name: "x",
      startTimeUnixNano: "1",
    };
    store.insert("traces", traces([ROOT, CHILD, earlier]));
    const ids = store.traces({ limit: 10, ...query }).map(({ traceId }) => traceId);
    assert.deepEqual(ids, found);
  });
}

test("a time beyond what SQLite holds is kept as its latest", () => {
  const store = memory();
  const endOfTime = "18446744073709551615";
  store.insert("traces", traces([{ ...ROOT, startTimeUnixNano: endOfTime }]));
  const [trace] = store.traces({ limit: 10 });
  assert.equal(trace?.startNs, "9223372036854775807");
  assert.equal(store.traces({ limit: 10, beforeNs: endOfTime }).length, 0);
});

test("a span that is sent again replaces itself", () => {
  const store = memory();
  store.insert("traces", traces([ROOT]));
  store.insert("traces", traces([ROOT]));
  assert.equal(store.totals().spans, 1);
});

test("the oldest give way, however many come with one request", () => {
  const store = memory();
  const span = (id: number): Given => ({ spanId: id.toString(16).padStart(16, "0") });
  for (let sent = 0; sent < 3; sent++)
    store.insert("traces", traces(Array.from({ length: 1000 }, (_, i) => span(sent * 1000 + i))));
  assert.equal(store.totals().spans, 100);
  assert.match(JSON.stringify(store.spans(TRACE)), /"spanId":"0000000000000bb7"/);
});

test("a request that cannot be read leaves nothing behind", () => {
  const store = memory();
  assert.throws(() => store.insert("traces", Uint8Array.of(0x0a, 0x7f)));
  store.insert("traces", traces([ROOT]));
  assert.equal(store.totals().spans, 1);
});

test("a file that is no database stays as it is", () => {
  const file = join(folder, "notes.txt");
  writeFileSync(file, "notes", { mode: 0o644 });
  assert.throws(() => openStore({ file, maxSpans: 100 }), /not a database/);
  assert.equal(statSync(file).mode & 0o777, 0o644);
  assert.equal(readFileSync(file, "utf8"), "notes");
});

test("an error for which SQLite rolls back by itself is told as it is, and ends nothing", () => {
  const file = join(folder, "full.db");
  const store = openStore({ file, maxSpans: 100 });
  const other = new DatabaseSync(file);
  // As a full disk does it.
  other.exec("CREATE TRIGGER full BEFORE INSERT ON spans BEGIN SELECT RAISE(ROLLBACK, ''); END");
  assert.throws(() => store.insert("traces", traces([ROOT])), { errstr: "constraint failed" });
  other.exec("DROP TRIGGER full");
  other.close();
  store.insert("traces", traces([ROOT]));
  assert.equal(store.totals().spans, 1);
  store.close();
});

test("logs stand with their trace", () => {
  const store = memory();
  const logRecords = [{ traceId: TRACE, body: { stringValue: "a note" }, timeUnixNano: "5" }];
  store.insert("logs", encodeRequest("logs", { resourceLogs: [{ scopeLogs: [{ logRecords }] }] }));
  assert.equal(store.logs(TRACE).length, 1);
});

test("what is not kept is not taken, and nothing of it is lost without a word", () => {
  const store = memory();
  assert.deepEqual(SIGNALS.map(store.keeps), [true, true, false]);
});

test("changes are told, of this process and of another, and nothing else is", () => {
  const file = join(folder, "changes.db");
  const [one, other] = [openStore({ file, maxSpans: 100 }), openStore({ file, maxSpans: 100 })];
  const seen = [one.totals().changes, one.totals().changes];
  assert.equal(seen[0], seen[1]);
  for (const store of [one, other]) {
    const before = one.totals().changes;
    store.insert("traces", traces([ROOT]));
    assert.notEqual(one.totals().changes, before);
  }
  one.close();
  other.close();
});

test("a file is its owner's alone, is read again after a restart, and by two at once", () => {
  const file = join(folder, "spans.db");
  const first = openStore({ file, maxSpans: 100 });
  first.insert("traces", traces([ROOT]));
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const second = openStore({ file, maxSpans: 100 });
  second.insert("traces", traces([CHILD]));
  assert.equal(first.totals().spans, 2);
  first.close();
  second.close();
  const again = openStore({ file, maxSpans: 100 });
  assert.equal(again.spans(TRACE).length, 2);
  again.close();
});
