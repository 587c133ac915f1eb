import type { Batch } from "../../src/core/index.ts";
import {
  type Accept,
  createHttpReceiver,
  type HttpReceiverOptions,
  type Listener,
} from "../../src/receive/index.ts";

export interface Received {
  readonly receiver: Listener;
  readonly url: string;
  readonly batches: Batch[];
}

/** A started OTLP/HTTP receiver on a free port that keeps what it accepts. */
export async function startReceiver(
  options: Partial<HttpReceiverOptions> = {},
  accept: Accept = async () => undefined,
): Promise<Received> {
  const batches: Batch[] = [];
  const receiver = createHttpReceiver({
    host: "127.0.0.1",
    port: 0,
    maxBodyBytes: 1024 * 1024,
    ...options,
    async accept(batch, gone) {
      batches.push(batch);
      return accept(batch, gone);
    },
  });
  await receiver.start();
  return { receiver, url: `http://127.0.0.1:${receiver.port}`, batches };
}
