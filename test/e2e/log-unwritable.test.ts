/** A log that nobody takes is no reason to take no telemetry. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { scratchFolder } from "../support/scratch.ts";
import { freePort, launch } from "../support/serving.ts";

const FULL = "/dev/full";
const cases = [
  { name: "whose disk is full", through: ["sh", "-c", `exec "$@" 2> ${FULL}`, "sh"] },
  { name: "whose reader is gone", through: [] },
];
for (const { name, through } of cases)
  test(`a log ${name} ends nothing`, { skip: !existsSync(FULL), timeout: 90_000 }, async () => {
    const port = await freePort();
    const endpoint = `127.0.0.1:${port}`;
    const receivers = {
      otlp: { protocols: { http: { endpoint }, grpc: { endpoint: "127.0.0.1:0" } } },
    };
    const child = launch(scratchFolder(), { receivers }, through);
    child.stderr.destroy();
    const ended = once(child, "exit");
    for (let told = 0; told < 3; told++) {
      while (!(await isRefused(port))) await sleep(50);
      const headers = { "content-type": "application/json" };
      const url = `http://127.0.0.1:${port}/v1/traces`;
      assert.equal(
        (
          await fetch(url, {
            method: "POST",
            body: '{"resourceSpans":[{"scopeSpans":[{"spans":[{}]}]}]}',
            headers,
          })
        ).status,
        200,
      );
    }
    child.kill("SIGTERM");
    assert.deepEqual(await ended, [0, null]);
  });

/** Which is logged; false where nobody listens yet. */
async function isRefused(port: number): Promise<boolean> {
  const reply = await fetch(`http://127.0.0.1:${port}/nowhere`).catch(() => undefined);
  return reply?.status === 404;
}
