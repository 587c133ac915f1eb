import { bytesOf, bytesTag, varintOf, varintTag } from "./fields.ts";

/** Export…ServiceResponse{ partial_success = 1 { rejected = 1 (varint), error_message = 2 } }. */
const PARTIAL_SUCCESS = bytesTag(1);
const REJECTED = varintTag(1);

/** What can be wrong with the reply of an upstream that took a batch. */
export type Oddity =
  | "its count of rejected records is negative"
  | "it rejects more records than were sent"
  | "it is a page (text/html): the endpoint may be no receiver of OTLP";

/**
 * How many items were rejected according to a success reply, the same for all signals. 0 when it does not say, or
 * is something else: the upstream accepted the request in any case. Negative where the reply says so.
 */
export function rejectedItems(reply: Uint8Array): number {
  return signed(varintOf(bytesOf(reply, PARTIAL_SUCCESS), REJECTED));
}

/** Of an int64, which is written in two's complement of 64 bits; what is near 2^64 a number does not tell from it. */
function signed(varint: number): number {
  return varint < 2 ** 63 ? varint : Math.min(-1, varint - 2 ** 64);
}

/** What is wrong with a count of rejected items; undefined: nothing. */
export function miscountOf(rejected: number, records: number): Oddity | undefined {
  if (rejected < 0) return "its count of rejected records is negative";
  return rejected > records ? "it rejects more records than were sent" : undefined;
}
