/** More is not kept for the next use. */
const MOST_KEPT = 4 * 1024 * 1024;

/** From here on a varint takes more than a byte. */
export const LONG_VARINT = 0x80;

/** Half-open, in an ink's bytes. */
export interface InkRange {
  readonly from: number;
  readonly to: number;
}

/** Bytes to be written: one growing buffer, used again and again. */
export class Ink {
  readonly #capacity: number;
  bytes: Buffer;
  length = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  reset(): void {
    this.length = 0;
    if (this.bytes.length > MOST_KEPT) this.bytes = Buffer.allocUnsafe(this.#capacity);
  }

  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  raw(source: Uint8Array): void {
    this.reserve(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  /** A view of what was written, until more is. */
  written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  text(value: string): void {
    this.reserve(value.length * 3);
    this.length += this.bytes.write(value, this.length, "utf8");
  }

  double(value: number): void {
    this.reserve(8);
    this.length = this.bytes.writeDoubleLE(value, this.length);
  }
}

/** Bytes that a varint of at most 32 bits takes. */
export function varintSize(value: number): number {
  if (value < LONG_VARINT) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}
