/** An upstream that is not who it should be gets nothing, and its reason is told to the operator and the sender. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { scratchFolder } from "../support/scratch.ts";
import { launch } from "../support/serving.ts";
import { selfSigned } from "../support/tls.ts";

const closing: (() => unknown)[] = [];
after(() => {
  for (const close of closing) close();
});

const pair = selfSigned({ days: -1 });
test("an expired certificate is logged with its setting, and the sender told to come back", {
  skip: pair === undefined && "there is no openssl",
}, async () => {
  const folder = scratchFolder();
  const ca_file = join(folder, "ca.pem");
  writeFileSync(ca_file, pair?.cert ?? "");
  const upstream = createServer({ ...pair }, () => assert.fail("it was sent something"));
  upstream.listen(0, "127.0.0.1");
  await once(upstream, "listening");
  const child = launch(folder, {
    exporters: {
      otlphttp: {
        endpoint: `https://localhost:${(upstream.address() as AddressInfo).port}`,
        tls: { ca_file },
        retry_on_failure: { initial_interval: "50ms", max_elapsed_time: "1s" },
      },
    },
  });
  closing.push(() => child.kill("SIGKILL"));
  closing.push(() => upstream.close());
  const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? "{}");
  const { http } = await next();
  const reply = await fetch(`http://127.0.0.1:${http}/v1/traces`, {
    method: "POST",
    body: '{"resourceSpans":[{"scopeSpans":[{"spans":[{}]}]}]}',
    headers: { "content-type": "application/json" },
  });
  assert.equal(reply.status, 503);
  for (const level of ["warn", "warn"]) {
    const line = await next();
    assert.deepEqual(
      { level: line.level, reason: line.reason, setting: line.setting },
      { level, reason: "CERT_HAS_EXPIRED", setting: "exporters.otlphttp.endpoint" },
    );
  }
});
