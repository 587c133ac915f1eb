/** The gateway under test: receive, accept, a pool of workers, export. No telemetry, as in the proxy. */
import { availableParallelism } from "node:os";
import {
  accept,
  createAdmission,
  createRedactorPool,
  type Stages,
  tuneMemory,
} from "../src/pipeline/index.ts";
import { createHttpReceiver } from "../src/receive/index.ts";
import { createBenchExporter } from "./gateway-exporter.ts";
import { type Listening, measureUsage, serveOrders } from "./gateway-protocol.ts";

const ENTITIES = [
  "US_SSN",
  "MEDICAL_RECORD_NUMBER",
  "EMAIL_ADDRESS",
  "PHONE_NUMBER",
  "CREDIT_CARD",
];
const MIB = 1024 * 1024;
const MAX_BODY_BYTES = 64 * MIB;
const MEMORY_LIMIT_BYTES = 256 * MIB;

const rules = ENTITIES.map((entity) => ({
  id: `bench.phi.${entity.toLowerCase()}`,
  type: "phi" as const,
  entity,
  severity: "high" as const,
  basis: "organisation policy",
  threshold: 0.5,
}));

tuneMemory();
const exporter = createBenchExporter(Number(process.argv[2]));
const pool = createRedactorPool({
  redactor: { policy: { packs: [{ name: "bench", rules }] } },
  workers: availableParallelism(),
  maxQueueBytes: MEMORY_LIMIT_BYTES,
  taskTimeoutMs: 30_000,
});
await pool.start();
const stages: Stages = {
  admission: createAdmission({ limitBytes: MEMORY_LIMIT_BYTES, spikeBytes: 64 * MIB }),
  redact: (batch, gone) => pool.redact(batch, gone),
  record: () => undefined,
  export: ({ signal, bytes, report: { records } }, gone) =>
    exporter.export({ signal, bytes, records }, gone),
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
