/**
 * Literals as assembly/literals.ts finds them: of each, the three adjacent bytes that are rarest in
 * text; of those bytes, the low and high halves as tables of buckets.
 */

const BUCKETS = 8;
const HEADS = 96;
/** Letters by how often they stand in English, the most frequent first; every other byte is rare. */
const FREQUENT = "etaoinsrhldcumfpgwybv";

/** @param literals ASCII, in lower case, three characters and more; a literal's index is its id */
export function literalTable(literals: readonly string[]): Uint8Array {
  const buckets: number[][] = Array.from({ length: BUCKETS }, () => []);
  const bytes = [...new Uint8Array(HEADS + 2 * BUCKETS)];
  literals.forEach((literal, id) => {
    const place = rarestTriple(literal);
    addHalves(bytes, literal.slice(place, place + 3), 1 << (id % BUCKETS));
    buckets[id % BUCKETS].push(literal.length, place, id, ...Buffer.from(literal, "latin1"));
  });
  buckets.forEach((bucket, i) => {
    bytes[HEADS + 2 * i] = bytes.length & 0xff;
    bytes[HEADS + 2 * i + 1] = bytes.length >> 8;
    bytes.push(...bucket, 0);
  });
  return Uint8Array.from(bytes);
}

function addHalves(bytes: number[], triple: string, bit: number): void {
  [...triple].forEach((character, i) => {
    for (const code of new Set([character, character.toUpperCase()].map((c) => c.charCodeAt(0)))) {
      bytes[32 * i + (code & 15)] |= bit;
      bytes[32 * i + 16 + (code >> 4)] |= bit;
    }
  });
}

function rarestTriple(literal: string): number {
  let best = 0;
  for (let place = 1; place + 3 <= literal.length; place++)
    if (frequency(literal, place) < frequency(literal, best)) best = place;
  return best;
}

function frequency(literal: string, place: number): number {
  let product = 1;
  for (let i = place; i < place + 3; i++) {
    const rank = FREQUENT.indexOf(literal.charAt(i));
    product *= rank < 0 ? 1 : FREQUENT.length + 1 - rank;
  }
  return product;
}
