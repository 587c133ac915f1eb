/** Protobuf written from its end to its start: a message's length is known when it comes to be written. */

const DOUBLE = new DataView(new ArrayBuffer(8));
/** Up to so many characters a loop is faster than a call. */
const SHORT = 24;

export class BackWriter {
  #bytes: Buffer;
  /** Where what is written begins. */
  #at: number;

  /** @param size bytes that will be enough for most */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#at = size;
  }

  /** Bytes written. */
  get length(): number {
    return this.#bytes.length - this.#at;
  }

  /** What was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#bytes.subarray(this.#at));
  }

  /** Takes back what was written since it was so long. */
  rewind(length: number): void {
    this.#at = this.#bytes.length - length;
  }

  /** Whether all bytes are zero that were written since it was so long. */
  isZeroSince(length: number): boolean {
    const end = this.#bytes.length - length;
    let at = this.#at;
    while (at < end && this.#bytes[at] === 0) at++;
    return at === end;
  }

  /** @param value of 32 bits, without a sign */
  varint32(value: number): void {
    let size = 1;
    for (let rest = value >>> 7; rest !== 0; rest >>>= 7) size++;
    let at = this.#before(size);
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[at++] = (rest & 0x7f) | 0x80;
    this.#bytes[at] = rest;
  }

  /** @param low of 32 bits, without a sign, as is `high` */
  varint64(low: number, high: number): void {
    if (high === 0) {
      this.varint32(low);
      return;
    }
    let size = 5;
    for (let rest = high >>> 3; rest !== 0; rest >>>= 7) size++;
    let at = this.#before(size);
    let rest = low;
    let above = high;
    for (let left = size - 1; left > 0; left--) {
      this.#bytes[at++] = (rest & 0x7f) | 0x80;
      rest = ((rest >>> 7) | (above << 25)) >>> 0;
      above >>>= 7;
    }
    this.#bytes[at] = rest;
  }

  fixed32(value: number): void {
    let at = this.#before(4);
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[at++] = value >>> shift;
  }

  fixed64(low: number, high: number): void {
    this.fixed32(high);
    this.fixed32(low);
  }

  double(value: number): void {
    DOUBLE.setFloat64(0, value, true);
    this.fixed64(DOUBLE.getUint32(0, true), DOUBLE.getUint32(4, true));
  }

  bytes(value: Uint8Array): void {
    const at = this.#before(value.length);
    this.#bytes.set(value, at);
    this.varint32(value.length);
  }

  /** Its UTF-8. */
  text(value: string): void {
    const { length } = value;
    if (length > SHORT || !this.#shortText(value)) {
      const size = Buffer.byteLength(value);
      const at = this.#before(size);
      this.#bytes.write(value, at, size, "utf8");
      this.varint32(size);
    } else this.varint32(length);
  }

  /** Writes a text of ASCII; false: it is another, and nothing is written. */
  #shortText(value: string): boolean {
    const { length } = value;
    const at = this.#before(length);
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 0x7f) {
        this.#at += length;
        return false;
      }
      this.#bytes[at + i] = code;
    }
    return true;
  }

  /** Where so many bytes more begin, in bytes that may be other ones than before. */
  #before(size: number): number {
    if (size > this.#at) this.#grow(size);
    this.#at -= size;
    return this.#at;
  }

  #grow(size: number): void {
    const { length } = this;
    const larger = Buffer.allocUnsafeSlow(2 * this.#bytes.length + size);
    this.#bytes.copy(larger, larger.length - length, this.#at);
    this.#bytes = larger;
    this.#at = larger.length - length;
  }
}
