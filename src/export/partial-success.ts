/**
 * How many items a success reply says were rejected: Export…ServiceResponse{ partial_success = 1
 * { rejected = 1 (varint), error_message = 2 } }, alike for all signals. 0 when it does not say.
 */
export function rejectedItems(reply: Uint8Array): number {
  if (reply.length < 4 || reply[0] !== 0x0a || reply[2] !== 0x08) return 0;
  let value = 0;
  for (let at = 3, shift = 1; at < reply.length; at++, shift *= 128) {
    value += (reply[at] & 0x7f) * shift;
    if (reply[at] < 0x80) return value;
  }
  return 0;
}
