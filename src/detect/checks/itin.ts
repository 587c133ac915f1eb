const SHAPE = /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;

/** Individual Taxpayer Identification Number: nine digits, 9 first, and a group of the IRS's ranges. */
export function isItin(digits: string): boolean {
  return SHAPE.test(digits);
}
