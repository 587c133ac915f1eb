/** The no-op proxy: the gateway's receiver and exporter, and nothing between them. */
import { createHttpReceiver } from "../src/receive/index.ts";
import { createBenchExporter } from "./gateway-exporter.ts";
import { type Listening, serveOrders } from "./gateway-protocol.ts";
import { createUsageMeter } from "./usage.ts";

const MAX_BODY_BYTES = 64 * 1024 * 1024;

const measureUsage = createUsageMeter();
const exporter = createBenchExporter(Number(process.argv[2]));
const receiver = createHttpReceiver({
  host: "127.0.0.1",
  port: 0,
  maxBodyBytes: MAX_BODY_BYTES,
  async accept({ signal, bytes }, gone) {
    const delivery = await exporter.export({ signal, bytes, records: 0 }, gone);
    if (delivery.kind !== "delivered") throw new Error(`the upstream: ${delivery.kind}`);
  },
});
await receiver.start();

serveOrders({ port: receiver.port } satisfies Listening, measureUsage, async () => {
  await receiver.stop(1000);
  await exporter.close();
});
