import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { scratchFolder } from "../support/scratch.ts";
import { serve } from "../support/serving.ts";

for (const signals of [
  ["SIGTERM"],
  ["SIGINT", "SIGINT"],
  ["SIGTERM", "SIGTERM", "SIGINT"],
] as const)
  test(`what is under way is delivered and acknowledged after ${signals.join(", ")}`, async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const upstream = createServer((_request, response) => held.resolve(response));
    upstream.listen(0, "127.0.0.1");
    await once(upstream, "listening");
    const endpoint = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    const { child, ready } = await serve(scratchFolder(), {
      exporters: { otlphttp: { endpoint } },
    });
    const ended = once(child, "exit");
    const sending = fetch(`http://127.0.0.1:${ready.http}/v1/traces`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    const reply = await held.promise;
    for (const signal of signals) {
      child.kill(signal);
      await sleep(100);
    }
    reply.end();
    assert.equal((await sending).status, 200);
    assert.deepEqual(await ended, [0, null]);
    upstream.close();
  });
