/** What a detector keeps of a text between two places of it goes with the request. */
import assert from "node:assert/strict";
import test from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { encodeRequest } from "../../src/otlp/index.ts";
import { redactorWith } from "../support/redactors.ts";

setFlagsFromString("--expose-gc");
const collect: NodeJS.GCFunction = runInNewContext("gc");

const VALUES = [
  "on March 14, 2019 and 03/14/2019, MRN: 84719265, mrn AB-84719265-XY, SSN 219-09-9999",
  "https://x.example.org/a?name=jane&mrn=84719265, Cookie: session=mF9B5f41JqM7xQz0pLk",
  "lives at 12 Elm Street, Durham, NC 27701, apt 4, call nine one nine five five five",
  'Dr. Jane Roe saw her, "address": "P.O. Box 12", jane.roe@example.org, номер 84719265',
];

function requestOf(text: string) {
  const attributes = [{ key: "note", value: { stringValue: text } }];
  const bytes = encodeRequest("traces", {
    resourceSpans: [{ scopeSpans: [{ spans: [{ name: "x", attributes }] }] }],
  });
  return { signal: "traces", encoding: "protobuf", bytes } as const;
}

/** Of a text that V8 still keeps among its own objects. */
const LONG = "the visit was long and ".repeat(36_000);

function held(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

for (const value of VALUES)
  test(`a long text is let go: ${value}`, () => {
    const redactor = redactorWith();
    const redact = (filler: string) => redactor.redact(requestOf(`${filler}${value}.`));
    redact(LONG);
    redact("");
    const before = held();
    redact(LONG);
    assert.ok(held() - before < LONG.length / 2, `${held() - before} bytes are held`);
  });
