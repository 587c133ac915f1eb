import assert from "node:assert/strict";
import test from "node:test";
import type { Candidate } from "../../../src/detect/findings/overlap.ts";
import { fence } from "../../../src/detect/structure/fence.ts";

/** The first place where a part stands in a text. */
function at(text: string, part: string, how: string): Candidate {
  const start = text.indexOf(part);
  return { start, end: start + part.length, entity: how, score: 0.9, how };
}

const CASES: readonly (readonly [
  string,
  readonly string[],
  readonly string[],
  readonly string[],
])[] = [
  ["ROE^JANE|19580314", ["ROE", "JANE"], ["ROE^JANE"], ["ROE", "JANE"]],
  [
    "12 OAK ST^DURHAM^NC^27701",
    ["12 OAK ST", "27701"],
    ["OAK ST^DURHAM^NC^27"],
    ["12 OAK ST", "DURHAM^NC", "27701"],
  ],
  ["a ROE b DOE c", ["ROE"], ["DOE"], ["ROE", "DOE"]],
  ["a ROE b", [], ["ROE b"], ["ROE b"]],
  ["id-77-x", ["77"], ["id-77-x"], ["id", "77", "x"]],
];

for (const [text, places, others, fenced] of CASES)
  test(`places stand in: ${text}`, () => {
    const found = fence(
      text,
      places.map((part) => at(text, part, "structure")),
      others.map((part) => at(text, part, "shape")),
    );
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      fenced,
    );
  });

test("of an address its state may stay between places", () => {
  const text = "12 OAK ST^DURHAM^NC^27701";
  const address = { ...at(text, text, "shape"), entity: "STREET_ADDRESS" };
  const places = ["12 OAK ST", "DURHAM", "27701"].map((part) => at(text, part, "structure"));
  assert.deepEqual(
    fence(text, places, [address]).map(({ start, end }) => text.slice(start, end)),
    ["12 OAK ST", "DURHAM", "27701"],
  );
});
