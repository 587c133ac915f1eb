/** Walk and splice against protobufjs, on messages that no encoder writes (support/odd-otlp.ts). */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type protobuf from "protobufjs";
import { LeafKind, type Outline, SIGNALS } from "../../src/core/index.ts";
import { decodeRequest, REQUEST_TYPES } from "../../src/otlp/index.ts";
import { createRedactor } from "../../src/pipeline/redact.ts";
import { createWalker } from "../../src/walk/index.ts";
import { OddOtlp, type Planted } from "../support/odd-otlp.ts";

const RUNS = { numRuns: 300 };
const VALUES: readonly (readonly [string, string])[] = [
  ["219-09-9999", "[US_SSN]"],
  ["219\\u002d09\\u002d9999", "[US_SSN]"],
  ["jane.roe@example.org", "[EMAIL_ADDRESS]"],
];
const redacted = (text: string) =>
  VALUES.reduce((rest, [value, placeholder]) => rest.replaceAll(value, placeholder), text);
const note = JSON.stringify({ note: "SSN 219-09-9999\nto jane.roe@example.org", n: 1 });
const TEXTS: readonly Planted[] = [
  ..."|note|x.y|a calm text|Grüße 漢字|SSN 219-09-9999|to jane.roe@example.org, SSN 219-09-9999".split(
    "|",
  ),
  '{"note":"SSN 219\\u002d09\\u002d9999"}',
  note,
  JSON.stringify({ tool: note }),
  JSON.stringify([JSON.stringify({ tool: note })]),
].map((before) => ({ before, after: redacted(before) }));

/** No packs: no rules, so no annotations. */
const entities = { US_SSN: {}, EMAIL_ADDRESS: {}, MEDICAL_RECORD_NUMBER: {} };
const redactor = createRedactor({ policy: { name: "t", packs: [], entities } });

const eachSignal = (
  name: string,
  law: (signal: (typeof SIGNALS)[number], seed: number) => void,
) => {
  for (const signal of SIGNALS)
    test(`${name}: ${signal}`, () =>
      fc.assert(
        fc.property(fc.nat(), (seed) => law(signal, seed)),
        RUNS,
      ));
};
const oddRequest = (signal: (typeof SIGNALS)[number], seed: number) => {
  const { before, after } = new OddOtlp(seed, TEXTS).message(REQUEST_TYPES[signal]);
  return { before: new Uint8Array(before), after };
};

eachSignal("walk tells every text and number that protobufjs reads", (signal, seed) => {
  const { before } = oddRequest(signal, seed);
  const type = REQUEST_TYPES[signal];
  const decoded = readLeaves(type, type.decode(before));
  assert.deepEqual(
    walkedLeaves(createWalker().walk(before, signal), before),
    decoded.filter((one) => one !== EMPTY).sort(),
  );
});

eachSignal("redacting is decoding, editing and encoding", (signal, seed) => {
  const { before } = oddRequest(signal, seed);
  const { bytes } = redactor.redact({ signal, encoding: "protobuf", bytes: before });
  assert.deepEqual(decodeRequest(signal, bytes), edited(decodeRequest(signal, before)));
});

eachSignal("all but what is redacted comes through byte for byte", (signal, seed) => {
  const { before, after } = oddRequest(signal, seed);
  const { bytes } = redactor.redact({ signal, encoding: "protobuf", bytes: before });
  assert.ok(Buffer.from(bytes).equals(after));
  for (const [value] of VALUES) assert.ok(!Buffer.from(bytes).includes(value));
});

/** protobufjs does not tell an empty string from none. */
const EMPTY = "string ";

/** `kind text` of each leaf, sorted. */
function walkedLeaves({ leaves }: Outline, bytes: Uint8Array): string[] {
  const told: string[] = [];
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    const content = Buffer.from(bytes.subarray(leaves.start[leaf], leaves.end[leaf]));
    switch (leaves.kind[leaf]) {
      case LeafKind.Int:
        told.push(
          `int ${content.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n)}`,
        );
        break;
      case LeafKind.Double:
        told.push(`double ${content.readDoubleLE()}`);
        break;
      case LeafKind.Bytes:
        told.push(`bytes ${content.toString("base64")}`);
        break;
      default:
        told.push(`string ${content}`);
    }
  }
  return told.filter((one) => one !== EMPTY).sort();
}

/** The same of a message that protobufjs read. */
function readLeaves(type: protobuf.Type, message: object): string[] {
  return type.fieldsArray.flatMap((field) => {
    if (!Object.hasOwn(message, field.name)) return [];
    const value: unknown = Reflect.get(message, field.name);
    const { resolvedType } = field.resolve();
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      if (resolvedType !== null && "fields" in resolvedType)
        return readLeaves(resolvedType, one as object);
      if (field.type === "string") return [`string ${one}`];
      if (type.name !== "AnyValue") return [];
      if (field.name === "intValue") return [`int ${one}`];
      if (field.name === "doubleValue") return [`double ${one}`];
      return one instanceof Uint8Array ? [`bytes ${Buffer.from(one).toString("base64")}`] : [];
    });
  });
}

/** The edit, on an object. */
function edited(value: unknown, name = "", key = ""): unknown {
  if (name === "bytesValue")
    return Buffer.from(redacted(Buffer.from(String(value), "base64").toString())).toString(
      "base64",
    );
  if (typeof value === "string") return redacted(value);
  if (Array.isArray(value)) return value.map((one) => edited(one, name));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const below = entries.find(([field]) => field === "key")?.[1];
  const isNumber = "intValue" in value || "doubleValue" in value;
  if (isNumber && key === "mrn") return { stringValue: "[MEDICAL_RECORD_NUMBER]" };
  return Object.fromEntries(
    entries.map(([field, one]) => [field, edited(one, field, String(below))]),
  );
}
