/** Literals, the triples that announce some of them, and prefixes of ids, as the assembly reads them. */

const HEADS = 1024;
const BUCKETS = 8;
/** Letters by how often they stand in English, the most frequent first; every other byte is rare. */
const FREQUENT = "etaoinsrhldcumfpgwybv";

/** @param literals ASCII, in lower case, three characters and more; a literal's index is its id */
export function literalTable(literals: readonly string[]): Uint8Array {
  const chains = new Map<number, number[]>();
  literals.forEach((literal, id) => {
    const place = rarestTriple(literal);
    const head = hashOf(literal.slice(place, place + 3));
    const chain = chains.get(head) ?? [];
    chains.set(head, chain);
    const bytes = Buffer.from(literal, "latin1");
    chain.push(literal.length, place, id & 0xff, id >> 8, ...bytes);
  });
  const bytes = [...new Uint8Array(2 * HEADS)];
  for (const [head, chain] of chains) {
    bytes[2 * head] = bytes.length & 0xff;
    bytes[2 * head + 1] = bytes.length >> 8;
    bytes.push(...chain, 0);
  }
  return Uint8Array.from(bytes);
}

/** @param triples three characters each; those that make few false places together share a bucket */
export function tripleTable(triples: readonly string[]): Uint8Array {
  const buckets: string[][] = Array.from({ length: BUCKETS }, () => []);
  for (const triple of triples) {
    const added = buckets.map((bucket) => chance([...bucket, triple]) - chance(bucket));
    buckets[added.indexOf(Math.min(...added))].push(triple);
  }
  const table = new Uint8Array(96);
  buckets.forEach((bucket, i) => {
    for (let place = 0; place < 3; place++)
      for (const code of codesAt(bucket, place)) {
        table[32 * place + (code & 15)] |= 1 << i;
        table[32 * place + 16 + (code >> 4)] |= 1 << i;
      }
  });
  return table;
}

/** How often a bucket's three characters come by chance: the halves of characters are told, not the characters. */
function chance(bucket: readonly string[]): number {
  let product = 1;
  for (let place = 0; place < 3; place++) {
    const codes = codesAt(bucket, place);
    const lows = new Set(codes.map((code) => code & 15));
    const highs = new Set(codes.map((code) => code >> 4));
    let sum = 0;
    for (const low of lows)
      for (const high of highs) sum += weight(String.fromCharCode(high * 16 + low));
    product *= sum;
  }
  return product;
}

function codesAt(bucket: readonly string[], place: number): number[] {
  return bucket.flatMap((triple) => {
    const character = triple.charAt(place);
    return [character.charCodeAt(0), character.toUpperCase().charCodeAt(0)];
  });
}

/** @param prefixes at most eight small letters each */
export function prefixTable(prefixes: readonly string[]): Uint8Array {
  const table = Buffer.alloc(8 * (prefixes.length + 1));
  for (const [i, prefix] of prefixes.entries()) table.write(prefix, 8 * i, "latin1");
  return table;
}

function hashOf(triple: string): number {
  let three = 0;
  for (let i = 2; i >= 0; i--) three = three * 256 + (triple.charCodeAt(i) | 0x20);
  return Math.imul(three, 0x9e3779b1) >>> 22;
}

function rarestTriple(literal: string): number {
  let best = 0;
  for (let place = 1; place + 3 <= literal.length; place++)
    if (frequency(literal, place) < frequency(literal, best)) best = place;
  return best;
}

function frequency(literal: string, place: number): number {
  let product = 1;
  for (let i = place; i < place + 3; i++) product *= weight(literal.charAt(i));
  return product;
}

function weight(character: string): number {
  const rank = FREQUENT.indexOf(character);
  return rank < 0 ? 1 : FREQUENT.length + 1 - rank;
}
