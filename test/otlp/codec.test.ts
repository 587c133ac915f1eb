import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeRequest,
  encodeRequest,
  encodeResponse,
  encodeStatus,
  messageType,
} from "../../src/otlp/index.ts";

test("a refusal in protobuf is a google.rpc.Status", () => {
  const bytes = encodeStatus({ code: 3, message: "expected a tag at byte 0" }, "protobuf");
  const type = messageType("Status");
  assert.deepEqual(type.toObject(type.decode(bytes)), {
    code: 3,
    message: "expected a tag at byte 0",
  });
});

test("a refusal that may be tried again says when", () => {
  const bytes = encodeStatus({ code: 14, message: "full", retryDelaySeconds: 1.2 }, "protobuf");
  const type = messageType("Status");
  const { details } = type.toObject(type.decode(bytes)) as {
    details: { typeUrl: string; value: Uint8Array }[];
  };
  assert.equal(details[0]?.typeUrl, "type.googleapis.com/google.rpc.RetryInfo");
  const info = messageType("RetryInfo");
  const told = info.toObject(info.decode(details[0]?.value ?? new Uint8Array()), { longs: Number });
  assert.deepEqual(told, { retryDelay: { seconds: 2 } });
});

test("a refusal in JSON is the same in JSON", () => {
  const bytes = encodeStatus({ code: 3, message: 'a "quoted" word' }, "json");
  assert.deepEqual(JSON.parse(Buffer.from(bytes).toString()), {
    code: 3,
    message: 'a "quoted" word',
  });
});

test("a success leaves partial_success unset", () => {
  assert.equal(encodeResponse("traces", "protobuf", 0).length, 0);
  assert.equal(Buffer.from(encodeResponse("traces", "json", 0)).toString(), "{}");
});

const SPANS = [
  {
    what: "ids in hexadecimal",
    span: { traceId: "0af7651916cd43dd8448eb211c80319c", spanId: "b7ad6b7169203331" },
  },
  { what: "64-bit times", span: { endTimeUnixNano: "18446744073709551615" } },
  { what: "enums as numbers", span: { kind: 3, status: { code: 2 } } },
  {
    what: "negative and large integers",
    span: {
      attributes: [
        { key: "low", value: { intValue: "-9223372036854775808" } },
        { key: "high", value: { intValue: "9223372036854775807" } },
      ],
    },
  },
  {
    what: "what JSON has no number for",
    span: {
      attributes: [
        { key: "none", value: { doubleValue: "NaN" } },
        { key: "most", value: { doubleValue: "Infinity" } },
        { key: "least", value: { doubleValue: "-Infinity" } },
      ],
    },
  },
  {
    what: "bytes in base64",
    span: { attributes: [{ key: "b", value: { bytesValue: "AP+A" } }] },
  },
];
for (const { what, span } of SPANS) {
  test(`reads back what it writes: ${what}`, () => {
    const request = { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] };
    assert.deepEqual(decodeRequest("traces", encodeRequest("traces", request)), request);
  });
}
