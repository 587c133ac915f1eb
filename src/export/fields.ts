/** Protobuf's fields, as far as replies need them: varints, and bytes with their length. */

/** A varint, or the bytes of a string or message. */
export type Field = { readonly tag: number; readonly content: Uint8Array | number };

/** Tags: field number << 3 | wire type. */
export const varintTag = (field: number): number => field << 3;
export const bytesTag = (field: number): number => (field << 3) | 2;

/** Ends at the first thing that it does not know: the messages read here are small and do not change. */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  for (let at = 0; at < message.length; ) {
    const found = varintAt(message, at);
    const content = found && varintAt(message, found.end);
    if (found === undefined || content === undefined) return;
    const { value: tag } = found;
    const isBytes = (tag & 7) === 2;
    if (!isBytes && (tag & 7) !== 0) return;
    at = isBytes ? content.end + content.value : content.end;
    yield { tag, content: isBytes ? message.subarray(content.end, at) : content.value };
  }
}

/** The first varint of the tag; 0, protobuf's default, when there is none. */
export function varintOf(message: Uint8Array, tag: number): number {
  for (const { tag: found, content } of fieldsOf(message))
    if (found === tag && typeof content === "number") return content;
  return 0;
}

/** The first bytes of the tag; none when there are none. */
export function bytesOf(message: Uint8Array, tag: number): Uint8Array {
  for (const { tag: found, content } of fieldsOf(message))
    if (found === tag && content instanceof Uint8Array) return content;
  return new Uint8Array(0);
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
