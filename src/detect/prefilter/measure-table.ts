/**
 * What makes a measure of two runs of digits with a point or a slash between (`98.6`, `128/78`), as
 * assembly/measures.ts reads it: a byte by the digits before a point, a bit by those behind it; eight bytes of the
 * same for a slash; then 256 bytes for each of three characters behind, a bit a way to go on with nothing.
 */

const MOST_DIGITS = 5;
const SLASH = 8;
const BEHIND = 16;

/** Up to three characters, others are any: a blank or a point and then a letter or a line's end, also as JSON writes it. */
const ENDS: readonly (readonly RegExp[])[] = [
  [/[ .]/, /[a-z\n]/i],
  [/[ .]/, /\\/, /n/],
  [/[,\n]/],
  [/\\/, /n/],
  [/%/, /[^0-9a-f]/i],
];

export function measureTable(): Uint8Array {
  const table = new Uint8Array(BEHIND + 3 * 256);
  for (let one = 1; one < MOST_DIGITS; one++)
    for (let other = 1; one + other <= MOST_DIGITS; other++) {
      table[one] |= 1 << other;
      if (!isDate(one, other)) table[SLASH + one] |= 1 << other;
    }
  for (let place = 0; place < 3; place++)
    for (let code = 0; code < 256; code++)
      for (const [way, end] of ENDS.entries())
        if (end[place]?.test(String.fromCharCode(code)) ?? true)
          table[BEHIND + 256 * place + code] |= 1 << way;
  return table;
}

/** `3/14`, `03/1958`, by their digits. */
function isDate(one: number, other: number): boolean {
  return one <= 2 ? other <= 2 || other === 4 : one === 4 && other <= 2;
}
