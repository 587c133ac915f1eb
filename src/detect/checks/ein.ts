/** 01-06, 10-16, 20-27, 30-48, 50-68, 71-77, 80-88, 90-95, 98, 99. */
const SHAPE = /^(?:0[1-6]|1[0-6]|2[0-7]|3\d|4[0-8]|5\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])\d{7}$/;

/** Employer Identification Number: nine digits with a prefix that the IRS assigns. */
export function isEin(digits: string): boolean {
  return SHAPE.test(digits);
}
