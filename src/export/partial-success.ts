/**
 * How many items a success reply says were rejected: Export…ServiceResponse{ partial_success = 1
 * { rejected = 1 (varint), error_message = 2 } }, alike for all signals. 0 when it does not say, or
 * is something else: the upstream took the request in any case.
 */
export function rejectedItems(reply: Uint8Array): number {
  const partial = fieldOf(reply, PARTIAL_SUCCESS);
  const rejected = partial instanceof Uint8Array ? fieldOf(partial, REJECTED) : 0;
  return typeof rejected === "number" ? rejected : 0;
}

/** Tags: field number << 3 | wire type (0 a varint, 2 a length and bytes). */
const PARTIAL_SUCCESS = (1 << 3) | 2;
const REJECTED = 1 << 3;

/** The first field of the tag. Ends at the first thing that it does not know: the message is small and old. */
function fieldOf(message: Uint8Array, tag: number): Uint8Array | number | undefined {
  for (let at = 0; at < message.length; ) {
    const found = varintAt(message, at);
    const content = found && varintAt(message, found.end);
    if (found === undefined || content === undefined) return undefined;
    const isBytes = (found.value & 7) === 2;
    if (!isBytes && (found.value & 7) !== 0) return undefined;
    at = isBytes ? content.end + content.value : content.end;
    if (found.value === tag) return isBytes ? message.subarray(content.end, at) : content.value;
  }
  return undefined;
}

function varintAt(
  bytes: Uint8Array,
  start: number,
): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let at = start, scale = 1; at < bytes.length && at < start + 10; at++, scale *= 128) {
    value += (bytes[at] & 0x7f) * scale;
    if (bytes[at] < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}
