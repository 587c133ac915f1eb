import { LeafKind } from "../../src/core/index.ts";
import { createDetector, ENTITIES } from "../../src/detect/index.ts";

const TAG = Buffer.of(0x12, 0x0a);

/** What the entities find in a text, under an attribute's key when one is given: `IP_ADDRESS 8.8.8.8`. */
export function finderOf(entities: readonly string[] = ENTITIES) {
  const detector = createDetector({ entities: new Map(entities.map((entity) => [entity, 0.5])) });
  return (text: string, key = ""): string[] => {
    const above = Buffer.from(key);
    // Between a key and its value stands a tag of the wire format.
    const bytes = Buffer.concat([above, TAG, Buffer.from(text)]);
    const leaves = {
      count: 2,
      kind: Uint8Array.of(LeafKind.Key, LeafKind.Text),
      tag: new Int32Array(2),
      start: Int32Array.of(0, above.length + TAG.length),
      end: Int32Array.of(above.length, bytes.length),
      frame: new Int32Array(2),
      field: Int32Array.of(1, 1),
      label: Int32Array.of(-1, above.length > 0 ? 0 : -1),
    };
    return detector
      .detect(bytes, leaves)
      .map(({ entity, start, end }) => `${entity} ${bytes.toString("utf8", start, end)}`);
  };
}
