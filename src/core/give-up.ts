/** Less than this costs less than the call, and may stand in memory that others share. */
const WORTH_GIVING_UP = 16 * 1024;

/**
 * Gives the memory of bytes back at once; they are empty afterwards. Bodies are nearly all of a gateway's
 * garbage, but the collector hardly notices them: left to it, they pile up, and each new one takes pages
 * that the kernel must clear first. Only for bytes that nobody reads any more, the kernel included.
 * Bytes that are a part of something larger are left alone.
 */
export function giveUp({ buffer, byteLength }: Uint8Array): void {
  const isWhole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength;
  if (isWhole && byteLength >= WORTH_GIVING_UP) buffer.transfer(0);
}
