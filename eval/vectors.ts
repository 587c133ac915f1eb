/** Labelled lines: a folder of `<source>.jsonl`, one JSON object a line. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The folder of labelled vectors beside the checkout; it is no part of it, and need not be there. */
export const FOLDER_BESIDE = fileURLToPath(new URL("../../shared/data", import.meta.url));

/** A labelled place. UTF-16 indices of the line's text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface Vector {
  readonly source: string;
  /** Its line in the file, from 1. */
  readonly line: number;
  /** What the line is about; `ANY` with no spans: nothing may change. */
  readonly type: string;
  readonly text: string;
  /** `undefined`: something is said to stand there, but not where. */
  readonly spans: readonly Span[] | undefined;
  /** A whole-string check, not a search. */
  readonly isCheck: boolean;
  /** The attribute, span name or exception field in which the text travels. */
  readonly attr: string | undefined;
  /** The attribute's kind: text when absent. */
  readonly kind: "int" | "double" | "array" | "bytes" | undefined;
  /** The pieces in which it arrives, each an event of one span. */
  readonly chunks: readonly string[] | undefined;
  readonly note: string;
}

export interface Source {
  readonly name: string;
  readonly vectors: readonly Vector[];
  /** SHA-256 of the file: a baseline holds for these very lines. */
  readonly digest: string;
}

const lineSchema = z.object({
  type: z.string(),
  text: z.string(),
  spans: z.array(z.tuple([z.number(), z.number()])).nullable(),
  labels: z.array(z.string()).optional(),
  level: z.string().optional(),
  config: z.string().optional(),
  attr: z.string().optional(),
  kind: z.enum(["int", "double", "array", "bytes"]).optional(),
  chunks: z.array(z.string()).optional(),
  note: z.string().optional(),
});

/**
 * The folder's sources by name, lines with `config: "non-default"` left out.
 * @param names only these; all when empty. Throws an Error that names what is absent.
 */
export function readSources(folder: string, names: readonly string[]): Source[] {
  if (!existsSync(folder)) {
    throw new Error(`no folder of labelled lines at ${folder}; name one with --data DIR`);
  }
  const there = sourceNames(folder);
  if (there.length === 0) throw new Error(`no <source>.jsonl in ${folder}`);
  const absent = names.filter((name) => !there.includes(name));
  if (absent.length > 0) {
    throw new Error(`no ${absent.join(", ")} in ${folder}; there are ${there.join(", ")}`);
  }
  return (names.length === 0 ? there : names).map((name) => readSource(folder, name));
}

export function sourceNames(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => file.endsWith(".jsonl"))
    .map((file) => basename(file, ".jsonl"))
    .sort();
}

export function readSource(folder: string, name: string): Source {
  const content = readFileSync(join(folder, `${name}.jsonl`), "utf8");
  const vectors: Vector[] = [];
  for (const [index, json] of content.split("\n").entries()) {
    if (json.trim() === "") continue;
    const line = readLine(`${name}.jsonl:${index + 1}`, json);
    if (line.config !== "non-default") vectors.push(toVector(name, index + 1, line));
  }
  return { name, vectors, digest: createHash("sha256").update(content).digest("hex") };
}

/** @param place of the line, for what is wrong with it. */
function readLine(place: string, json: string): z.infer<typeof lineSchema> {
  const read = lineSchema.safeParse(parseJson(place, json));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`${place}: ${wrong.join("; ")}`);
}

function parseJson(place: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The error's own words would quote the line.
    throw new Error(`${place}: no JSON`);
  }
}

function toVector(source: string, line: number, raw: z.infer<typeof lineSchema>): Vector {
  const { type, text, attr, kind, chunks, labels = [], note = "" } = raw;
  const spans = raw.spans?.map(([start, end], i) => ({ start, end, label: labels[i] ?? type }));
  const isCheck = raw.level === "validator";
  return { source, line, type, text, spans, isCheck, attr, kind, chunks, note };
}
