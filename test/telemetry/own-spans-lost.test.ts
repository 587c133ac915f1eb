/** In a process of its own, for OpenTelemetry takes one SDK a process. */
import { test } from "node:test";
import { startOwnSpans } from "../../src/telemetry/own-spans.ts";

test("a collector that is not there fails nothing", async () => {
  const spans = startOwnSpans("http://127.0.0.1:9/v1/traces");
  await spans.around("lethe/traces", {}, async () => undefined);
  await spans.stop();
});
