const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** First two digits: government, Federal Reserve districts, thrifts, electronic, traveller's cheques. */
function hasDistrict(digits: string): boolean {
  const district = Number(digits.slice(0, 2));
  return (
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80
  );
}

/** ABA routing transit number: nine digits whose sum by the weights 3, 7, 1 is a multiple of ten. */
export function isAbaRouting(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || !hasDistrict(digits) || digits === "000000000") return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 10 === 0;
}
