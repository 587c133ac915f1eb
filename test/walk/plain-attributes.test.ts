import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LeafKind, type Outline, RefusalError } from "../../src/core/index.ts";
import { createWalker } from "../../src/walk/index.ts";
import { growthOf } from "../support/growth.ts";

/** `padding` more bytes than its length needs, which protobuf allows. */
function field(tag: number, content: Uint8Array, padding = 0): Buffer {
  const length: number[] = [];
  for (let rest = content.length, left = padding; ; rest >>>= 7) {
    const more = rest > 0x7f || left > 0;
    length.push((rest & 0x7f) | (more ? 0x80 : 0));
    if (!more) break;
    if (rest <= 0x7f) left--;
  }
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const inSpan = (span: Buffer): Buffer => field(0x0a, field(0x12, field(0x12, span)));

/** All that an outline says, without offsets. */
function told(bytes: Buffer): unknown {
  let outline: Outline;
  try {
    outline = createWalker().walk(bytes, "traces");
  } catch (error) {
    return error instanceof RefusalError ? error.code : error;
  }
  const { leaves, frames } = outline;
  const text = (leaf: number) => bytes.toString("hex", leaves.start[leaf], leaves.end[leaf]);
  return {
    leaves: Array.from({ length: leaves.count }, (_, leaf) => ({
      kind: leaves.kind[leaf],
      field: leaves.field[leaf],
      tag: bytes[leaves.tag[leaf]],
      text: text(leaf),
      frame: leaves.frame[leaf],
      label: leaves.label[leaf],
    })),
    frames: Array.from({ length: frames.count }, (_, frame) => ({
      role: frames.role[frame],
      parent: frames.parent[frame],
      tag: bytes[frames.tag[frame]],
    })),
  };
}

const bytes = (most: number) => fc.uint8Array({ maxLength: most });
const text = fc.oneof(
  bytes(4),
  fc.nat(20_000).map((size) => new Uint8Array(size)),
);
const anyValue = fc.oneof(
  text.map((content) => field(0x0a, content)),
  bytes(4).map((content) => field(0x3a, content)),
  fc.bigInt({ min: 0n, max: 2n ** 70n }).map((value) => Buffer.from([0x18, ...varint(value)])),
  fc.uint8Array({ minLength: 7, maxLength: 9 }).map((rest) => Buffer.from([0x21, ...rest])),
  bytes(12),
);
const key = fc.oneof(
  bytes(6),
  fc.nat(300).map((size) => new Uint8Array(size)),
);

function varint(value: bigint): number[] {
  return value < 0x80n ? [Number(value)] : [Number(value & 0x7fn) | 0x80, ...varint(value >> 7n)];
}

test("a plain KeyValue says the same as one that is written at length", () => {
  const attributes = fc.array(fc.tuple(key, anyValue), { maxLength: 6 });
  const span = (list: [Uint8Array, Uint8Array][], padding: number): Buffer =>
    Buffer.concat(
      list.map(([name, value]) =>
        field(0x4a, Buffer.concat([field(0x0a, name, padding), field(0x12, value, padding)])),
      ),
    );
  fc.assert(
    fc.property(attributes, (list) => {
      assert.deepEqual(told(inSpan(span(list, 0))), told(inSpan(span(list, 2))));
    }),
    { numRuns: 2000 },
  );
});

test("the last key of a KeyValue names all that stands in it, in linear time", () => {
  const keys = 50_000;
  const one = field(0x12, field(0x0a, Buffer.from("v")));
  const key = field(0x0a, Buffer.from("k"));
  const walk = (count: number) => {
    const many = Buffer.concat([one, ...Array<Buffer>(count).fill(key), one]);
    return createWalker().walk(inSpan(field(0x4a, many)), "traces");
  };
  assert.ok(growthOf(walk, keys) < 10);
  const { leaves } = walk(keys);
  assert.equal(leaves.count, keys + 2);
  assert.deepEqual([leaves.label[0], leaves.label[keys + 1]], [keys, keys]);
  assert.deepEqual([leaves.kind[keys], leaves.label[keys]], [LeafKind.Key, -1]);
});
