const SHAPE = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;

/** Nine digits that the Social Security Administration could have given out: it never used the others. */
export function isIssuableSsn(digits: string): boolean {
  return SHAPE.test(digits);
}
