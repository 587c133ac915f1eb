/** Bytes made ready to move to another thread: large pieces as they are, small ones as one copy. */
import { isMarkedAsUntransferable } from "node:worker_threads";

/**
 * Up to this size a copy costs less than moving one more buffer (measured: about 3 us each way);
 * above it, copying costs more, and garbage that the collector must be woken for.
 */
const SMALL_BYTES = 16 * 1024;

/** Numbers a piece in `Packed.places`. */
const PLACE = 3;

type Piece = Uint8Array<ArrayBuffer>;

export interface Packed {
  /** To be moved. A buffer that a piece stands in goes whole. */
  readonly buffers: ArrayBuffer[];
  /** For each piece, in order: index of its buffer, offset in it, length. To be cloned (outcomes.ts). */
  readonly places: Int32Array;
}

/**
 * @param pieces `undefined` for one that does not go, and is not to be asked for.
 * @param own buffers whose pieces go in them, however small they are.
 */
export function pack(
  pieces: readonly (Piece | undefined)[],
  own: readonly ArrayBuffer[] = [],
): Packed {
  const goesAsCopy = (piece: Piece): boolean => isSmall(piece) && !own.includes(piece.buffer);
  let size = 0;
  for (const piece of pieces) if (piece !== undefined && goesAsCopy(piece)) size += piece.length;
  const shared = Buffer.allocUnsafeSlow(size);
  const buffers: ArrayBuffer[] = [];
  const places = new Int32Array(pieces.length * PLACE);
  let copied = 0;
  for (let i = 0; i < pieces.length; i++) {
    let piece = pieces[i];
    if (piece === undefined) continue;
    if (goesAsCopy(piece)) {
      shared.set(piece, copied);
      piece = shared.subarray(copied, copied + piece.length);
      copied += piece.length;
    }
    const at = buffers.lastIndexOf(piece.buffer);
    const buffer = at < 0 ? buffers.push(piece.buffer) - 1 : at;
    places.set([buffer, piece.byteOffset, piece.length], i * PLACE);
  }
  return { buffers, places };
}

function isSmall({ length, buffer }: Piece): boolean {
  return length <= SMALL_BYTES || isMarkedAsUntransferable(buffer);
}

/** The piece at `index`. Throws a RangeError when there is no such. */
export function pieceOf({ buffers, places }: Packed, index: number): Piece {
  const at = index * PLACE;
  const buffer = buffers[places[at]!];
  if (buffer === undefined) throw new RangeError("there is no such piece");
  return new Uint8Array(buffer, places[at + 1], places[at + 2]);
}
