/** `lethe scan`: the gateway's engine on files, for use in CI. Values are never printed. */
import { createReadStream } from "node:fs";
import { type Environment, fileProblem, loadConfig } from "../config/index.ts";
import { RefusalError, type Signal } from "../core/index.ts";
import { redactorOptions } from "../redactor-options.ts";
import { type FORMATS, type Input, inputsOf } from "./scan-format.ts";
import { createScanner, type Row } from "./scanner.ts";

export interface ScanOptions {
  readonly config?: string;
  readonly format: (typeof FORMATS)[number];
  readonly signal?: Signal;
  readonly json?: boolean;
  readonly redact?: boolean;
}

/** A text is decoded whole, and JavaScript's longest string has twice as many characters. */
const MAX_INPUT_MIB = 256;
const MAX_INPUT_BYTES = MAX_INPUT_MIB * 1024 * 1024;

/**
 * 1 when something was found, 0 when not, 2 when a file could not be scanned; findings in the others are printed all
 * the same.
 */
export async function scan(
  files: readonly string[],
  { config, format, signal, json, redact }: ScanOptions,
  env: Environment,
): Promise<number> {
  const scanner = createScanner(redactorOptions(loadConfig(config, env)));
  const rows: Row[] = [];
  let hasFailed = false;
  for (const file of files.length === 0 ? ["-"] : files) {
    try {
      for (const input of inputsOf(file, await read(file), { format, signal })) {
        for (const row of naming(input, () => scanner.find(input))) rows.push(row);
        if (redact === true) process.stdout.write(naming(input, () => scanner.redact(input)));
      }
    } catch (error) {
      hasFailed = true;
      console.error(`lethe: ${error instanceof Error ? error.message : "unknown error"}`);
    }
  }
  if (redact !== true && (rows.length > 0 || !hasFailed)) print(rows, json === true);
  if (hasFailed) return 2;
  return rows.length > 0 ? 1 : 0;
}

/** Adds the file, and the line where there is one, to what is wrong with an input. */
function naming<Result>({ file, line }: Input, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    throw new Error(`${file}${line === undefined ? "" : `:${line}`}: ${error.message}`);
  }
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of file === "-" ? process.stdin : createReadStream(file)) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_INPUT_BYTES) break;
    }
  } catch (error) {
    throw new Error(`${file}: cannot be read: ${fileProblem(error)}`);
  }
  if (length > MAX_INPUT_BYTES)
    throw new Error(
      `${file}: more than ${MAX_INPUT_MIB} MiB, the most that is scanned whole; split it first`,
    );
  return new Uint8Array(Buffer.concat(chunks));
}

function print(rows: readonly Row[], asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return;
  }
  if (rows.length > 0) printTable(rows);
  process.stdout.write(`${rows.length} ${rows.length === 1 ? "finding" : "findings"}\n`);
}

function printTable(rows: readonly Row[]): void {
  const table = [["ENTITY", "SCORE", "HOW", "ACTION", "FILE", "LOCATION"]];
  for (const { entity, score, how, action, file, line, record = "", location } of rows) {
    const place = line === undefined ? file : `${file}:${line}`;
    const where = `${record} ${location}`.trim();
    table.push([entity, score.toFixed(2), how, action, place, where]);
  }
  const widths = table[0].map((_, column) =>
    table.reduce((most, row) => Math.max(most, row[column].length), 0),
  );
  for (const row of table)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd()}\n`,
    );
}
