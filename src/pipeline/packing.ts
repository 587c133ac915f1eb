/** Bytes made ready to move to another thread: large pieces as they are, small ones as one copy. */
import { isMarkedAsUntransferable } from "node:worker_threads";

/**
 * Up to this size a copy costs less than moving one more buffer (measured: about 3 us each way);
 * above it, copying costs more, and garbage that the collector must be woken for.
 */
const SMALL_BYTES = 16 * 1024;

/** Numbers a piece in `Packed.places`. */
export const PLACE = 3;

export interface Packed {
  /** To be moved. A buffer that a large piece stood in goes whole. */
  readonly buffers: ArrayBuffer[];
  /** For each piece, in order: index of its buffer, offset in it, length. */
  readonly places: number[];
}

export function pack(pieces: readonly Uint8Array<ArrayBuffer>[]): Packed {
  const copied = pieces.filter(goesAsCopy);
  const size = copied.reduce((sum, piece) => sum + piece.byteLength, 0);
  const shared = copied.length === 0 ? undefined : Buffer.allocUnsafeSlow(size);
  const buffers = shared === undefined ? [] : [shared.buffer];
  const places: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    if (shared !== undefined && goesAsCopy(piece)) {
      shared.set(piece, end);
      places.push(0, end, piece.byteLength);
      end += piece.byteLength;
    } else {
      places.push(buffers.length, piece.byteOffset, piece.byteLength);
      buffers.push(piece.buffer);
    }
  }
  return { buffers, places };
}

function goesAsCopy(piece: Uint8Array<ArrayBuffer>): boolean {
  return piece.byteLength <= SMALL_BYTES || isMarkedAsUntransferable(piece.buffer);
}

/** The piece at `index`, or nothing when there is no such. */
export function pieceOf(
  { buffers, places }: Packed,
  index: number,
): Uint8Array<ArrayBuffer> | undefined {
  const at = index * PLACE;
  const buffer = buffers[places[at] ?? -1];
  return buffer === undefined ? undefined : new Uint8Array(buffer, places[at + 1], places[at + 2]);
}
