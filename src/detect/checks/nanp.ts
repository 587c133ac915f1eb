/** Area code: no x9x (kept for expansion), no x11. Exchange: no x11. A country code 1 may stand before. */
const SHAPE = /^1?[2-9](?!11)[0-8]\d[2-9](?!11)\d{6}$/;

/** Ten digits (eleven with the 1) that are formed like a North American telephone number, fictional ones included. */
export function isNanp(digits: string): boolean {
  return SHAPE.test(digits);
}
