/** Leaves that come back in a request are found as if each stood alone. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { createDetector, ENTITIES } from "../../src/detect/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { createWalker } from "../../src/walk/index.ts";

type Attribute = readonly [key: string, text: string];

const TEXTS = [
  "94",
  "84719265",
  "219-09-9999",
  "seen 3/14/2024 and 3/15/2024",
  "call (919) 555-0142",
  "call\\u0020(919) 555-0142",
  "nothing to see",
  "nothing to say",
];
const KEYS = ["note", "patient.age", "patient.mrn"];

function finder(entities: readonly string[]) {
  const detector = createDetector({ entities: new Map(entities.map((one) => [one, 0.5])) });
  return (attributes: readonly Attribute[]): string[] => {
    const spans = attributes.map(([key, stringValue]) => ({
      name: "chat",
      attributes: [{ key, value: { stringValue } }],
    }));
    const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
    const { leaves } = createWalker().walk(bytes, "traces");
    detector.load(bytes);
    return detector
      .detect(leaves)
      .map(({ entity, start, end }) => `${entity} ${Buffer.from(bytes.subarray(start, end))}`);
  };
}

test("a leaf that comes back says what it says alone", () => {
  const find = finder(ENTITIES.filter((one) => one !== "PERSON" && one !== "LOCATION"));
  const attribute = fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...TEXTS));
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 24 }), (attributes) => {
      assert.deepEqual(
        find(attributes),
        attributes.flatMap((one) => find([one])),
      );
    }),
  );
});

test("a name from elsewhere is found in each leaf that comes back", () => {
  const find = finder(["PERSON"]);
  const back: Attribute = ["note", "ask about roe"];
  assert.deepEqual(find([back, back, ["note", "Patient: Jane Roe"], back]), [
    "PERSON roe",
    "PERSON roe",
    "PERSON Jane Roe",
    "PERSON roe",
  ]);
});
