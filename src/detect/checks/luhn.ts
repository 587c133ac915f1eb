/** ISO/IEC 7812-1, annex B: the check digit of card numbers, IMEIs and (with a prefix) NPIs. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, isDoubled = false; i >= 0; i--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(i) - 0x30;
    sum += isDoubled ? (digit < 5 ? digit * 2 : digit * 2 - 9) : digit;
  }
  return digits.length > 1 && sum % 10 === 0;
}
