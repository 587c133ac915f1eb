/** The gateway's engine on one input after the other. */
import type { Batch } from "../core/index.ts";
import type { Policy } from "../decide/index.ts";
import { decodeRequest } from "../otlp/index.ts";
import { createRedactor, type Redactor, type RedactorOptions } from "../pipeline/redact.ts";
import { policyInForce } from "../redactor-options.ts";
import type { Input } from "./scan-format.ts";
import { readTextFile } from "./text-file.ts";

/** A finding as it may be printed: everything but the value. */
export interface Row {
  readonly file: string;
  /** Counted from 1. In a text, where the value begins; in a file with a request on each line, the request's. */
  readonly line?: number;
  /** Of OTLP: the span, log record or metric, or their group: `resourceSpans[0].scopeSpans[1].spans[3]`. */
  readonly record?: string;
  /** OTTL's spelling for OTLP, a character range for text. */
  readonly location: string;
  readonly entity: string;
  readonly score: number;
  readonly how: string;
  readonly action: string;
}

export interface Scanner {
  find(input: Input): Row[];
  /** In the input's own format. */
  redact(input: Input): string | Uint8Array;
}

export function createScanner(options: RedactorOptions): Scanner {
  const policy = policyInForce(options);
  const redactor = createRedactor(options);
  return {
    find: (input) =>
      input.format === "text"
        ? findInText(input, redactor, policy)
        : redactor.find(batchOf(input)).map((found) => ({ ...placeOf(input), ...found })),
    redact(input) {
      const { bytes, format, signal } = input;
      if (format === "text") {
        const { text, encode } = readTextFile(bytes);
        return encode(redactor.redactText(text).text);
      }
      const redacted = redactor.redact(batchOf(input)).bytes;
      return format === "otlp-json"
        ? `${JSON.stringify(decodeRequest(signal, redacted))}\n`
        : redacted;
    },
  };
}

function placeOf({ file, line }: Input): Pick<Row, "file" | "line"> {
  return line === undefined ? { file } : { file, line };
}

/** Its bytes are a copy, for the redactor may release them. */
function batchOf({ bytes, format, signal }: Input): Batch {
  const encoding = format === "otlp-json" ? "json" : "protobuf";
  return { signal, encoding, bytes: bytes.slice() };
}

/** A text that was replaced whole has an entity that is in no policy: it is listed all the same. */
function findInText({ file, bytes }: Input, redactor: Redactor, policy: Policy): Row[] {
  const { text } = readTextFile(bytes);
  const { findings } = redactor.redactText(text);
  const lineOf = lineFinder(text);
  return findings.map(({ start, end, entity, score, how }) => {
    const action = policy.rulings.get(entity)?.action.kind ?? "replace";
    const location = `characters ${start}-${end}`;
    return { file, line: lineOf(start), location, entity, score, how, action };
  });
}

/** The number of the line, from 1, in which a character stands. */
function lineFinder(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
