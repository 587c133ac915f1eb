/** Lethe's own spans arrive where they are to go, with nothing that is meant for the upstream. */
import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { test } from "node:test";
import { startOwnSpans, tracesUrl } from "../../src/telemetry/own-spans.ts";

interface Sent {
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** What a collector is sent while spans are made around the work. */
async function sentWhile(work: (url: string) => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const collector = createServer(async (request, response) => {
    sent.push({ headers: request.headers, body: await json(request) });
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  await work(`http://127.0.0.1:${port}/v1/traces`);
  await new Promise((resolve) => collector.close(resolve));
  return sent;
}

test("own spans carry names, numbers and an error's class, and no header of the upstream's", async () => {
  process.env["OTEL_EXPORTER_OTLP_HEADERS"] = "api-key=of-the-upstream";
  process.env["OTEL_EXPORTER_OTLP_TRACES_HEADERS"] = "traces-key=of-the-upstream";
  const [only, ...others] = await sentWhile(async (url) => {
    const spans = startOwnSpans(url);
    await spans.around("lethe/traces", { "lethe.bytes": 7 }, async () => undefined);
    const failing = spans.around("lethe/logs", {}, () =>
      Promise.reject(new TypeError("patient Jane Roe")),
    );
    await assert.rejects(failing, TypeError);
    await spans.stop();
  });
  assert.equal(process.env["OTEL_EXPORTER_OTLP_HEADERS"], "api-key=of-the-upstream");
  assert.ok(only !== undefined && others.length === 0);
  assert.deepEqual(
    Object.keys(only.headers).filter((name) => name.endsWith("-key")),
    [],
  );
  const text = JSON.stringify(only.body);
  for (const said of ["lethe/traces", '"lethe.bytes"', "lethe/logs", "TypeError"])
    assert.ok(text.includes(said), said);
  assert.ok(!text.includes("Jane Roe"));
});

for (const [given, path] of Object.entries({ "": "/v1/traces", "/": "/v1/traces", "/a/b": "/a/b" }))
  test(`own spans go to ${path} for an endpoint that ends in "${given}"`, () =>
    assert.equal(tracesUrl(`http://x:4318${given}`), `http://x:4318${path}`));
