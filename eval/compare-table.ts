/** Lethe and its peers side by side: leak recall, and clean lines touched. */
import type { Comparison } from "./compare.ts";
import { percent, type Rows } from "./table.ts";
import { quotient, type Share, sumOf } from "./tally.ts";

type Figures = Comparison["figures"];

/** A cell: leak recall, then clean lines touched where a source has such lines. */
export function peerRowsBySource({ figures }: Comparison): Rows {
  const names = namesOf(figures);
  const sources = [...new Set(figures.map(({ source }) => source))];
  const rows = sources.map((source) => {
    const of = figures.filter((one) => one.source === source);
    return [source, ...names.map((name) => cell(of.filter((one) => one.name === name)))];
  });
  const all = ["all", ...names.map((name) => cell(figures.filter((one) => one.name === name)))];
  return [["leak recall (clean touched)", ...names], ...rows, all];
}

/** Leak recall over all sources; speed in the last row. */
export function peerRowsByEntity({ figures }: Comparison): Rows {
  const names = namesOf(figures);
  const entities = [...new Set(figures.flatMap(({ gone }) => Object.keys(gone)))].sort();
  const rows = entities.map((entity) => {
    const shareOf = (name: string) =>
      sumOf(figures.flatMap((one) => (one.name === name ? (one.gone[entity] ?? []) : [])));
    const shares = names.map(shareOf);
    const labelled = String(shares[0]?.of ?? 0);
    return [entity, labelled, ...shares.map(({ is, of }) => percent(quotient(is, of)))];
  });
  const speeds = names.map((name) => {
    const own = figures.filter((one) => one.name === name);
    const bytes = own.reduce((sum, one) => sum + one.bytes, 0);
    const milliseconds = own.reduce((sum, one) => sum + one.milliseconds, 0);
    return (bytes / 1000 / milliseconds).toFixed(2);
  });
  return [["leak recall", "labelled", ...names], ...rows, ["MB/s", "", ...speeds]];
}

function cell(figures: Figures): string {
  const gone: Share = sumOf(figures.flatMap((one) => Object.values(one.gone)));
  const touched = sumOf(figures.map((one) => one.touched));
  const clean = touched.of === 0 ? "" : ` (${touched.is}/${touched.of})`;
  return `${percent(quotient(gone.is, gone.of))}${clean}`;
}

function namesOf(figures: Figures): string[] {
  return [...new Set(figures.map(({ name }) => name))];
}
