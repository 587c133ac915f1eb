/**
 * The gateway under test: receive, accept, a pool of workers, export. No telemetry, as in the proxy.
 * Its arguments: the upstream's port, and the policy, which is `five` entities or the `default`.
 */
import { availableParallelism } from "node:os";
import {
  accept,
  createAdmission,
  createRedactorPool,
  type Stages,
  shrinkHeap,
} from "../src/pipeline/index.ts";
import { createHttpReceiver } from "../src/receive/index.ts";
import { createBenchExporter } from "./gateway-exporter.ts";
import { type Listening, serveOrders } from "./gateway-protocol.ts";
import { FIRST_FIVE, policyOf } from "./policies.ts";
import { createUsageMeter } from "./usage.ts";

const MIB = 1024 * 1024;
const MAX_BODY_BYTES = 64 * MIB;
const MEMORY_LIMIT_BYTES = 256 * MIB;

const [upstreamPort, policy] = process.argv.slice(2);

const measureUsage = createUsageMeter();
const exporter = createBenchExporter(Number(upstreamPort));
const pool = createRedactorPool({
  redactor: { policy: policyOf(["hipaa"], policy === "default" ? undefined : FIRST_FIVE) },
  workers: availableParallelism(),
  maxQueueBytes: MEMORY_LIMIT_BYTES,
  taskTimeoutMs: 30_000,
});
await pool.start();
shrinkHeap();
const stages: Stages = {
  admission: createAdmission({ limitBytes: MEMORY_LIMIT_BYTES, spikeBytes: 64 * MIB }),
  redact: (batch, gone) => pool.redact(batch, gone),
  record: () => undefined,
  export: ({ signal, bytes, report: { records } }, gone) =>
    exporter.export({ signal, bytes, records }, gone),
  count: () => 0,
};
const receiver = createHttpReceiver({
  host: "127.0.0.1",
  port: 0,
  maxBodyBytes: MAX_BODY_BYTES,
  accept: (batch, gone) => accept(batch, stages, gone),
});
await receiver.start();

serveOrders({ port: receiver.port } satisfies Listening, measureUsage, async () => {
  await receiver.stop(1000);
  await pool.close(1000);
  await exporter.close();
});
