/** The registrant's class, then the first letter of the last name, or 9 for a business. */
const SHAPE = /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/i;

/** DEA registration number: the last digit is that of (d1+d3+d5) + 2(d2+d4+d6). */
export function isDea(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const digits = Array.from(text.slice(2), Number);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check] = digits;
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}
