/** `lethe scan`: the gateway's engine on files, so that it serves in CI. Values are never printed. */
import { readFile } from "node:fs/promises";
import { arrayBuffer } from "node:stream/consumers";
import { type Environment, fileProblem, loadConfig } from "../config/index.ts";
import type { Signal } from "../core/index.ts";
import { redactorOptions } from "../redactor-options.ts";
import { type FORMATS, recognise } from "./scan-format.ts";
import { createScanner, type Row } from "./scanner.ts";

export interface ScanOptions {
  readonly config?: string;
  readonly format: (typeof FORMATS)[number];
  readonly signal?: Signal;
  readonly json?: boolean;
  readonly redact?: boolean;
}

/** 1 when something was found, 0 when not. */
export async function scan(
  files: readonly string[],
  { config, format, signal, json, redact }: ScanOptions,
  env: Environment,
): Promise<number> {
  const scanner = createScanner(redactorOptions(loadConfig(config, env)));
  const rows: Row[] = [];
  for (const file of files.length === 0 ? ["-"] : files) {
    const input = recognise(file, await read(file), format, signal);
    rows.push(...scanner.find(input));
    if (redact === true) process.stdout.write(scanner.redact(input));
  }
  if (redact !== true) print(rows, json === true);
  return rows.length > 0 ? 1 : 0;
}

async function read(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(file === "-" ? await arrayBuffer(process.stdin) : await readFile(file));
  } catch (error) {
    throw new Error(`${file}: cannot be read: ${fileProblem(error)}`);
  }
}

function print(rows: readonly Row[], asJson: boolean): void {
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rows, undefined, 2)}\n`);
    return;
  }
  const table = [["ENTITY", "SCORE", "HOW", "ACTION", "FILE", "LOCATION"]];
  for (const { entity, score, how, action, file, line, location } of rows) {
    const place = line === undefined ? file : `${file}:${line}`;
    table.push([entity, score.toFixed(2), how, action, place, location]);
  }
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd()}\n`,
    );
  process.stdout.write(`${rows.length} ${rows.length === 1 ? "finding" : "findings"}\n`);
}
