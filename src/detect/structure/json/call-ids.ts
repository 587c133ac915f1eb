/**
 * The bare id that a call is about whose name says whose it is: `{"name":"get_patient","arguments":{"id":"84719265"}}` of
 * a tool, `{"operationName":"GetPatient","variables":{"id":"84719265"}}` of GraphQL; in either order.
 */
import { eachMatch } from "../../steps.ts";
import type { LabelPlace } from "../place.ts";

const NAME = `["'](?:name|tool|tool_?name|operationName|function)["']\\s?:\\s?["'][A-Za-z_.]{0,40}(patient|member|beneficiary|enrollee|subscriber)[A-Za-z_.]{0,40}["']`;
const ARGUMENTS = `["'](?:arguments|args|kwargs|input|tool_?input|params|parameters|variables)["']\\s?:\\s?["']?\\s?\\{([^{}]{1,400})`;
const CALLS = [
  new RegExp(`${NAME}[^{}]{0,120}?${ARGUMENTS}`, "dgi"),
  new RegExp(`${ARGUMENTS}\\}[^{}]{0,60}?${NAME}`, "dgi"),
];
const ID = /["'](?:_?id|key|identifier|number)["']\s?:\s?["']?([\w-]{3,40})(?=["',}\s]|$)/dgi;

/** Characters of a name that stand before or behind the word that says whose it is. */
export const CALLED: readonly string[] = ["patient", "member"].flatMap((whose) => [
  ...[..."tdekhr_."].map((before) => before + whose),
  ...[..."_."].map((behind) => whose + behind),
]);

export function readCallIds(text: string, label: LabelPlace): void {
  for (const [i, calls] of CALLS.entries())
    eachMatch(calls, text, ({ 1: first = "", 2: second = "", indices }) => {
      const [whose, values] = i === 0 ? [first, second] : [second, first];
      const start = indices?.[2 - i]?.[0] ?? 0;
      eachMatch(ID, values, ({ indices: id }) => {
        const [from, to] = id?.[1] ?? [0, 0];
        label(start + from, start + to, `${whose} id`);
      });
    });
}
