/** An upstream over HTTP that answers as a test says, and exporters to it; all are closed after the test file. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after } from "node:test";
import { Secret } from "../../src/core/index.ts";
import {
  createOtlpHttpExporter,
  type ExportEvent,
  type OtlpHttpOptions,
} from "../../src/export/index.ts";
import { RETRY } from "./outgoing.ts";

interface Seen {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export const closing: (() => Promise<unknown>)[] = [];
after(() => Promise.all(closing.map((close) => close())));

/** An upstream that answers each request by the next listener of a script, the last one for ever. */
export async function startUpstream(
  ...script: RequestListener[]
): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen.push({ path: request.url, headers: request.headers, body: Buffer.concat(chunks) });
    script[Math.min(seen.length, script.length) - 1](request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

export const status =
  (code: number, headers = {}, body: Uint8Array | string = ""): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, headers).end(body);

/** Some turns later, so that the sender has been told that all of its body left. */
export const later =
  (reply: RequestListener): RequestListener =>
  async (request, response) => {
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    reply(request, response);
  };

export function exporterTo(url: string, options: Partial<OtlpHttpOptions> = {}) {
  const events: ExportEvent[] = [];
  const exporter = createOtlpHttpExporter({
    urls: { traces: `${url}/v1/traces`, logs: `${url}/v1/logs`, metrics: `${url}/own/path?x=1` },
    headers: { "Api-Key": new Secret("k") },
    compression: "none",
    timeoutMs: 30_000,
    retry: RETRY,
    maxQueueBytes: 1000,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  closing.push(() => exporter.close());
  return { exporter, events };
}
