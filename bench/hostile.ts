/**
 * Inputs that make careless recognisers take more than linear time: each is a piece said over and over,
 * in lengths that double. One attribute of one span goes through the whole engine, every entity on.
 */
import { readdirSync, readFileSync } from "node:fs";
import { type Pack, parsePack } from "../src/decide/index.ts";
import { encodeRequest } from "../src/otlp/index.ts";
import { createRedactor, type Redactor } from "../src/pipeline/index.ts";

const PIECES: Readonly<Record<string, string>> = {
  digits: "1234567890",
  "one digit": "1",
  "@": "@",
  "a@": "a@",
  "a.": "a.",
  backslashes: "\\",
  quotes: '\\"',
  "%25": "%25",
  "&amp;": "&amp;",
  "(": "(",
  "[": "[",
  "<": "<",
  '{"a":': '{"a":',
  "1-": "1-",
  "1/": "1/",
  "1.": "1.",
  "1:": "1:",
  "1 ": "1 ",
  spaces: " ",
  newlines: "\n",
  "capital words": "Jane Roe ",
  initials: "J. ",
  "a month's days": "March 14 ",
  "base64 letters": "QUJD",
  "hex letters": "4bf92f",
  "PID|": "PID|",
  "a segment's lines": "PID|1||\r",
  "| ": "| ",
  "| a": "| a | 1 |\n",
  "a,": "a,1,",
  "http://": "http://",
  "?a=": "?a=1&",
  labels: "mrn: ",
  "a label's words": "medical record number of the ",
  "word-": "word-",
  "zero width": "\u200b1",
  "Latin letters with marks": "é",
};

const SHORTEST = 64 * 1024;
const LONGEST = 4 * 1024 * 1024;
/** A length that takes longer is not doubled any more. */
const PATIENCE_MS = 2_000;
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
}

interface HostileResult {
  readonly rows: readonly HostileRow[];
  readonly table: string;
}

/** @param only inputs whose name holds this. */
export function benchHostile(only: string): HostileResult {
  const redactor = createRedactor({ policy: { packs: shippedPacks() } });
  const rows: HostileRow[] = [];
  for (const [input, piece] of Object.entries(PIECES)) {
    if (!input.includes(only)) continue;
    const runs: { bytes: number; ms: number }[] = [];
    for (let bytes = SHORTEST; bytes <= LONGEST; bytes *= 2) {
      const ms = measure(redactor, textOf(piece, bytes));
      runs.push({ bytes, ms });
      if (ms > PATIENCE_MS) break;
    }
    rows.push({ input, runs, growth: growthOf(runs.map(({ ms }) => ms)) });
  }
  return { rows, table: tableOf(rows) };
}

/** @param times of lengths that double. */
function growthOf(times: readonly number[]): number {
  const last = times.at(-1) ?? 0;
  const doublings = Math.min(3, times.length - 1);
  const first = times.at(-1 - doublings) ?? last;
  return doublings === 0 ? Number.POSITIVE_INFINITY : Math.log2(last / first) / doublings;
}

/** Processor time: what else the machine does is no part of it. */
function measure(redactor: Redactor, text: string): number {
  const attributes = [{ key: "gen_ai.input.messages", value: { stringValue: text } }];
  const spans = [{ name: "chat", attributes }];
  const bytes = encodeRequest("traces", { resourceSpans: [{ scopeSpans: [{ spans }] }] });
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS && (run === 0 || best < PATIENCE_MS); run++) {
    const started = process.cpuUsage();
    redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function textOf(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

function shippedPacks(): Pack[] {
  const folder = new URL("../config/packs/", import.meta.url);
  const files = readdirSync(folder).filter((file) => /^[a-z]+\.yaml$/.test(file));
  return files.map((file) => parsePack(readFileSync(new URL(file, folder), "utf8"), file));
}

function tableOf(rows: readonly HostileRow[]): string {
  const lengths: number[] = [];
  for (let bytes = SHORTEST; bytes <= LONGEST; bytes *= 2) lengths.push(bytes);
  const heads = lengths.map((bytes) =>
    bytes < 1024 * 1024 ? `${bytes / 1024} KiB` : `${bytes / 1024 / 1024} MiB`,
  );
  const lines = rows.map(({ input, runs, growth }) => {
    const cells = lengths.map((_, i) => (runs[i]?.ms.toFixed(1) ?? "").padStart(9));
    const speed = (runs.at(-1)?.bytes ?? 0) / 1000 / (runs.at(-1)?.ms ?? 1);
    const verdict = growth <= MOST_GROWTH ? "linear" : "more than linear";
    const slow = speed < SLOW_MEGABYTES_PER_SECOND ? ", slow" : "";
    return `${input.padEnd(26)}${cells.join("")}${speed.toFixed(0).padStart(8)}${growth.toFixed(2).padStart(8)}  ${verdict}${slow}`;
  });
  const head = `${"piece".padEnd(26)}${heads.map((name) => name.padStart(9)).join("")}    MB/s  growth`;
  return [
    "Hostile inputs: milliseconds of processor time by length, every entity on",
    head,
    ...lines,
  ].join("\n");
}
