/** What a detector finds in one text, for tables of examples. */
import { LeafKind } from "../../src/core/index.ts";
import { createDetector } from "../../src/detect/index.ts";

/** The entity and the text of each finding: `US_SSN 219-09-9999`. With a key, it stands above the text. */
export type Find = (text: string, key?: string) => string[];

export function finderOf(entities: readonly string[]): Find {
  const detector = createDetector({ entities: new Map(entities.map((entity) => [entity, 0.5])) });
  return (text, key = "") => {
    const first = Buffer.byteLength(key);
    const bytes = Buffer.from(key + text);
    const leaves = {
      count: 2,
      kind: Uint8Array.of(LeafKind.Key, LeafKind.Text),
      tag: Int32Array.of(0, 0),
      start: Int32Array.of(0, first),
      end: Int32Array.of(first, bytes.length),
      frame: Int32Array.of(0, 0),
      field: Int32Array.of(1, 2),
      label: Int32Array.of(-1, key === "" ? -1 : 0),
    };
    return detector
      .detect(bytes, leaves)
      .filter(({ leaf }) => leaf === 1)
      .map(({ entity, start, end }) => `${entity} ${bytes.toString("utf8", start, end)}`);
  };
}
