import { LeafKind } from "../../src/core/index.ts";
import { createDetector, type DetectorOptions, ENTITIES } from "../../src/detect/index.ts";
import { leavesAt } from "./leaves.ts";

/** `ENTITY value` of each finding in a text, with the key that stands above it: `US_SSN 219-09-9999`. */
export type Find = (text: string | Buffer, key?: string) => string[];

/** Between a key and its value stands a tag of the wire format. */
const TAG = Buffer.of(0x12, 0x0a);

/** Looks for some entities, each with its least score when a map is given, or for all, in one leaf of text. */
export function finderOf(
  entities: readonly string[] | ReadonlyMap<string, number> = ENTITIES,
  options: Omit<DetectorOptions, "entities"> = {},
): Find {
  const least = "get" in entities ? entities : new Map(entities.map((entity) => [entity, 0.5]));
  const detector = createDetector({ entities: least, ...options });
  return (text, key = "") => {
    const above = Buffer.concat([Buffer.from(key), TAG]);
    const bytes = Buffer.concat([above, Buffer.from(text)]);
    const leaves = leavesAt([0, above.length], [above.length - TAG.length, bytes.length]);
    leaves.kind[0] = LeafKind.Key;
    if (key !== "") leaves.label[1] = 0;
    detector.load(bytes);
    return detector
      .detect(leaves)
      .filter(({ leaf }) => leaf === 1)
      .map(({ entity, start, end }) => `${entity} ${bytes.toString("utf8", start, end)}`);
  };
}

/** The values of such findings, without their entity. */
export function valuesOf(...entities: readonly string[]): Find {
  const find = finderOf(entities);
  return (text, key) => find(text, key).map((found) => found.slice(found.indexOf(" ") + 1));
}
