import { createApp } from "../app.ts";
import { type Environment, loadConfig } from "../config/index.ts";

/** Kubernetes ends a pod 30 s after SIGTERM. */
const STOP_DEADLINE_MS = 20_000;
/** SIGHUP too: by default it would cut off what is under way. A new configuration takes a restart. */
const STOP_SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
/** Signals within this time of the first are the same one. */
const ECHO_MS = 1_000;

/** Runs the gateway until it is asked to stop. */
export async function serve(configFile: string | undefined, env: Environment): Promise<number> {
  const config = loadConfig(configFile, env);
  const app = createApp(config);
  const asked = askedToStop();
  const isStarted = await Promise.race([
    app.start().then(() => true),
    asked.once.then(() => false),
  ]);
  // Nothing was received yet.
  if (!isStarted) return 0;
  if (app.store !== undefined)
    console.error(
      `No upstream is configured: spans and logs are kept here, metrics are not. Look at them: http://${browsable(config.admin.endpoint)}:${app.ports.admin}/`,
    );
  await asked.once;
  const isStopped = await Promise.race([
    app.stop(STOP_DEADLINE_MS).then(() => true),
    asked.again.then(() => false),
  ]);
  if (isStopped) return 0;
  console.error("lethe: asked again to stop: what was under way is cut off");
  return 1;
}

/**
 * Called before the start: the first process of a container, as this may be, never gets a signal without a handler.
 * A signal right behind the first is no second wish: npm passes on the one that the terminal has sent already.
 */
function askedToStop(): { readonly once: Promise<void>; readonly again: Promise<void> } {
  const once = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  let firstAt: number | undefined;
  const hear = (): void => {
    const now = performance.now();
    firstAt ??= now;
    if (now - firstAt > ECHO_MS) again.resolve();
    once.resolve();
  };
  for (const name of STOP_SIGNALS) process.on(name, hear);
  return { once: once.promise, again: again.promise };
}

/** The host by which a browser on this machine reaches it. */
function browsable(endpoint: string): string {
  const host = endpoint.slice(0, endpoint.lastIndexOf(":"));
  return ["", "0.0.0.0", "[::]"].includes(host) ? "127.0.0.1" : host;
}
