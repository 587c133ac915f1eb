// Whether a label stands before a number: words are read leftwards.
import { isDigit, isEncoded, isLetter, letterMask } from "./bytes";
import { FILLER, LABEL, flagsOf, lettersStart, wordStart } from "./words";
import { IF_KEYED, LOOK, NOTHING } from "./worth";

const LABEL_REACH: usize = 100;
const LABEL_WORDS: i32 = 10;

// Whether a label could stand before `at`, or the leaf begins there, whose key may be one. Short clusters
// (`isNear`) take only words that say nothing between.
export function labelBefore(begin: usize, at: usize, isNear: bool, raw: bool): i32 {
  const worth = labelUpTo(begin, at, isNear, raw);
  if (worth != NOTHING) return worth;
  // Letters, hyphens and marks that belong to the value itself: the `MP` of `MP98765`, the `#ST-` of `#ST-998877`.
  let p = at;
  const stop = p > begin + 12 ? p - 12 : begin;
  while (p > stop && isValueChar(load<u8>(p - 1))) {
    p--;
    if (load<u8>(p) == 0x23) break;
  }
  const before = p < at ? labelUpTo(begin, p, isNear, raw) : NOTHING;
  if (before != NOTHING || !isNear) return before;
  const issuer = beforeCapitals(begin, p);
  return issuer < p ? labelUpTo(begin, issuer, isNear, raw) : NOTHING;
}

// Before the letters of an issuer and their blank: the `XHG ` of `XHG 123A4567`.
function beforeCapitals(begin: usize, at: usize): usize {
  if (at < begin + 4 || load<u8>(at - 1) != 0x20) return at;
  let p = at - 1;
  const stop = p > begin + 5 ? p - 5 : begin;
  while (p > stop && load<u8>(p - 1) - 0x41 < 26) p--;
  return p < at - 2 && !isLetter(load<u8>(p - 1)) ? p : at;
}

@inline function isValueChar(c: u32): bool {
  return isLetter(c) || isDigit(c) || c == 0x2d || c == 0x23;
}

function labelUpTo(begin: usize, at: usize, isNear: bool, raw: bool): i32 {
  let p = at;
  const stop = p > begin + LABEL_REACH ? p - LABEL_REACH : begin;
  let inBrackets = false;
  for (let words = 0; words < LABEL_WORDS; words++) {
    while (p > stop) {
      const c: u32 = load<u8>(p - 1);
      if (isLetter(c)) break;
      if (c == 0x29) inBrackets = true;
      else if (c == 0x28) inBrackets = false;
      // An escape, an entity or a character outside ASCII may hide a label: looked at in the shadow.
      if (raw && (c >= 0x80 || c == 0x26 || c == 0x3b || c == 0x3e || (c == 0x25 && isEncoded(p - 1)))) return LOOK;
      // The same of a colour.
      if (raw && c == 0x1b && load<u8>(p) == 0x5b) return LOOK;
      // A field of the wire format begins here.
      if (raw && c < 0x20 && c != 0x0a && c != 0x0d && c != 0x09) return IF_KEYED;
      p--;
      if (isDigit(c)) p = behindTelling(stop, p);
    }
    if (p == stop) return p != begin ? NOTHING : raw ? IF_KEYED : LOOK;
    const last = p;
    p = wordStart(stop, p);
    // `\n`, `\t`, `\r`: a blank, and its letter is not of the word.
    const isEscaped = raw && p > stop && load<u8>(p - 1) == 0x5c && isBlankEscape(load<u8>(p));
    if (isEscaped && last - p == 1) {
      p--;
      continue;
    }
    const flags = flagsOf(isEscaped ? p + 1 : p, last);
    if ((flags & LABEL) != 0 || (!isEscaped && isOddCase(stop, p, last))) return LOOK;
    if (raw && p > stop) {
      const c: u32 = load<u8>(p - 1);
      if ((c == 0x5c && !isEscaped) || c >= 0x80 || c == 0x25 || c == 0x26) return LOOK;
    }
    if (isNear && (flags & FILLER) == 0 && !inBrackets) return NOTHING;
  }
  return NOTHING;
}

// `mRN`, `sSn`: a label that capitals part.
@inline function isOddCase(stop: usize, start: usize, end: usize): bool {
  return start > stop && isLetter(load<u8>(start - 1)) && (flagsOf(lettersStart(stop, start), end) & LABEL) != 0;
}

// Behind the nearest byte before `at` that labelUpTo() asks for: a list of numbers has none for long.
function behindTelling(stop: usize, at: usize): usize {
  let p = at;
  while (p > stop) {
    const telling = tellingMask(p - 16);
    if (telling != 0) {
      p -= clz(telling) - 16;
      break;
    }
    p -= 16;
  }
  return p > stop ? p : stop;
}

// One bit a byte of [at, at + 16): a letter, a bracket, what may hide a label, what is no text.
@inline function tellingMask(at: usize): u32 {
  const bytes = v128.load(at);
  const marks = v128.or(
    v128.or(i8x16.eq(v128.and(bytes, i8x16.splat(0xfe as i8)), i8x16.splat(0x28)), i8x16.eq(bytes, i8x16.splat(0x25))),
    v128.or(
      i8x16.eq(bytes, i8x16.splat(0x26)),
      v128.or(i8x16.eq(bytes, i8x16.splat(0x3b)), i8x16.eq(bytes, i8x16.splat(0x3e))),
    ),
  );
  const strange = i8x16.lt_s(bytes, i8x16.splat(0x20));
  return letterMask(at) | i8x16.bitmask(v128.or(marks, strange));
}

@inline function isBlankEscape(c: u32): bool {
  return c == 0x6e || c == 0x74 || c == 0x72;
}
