/** `lethe serve` in a process of its own, on free ports. */
import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { stringify } from "yaml";

export const MAIN = new URL("../../src/main.ts", import.meta.url).pathname;

export interface Serving {
  readonly child: ChildProcessByStdio<null, null, Readable>;
  /** Its first line. */
  readonly ready: {
    readonly http: number;
    readonly grpc: number;
    readonly level: string;
    readonly upstream: string;
    readonly endpoint: string;
  };
}

/** Resolves when it is ready. `folder` takes its configuration and its store. */
export async function serve(folder: string, changes: object = {}): Promise<Serving> {
  const child = launch(folder, changes);
  return { child, ready: JSON.parse(await nextLine(child.stderr, "ready")) };
}

/** Begins to start, by default from here; `through` is a command that runs another. */
export function launch(
  folder: string,
  changes: object = {},
  through: readonly string[] = [],
): Serving["child"] {
  const config = join(folder, "lethe.yaml");
  writeFileSync(config, stringify({ ...configOnFreePorts(folder), ...changes }));
  const [program, ...args] = [...through, process.execPath, MAIN, "serve", "--config", config];
  return spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
}

/** For one that must be known before there is a first line. */
export async function freePort(): Promise<number> {
  for (;;) {
    // Below those that systems give to who asks for any: other tests do so all the time.
    const port = randomInt(12_000, 32_000);
    const place = createServer().listen(port, "127.0.0.1");
    const isFree = await once(place, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    await once(place.close(), "close");
    return port;
  }
}

function configOnFreePorts(folder: string): object {
  const endpoint = { endpoint: "127.0.0.1:0" };
  return {
    receivers: { otlp: { protocols: { http: endpoint, grpc: endpoint } } },
    redaction: { workers: 1 },
    admin: endpoint,
    health_check: endpoint,
    telemetry: { metrics: endpoint },
    store: { file: join(folder, "spans.sqlite") },
  };
}

async function nextLine(stream: Readable, part: string): Promise<string> {
  for await (const line of createInterface(stream)) if (line.includes(part)) return line;
  return assert.fail(`no line with ${part}`);
}
