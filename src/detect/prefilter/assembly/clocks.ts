// Times of day, which are no values and stand beside most dates: `10:22`, the `T10:22:33.482Z` of a time stamp.
import { digitMask, hex, isDigit, isLetter } from "./bytes";

// Bytes of a zone behind a blank.
const ZONE: usize = 6;

// Behind the time whose hour is [start, stop), as far as its seconds' fraction or its zone; 0: it is none, or may be an address.
export function clockEnd(begin: usize, start: usize, stop: usize): usize {
  if (!isAlone(start > begin ? load<u8>(start - 1) : 0)) return 0;
  if (stop - start == 2 && load<u8>(start) > 0x32) return 0;
  let end = behindPair(stop);
  if (end == 0) return 0;
  if (load<u8>(end) == 0x3a) {
    end = behindPair(end);
    if (end == 0) return 0;
    if (load<u8>(end) == 0x2e && isDigit(load<u8>(end + 1))) end += 1 + (ctz(~digitMask(end + 1)) as usize);
    if (isZone(end)) end += ZONE;
  }
  return isOver(load<u8>(end)) ? end : 0;
}

// ` +0200`, whole, half or three quarters of an hour: no telephone's first digits.
@inline function isZone(at: usize): bool {
  const sign: u32 = load<u16>(at);
  if ((sign != 0x2b20 && sign != 0x2d20) || load<u8>(at + 2) - 0x30 > 1 || !isDigit(load<u8>(at + 3)) || isDigit(load<u8>(at + ZONE))) return false;
  const minutes: u32 = load<u16>(at + 4);
  return minutes == 0x3030 || minutes == 0x3033 || minutes == 0x3534;
}

// Behind the colon at `mark` and two digits below sixty; 0: they do not stand there.
@inline function behindPair(mark: usize): usize {
  return load<u8>(mark + 1) - 0x30 < 6 && isDigit(load<u8>(mark + 2)) ? mark + 3 : 0;
}

// No address goes on there, and no number but a date's.
@inline function isAlone(before: u32): bool {
  return before == 0x54 || !(isLetter(before) || isDigit(before) || before == 0x3a || before == 0x2e);
}

@inline function isOver(behind: u32): bool {
  return behind != 0x3a && hex(behind) < 0;
}
