import { LeafKind } from "../../src/core/index.ts";
import { createDetector, type Detector, type DetectorOptions } from "../../src/detect/index.ts";

export interface TextFinder {
  /** `ENTITY value` of each finding in a text, with the key that stands above it. */
  find(text: string | Buffer, key?: string): string[];
}

/** Looks for some entities in one leaf of text. */
export function finderOf(
  entities: readonly string[],
  rules: Omit<DetectorOptions, "entities"> = {},
): TextFinder {
  const least = new Map(entities.map((entity) => [entity, 0.5]));
  const detector: Detector = createDetector({ entities: least, ...rules });
  return {
    find: (text, key = "") => {
      const above = Buffer.from(key);
      const bytes = Buffer.concat([above, Buffer.from(text)]);
      const leaves = {
        count: 2,
        kind: Uint8Array.of(LeafKind.Key, LeafKind.Text),
        tag: Int32Array.of(0, 0),
        start: Int32Array.of(0, above.length),
        end: Int32Array.of(above.length, bytes.length),
        frame: Int32Array.of(0, 0),
        field: Int32Array.of(1, 1),
        label: Int32Array.of(-1, key === "" ? -1 : 0),
      };
      return detector
        .detect(bytes, leaves)
        .filter(({ leaf }) => leaf === 1)
        .map(({ entity, start, end }) => `${entity} ${bytes.toString("utf8", start, end)}`);
    },
  };
}
