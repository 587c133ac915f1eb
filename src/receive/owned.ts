/** Bytes that share their memory with nothing else, so that they can be moved to a worker. */

/** The chunks in memory of their own. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = allocate(length);
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}

/** Memory that is written whole before it is read, so it need not be cleared. */
export function allocate(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.allocUnsafeSlow(size).buffer as ArrayBuffer);
}

/** The buffer itself where it has its memory alone, else a copy. */
export function owned(buffer: Buffer): Uint8Array<ArrayBuffer> {
  const whole = buffer.buffer;
  if (whole instanceof ArrayBuffer && buffer.byteLength === whole.byteLength)
    return new Uint8Array(whole);
  return joined([buffer], buffer.length);
}
