import { type Action, type Secret, unreachable } from "../../core/index.ts";
import { mask } from "./mask.ts";
import { unescapeText } from "./normalise.ts";
import { hash, pseudonym } from "./pseudonym.ts";
import { placeholder } from "./replace.ts";

/** Whether all values of an entity give way to the same text. */
export function isPlaceholder(action: Action): action is Placeholder {
  return action.kind === "replace" || action.kind === "remove";
}

type Placeholder = Extract<Action, { kind: "replace" | "remove" }>;

/** What the placeholder of an entity's values says. */
export function labelOf(action: Placeholder, entity: string): string {
  return action.kind === "replace" ? (action.label ?? entity) : entity;
}

/**
 * What stands in a value's place: only characters that mean nothing to JSON or to a URL, so that it
 * is right at any depth of encoding. `undefined`: the value stays.
 * @param read gives the value's text, which not every action needs.
 */
export function replacement(
  action: Action,
  entity: string,
  read: () => string,
  key: Secret | undefined,
): string | undefined {
  switch (action.kind) {
    case "keep":
      return undefined;
    case "replace":
    case "remove":
      return placeholder(labelOf(action, entity));
    case "mask": {
      const raw = read();
      return mask({ raw, plain: unescapeText(raw), entity }, action.keepLast, action.with);
    }
    case "pseudonym":
      return key === undefined ? placeholder(entity) : pseudonym(key, entity, read());
    case "hash":
      return key === undefined ? placeholder(entity) : hash(key, entity, read());
    default:
      return unreachable(action);
  }
}
