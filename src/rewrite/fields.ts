/**
 * Steps over the fields of a message that walk has already found well-formed: no limit is checked
 * here again.
 */
export class FieldCursor {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  /** Offset of the field's tag, of its payload, and of the next field. */
  at = 0;
  start = 0;
  next: number;
  /** Field number times eight plus wire type. */
  tag = 0;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#end = end;
    this.next = start;
  }

  /** Moves to the next field; false at the end. */
  step(): boolean {
    if (this.next >= this.#end) return false;
    this.at = this.next;
    this.tag = this.#varint(this.at);
    switch (this.tag & 7) {
      case 0:
        this.next = varintEnd(this.#bytes, this.start);
        return true;
      case 1:
        this.next = this.start + 8;
        return true;
      case 2: {
        const length = this.#varint(this.start);
        this.next = this.start + length;
        return true;
      }
      default:
        this.next = this.start + 4;
        return true;
    }
  }

  /** Reads a tag or a length, mostly of one byte, and puts `start` behind it. */
  #varint(offset: number): number {
    const byte = this.#bytes[offset]!;
    this.start = byte < 0x80 ? offset + 1 : varintEnd(this.#bytes, offset);
    return byte < 0x80 ? byte : readUint32(this.#bytes, offset);
  }
}

/** The low 32 bits of a varint. */
export function readUint32(bytes: Uint8Array, offset: number): number {
  let value = 0;
  for (let at = offset, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at]!;
    if (shift < 32) value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
}

/** The offset after a varint. */
export function varintEnd(bytes: Uint8Array, offset: number): number {
  let at = offset;
  while (bytes[at]! >= 0x80) at++;
  return at + 1;
}
