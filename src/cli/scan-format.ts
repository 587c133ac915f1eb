import { SIGNALS, type Signal } from "../core/index.ts";
import { createWalker } from "../walk/index.ts";
import { isBinary } from "./text-file.ts";

/** JSON that is not OTLP is scanned as text: its keys are read as labels all the same. */
type Format = "text" | "otlp-json" | "otlp-protobuf";

/** What a caller may say that an input is. */
export const FORMATS = ["auto", "text", "json", "otlp-json", "otlp-protobuf"] as const;

/** One input, and what it is. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly format: Format;
  readonly signal: Signal;
  /** Of one request among those of a file, from 1. */
  readonly line?: number;
}

/** A file is neither text nor OTLP. Read as text, compressed data would always seem clean. */
export class BinaryFileError extends Error {
  constructor(file: string) {
    super(
      `${file}: neither text nor OTLP, and not scanned; unpack it, or have it read all the same by --format text`,
    );
  }
}

/** What the caller says of an input. */
export interface Hints {
  readonly format: (typeof FORMATS)[number];
  readonly signal?: Signal | undefined;
}

const JSON_GROUPS: Readonly<Record<Signal, RegExp>> = {
  traces: /"resource(?:S|_s)pans"/,
  logs: /"resource(?:L|_l)ogs"/,
  metrics: /"resource(?:M|_m)etrics"/,
};

/** The inputs in a file: one or, in OTLP/JSON as the Collector's file exporter writes it, one on each line. */
export function inputsOf(file: string, bytes: Uint8Array<ArrayBuffer>, hints: Hints): Input[] {
  const whole = recognise(file, bytes, hints);
  const lines = whole.format === "otlp-json" ? jsonLines(bytes) : [];
  if (lines.length < 2) return [whole];
  return lines.map(({ line, text }) => {
    const auto: Hints = { ...hints, format: "auto" };
    const request = recognise(file, new TextEncoder().encode(text), auto);
    // Unknown fields of a request are ignored, so a line of something else would pass unread.
    if (request.format !== "otlp-json") throw new Error(`${file}:${line}: no OTLP request`);
    return { ...request, line };
  });
}

/** The lines that are not empty; none unless each is a JSON object by itself. */
function jsonLines(bytes: Uint8Array): { line: number; text: string }[] {
  const lines = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== "");
  return lines.every(({ text }) => text.startsWith("{") && text.endsWith("}")) ? lines : [];
}

/** Finds out what an input is, where the hints do not say. */
function recognise(file: string, bytes: Uint8Array<ArrayBuffer>, { format, signal }: Hints): Input {
  if (format === "text" || format === "json")
    return { file, bytes, format: "text", signal: "traces" };
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const spoken = /^\s*\{/.test(head)
    ? SIGNALS.find((candidate) => JSON_GROUPS[candidate].test(head))
    : undefined;
  if (format === "otlp-json" || (format === "auto" && spoken !== undefined))
    return { file, bytes, format: "otlp-json", signal: signal ?? spoken ?? "traces" };
  if (format === "otlp-protobuf" || looksBinary(bytes)) {
    return { file, bytes, format: "otlp-protobuf", signal: signal ?? signalOf(file, bytes) };
  }
  if (isBinary(bytes)) throw new BinaryFileError(file);
  return { file, bytes, format: "text", signal: "traces" };
}

/** OTLP begins with field 1, and holds bytes that are in no text. */
function looksBinary(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x0a &&
    bytes.subarray(0, 4096).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))
  );
}

/** The signals look alike on the wire: the file's name decides, or else the signal that finds the most text. */
function signalOf(file: string, bytes: Uint8Array): Signal {
  const named = SIGNALS.find((signal) => file.includes(signal.slice(0, -1)));
  if (named !== undefined) return named;
  const walker = createWalker();
  const leaves = SIGNALS.map((signal) => {
    try {
      return walker.walk(bytes, signal).leaves.count;
    } catch {
      return -1;
    }
  });
  return SIGNALS[leaves.indexOf(Math.max(...leaves))];
}
