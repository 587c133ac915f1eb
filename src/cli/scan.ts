/** `lethe scan`: the gateway's engine on files, so that it serves in CI. Values are never printed. */
import { readFileSync } from "node:fs";
import { type Environment, fileProblem, loadConfig } from "../config/index.ts";
import type { Signal } from "../core/index.ts";
import { compilePolicy, decide } from "../decide/index.ts";
import { createDetector } from "../detect/index.ts";
import { decodeRequest } from "../otlp/index.ts";
import { createRedactor, type RedactorOptions } from "../pipeline/index.ts";
import { redactorOptions } from "../redactor-options.ts";
import { createWalker, fromJson, locate } from "../walk/index.ts";
import { type Format, recognise } from "./scan-format.ts";

export interface ScanOptions {
  readonly config?: string;
  readonly format: "auto" | Format;
  readonly signal?: Signal;
  readonly json?: boolean;
  readonly redact?: boolean;
}

interface Row {
  readonly file: string;
  /** Of text: where the value begins, from 1. */
  readonly line?: number;
  /** OTTL's spelling for OTLP, a character range for text. */
  readonly location: string;
  readonly entity: string;
  readonly score: number;
  readonly how: string;
  readonly action: string;
}

interface Input {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: Format;
  readonly signal: Signal;
}

/** 1 when something was found, 0 when not. */
export async function scan(
  files: readonly string[],
  options: ScanOptions,
  env: Environment,
): Promise<number> {
  const redactor = redactorOptions(loadConfig(options.config, env));
  const rows: Row[] = [];
  for (const file of files.length === 0 ? ["-"] : files) {
    const input = recognise(file, read(file), options.format, options.signal);
    rows.push(...(input.format === "text" ? scanText(input, redactor) : scanOtlp(input, redactor)));
    if (options.redact === true) process.stdout.write(redacted(input, redactor));
  }
  if (options.redact !== true) print(rows, options.json === true);
  return rows.length > 0 ? 1 : 0;
}

function read(file: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(file === "-" ? 0 : file));
  } catch (error) {
    throw new Error(`${file}: cannot be read: ${fileProblem(error)}`);
  }
}

function scanText({ file, bytes }: Input, options: RedactorOptions): Row[] {
  const policy = compilePolicy(options.policy, keying(options));
  const text = new TextDecoder().decode(bytes);
  const { findings } = createRedactor(options).redactText(text);
  const lineOf = lineFinder(text);
  return decide(findings, policy).map(({ finding, ruling }) => ({
    file,
    line: lineOf(finding.start),
    location: `characters ${finding.start}-${finding.end}`,
    entity: finding.entity,
    score: finding.score,
    how: finding.how,
    action: ruling.action.kind,
  }));
}

/** The number of the line, from 1, in which a character stands. */
function lineFinder(text: string): (offset: number) => number {
  const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ends[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function scanOtlp({ file, bytes, format, signal }: Input, options: RedactorOptions): Row[] {
  const policy = compilePolicy(options.policy, keying(options));
  const request = format === "otlp-json" ? fromJson(bytes, signal) : bytes;
  const outline = createWalker().walk(request, signal);
  const findings = createDetector({ entities: policy.thresholds, rules: policy.searches }).detect(
    request,
    outline.leaves,
  );
  const withFinding = new Set(findings.map(({ leaf }) => leaf));
  const decoder = new TextDecoder();
  const keyText = (leaf: number): string =>
    withFinding.has(leaf)
      ? "[redacted]"
      : decoder.decode(request.subarray(outline.leaves.start[leaf], outline.leaves.end[leaf]));
  return decide(findings, policy).map(({ finding, ruling }) => ({
    file,
    location: locate(outline, finding.leaf, keyText),
    entity: finding.entity,
    score: finding.score,
    how: finding.how,
    action: ruling.action.kind,
  }));
}

/** In the input's own format. */
function redacted({ bytes, format, signal }: Input, options: RedactorOptions): string | Uint8Array {
  const redactor = createRedactor(options);
  if (format === "text") return redactor.redactText(new TextDecoder().decode(bytes)).text;
  const encoding = format === "otlp-json" ? "json" : "protobuf";
  const result = redactor.redact({ signal, encoding, bytes: bytes.slice() }).bytes;
  return encoding === "json" ? `${JSON.stringify(decodeRequest(signal, result))}\n` : result;
}

function keying({ pseudonymKey }: RedactorOptions): "keyed" | "unkeyed" {
  return pseudonymKey === undefined ? "unkeyed" : "keyed";
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
