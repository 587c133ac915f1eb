import { type App, createApp } from "../../src/app.ts";
import { type Config, configSchema } from "../../src/config/index.ts";
import { decodeRequest, type OtlpObject } from "../../src/otlp/index.ts";
import { type Received, startReceiver } from "./receivers.ts";

const ANY_PORT = { endpoint: "127.0.0.1:0" };

/** A configuration on free ports, quiet, with one worker. */
export function configWith(changes: object = {}): Config {
  return configSchema.parse({
    receivers: { otlp: { protocols: { http: ANY_PORT, grpc: ANY_PORT } } },
    redaction: { workers: 1 },
    store: { file: ":memory:" },
    admin: ANY_PORT,
    health_check: ANY_PORT,
    telemetry: { logs: { level: "silent" }, metrics: ANY_PORT },
    ...changes,
  });
}

export interface RunningGateway {
  readonly app: App;
  readonly url: string;
  /** What the upstream received; it speaks OTLP itself. */
  readonly upstream: Received;
  /** All requests of the upstream as OTLP/JSON objects. */
  received(): OtlpObject[];
  stop(): Promise<void>;
}

/** A gateway before a real upstream, both in this process and over real sockets. */
export async function startGateway(changes: object = {}): Promise<RunningGateway> {
  const upstream = await startReceiver();
  const exporters = {
    otlphttp: {
      endpoint: upstream.url,
      retry_on_failure: { initial_interval: "20ms", max_elapsed_time: "1s" },
    },
  };
  const app = createApp(configWith({ exporters, ...changes }));
  await app.start();
  return {
    app,
    url: `http://127.0.0.1:${app.ports.http}`,
    upstream,
    received: () => upstream.batches.map(({ signal, bytes }) => decodeRequest(signal, bytes)),
    async stop() {
      await app.stop(2000);
      await upstream.receiver.stop(0);
    },
  };
}
