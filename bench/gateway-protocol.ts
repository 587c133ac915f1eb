/** What the bench's processes say to each other over IPC. Plain data. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { ENVIRONMENT, NODE_OPTIONS } from "../src/process-options.ts";

/** One run of the load generator against a port: as fast as `connections` allow, for a time. */
export interface LoadOrder {
  readonly kind: "load";
  readonly port: number;
  /** Chat spans in a request. */
  readonly spans: number;
  /** Share of words that are PHI. */
  readonly phi: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly failed: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export type Order = LoadOrder | { readonly kind: "usage" } | { readonly kind: "stop" };

export interface Listening {
  readonly port: number;
}

/** A child that answers one order at a time, and says first that it is ready. */
export class BenchProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @param name of a file of this folder, without its ending */
  static async start<Ready>(
    name: string,
    { args = [], execArgv = [] }: { args?: string[]; execArgv?: string[] } = {},
  ): Promise<{ process: BenchProcess; ready: Ready }> {
    const file = new URL(`${name}${extname(import.meta.filename)}`, import.meta.url);
    const child = fork(file, args, {
      execArgv: [...NODE_OPTIONS, ...execArgv],
      env: { ...process.env, ...ENVIRONMENT },
    });
    const ready = await nextMessage<Ready>(child);
    return { process: new BenchProcess(child), ready };
  }

  async ask<Answer>(order: Order): Promise<Answer> {
    this.#child.send(order);
    return nextMessage<Answer>(this.#child);
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, "exit");
    this.#child.send({ kind: "stop" } satisfies Order);
    await exited;
  }
}

async function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const { signal } = ended;
  const died = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`a bench process ended with ${code} before it answered`);
  });
  died.catch(() => undefined);
  try {
    const [message] = await Promise.race([once(child, "message", { signal }), died]);
    return message;
  } finally {
    ended.abort();
  }
}

/** The child's side: announces itself, then answers until it is told to stop. */
export function serveOrders(
  ready: object,
  answer: (order: Order) => Promise<object> | object,
  stop: () => Promise<void>,
): void {
  process.on("message", async (order: Order) => {
    if (order.kind === "stop") {
      await stop();
      process.disconnect?.();
    } else {
      tell(await answer(order));
    }
  });
  // When the bench itself fails, its processes must not outlive it.
  process.on("disconnect", () => process.exit());
  tell(ready);
}

function tell(message: object): void {
  if (process.send === undefined) throw new Error("a bench process runs as a child only");
  process.send(message);
}
