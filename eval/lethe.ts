/** Lethe as it is used: every shipped pack on, text by `redactText`, attributes in OTLP requests. */
import { BUILT_IN_PACKS, readPack } from "../src/config/index.ts";
import { decodeRequest, encodeRequest } from "../src/otlp/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/redact.ts";
import { alignPlaceholders, type Found } from "./align.ts";
import { fromRequest, toRequest } from "./otlp-line.ts";
import type { Vector } from "./vectors.ts";

export interface Outcome {
  readonly text: string;
  readonly findings: readonly Found[];
}

export class Lethe {
  readonly #redactor: Redactor;
  readonly #entities: ReadonlySet<string>;

  constructor() {
    const packs = BUILT_IN_PACKS.map(readPack);
    this.#redactor = createRedactor({ policy: { packs } });
    this.#entities = new Set(packs.flatMap(({ rules }) => rules.map(({ entity }) => entity)));
  }

  redact(vector: Vector): Outcome {
    if (vector.attr === undefined) return this.#redactor.redactText(vector.text);
    const { bytes } = this.#redactor.redact({
      signal: "traces",
      encoding: "protobuf",
      bytes: encodeRequest("traces", toRequest(vector)),
    });
    const text = fromRequest(vector, decodeRequest("traces", bytes));
    return { text, findings: alignPlaceholders(vector.text, text, this.#entities) };
  }
}
