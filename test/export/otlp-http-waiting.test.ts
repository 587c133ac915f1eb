/** How long is waited for an upstream, and what ends the waiting. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { closing, exporterTo, startUpstream, status } from "../support/http-upstream.ts";
import { assertLasted, NEVER, ONE_TRY, OUTGOING, RETRY, SHORT_RETRY } from "../support/outgoing.ts";

test("waits as long as Retry-After says, and gives up when that is too long", async () => {
  const { url, seen } = await startUpstream(status(503, { "retry-after": "60" }));
  const { exporter } = exporterTo(url);
  assert.deepEqual(await exporter.export(OUTGOING, NEVER), {
    kind: "retry-exhausted",
    retryAfterMs: 60_000,
    reason: "status 503",
  });
  assert.equal(seen.length, 1);
});

test("an upstream that does not answer is tried again until the time is over", async () => {
  const { url } = await startUpstream(() => undefined);
  const { exporter, events } = exporterTo(url, { timeoutMs: 60, retry: SHORT_RETRY });
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assert.ok(events.length >= 1);
});

test("an upstream that is not there is tried again until the time is over", async () => {
  const { exporter } = exporterTo("http://127.0.0.1:1", { retry: SHORT_RETRY });
  const began = performance.now();
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "retry-exhausted");
  assertLasted(SHORT_RETRY, began);
});

test("a sender that went away ends the retrying", async () => {
  const gone = new AbortController();
  const { url, seen } = await startUpstream((_request, response) => {
    gone.abort();
    response.writeHead(503).end();
  });
  const { exporter } = exporterTo(url);
  const { kind, ...rest } = await exporter.export(OUTGOING, gone.signal);
  assert.equal(kind, "retry-exhausted");
  assert.equal("reason" in rest && rest.reason, "the sender stopped waiting");
  assert.equal(seen.length, 1);
});

test("what exceeds the queue is refused at once, and the queue empties", async () => {
  let answer = (): void => undefined;
  const arrived = Promise.withResolvers<void>();
  const { url } = await startUpstream((_request, response) => {
    answer = () => void response.writeHead(200).end();
    arrived.resolve();
  }, status(200));
  const { exporter } = exporterTo(url);
  const first = exporter.export({ ...OUTGOING, bytes: new Uint8Array(900) }, NEVER);
  await arrived.promise;
  assert.deepEqual(await exporter.export({ ...OUTGOING, bytes: new Uint8Array(200) }, NEVER), {
    kind: "overloaded",
  });
  assert.equal(exporter.queuedBytes, 900);
  answer();
  assert.deepEqual(await first, { kind: "delivered" });
  assert.equal(exporter.queuedBytes, 0);
});

test("who waits for others to end waits no longer than the retrying lasts", async () => {
  const { url } = await startUpstream(() => undefined);
  const { exporter } = exporterTo(url, {
    timeoutMs: 60_000,
    retry: { ...RETRY, maxElapsedMs: 100 },
  });
  const send = () => exporter.export({ ...OUTGOING, bytes: new Uint8Array(1) }, NEVER);
  const first = Array.from({ length: 64 }, send);
  assert.deepEqual(await send(), { kind: "retry-exhausted", reason: "no connection was free" });
  await exporter.close();
  await Promise.all(first);
});

test("a place that hangs keeps no signal of another place waiting", async () => {
  const hanging = await startUpstream(() => undefined);
  const { url } = await startUpstream(status(200));
  const { exporter } = exporterTo(url, {
    urls: { traces: `${hanging.url}/v1/traces`, logs: `${url}/v1/logs` },
    timeoutMs: 60_000,
  });
  const send = (signal: "traces" | "logs") =>
    exporter.export({ ...OUTGOING, signal, bytes: new Uint8Array(1) }, NEVER);
  const first = Array.from({ length: 64 }, () => send("traces"));
  assert.deepEqual(await send("logs"), { kind: "delivered" });
  await exporter.close();
  await Promise.all(first);
});

test("who waits for others to end is let go when its sender goes, or at the end", async () => {
  const { url } = await startUpstream(() => undefined);
  const { exporter } = exporterTo(url, { timeoutMs: 60_000 });
  const send = (gone: AbortSignal) =>
    exporter.export({ ...OUTGOING, bytes: new Uint8Array(1) }, gone);
  const first = Array.from({ length: 64 }, () => send(NEVER));
  const sender = new AbortController();
  const [left, ended] = [send(sender.signal), send(NEVER)];
  sender.abort();
  const reason = "the sender stopped waiting";
  assert.deepEqual(await left, { kind: "retry-exhausted", reason });
  await exporter.close();
  for (const delivery of await Promise.all([ended, ...first]))
    assert.equal(delivery.kind, "retry-exhausted");
  assert.equal(exporter.queuedBytes, 0);
});

test("a connection that is not made lasts no longer than a try", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  closing.push(async () => silent.close());
  const { port } = silent.address() as AddressInfo;
  const { exporter, events } = exporterTo(`https://127.0.0.1:${port}`, {
    timeoutMs: 50,
    retry: ONE_TRY,
  });
  const ended = exporter.export(OUTGOING, NEVER).then(({ kind }) => kind);
  // Timers end in their order on a slow machine too; undici's own for a connection comes after this one.
  const tooLate = sleep(500, "too late", { ref: false });
  assert.equal(await Promise.race([ended, tooLate]), "retry-exhausted");
  assert.deepEqual(
    events.map((event) => event.kind === "try-failed" && event.reason),
    ["timed-out"],
  );
  await exporter.close();
});

test("at the end of retrying what waits for its next try has failed, and what is under way may end", async () => {
  const held = Promise.withResolvers<() => void>();
  const { url, seen } = await startUpstream(status(503), (_request, response) =>
    held.resolve(() => void response.writeHead(200).end()),
  );
  const failed = Promise.withResolvers<void>();
  const { exporter } = exporterTo(url, {
    retry: { ...RETRY, initialIntervalMs: 60_000, maxIntervalMs: 60_000, maxElapsedMs: 0 },
    onEvent: () => failed.resolve(),
  });
  const waiting = exporter.export(OUTGOING, NEVER);
  await failed.promise;
  const underWay = exporter.export(OUTGOING, NEVER);
  const answer = await held.promise;
  exporter.endRetrying();
  assert.deepEqual(await waiting, {
    kind: "retry-exhausted",
    retryAfterMs: 60_000,
    reason: "status 503",
  });
  answer();
  assert.deepEqual(await underWay, { kind: "delivered" });
  assert.equal(seen.length, 2);
});

test("close ends what waits for its next try, and takes nothing more", async () => {
  const { url } = await startUpstream(status(503, { "retry-after": "60" }));
  const failed = Promise.withResolvers<void>();
  const { exporter } = exporterTo(url, {
    retry: { ...RETRY, maxElapsedMs: 0 },
    onEvent: () => failed.resolve(),
  });
  const waiting = exporter.export(OUTGOING, NEVER);
  await failed.promise;
  await exporter.close();
  assert.equal((await waiting).kind, "retry-exhausted");
  assert.equal((await exporter.export(OUTGOING, NEVER)).kind, "overloaded");
});
