import { type Action, type Secret, unreachable } from "../../core/index.ts";
import { mask } from "./mask.ts";
import { unescapeText } from "./normalise.ts";
import { hash, pseudonym } from "./pseudonym.ts";
import { placeholder } from "./replace.ts";

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
      return placeholder(action.label ?? entity);
    case "remove":
      return placeholder(entity);
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
