/**
 * Literals as assembly/literals.ts finds them: of each, three adjacent bytes; of those, the low and high
 * halves as tables of buckets. A place in a text falls into a bucket by chance when each of its bytes has
 * a low and a high half of the bucket's; literals are so spread over buckets that this is rare.
 */

const BUCKETS = 8;
/** Adjacent bytes that are looked at. */
const WINDOW = 3;
const SLOTS = 32 * WINDOW;
const SLOT_COUNT = 1 << 12;
/** Bytes in text of all kinds by how often they stand there, the most frequent first. */
const FREQUENT = " etaoinsrhldcum\"f,pgwyb:v.k\n0-12{}_/'[]";
/** How much rarer each is than the one before it, and all others than the last of them. */
const STEP = 0.88;
const RARE = 0.05;
/** Upper-case letters for a lower-case one. */
const UPPER = 0.05;
/** Letters that stand together far more often than each by chance. */
const TOGETHER = new Set(
  "the and ing ion ent her for tha nth int ere tio ter est ers ati hat ate all eth hes ver his oft ith res ont nce ies sta men str ive eri ous ide con per pro".split(
    " ",
  ),
);
const OFTENER = 30;
/** A look at a literal's own bytes for one at bytes that only share their halves. */
const LOOK = 20;

interface Bucket {
  /** By place among the three bytes: the halves, as bits. */
  readonly low: Uint16Array;
  readonly high: Uint16Array;
}

interface Placed {
  readonly literal: string;
  readonly id: number;
  /** Of the three bytes in the literal. */
  readonly place: number;
}

/** @param literals ASCII, in lower case, three characters and more; a literal's index is its id */
export function literalTable(literals: readonly string[]): Uint8Array {
  const { buckets, placed } = spread(literals);
  const table = [...new Uint8Array(SLOTS + 2 * SLOT_COUNT)];
  buckets.forEach(({ low, high }, i) => {
    for (let at = 0; at < WINDOW; at++)
      for (let half = 0; half < 16; half++) {
        table[32 * at + half] |= ((low[at] >> half) & 1) << i;
        table[32 * at + 16 + half] |= ((high[at] >> half) & 1) << i;
      }
  });
  for (const [slot, list] of Map.groupBy(placed, slotOf)) {
    table[SLOTS + 2 * slot] = table.length & 0xff;
    table[SLOTS + 2 * slot + 1] = table.length >> 8;
    for (const { literal, id, place } of list)
      table.push(literal.length, place, id & 0xff, id >> 8, ...Buffer.from(literal, "latin1"));
    table.push(0);
  }
  return Uint8Array.from(table);
}

/** As in assembly/literals.ts. */
function slotOf({ literal, place }: Placed): number {
  const [a, b, c] = [0, 1, 2].map((at) => literal.charCodeAt(place + at) & 31);
  return (Math.imul(a | (b << 5) | (c << 10), 0x9e37) >>> 5) & (SLOT_COUNT - 1);
}

/** Gives each literal three of its bytes and a bucket: those that add least to what is looked at in vain. */
function spread(literals: readonly string[]): { buckets: Bucket[]; placed: Placed[] } {
  const shares = sharesOfBytes();
  const buckets = Array.from({ length: BUCKETS }, () => ({
    low: new Uint16Array(WINDOW),
    high: new Uint16Array(WINDOW),
  }));
  const costs = buckets.map(() => 0);
  const placed = byRarity(literals, shares).map(([id, literal]) => {
    let best = { index: 0, place: 0, added: Number.POSITIVE_INFINITY };
    for (const place of places(literal))
      for (const [index, bucket] of buckets.entries()) {
        const grown = costOf(shares, bucket, halvesOf(literal, place)) - costs[index];
        const added = grown + LOOK * chance(shares, literal, place);
        if (added < best.added) best = { index, place, added };
      }
    const bucket = buckets[best.index];
    grow(bucket, halvesOf(literal, best.place));
    costs[best.index] = costOf(shares, bucket, bucket);
    return { literal, id, place: best.place };
  });
  return { buckets, placed };
}

/** The hardest to place first. */
function byRarity(literals: readonly string[], shares: Float64Array): [number, string][] {
  const rarest = literals.map((literal) =>
    Math.min(...places(literal).map((place) => chance(shares, literal, place))),
  );
  return [...literals.entries()].sort(([a], [b]) => rarest[b] - rarest[a]);
}

function grow(bucket: Bucket, { low, high }: Halves): void {
  for (let at = 0; at < WINDOW; at++) {
    bucket.low[at] |= low[at];
    bucket.high[at] |= high[at];
  }
}

function places(literal: string): number[] {
  return Array.from({ length: literal.length - WINDOW + 1 }, (_, place) => place);
}

/** How often a bucket with these halves added is woken, as a share of places. */
function costOf(shares: Float64Array, bucket: Bucket, { low, high }: Halves): number {
  let cost = 1;
  for (let at = 0; at < WINDOW; at++) {
    const lows = bucket.low[at] | low[at];
    const highs = bucket.high[at] | high[at];
    let share = 0;
    for (let code = 0; code < 128; code++)
      if ((lows >> (code & 15)) & (highs >> (code >> 4)) & 1) share += shares[code];
    cost *= share;
  }
  return cost;
}

interface Halves {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

function halvesOf(literal: string, place: number): Halves {
  const codes = [...Buffer.from(literal.slice(place, place + WINDOW), "latin1")];
  const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
  return {
    low: codes.map((code) => 1 << (code & 15)),
    high: codes.map((code) => (1 << (code >> 4)) | (isLetter(code) ? 1 << ((code >> 4) - 2) : 0)),
  };
}

function chance(shares: Float64Array, literal: string, place: number): number {
  const together = TOGETHER.has(literal.slice(place, place + WINDOW)) ? OFTENER : 1;
  return [0, 1, 2].reduce(
    (product, at) => product * shares[literal.charCodeAt(place + at)],
    together,
  );
}

/** How often ASCII bytes stand in text, by code. */
function sharesOfBytes(): Float64Array {
  const weights = Float64Array.from({ length: 128 }, (_, code) => {
    const letter = String.fromCharCode(code);
    const rank = FREQUENT.indexOf(letter.toLowerCase());
    if (rank < 0) return STEP ** FREQUENT.length * RARE;
    return STEP ** rank * (letter === letter.toLowerCase() ? 1 : UPPER);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
