/** NHS number of England, Wales and the Isle of Man: ten digits, modulo 11 with the weights 10 to 2. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (10 - i) * Number(digits.charAt(i));
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits.charAt(9));
}
