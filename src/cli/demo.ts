import { once } from "node:events";
import { type App, createApp } from "../app.ts";
import { type Config, configSchema, type Environment } from "../config/index.ts";
import { createStandIn, runAgent } from "../demo/index.ts";
import { createEndpoint } from "../endpoint.ts";
import { printSpans } from "./demo-print.ts";

const STOP_DEADLINE_MS = 5_000;

/** The main job in one process: gateway, agent, stand-in model, page. */
export async function demo(
  { exit }: { readonly exit?: boolean },
  env: Environment,
): Promise<number> {
  const app = await startApp();
  const standIn = createEndpoint({ host: "127.0.0.1", port: 0 }, createStandIn());
  await standIn.start();
  const { http, admin } = app.ports;
  console.log(`Lethe receives OTLP at http://localhost:${http}; policy ${app.policyId}`);
  console.log("An intake agent talks to a stand-in model and exports its spans by OTLP …\n");
  const before = await runAgent(`http://localhost:${http}`, `http://127.0.0.1:${standIn.port}/v1`);
  await standIn.stop();
  const after =
    before.length === 0 ? [] : (app.store?.spans(before[0].spanContext().traceId) ?? []);
  printSpans(before, after, {
    isColoured: process.stdout.isTTY === true && env["NO_COLOR"] === undefined,
  });
  if (exit !== true) {
    console.log(`\nThe stored trace, with its violations: http://127.0.0.1:${admin}/`);
    console.log("Ctrl-C ends it.");
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  }
  await app.stop(STOP_DEADLINE_MS);
  return 0;
}

/** On the usual ports or, where those are taken, on free ones. */
async function startApp(): Promise<App> {
  try {
    const app = createApp(demoConfig(undefined));
    await app.start();
    return app;
  } catch {
    const app = createApp(demoConfig(0));
    await app.start();
    return app;
  }
}

function demoConfig(port: number | undefined): Config {
  const endpoint = port === undefined ? {} : { endpoint: `127.0.0.1:${port}` };
  return configSchema.parse({
    receivers: { otlp: { protocols: { http: endpoint, grpc: endpoint } } },
    policy: { packs: ["hipaa", "pci"] },
    redaction: { workers: 1 },
    store: { file: ":memory:" },
    admin: endpoint,
    health_check: endpoint,
    telemetry: { logs: { level: "error" }, metrics: endpoint },
  });
}
