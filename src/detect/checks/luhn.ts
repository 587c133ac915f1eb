/**
 * ISO/IEC 7812-1, annex B: the check digit of card numbers, IMEIs and (with a prefix) NPIs. What is no
 * digit is passed over.
 */
export function passesLuhn(text: string, start = 0, end = text.length): boolean {
  let sum = 0;
  let count = 0;
  for (let i = end - 1; i >= start; i--) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) continue;
    const isDoubled = (count++ & 1) === 1;
    sum += isDoubled ? (digit < 5 ? digit * 2 : digit * 2 - 9) : digit;
  }
  return count > 1 && sum % 10 === 0;
}
