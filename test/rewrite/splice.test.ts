import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Decision, Outline, Rule, Ruling } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createRewriter } from "../../src/rewrite/index.ts";
import { createWalker, locate } from "../../src/walk/index.ts";

const SECRET = "SECRET";
const PLACEHOLDER = "[US_SSN]";
const RULE: Rule = {
  id: "t.phi.us_ssn",
  type: "phi",
  severity: "high",
  basis: "organisation policy",
  entity: "US_SSN",
};

/** Every SECRET of every leaf, decided to be replaced. */
function decisionsFor(bytes: Buffer, { leaves }: Outline, rules: readonly Rule[]): Decision[] {
  const ruling: Ruling = {
    number: 1,
    entity: "US_SSN",
    action: { kind: "replace" },
    rules,
    threshold: 0,
  };
  const decisions: Decision[] = [];
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    const end = leaves.end[leaf]!;
    let at = bytes.indexOf(SECRET, leaves.start[leaf]);
    for (; at >= 0 && at < end; at = bytes.indexOf(SECRET, at + 1)) {
      const range = { leaf, start: at, end: at + SECRET.length };
      const finding = { ...range, entity: "US_SSN", score: 1, how: "test" };
      decisions.push({ finding, ruling });
    }
  }
  return decisions.sort((a, b) => a.finding.start - b.finding.start);
}

function replaceSecrets(bytes: Uint8Array<ArrayBuffer>, rules: readonly Rule[] = []): Uint8Array {
  const outline = createWalker().walk(bytes, "traces");
  const decisions = decisionsFor(Buffer.from(bytes), outline, rules);
  return createRewriter({ policyId: "t@00000000", key: undefined }).rewrite({
    signal: "traces",
    bytes,
    outline,
    decisions,
    locate: (leaf, keyText) => locate(outline, leaf, keyText),
  });
}

const text = fc
  .array(fc.constantFrom(SECRET, "ü", "plain ", "x".repeat(60)), { maxLength: 6 })
  .map((parts) => parts.join(""));
const { value } = fc.letrec<{ value: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.record({ stringValue: text }),
    fc.record({ intValue: fc.constant("42") }),
    fc.record({ arrayValue: fc.record({ values: fc.array(tie("value"), { maxLength: 4 }) }) }),
    fc.record({
      kvlistValue: fc.record({
        values: fc.array(fc.record({ key: text, value: tie("value") }), { maxLength: 4 }),
      }),
    }),
  ),
}));
const attributes = fc.array(fc.record({ key: text, value }), { maxLength: 5 });
const span = fc.record({
  name: text,
  attributes,
  events: fc.array(fc.record({ name: text, attributes }), { maxLength: 3 }),
  status: fc.record({ message: text }),
});
const request = fc.record({
  resourceSpans: fc.array(
    fc.record({
      resource: fc.record({ attributes }),
      scopeSpans: fc.array(fc.record({ spans: fc.array(span, { maxLength: 4 }) }), {
        maxLength: 2,
      }),
      schemaUrl: text,
    }),
    { maxLength: 2 },
  ),
});

test("splicing bytes is decoding, editing and encoding", () => {
  fc.assert(
    fc.property(request, (before) => {
      const after = JSON.parse(JSON.stringify(before).replaceAll(SECRET, PLACEHOLDER));
      const spliced = replaceSecrets(encodeRequest("traces", before));
      assert.ok(Buffer.from(spliced).equals(encodeRequest("traces", after)));
    }),
    { numRuns: 300 },
  );
});

/** A length-delimited field; `padding` bytes make its length longer than it need be. */
function field(number: number, content: Uint8Array | string, padding = 0): Buffer {
  const body = Buffer.from(content);
  return Buffer.concat([varint(number * 8 + 2), varint(body.length, padding), body]);
}

function varint(value: number, padding = 0): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  for (let i = 0; i < padding; i++) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(0);
  }
  return Buffer.from(bytes);
}

const UNKNOWN = 1000;
const raw = fc.uint8Array({ maxLength: 200 });

test("unknown fields and odd length prefixes survive byte for byte", () => {
  fc.assert(
    fc.property(fc.array(raw, { minLength: 4, maxLength: 4 }), fc.nat({ max: 2 }), (junk, pad) => {
      const [a, b, c, d] = junk.map((bytes) => field(UNKNOWN, bytes, pad));
      const build = (secret: string): Buffer => {
        const bare = Buffer.concat([d!, field(5, "untouched", pad), a!]);
        const edited = Buffer.concat([a!, field(5, `to ${secret}`), b!, field(5, secret), c!]);
        const scope = Buffer.concat([field(2, bare, pad), b!, field(2, edited), d!]);
        return Buffer.concat([c!, field(1, Buffer.concat([a!, field(2, scope)])), b!]);
      };
      const spliced = replaceSecrets(new Uint8Array(build(SECRET)));
      assert.ok(Buffer.from(spliced).equals(build(PLACEHOLDER)));
    }),
  );
});

test("a location tells the key that goes out", () => {
  const value = { stringValue: SECRET };
  const bytes = encodeRequest("traces", {
    resourceSpans: [{ scopeSpans: [{ spans: [{ attributes: [{ key: `k ${SECRET}`, value }] }] }] }],
  });
  const out = Buffer.from(replaceSecrets(bytes, [RULE]));
  assert.ok(out.includes('attributes["k [US_SSN]"]'));
  assert.ok(!out.includes(SECRET));
});
