/** Bytes that nobody should trust: lengths that lie, wire types that are none, messages within messages. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createWalker, locate } from "../../src/walk/index.ts";

/** A message nested in itself: a kvlist in a kvlist. */
function nested(depth: number): Uint8Array {
  let value: Buffer = Buffer.from([0x0a, 0x01, 0x78]);
  for (let i = 0; i < depth; i++) {
    const entry = field(2, value);
    value = field(6, field(1, entry));
  }
  return field(1, field(2, field(2, field(9, field(2, value)))));
}

function field(number: number, bytes: Buffer): Buffer {
  const length: number[] = [];
  for (let rest = bytes.length; ; rest >>>= 7) {
    length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
    if (rest <= 0x7f) break;
  }
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}

/** A span whose trace id has this many bytes. */
function idOf(size: number): Buffer {
  return field(1, field(2, field(2, field(1, Buffer.alloc(size, 1)))));
}

describe("hostile bytes are malformed", () => {
  const hostile = [
    { name: "a length past the end", bytes: [0x0a, 0x7f, 0x00] },
    { name: "a length of four gigabytes", bytes: [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f] },
    { name: "a length of more than 32 bits", bytes: [0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01] },
    { name: "a cut varint", bytes: [0x0a, 0x80] },
    { name: "a varint of eleven bytes", bytes: [0x08, ...Array<number>(10).fill(0x80), 0x00] },
    { name: "field number 0", bytes: [0x02, 0x00] },
    { name: "a group", bytes: [0x0b, 0x0c] },
    { name: "wire type 6", bytes: [0x0e] },
    { name: "a cut fixed64", bytes: [0x09, 1, 2, 3] },
    { name: "a known field of another wire type", bytes: [0x08, 0x01] },
    { name: "a span's id that is none", bytes: [0x0a, 5, 0x12, 3, 0x12, 1, 0x0a] },
    { name: "a trace id of five bytes", bytes: idOf(5) },
    { name: "a trace id of seventeen bytes", bytes: idOf(17) },
    { name: "a child longer than its parent", bytes: [0x0a, 0x02, 0x12, 0x05, 0, 0, 0, 0, 0] },
  ];
  for (const { name, bytes } of hostile) {
    test(name, () =>
      assert.throws(() => createWalker().walk(Uint8Array.from(bytes), "traces"), {
        code: "malformed",
      }),
    );
  }

  test("10,000 nested kvlists", () =>
    assert.throws(() => createWalker().walk(nested(10_000), "traces"), { code: "malformed" }));
  test("but ten are well", () =>
    assert.equal(createWalker().walk(nested(10), "traces").records, 1));
  test("labels of OTLP before 1", () => {
    const point = field(1, field(1, Buffer.from("\n\x03ssn\x12\x0b219-09-9999")));
    const bytes = field(1, field(2, field(2, field(5, point))));
    assert.throws(() => createWalker().walk(bytes, "metrics"), { code: "malformed" });
  });
  test("but a log record's name of then is read", () => {
    const bytes = field(1, field(2, field(2, field(4, Buffer.from("SSN 219-09-9999")))));
    const outline = createWalker().walk(bytes, "logs");
    assert.equal(
      locate(outline, 0, () => ""),
      "name",
    );
  });
  for (const size of [0, 16])
    test(`a trace id of ${size} bytes is well`, () =>
      assert.equal(createWalker().walk(idOf(size), "traces").records, 1));
});
