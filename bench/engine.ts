/** The engine alone, on one core: walk, detect, decide, rewrite, verify. MB are 10^6 bytes of input. */
import { readFileSync } from "node:fs";
import { type PolicyConfig, parsePack } from "../src/decide/index.ts";
import { ENTITIES } from "../src/detect/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/index.ts";
import { chatBatch } from "./chat-batches.ts";

export interface EngineRow {
  readonly entities: string;
  readonly text: string;
  readonly phi: number;
  readonly megabytesPerSecond: number;
  readonly findings: number;
  readonly targetMegabytesPerSecond: number;
}

export const FIRST_FIVE: readonly string[] = [
  "US_SSN",
  "MEDICAL_RECORD_NUMBER",
  "EMAIL_ADDRESS",
  "PHONE_NUMBER",
  "CREDIT_CARD",
];
const SPANS = 256;
const ROUND_MS = 700;
const ROUNDS = 5;

export async function benchEngine(): Promise<EngineRow[]> {
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
    const redactor = createRedactor({ policy: policyOf(entities) });
    for (const text of ["plain", "json-in-string"] as const) {
      for (const phi of [0, 0.01]) {
        const bytes = chatBatch({ spans: SPANS, phi, seed: 1, text });
        const { megabytesPerSecond, findings } = measure(redactor, bytes);
        rows.push({
          entities: name,
          text,
          phi,
          megabytesPerSecond,
          findings,
          targetMegabytesPerSecond: phi === 0 ? targets.clean : targets.phi,
        });
      }
    }
  }
  return rows;
}

/** The shipped pack, with the other entities turned off. */
function policyOf(entities: readonly string[]): PolicyConfig {
  const pack = parsePack(
    readFileSync(new URL("../config/packs/hipaa.yaml", import.meta.url), "utf8"),
    "hipaa",
  );
  return {
    packs: [{ ...pack, rules: pack.rules.filter(({ entity }) => entities.includes(entity)) }],
  };
}

/** The median of rounds, after a warm-up. */
function measure(
  redactor: Redactor,
  bytes: Uint8Array<ArrayBuffer>,
): { megabytesPerSecond: number; findings: number } {
  const batch = { signal: "traces", encoding: "protobuf", bytes } as const;
  const { report } = redactor.redact(batch);
  const speeds: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now();
    let runs = 0;
    for (; performance.now() - started < ROUND_MS; runs++) redactor.redact(batch);
    if (round > 0) speeds.push((bytes.length * runs) / 1000 / (performance.now() - started));
  }
  speeds.sort((a, b) => a - b);
  return {
    megabytesPerSecond: speeds[speeds.length >> 1],
    findings: report.findings.reduce((sum, { count }) => sum + count, 0),
  };
}
