/** `lethe scan`: the gateway's engine on files, for use in CI. Values are never printed. */
import { type Environment, loadConfig } from "../config/index.ts";
import { RefusalError, type Signal } from "../core/index.ts";
import { redactorOptions } from "../redactor-options.ts";
import { filesIn, readWhole } from "./scan-files.ts";
import { BinaryFileError, type FORMATS, type Input, inputsOf } from "./scan-format.ts";
import { createScanner, type Row } from "./scanner.ts";

export interface ScanOptions {
  readonly config?: string;
  readonly format: (typeof FORMATS)[number];
  readonly signal?: Signal;
  readonly json?: boolean;
  readonly redact?: boolean;
}

/**
 * 1 when something was found, 0 when not, 2 when a file could not be scanned; findings in the others are printed all
 * the same. Pictures and programs come upon in a folder are told of and passed over: every repository has some.
 */
export async function scan(
  paths: readonly string[],
  { config, format, signal, json, redact }: ScanOptions,
  env: Environment,
): Promise<number> {
  const scanner = createScanner(redactorOptions(loadConfig(config, env)));
  const rows: Row[] = [];
  let hasFailed = false;
  for await (const { file, isNamed } of filesOf(paths.length === 0 ? ["-"] : paths)) {
    try {
      for (const input of inputsOf(file, await readWhole(file), { format, signal })) {
        for (const row of naming(input, () => scanner.find(input))) rows.push(row);
        if (redact === true) process.stdout.write(naming(input, () => scanner.redact(input)));
      }
    } catch (error) {
      if (isNamed || !(error instanceof BinaryFileError)) hasFailed = true;
      console.error(`lethe: ${error instanceof Error ? error.message : "unknown error"}`);
    }
  }
  if (redact !== true && (rows.length > 0 || !hasFailed)) print(rows, json === true);
  if (hasFailed) return 2;
  return rows.length > 0 ? 1 : 0;
}

async function* filesOf(paths: readonly string[]): ReturnType<typeof filesIn> {
  for (const path of paths) yield* filesIn(path);
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
