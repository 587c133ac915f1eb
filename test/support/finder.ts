import { LeafKind } from "../../src/core/index.ts";
import { createDetector } from "../../src/detect/index.ts";

/** What a detector of these entities finds in a text, under an attribute's key. */
export function finderOf(...entities: readonly string[]): (text: string, key?: string) => string[] {
  const detector = createDetector({ entities: new Map(entities.map((entity) => [entity, 0.5])) });
  return (text, key = "") => {
    const bytes = Buffer.from(key + text);
    const from = Buffer.byteLength(key);
    const leaves = {
      count: 2,
      kind: Uint8Array.of(LeafKind.Key, LeafKind.Text),
      tag: new Int32Array(2),
      start: Int32Array.of(0, from),
      end: Int32Array.of(from, bytes.length),
      frame: new Int32Array(2),
      field: new Int32Array(2),
      label: Int32Array.of(-1, 0),
    };
    return detector
      .detect(bytes, leaves)
      .filter(({ leaf }) => leaf === 1)
      .map(({ start, end }) => bytes.toString("utf8", start, end));
  };
}
