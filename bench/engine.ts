/** The engine alone, on one core: walk, detect, decide, rewrite, verify. MB are 10^6 bytes of input. */
import { ENTITIES } from "../src/detect/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/redact.ts";
import { chatBatch } from "./chat-batches.ts";
import { median } from "./gateway-rounds.ts";
import { FIRST_FIVE, policyOf } from "./policies.ts";
import { type Stage, stageShares } from "./stages.ts";

export interface EngineRow {
  readonly entities: string;
  readonly text: string;
  readonly phi: number;
  readonly megabytesPerSecond: number;
  readonly findings: number;
  readonly targetMegabytesPerSecond: number;
  /** Of a request. */
  readonly milliseconds: number;
  readonly shares: Readonly<Record<Stage, number>>;
}

const SPANS = 256;

interface Rounds {
  readonly rounds: number;
  /** Of one round. */
  readonly milliseconds: number;
}

export async function benchEngine(rounds: Rounds): Promise<EngineRow[]> {
  const sets = [
    { name: "five", entities: FIRST_FIVE, targets: { clean: 1000, phi: 600 } },
    {
      // Names of people and of places are looked up in one reading of every word.
      name: "all but names",
      entities: ENTITIES.filter((entity) => entity !== "PERSON" && entity !== "LOCATION"),
      targets: { clean: 800, phi: 300 },
    },
    { name: "all", entities: ENTITIES, targets: { clean: 100, phi: 100 } },
  ];
  const rows: EngineRow[] = [];
  for (const { name, entities, targets } of sets) {
    const redactor = createRedactor({ policy: policyOf(["hipaa"], entities) });
    for (const text of ["plain", "json-in-string"] as const) {
      for (const phi of [0, 0.01]) {
        const bytes = chatBatch({ spans: SPANS, phi, seed: 1, text });
        const target = phi === 0 ? targets.clean : targets.phi;
        const measured = await measure(redactor, bytes, rounds);
        rows.push({ entities: name, text, phi, targetMegabytesPerSecond: target, ...measured });
      }
    }
  }
  return rows;
}

type Measured = Pick<EngineRow, "megabytesPerSecond" | "milliseconds" | "findings" | "shares">;

/** The median of rounds, after a warm-up; then the same once more under a profile. */
async function measure(
  redactor: Redactor,
  bytes: Uint8Array<ArrayBuffer>,
  { rounds, milliseconds: roundMs }: Rounds,
): Promise<Measured> {
  const batch = { signal: "traces", encoding: "protobuf", bytes } as const;
  const { report } = redactor.redact(batch);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    let runs = 0;
    for (; performance.now() - started < roundMs; runs++) redactor.redact(batch);
    if (round > 0) times.push((performance.now() - started) / runs);
  }
  const milliseconds = median(times);
  return {
    milliseconds,
    megabytesPerSecond: bytes.length / 1000 / milliseconds,
    findings: report.findings.reduce((sum, { count }) => sum + count, 0),
    shares: await stageShares(() => redactor.redact(batch), roundMs),
  };
}
