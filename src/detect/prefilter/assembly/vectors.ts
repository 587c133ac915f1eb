// Sixteen bytes at once: their kinds, told by tables of their low and high halves; letters, digits.

// What is asked for again and again is kept in variables, which are loaded: a constant is built anew at each use, in
// steps that take turns with the look-ups. They are set when the module starts: what they begin with would be constant.
let half: v128 = i8x16.splat(0);
let kindsByLow: v128 = i8x16.splat(0);
let kindsByHigh: v128 = i8x16.splat(0);
let caseBit: v128 = i8x16.splat(0);
let sinceA: v128 = i8x16.splat(0);
let overLetters: v128 = i8x16.splat(0);
let sinceZero: v128 = i8x16.splat(0);
let overDigits: v128 = i8x16.splat(0);
let ones: v128 = i8x16.splat(0);
let foldedByLow: v128 = i8x16.splat(0);
let foldedByHigh: v128 = i8x16.splat(0);
let underscore: v128 = i8x16.splat(0);

half = i8x16.splat(15);
// A bit a group of bytes: 1 `@` and the first bytes 0xe0, 0xef and 0xf0; 2 `[` and 0xd9, 0xdb; 4 `(` and `*`;
// 8 `:` and `=`; 16 `|`; 32 capitals to `O`; 64 capitals from `P` on; the sign digits.
kindsByLow = i8x16(1 | 64 | -128, -32, -32, -32, -32, -32, -32, -32, 4 | -32, 2 | -32, 4 | 8 | 32 | 64, 2 | 32, 16 | 32, 8 | 32, 32, 1 | 32);
kindsByHigh = i8x16(0, 0, 4, 8 | -128, 1 | 32, 2 | 64, 0, 16, 0, 0, 0, 0, 0, 2, 1, 1);
caseBit = i8x16.splat(0x20);
sinceA = i8x16.splat((0x80 - 0x61) as i8);
overLetters = i8x16.splat((26 - 0x80) as i8);
sinceZero = i8x16.splat((0x80 - 0x30) as i8);
overDigits = i8x16.splat((10 - 0x80) as i8);
ones = i64x2.splat(1);
foldedByLow = i8x16(32, 32, 32, 32, 32, 32 | 4, 32 | 4, 32, 32, 32, 32, 32 | 2, 32 | 8 | 16, 32 | 1, 32, 32 | 16);
foldedByHigh = i8x16(1, 2, 4, 8, 0, 16, 0, 0, 32, 32, 32, 32, 32, 32, 32, 32);
underscore = i8x16.splat(0x5f);

@inline export function lowHalves(v: v128): v128 {
  return v128.and(v, half);
}

@inline export function highHalves(v: v128): v128 {
  return v128.and(i16x8.shr_u(v, 4), half);
}

// The index is never above 15: there the relaxed lookup is exact on every machine.
@inline export function lookUp(table: v128, halves: v128): v128 {
  return i8x16.relaxed_swizzle(table, halves);
}

// Below zero where a byte is a digit, above where it may announce something: a mark, the first byte of a foreign
// digit, a capital.
@inline export function kindsOf(low: v128, high: v128): v128 {
  return v128.and(lookUp(kindsByLow, low), lookUp(kindsByHigh, high));
}

// Bytes of [first, first + count): one signed comparison, which is cheaper than an unsigned one.
@inline export function below(v: v128, first: i32, count: i32): v128 {
  return i8x16.lt_s(i8x16.add(v, i8x16.splat((0x80 - first) as i8)), i8x16.splat((count - 0x80) as i8));
}

@inline export function lettersIn(v: v128): v128 {
  return smallsIn(v128.or(v, caseBit));
}

@inline export function smallsIn(v: v128): v128 {
  return i8x16.lt_s(i8x16.add(v, sinceA), overLetters);
}

// Not zero where a shadow may show otherwise: a backslash, `%`, `&`, `<`, `_`, ESC, CR, a byte of a character outside
// ASCII.
@inline export function foldedIn(v: v128): v128 {
  return v128.and(lookUp(foldedByLow, lowHalves(v)), lookUp(foldedByHigh, highHalves(v)));
}

@inline export function underscoresOf(v: v128): u32 {
  return i8x16.bitmask(i8x16.eq(v, underscore));
}

// Of eight bytes of ASCII in each half, the letters before the first that is none, in lower case; zeros behind them.
@inline export function leadingLetters(v: v128): v128 {
  const letters = lettersIn(v);
  return v128.and(v128.andnot(letters, i64x2.add(letters, ones)), v128.or(v, caseBit));
}

@inline export function digitsIn(v: v128): v128 {
  return i8x16.lt_s(i8x16.add(v, sinceZero), overDigits);
}

@inline export function digitsOf(v: v128): u32 {
  return i8x16.bitmask(digitsIn(v));
}

// `"` and an apostrophe.
@inline export function quotesIn(v: v128): u32 {
  return i8x16.bitmask(v128.or(i8x16.eq(v, i8x16.splat(0x22)), i8x16.eq(v, i8x16.splat(0x27))));
}

@inline export function signsOf(v: v128): u32 {
  return i8x16.bitmask(v);
}

@inline export function zerosOf(v: v128): u32 {
  return i8x16.bitmask(i8x16.eq(v, i8x16.splat(0)));
}

// One bit a byte of 64, of the four masks of 16.
@inline export function join(a: u32, b: u32, c: u32, d: u32): u64 {
  return ((a | (b << 16)) as u64) | (((c | (d << 16)) as u64) << 32);
}
