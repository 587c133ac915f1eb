/** One log record through the redactor, its values as JSON has them. */
import { decodeRequest, encodeRequest } from "../../src/otlp/index.ts";
import type { Redactor } from "../../src/pipeline/redact.ts";

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

interface Entry {
  readonly key: string;
  readonly value: Record<string, unknown>;
}

interface LogRecord {
  readonly body?: Record<string, unknown>;
  readonly attributes?: readonly Entry[];
}

interface Logs {
  readonly resourceLogs: readonly {
    readonly scopeLogs: readonly { readonly logRecords: readonly LogRecord[] }[];
  }[];
}

export function anyValue(value: Json): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (typeof value === "number")
    return Number.isInteger(value) ? { intValue: value } : { doubleValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValue) } };
  return { kvlistValue: { values: entriesOf(value) } };
}

/** A map's entries, or attributes. */
export function entriesOf(map: object): object[] {
  return Object.entries(map).map(([key, value]) => ({ key, value: anyValue(value) }));
}

/** What an AnyValue holds. */
export function plain(value: Record<string, unknown>): unknown {
  if ("arrayValue" in value)
    return ((value["arrayValue"] as { values?: [] }).values ?? []).map(plain);
  if ("kvlistValue" in value)
    return plainMap((value["kvlistValue"] as { values?: readonly Entry[] }).values ?? []);
  return "intValue" in value ? Number(value["intValue"]) : Object.values(value)[0];
}

export function plainMap(entries: readonly Entry[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, plain(value)]));
}

/** @param record as OTLP has it: a body, attributes */
export function redactRecord(redactor: Redactor, record: object): LogRecord {
  const request = { resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] };
  const bytes = encodeRequest("logs", request);
  const output = redactor.redact({ signal: "logs", encoding: "protobuf", bytes }).bytes;
  const { resourceLogs } = decodeRequest("logs", output) as unknown as Logs;
  return resourceLogs[0]!.scopeLogs[0]!.logRecords[0]!;
}
