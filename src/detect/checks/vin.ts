/** ISO 3779: no I, O, Q. Values and weights of 49 CFR 565.15(c). */
const SHAPE = /^[A-HJ-NPR-Z0-9]{8}[0-9X][A-HJ-NPR-Z0-9]{8}$/;
const VALUES: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8 },
  ...{ J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number whose ninth character is the check digit that North America demands. */
export function isVin(text: string): boolean {
  const vin = text.toUpperCase();
  if (!SHAPE.test(vin) || !/[A-Z]/.test(vin)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * weightOf(vin.charAt(i)), 0);
  return "0123456789X".charAt(sum % 11) === vin.charAt(8);
}

function weightOf(character: string): number {
  return VALUES[character] ?? Number(character);
}
