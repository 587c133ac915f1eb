import type { Decision, Secret } from "../core/index.ts";
import { replacement } from "./actions/replacement.ts";
import { textOf } from "./leaf-text.ts";

/** One text, outside any message: the same replacements, without frames to mend or to annotate. */
export function rewriteText(
  bytes: Uint8Array,
  decisions: readonly Decision[],
  key: Secret | undefined,
): string {
  let read = 0;
  let text = "";
  for (const { finding, action } of decisions) {
    const readValue = () => textOf(bytes, finding.start, finding.end);
    const stand = replacement(action, finding.entity, readValue, key);
    if (stand === undefined) continue;
    const quote = finding.quote === undefined ? "" : `${"\\".repeat(finding.quote)}"`;
    text += `${textOf(bytes, read, finding.start)}${quote}${stand}${quote}`;
    read = finding.end;
  }
  return text + textOf(bytes, read, bytes.length);
}
