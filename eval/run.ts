/** Every line of a source, one after the other. */
import { Lethe } from "./lethe.ts";
import { type Miss, type Note, scoreLine } from "./score.ts";
import { count, newSourceTally, type SourceTally } from "./tally.ts";
import type { Source, Vector } from "./vectors.ts";
import { failsCheck } from "./whole-strings.ts";

export interface SourceResult {
  readonly source: Source;
  readonly tally: SourceTally;
  readonly misses: readonly Miss[];
}

/** Characters shown on each side of a place. */
const SURROUNDINGS = 40;

export function evaluate(sources: readonly Source[]): SourceResult[] {
  const lethe = new Lethe();
  return sources.map((source) => evaluateSource(source, lethe));
}

function evaluateSource(source: Source, lethe: Lethe): SourceResult {
  const tally = newSourceTally();
  const misses: Miss[] = [];
  for (const vector of source.vectors) {
    const note: Note = (kind, entity, { start, end }, of = vector.text) => {
      const text = shown(of, start, end);
      misses.push({ source: source.name, line: vector.line, kind, entity, text });
    };
    tally.lines++;
    if (!vector.isCheck) evaluateLine(vector, { lethe, tally, note });
    else if (failsCheck(vector, tally)) note("check", vector.type, whole(vector.text));
  }
  return { source, tally, misses };
}

interface Scene {
  readonly lethe: Lethe;
  readonly tally: SourceTally;
  readonly note: Note;
}

function evaluateLine(vector: Vector, { lethe, tally, note }: Scene): void {
  const started = performance.now();
  const { text, findings } = lethe.redact(vector);
  tally.milliseconds += performance.now() - started;
  tally.bytes += Buffer.byteLength(vector.text);
  scoreLine(vector, { text, findings }, { tally, note });
  if (text === vector.text) {
    count(tally.settled, true);
    return;
  }
  // Chunks and typed attributes have no second form: their placeholders are text.
  const again = lethe.redact({ ...vector, text, kind: undefined, chunks: undefined });
  if (count(tally.settled, again.text === text)) return;
  for (const found of again.findings) note("unsettled", found.entity, found, text);
  if (again.findings.length === 0) note("unsettled", "", whole(text), text);
}

function whole(text: string): { start: number; end: number } {
  return { start: 0, end: text.length };
}

function shown(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - SURROUNDINGS), start);
  const after = text.slice(end, end + SURROUNDINGS);
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, " ");
}
