/** The engine on requests that are no chat, in processor time. MB are 10^6 bytes of input. */
import type { Batch } from "../src/core/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/redact.ts";
import { median } from "./gateway-rounds.ts";
import { FIRST_FIVE, policyOf } from "./policies.ts";
import { roads } from "./road-bodies.ts";

export interface RoadRow {
  readonly name: string;
  readonly requestBytes: number;
  readonly megabytesPerSecond: number;
  /** With the entities of the first release alone. */
  readonly megabytesPerSecondOfFive: number;
  readonly findings: number;
}

/** Of each road, before the first is measured: they share what V8 compiles. */
const WARM_UP_MS = 500;
const ROUND_MS = 200;
const ROUNDS = 3;

/** @param only roads whose name holds this */
export function benchRoads(only: string): RoadRow[] {
  const whole = createRedactor({ policy: policyOf(["hipaa"]) });
  const five = createRedactor({ policy: policyOf(["hipaa"], FIRST_FIVE) });
  const wanted = roads().filter(({ name }) => name.includes(only));
  for (const batch of wanted) for (const one of [whole, five]) run(one, batch, WARM_UP_MS);
  return wanted.map(({ name, ...batch }) => ({
    name,
    requestBytes: batch.bytes.length,
    megabytesPerSecond: speedOf(whole, batch),
    megabytesPerSecondOfFive: speedOf(five, batch),
    findings: whole.redact(batch).report.findings.reduce((sum, { count }) => sum + count, 0),
  }));
}

function speedOf(redactor: Redactor, batch: Batch): number {
  const times = Array.from({ length: ROUNDS }, () => run(redactor, batch, ROUND_MS));
  return batch.bytes.length / 1000 / median(times);
}

/** @returns milliseconds of processor time that one request took */
function run(redactor: Redactor, batch: Batch, milliseconds: number): number {
  const started = process.cpuUsage();
  let spent = 0;
  let runs = 0;
  for (; spent < milliseconds; runs++) {
    redactor.redact(batch);
    const { user, system } = process.cpuUsage(started);
    spent = (user + system) / 1000;
  }
  return spent / runs;
}
