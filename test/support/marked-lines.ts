import assert from "node:assert/strict";
import test from "node:test";

/**
 * A test for each line, whose value stands in guillemets: it alone is found, as the entity.
 *
 * @param positives lines by entity
 * @param find findings of a text as `ENTITY value`
 */
export function testMarked(
  positives: Readonly<Record<string, readonly string[]>>,
  find: (text: string) => string[],
): void {
  for (const [entity, lines] of Object.entries(positives))
    for (const line of lines)
      test(`${entity}: ${line}`, () => {
        const value = line.slice(line.indexOf("«") + 1, line.indexOf("»"));
        assert.deepEqual(find(line.replace(/[«»]/g, "")), [`${entity} ${value}`]);
      });
}
