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
  /** For each piece, in order: index of its buffer, offset in it, length. */
  readonly places: readonly number[];
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
  const places: number[] = [];
  let end = 0;
  for (const piece of pieces) {
    if (piece === undefined) {
      places.push(0, 0, 0);
    } else if (goesAsCopy(piece)) {
      places.push(placeIn(buffers, shared.buffer), end, piece.length);
      shared.set(piece, end);
      end += piece.length;
    } else {
      places.push(placeIn(buffers, piece.buffer), piece.byteOffset, piece.length);
    }
  }
  return { buffers, places };
}

/** The buffer's index, where it now stands if it did not before. */
function placeIn(buffers: ArrayBuffer[], buffer: ArrayBuffer): number {
  const index = buffers.lastIndexOf(buffer);
  return index < 0 ? buffers.push(buffer) - 1 : index;
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
