/** The senders: a process that keeps every connection busy with one request after another. */
import { Pool } from "undici";
import { chatBatch } from "./chat-batches.ts";
import { type LoadOrder, type LoadResult, serveOrders } from "./gateway-protocol.ts";

/** Different bodies, so that no cache learns one of them. */
const VARIETY = 8;
const HEADERS = { "content-type": "application/x-protobuf" };

async function load(order: LoadOrder): Promise<LoadResult> {
  const { connections, seconds, spans, phi } = order;
  const pool = new Pool(`http://127.0.0.1:${order.port}`, { connections, pipelining: 1 });
  const bodies = Array.from({ length: VARIETY }, (_, seed) => chatBatch({ spans, phi, seed }));
  const latencies: number[] = [];
  let bytes = 0;
  let failed = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  const send = async (first: number) => {
    for (let i = first; performance.now() < end; i++) {
      const body = bodies[i % VARIETY] ?? new Uint8Array();
      const sent = performance.now();
      const answer = await pool.request({
        path: "/v1/traces",
        method: "POST",
        headers: HEADERS,
        body,
      });
      await answer.body.dump();
      latencies.push(performance.now() - sent);
      bytes += body.byteLength;
      if (answer.statusCode !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, i) => send(i)));
  const elapsed = (performance.now() - started) / 1000;
  await pool.close();
  latencies.sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return {
    requests: latencies.length,
    failed,
    bytes,
    seconds: elapsed,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}

serveOrders(
  {},
  (order) => (order.kind === "load" ? load(order) : {}),
  async () => undefined,
);
