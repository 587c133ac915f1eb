/**
 * Inputs that make careless recognisers take more than linear time: each is a piece said over and over,
 * in lengths that double. One attribute of one span goes through the whole engine, every entity on.
 */
import { ENTITIES } from "../src/detect/index.ts";
import type { Redactor } from "../src/pipeline/redact.ts";
import { PIECES } from "./hostile-pieces.ts";
import { redactorOf, timeOf } from "./one-text.ts";

const KIB = 1024;
const LENGTHS = [64, 128, 256, 512, 1024, 2048, 4096].map((kib) => kib * KIB);
const HEAD = `${"piece".padEnd(26)}${LENGTHS.map((bytes) => `${bytes / KIB} KiB`.padStart(9)).join("")}    MB/s  growth`;
/** A length that takes longer is not doubled any more. */
const PATIENCE_MS = 1_000;
/** The shortest run of so many counts: others are the machine's. */
const RUNS = 3;
/** Time against length in powers of two: 1 is linear, 2 quadratic. The rest is noise and memory. */
const MOST_GROWTH = 1.4;
const SLOW_MEGABYTES_PER_SECOND = 10;

interface HostileRow {
  readonly input: string;
  readonly runs: readonly { readonly bytes: number; readonly ms: number }[];
  /** The power of the length with which time grew over the last three doublings. */
  readonly growth: number;
  readonly megabytesPerSecond: number;
  /** Of a slow input: the entity that alone takes the longest. */
  readonly slowest: string;
}

/**
 * @param only inputs whose name holds this
 * @param print gets each line of the table as soon as it is known
 */
export function benchHostile(only: string, print: (line: string) => void): HostileRow[] {
  const redactor = redactorOf();
  const inputs = Object.entries(PIECES).filter(([input]) => input.includes(only));
  print("Hostile inputs: milliseconds of processor time by length, every entity on");
  print(HEAD);
  return inputs.map(([input, piece]) => {
    const row = rowOf(input, piece, redactor);
    print(lineOf(row));
    return row;
  });
}

function rowOf(input: string, piece: string, redactor: Redactor): HostileRow {
  const runs: { bytes: number; ms: number }[] = [];
  for (const bytes of LENGTHS) {
    const ms = timeOf(redactor, textOf(piece, bytes), { runs: RUNS, patience: PATIENCE_MS });
    runs.push({ bytes, ms });
    if (ms > PATIENCE_MS) break;
  }
  const { bytes, ms } = runs.at(-1)!;
  const megabytesPerSecond = bytes / 1000 / ms;
  const slowest = megabytesPerSecond < SLOW_MEGABYTES_PER_SECOND ? slowestEntity(piece) : "";
  const growth = growthOf(runs.map((run) => run.ms));
  return { input, runs, growth, megabytesPerSecond, slowest };
}

function slowestEntity(piece: string): string {
  const text = textOf(piece, 64 * KIB);
  const times = [...new Set(ENTITIES)].map((entity) => {
    const ms = timeOf(redactorOf([entity]), text, { runs: 2, patience: PATIENCE_MS });
    return { entity, ms };
  });
  return times.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest)).entity;
}

/** @param times of lengths that double. */
function growthOf(times: readonly number[]): number {
  const last = times.at(-1) ?? 0;
  const doublings = Math.min(3, times.length - 1);
  const first = times.at(-1 - doublings) ?? last;
  return doublings === 0 ? Number.POSITIVE_INFINITY : Math.log2(last / first) / doublings;
}

function textOf(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

function lineOf({ input, runs, growth, megabytesPerSecond, slowest }: HostileRow): string {
  const cells = LENGTHS.map((_, i) => (runs[i]?.ms.toFixed(1) ?? "").padStart(9));
  const speed = megabytesPerSecond.toFixed(megabytesPerSecond < 10 ? 1 : 0).padStart(8);
  const verdict = growth <= MOST_GROWTH ? "linear" : "more than linear";
  const slow = slowest === "" ? "" : `, slow: ${slowest}`;
  const power = growth.toFixed(2).padStart(8);
  return `${input.padEnd(26)}${cells.join("")}${speed}${power}  ${verdict}${slow}`;
}
