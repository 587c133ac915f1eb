import { bytesOf, bytesTag, varintOf, varintTag } from "./fields.ts";

/** Export…ServiceResponse{ partial_success = 1 { rejected = 1 (varint), error_message = 2 } }. */
const PARTIAL_SUCCESS = bytesTag(1);
const REJECTED = varintTag(1);

/**
 * How many items were rejected according to a success reply, the same for all signals. 0 when it does not say, or
 * is something else: the upstream accepted the request in any case.
 */
export function rejectedItems(reply: Uint8Array): number {
  return varintOf(bytesOf(reply, PARTIAL_SUCCESS), REJECTED);
}
