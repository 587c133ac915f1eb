import type { Decision, Secret } from "../core/index.ts";
import { replacement } from "./actions/replacement.ts";
import { textOf } from "./leaf-text.ts";

/**
 * One text, outside any message: the same replacements, with no frame to mend. What an attribute
 * would be removed for gets a placeholder.
 */
export function rewriteText(
  bytes: Uint8Array,
  range: { readonly start: number; readonly end: number },
  decisions: readonly Decision[],
  key: Secret | undefined,
): string {
  let read = range.start;
  let text = "";
  for (const { finding, ruling } of decisions) {
    const readValue = () => textOf(bytes, finding.start, finding.end);
    const stand = replacement(ruling.action, ruling.entity, readValue, key);
    if (stand === undefined) continue;
    const quote = finding.quote === undefined ? "" : `${"\\".repeat(finding.quote)}"`;
    text += `${textOf(bytes, read, finding.start)}${quote}${stand}${quote}`;
    read = finding.end;
  }
  return text + textOf(bytes, read, range.end);
}
