/** One attribute of one span through the whole engine, in processor time: what else a machine does is no part of it. */
import { BUILT_IN_PACKS } from "../src/config/index.ts";
import { encodeRequest } from "../src/otlp/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/redact.ts";
import { policyOf } from "./policies.ts";

/** @param entities only these; every entity of the shipped packs when absent. */
export function redactorOf(entities?: readonly string[]): Redactor {
  return createRedactor({ policy: policyOf(BUILT_IN_PACKS, entities) });
}

/** @returns milliseconds of the shortest of so many runs; a run that outlasts `patience` is the last. */
export function timeOf(
  redactor: Redactor,
  text: string,
  { runs, patience }: { runs: number; patience: number },
): number {
  const attributes = [{ key: "gen_ai.input.messages", value: { stringValue: text } }];
  const spans = [{ name: "chat", attributes }];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && (run === 0 || best < patience); run++) {
    // What was read last may be remembered.
    redactor.redactText("Nothing to see, Jane.");
    const started = process.cpuUsage();
    redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
