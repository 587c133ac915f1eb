import { once } from "node:events";
import { createApp } from "../app.ts";
import { type Environment, loadConfig } from "../config/index.ts";

/** Kubernetes ends a pod 30 s after SIGTERM. */
const STOP_DEADLINE_MS = 20_000;

/** Runs the gateway until SIGTERM or SIGINT. */
export async function serve(configFile: string | undefined, env: Environment): Promise<number> {
  const app = createApp(loadConfig(configFile, env));
  await app.start();
  if (app.store !== undefined)
    console.error(
      `No upstream is configured: spans and logs are kept here, metrics are not. Look at them: http://127.0.0.1:${app.ports.admin}/`,
    );
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  await app.stop(STOP_DEADLINE_MS);
  return 0;
}
