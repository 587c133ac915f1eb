/** Requests of more messages than telemetry has: the tables of a walk stay bounded, and are given back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWalker } from "../../src/walk/index.ts";

const MIB = 1024 * 1024;
/** What an Int32 takes in each of the outline's fifteen columns. */
const ROW_BYTES = 60;

/** Empty ResourceSpans, of two bytes each. */
function emptyGroups(count: number): Uint8Array {
  const bytes = new Uint8Array(2 * count);
  for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x0a;
  return bytes;
}

test("a body whose tables would take many times its size is refused as too large", () =>
  assert.throws(() => createWalker().walk(emptyGroups(9_000_000), "traces"), {
    code: "too-large",
    message: "the request has over 8388608 messages or texts",
  }));

test("what one large request needed is not kept for the next", () => {
  const walker = createWalker();
  assert.equal(walker.walk(emptyGroups(2_000_000), "traces").frames.count, 2_000_001);
  const { leaves } = walker.walk(emptyGroups(3), "traces");
  assert.ok(leaves.kind.buffer.byteLength < 16 * MIB, `${leaves.kind.length * ROW_BYTES} bytes`);
});
