// Which leaves need no shadow, for all of their bytes stand for themselves.
import { isEncoded } from "./bytes";
import { edgesOf } from "./fold-marks";
import { foldedIn, underscoresOf, zerosOf } from "./vectors";

// Whether all of a leaf stands for itself.
export function isPlain(input: usize, length: i32): bool {
  const limit = input + (length as usize);
  for (let at = input; at < limit; at += 32) {
    const mask = foldedMask(input, at, limit);
    if (mask != 0 && folds(at, mask, limit)) return false;
  }
  return true;
}

// Whether one of the bytes from `at` on that a mask shows means another one: not the `%` of `6.2%`, before no digits of
// its own.
function folds(at: usize, mask: u32, limit: usize): bool {
  for (let rest = mask; rest != 0; rest &= rest - 1) {
    const p = at + (ctz(rest) as usize);
    if (p >= limit) return false;
    if (load<u8>(p) != 0x25 || isEncoded(p)) return true;
  }
  return false;
}

// One bit a byte of [at, at + 32), in a leaf of [origin, limit), that a shadow may show otherwise.
@inline export function foldedMask(origin: usize, at: usize, limit: usize): u32 {
  const first = v128.load(at);
  const second = v128.load(at, 16);
  const folded = ~(zerosOf(foldedIn(first)) | (zerosOf(foldedIn(second)) << 16));
  if (folded == 0) return 0;
  const scores = underscoresOf(first) | (underscoresOf(second) << 16);
  return scores == 0 ? folded : (folded & ~scores) | edgesOf(origin, at, limit, scores);
}
