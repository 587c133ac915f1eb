/** Figures that may not fall. They hold for the very lines that they were measured on. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { entityFigures, wordF2 } from "./figures.ts";
import type { SourceResult } from "./run.ts";
import { quotient, type Share, type SourceTally } from "./tally.ts";

const BASELINE = new URL("./baseline.json", import.meta.url);

const baselineSchema = z.record(
  z.string(),
  z.object({
    lines: z.number(),
    digest: z.string(),
    /** Higher is better for each. */
    figures: z.record(z.string(), z.number()),
  }),
);

export type Baseline = z.infer<typeof baselineSchema>;

export interface Fall {
  readonly source: string;
  readonly figure: string;
  readonly before: number;
  readonly now: number | undefined;
}

export function readBaseline(): Baseline {
  return baselineSchema.parse(JSON.parse(readFileSync(BASELINE, "utf8")));
}

export function writeBaseline(results: readonly SourceResult[]): string {
  writeFileSync(BASELINE, `${JSON.stringify(toBaseline(results), undefined, 2)}\n`);
  return BASELINE.pathname;
}

export function toBaseline(results: readonly SourceResult[]): Baseline {
  return Object.fromEntries(
    results.map(({ source: { name, digest }, tally }) => [
      name,
      { lines: tally.lines, digest, figures: figuresOf(tally) },
    ]),
  );
}

/** Whether the lines are those that the baseline was measured on. */
export function isSameSource({ source, tally }: SourceResult, baseline: Baseline): boolean {
  const kept = baseline[source.name];
  return kept?.digest === source.digest && kept.lines === tally.lines;
}

/** The figures of one source that are lower than they were. */
export function fallen({ source, tally }: SourceResult, baseline: Baseline): Fall[] {
  const now = figuresOf(tally);
  const before = Object.entries(baseline[source.name]?.figures ?? {});
  return before.flatMap(([figure, value]) =>
    (now[figure] ?? -1) < value
      ? [{ source: source.name, figure, before: value, now: now[figure] }]
      : [],
  );
}

/** Rounded, so that a file written on another machine compares equal. */
function figuresOf(tally: SourceTally): Record<string, number> {
  const figures: Record<string, number> = {};
  const put = (name: string, figure: number | undefined) => {
    if (figure !== undefined) figures[name] = Number(figure.toFixed(6));
  };
  const untouched = ({ is, of }: Share) => quotient(of - is, of);
  for (const [entity, row] of [...tally.entities].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { leakRecall, fullCover, precision, typedF } = entityFigures(row);
    put(`${entity} leak recall`, leakRecall);
    put(`${entity} full cover`, fullCover);
    put(`${entity} precision`, precision);
    put(`${entity} typed F1`, typedF);
  }
  put("clean untouched", untouched(tally.touched));
  put("clean untouched without names", untouched(tally.touchedWithoutNames));
  for (const name of ["structure", "survived", "settled", "asserted"] as const) {
    put(name, quotient(tally[name].is, tally[name].of));
  }
  for (const [type, { is, of }] of tally.checks) put(`${type} checks`, quotient(is, of));
  put("word F2", wordF2(tally));
  return figures;
}
