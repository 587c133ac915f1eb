/** Lethe as it is used: every shipped pack on, text by `redactText`, attributes in OTLP requests. */
import { readdirSync, readFileSync } from "node:fs";
import { type Pack, parsePack } from "../src/decide/index.ts";
import { decodeRequest, encodeRequest } from "../src/otlp/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/redact.ts";
import { alignPlaceholders, type Found } from "./align.ts";
import { fromRequest, toRequest } from "./otlp-line.ts";
import type { Vector } from "./vectors.ts";

export interface Outcome {
  readonly text: string;
  readonly findings: readonly Found[];
}

const PACKS = new URL("../config/packs/", import.meta.url);

export class Lethe {
  readonly #redactor: Redactor;
  readonly #entities: ReadonlySet<string>;

  constructor() {
    const packs = shippedPacks();
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

function shippedPacks(): Pack[] {
  const files = readdirSync(PACKS).filter((file) => /^[a-z]+\.yaml$/.test(file));
  return files.map((file) => parsePack(readFileSync(new URL(file, PACKS), "utf8"), file));
}
