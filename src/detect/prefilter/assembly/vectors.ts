// Sixteen bytes at once: digits, and bytes that announce something, told by tables of their low and high halves.

// A bit a group of bytes: `@` and the first bytes 0xe0 and 0xf0; `[` and 0xd9, 0xdb; `(` and `*`; `:` and
// `=`; `|`; 0xef; capitals to `O`; capitals from `P` on.
const LOW = i8x16(1 | -128, -64, -64, -64, -64, -64, -64, -64, 4 | -64, 2 | -64, 4 | 8 | -64, 2 | 64, 16 | 64, 8 | 64, 64, 32 | 64);
const HIGH = i8x16(0, 0, 4, 8, 1 | 64, 2 | -128, 0, 16, 0, 0, 0, 0, 0, 2, 1 | 32, 1);

@inline export function lowHalves(v: v128): v128 {
  return v128.and(v, i8x16.splat(15));
}

@inline export function highHalves(v: v128): v128 {
  return v128.and(i16x8.shr_u(v, 4), i8x16.splat(15));
}

// The index is never above 15: there the relaxed lookup is exact on every machine.
@inline export function lookUp(table: v128, halves: v128): v128 {
  return i8x16.relaxed_swizzle(table, halves);
}

// Not zero where a byte may announce something: a mark, the first byte of a foreign digit, a capital.
@inline export function announced(low: v128, high: v128): v128 {
  return v128.and(lookUp(LOW, low), lookUp(HIGH, high));
}

// Bytes of [first, first + count): one signed comparison, which is cheaper than an unsigned one.
@inline export function below(v: v128, first: i32, count: i32): v128 {
  return i8x16.lt_s(i8x16.add(v, i8x16.splat((0x80 - first) as i8)), i8x16.splat((count - 0x80) as i8));
}

@inline export function digitsOf(v: v128): u32 {
  return i8x16.bitmask(below(v, 0x30, 10));
}

@inline export function zerosOf(v: v128): u32 {
  return i8x16.bitmask(i8x16.eq(v, i8x16.splat(0)));
}

// One bit a byte of 64, of the four masks of 16.
@inline export function join(a: u32, b: u32, c: u32, d: u32): u64 {
  return ((a | (b << 16)) as u64) | (((c | (d << 16)) as u64) << 32);
}
