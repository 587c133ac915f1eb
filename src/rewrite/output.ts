/** Below this many bytes a loop is faster than a call. */
const SHORT_COPY = 32;

/**
 * The rewritten request, written from its start to its end: the input where nothing changes.
 * Allocated once at its size, a small one in Node's pool: it goes to another thread as a copy in any case.
 */
export class Output {
  readonly #input: Buffer;
  readonly #buffer: Buffer<ArrayBuffer>;
  /** Bytes read of the input, and written. */
  #read = 0;
  #at = 0;

  constructor(input: Uint8Array<ArrayBuffer>, size: number) {
    this.#input = Buffer.from(input.buffer, input.byteOffset, input.length);
    this.#buffer = Buffer.allocUnsafe(size);
  }

  /** Copies the input up to an offset. */
  keepUntil(end: number): void {
    this.put(this.#input, this.#read, end);
    this.#read = end;
  }

  /** Leaves out the input up to an offset. */
  skipTo(offset: number): void {
    this.#read = offset;
  }

  /** A length prefix that stood in [at, end) of the input. */
  mend(at: number, end: number, length: number): void {
    this.keepUntil(at);
    const buffer = this.#buffer;
    let to = this.#at;
    let rest = length;
    while (rest > 0x7f) {
      buffer[to++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    buffer[to++] = rest;
    this.#at = to;
    this.#read = end;
  }

  /** `Buffer.copy` makes no view of its source, which `set` needs: 21 against 35 ns a piece. */
  put(source: Buffer, start: number, end: number): void {
    if (end - start > SHORT_COPY) {
      source.copy(this.#buffer, this.#at, start, end);
      this.#at += end - start;
      return;
    }
    const buffer = this.#buffer;
    let at = this.#at;
    for (let i = start; i < end; i++) buffer[at++] = source[i]!;
    this.#at = at;
  }

  /** Where an offset of the input comes to stand when nothing changes before it. */
  placeOf(offset: number): number {
    return this.#at + offset - this.#read;
  }

  /** Copies the rest of the input. */
  finish(): Uint8Array<ArrayBuffer> {
    this.keepUntil(this.#input.length);
    const { buffer, byteOffset, length } = this.#buffer;
    return new Uint8Array(buffer, byteOffset, length);
  }
}
