/** ISO/IEC 7064, MOD 97-10: whether digits and letters (A is 10) leave the remainder 1. */
export function passesMod97(text: string): boolean {
  let remainder = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    remainder =
      code <= 0x39 ? (remainder * 10 + code - 0x30) % 97 : (remainder * 100 + code - 55) % 97;
  }
  return remainder === 1;
}
