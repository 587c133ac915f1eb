import { createApp } from "../app.ts";
import { type Environment, loadConfig } from "../config/index.ts";

/** Kubernetes ends a pod 30 s after SIGTERM. */
const STOP_DEADLINE_MS = 20_000;
/** SIGHUP too: by default it would cut off what is under way. A new configuration takes a restart. */
const STOP_SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** Runs the gateway until it is asked to stop. */
export async function serve(configFile: string | undefined, env: Environment): Promise<number> {
  const config = loadConfig(configFile, env);
  const app = createApp(config);
  const stopAsked = askedToStop();
  const isStarted = await Promise.race([app.start().then(() => true), stopAsked.then(() => false)]);
  // Nothing was received yet.
  if (!isStarted) return 0;
  if (app.store !== undefined)
    console.error(
      `No upstream is configured: spans and logs are kept here, metrics are not. Look at them: http://${browsable(config.admin.endpoint)}:${app.ports.admin}/`,
    );
  await stopAsked;
  await app.stop(STOP_DEADLINE_MS);
  return 0;
}

/**
 * Called before the start: the first process of a container, as this may be, never gets a signal without a handler.
 * Later signals change nothing, as in the Collector: npm passes on the one that the terminal has sent already, and
 * what is under way would be cut off.
 */
function askedToStop(): Promise<unknown> {
  return Promise.race(
    STOP_SIGNALS.map((name) => new Promise((resolve) => process.on(name, resolve))),
  );
}

/** The host by which a browser on this machine reaches it. */
function browsable(endpoint: string): string {
  const host = endpoint.slice(0, endpoint.lastIndexOf(":"));
  return ["", "0.0.0.0", "[::]"].includes(host) ? "127.0.0.1" : host;
}
