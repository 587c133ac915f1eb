/** Literals, the triples that announce some of them, and prefixes of ids, as the assembly reads them. */

const HEADS = 1024;
/** Bits of a literal's hash, of which the upper ones are a head. */
const LITERAL_HASH = 16;
/** Bytes of the bits that say whether three characters are of any literal: most are told by them alone. */
const BITMAP = 8192;
/** The bits behind the buckets of triples that say the same of them, and how many of a hash's bits they take. */
const TRIPLE_BITS = 1024;
const TRIPLE_HASH = 13;
const BUCKETS = 8;
const ROUNDS = 8;
/** The most frequent characters of English, and how often each stands in a thousand; every other is rare. */
const FREQUENT = " etaoinshrdlcumwfgypbvk";
const PER_MILLE = [
  180, 104, 75, 67, 62, 57, 55, 52, 50, 49, 35, 33, 23, 23, 20, 20, 18, 16, 16, 16, 12, 8, 6,
];
const WEIGHTS = Array.from({ length: 256 }, (_, code) => weight(String.fromCharCode(code)));

/** @param literals ASCII, in lower case, three characters and more; a literal's index is its id */
export function literalTable(literals: readonly string[]): Uint8Array {
  const bytes = [...new Uint8Array(BITMAP + 2 * HEADS)];
  const chains = new Map<number, number[]>();
  literals.forEach((literal, id) => {
    const place = rarestTriple(literal);
    const hash = hashOf(literal.slice(place, place + 3), LITERAL_HASH);
    bytes[hash >>> 3] |= 1 << (hash & 7);
    const head = BITMAP + 2 * (hash >>> 6);
    const chain = chains.get(head) ?? [];
    chains.set(head, chain);
    chain.push(literal.length, place, id & 0xff, id >> 8, ...Buffer.from(literal, "latin1"));
  });
  for (const [head, chain] of chains) {
    bytes[head] = bytes.length & 0xff;
    bytes[head + 1] = bytes.length >> 8;
    bytes.push(...chain, 0);
  }
  return Uint8Array.from(bytes);
}

/** @param triples three characters each */
export function tripleTable(triples: readonly string[]): Uint8Array {
  const halves = 96;
  const table = new Uint8Array(halves + TRIPLE_BITS);
  shareBuckets(triples.map(halvesOf)).forEach((bucket, i) => {
    for (const [row, halves] of joined(bucket).entries())
      for (let half = 0; half < 16; half++) table[16 * row + half] |= ((halves >> half) & 1) << i;
  });
  for (const triple of triples) {
    const hash = hashOf(triple, TRIPLE_HASH);
    table[halves + (hash >>> 3)] |= 1 << (hash & 7);
  }
  return table;
}

/** Of each character of a triple its low and its high half, a bit each; a letter has two of both. */
type Halves = readonly number[];

function halvesOf(triple: string): Halves {
  return triple.split("").flatMap((character) => {
    const codes = [character.charCodeAt(0), character.toUpperCase().charCodeAt(0)];
    return [bitsOf(codes.map((code) => code & 15)), bitsOf(codes.map((code) => code >> 4))];
  });
}

function bitsOf(halves: readonly number[]): number {
  return halves.reduce((bits, half) => bits | (1 << half), 0);
}

function joined(bucket: readonly Halves[]): Halves {
  return bucket.reduce((all, one) => all.map((bits, row) => bits | one[row]), [0, 0, 0, 0, 0, 0]);
}

/** Triples that make few false places together share a bucket: each goes where it adds least, until none would leave. */
function shareBuckets(triples: readonly Halves[]): Halves[][] {
  const buckets: Halves[][] = Array.from({ length: BUCKETS }, () => []);
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const triple of triples) {
      const from = buckets.findIndex((bucket) => bucket.includes(triple));
      if (from >= 0) buckets[from] = buckets[from].filter((other) => other !== triple);
      const added = buckets.map((bucket) => chance([...bucket, triple]) - chance(bucket));
      const least = Math.min(...added);
      const to = added[from] === least ? from : added.indexOf(least);
      buckets[to].push(triple);
      moved ||= to !== from;
    }
  }
  return buckets;
}

/** How often a bucket's three characters come by chance: the halves of characters are told, not the characters. */
function chance(bucket: readonly Halves[]): number {
  const halves = joined(bucket);
  let product = 1;
  for (let row = 0; row < 6; row += 2) {
    let sum = 0;
    for (let code = 0; code < 256; code++)
      if (((halves[row] >> (code & 15)) & (halves[row + 1] >> (code >> 4)) & 1) !== 0)
        sum += WEIGHTS[code];
    product *= sum;
  }
  return product;
}

/** @param prefixes at most eight small letters each */
export function prefixTable(prefixes: readonly string[]): Uint8Array {
  const table = Buffer.alloc(8 * (prefixes.length + 1));
  for (const [i, prefix] of prefixes.entries()) table.write(prefix, 8 * i, "latin1");
  return table;
}

/** The upper bits of a product. */
function hashOf(triple: string, bits: number): number {
  let three = 0;
  for (let i = 2; i >= 0; i--) three = three * 256 + (triple.charCodeAt(i) | 0x20);
  return Math.imul(three, 0x9e3779b1) >>> (32 - bits);
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
  return PER_MILLE[FREQUENT.indexOf(character)] ?? 1;
}
