/** The generated part of docs/detection.md. */
import type { Comparison } from "./compare.ts";
import { peerRowsByEntity, peerRowsBySource } from "./compare-table.ts";
import { section, writeFigures } from "./figures-page.ts";
import type { SourceResult } from "./run.ts";
import { entityRows, notClaimedRows, type Rows, sourceRows } from "./table.ts";
import { judge, targetRows } from "./targets.ts";

const PAGE = new URL("../docs/detection.md", import.meta.url);

/** Speeds are left out: they are the machine's. */
export function writeDocs(
  results: readonly SourceResult[],
  comparison: Comparison | undefined,
): string {
  if (comparison === undefined) throw new Error("--write-docs needs --compare");
  if (comparison.absent.length > 0) throw new Error(comparison.absent.join("\n"));
  const tables = [
    section("Targets", targetRows(judge(results))),
    ...comparisonSections(comparison),
    section("By entity", entityRows(results)),
    section("By source", withoutLast(sourceRows(results))),
    section("Labels that are not claimed", notClaimedRows(results)),
  ];
  writeFigures(PAGE, "npm run eval -- --compare --write-docs", tables);
  return PAGE.pathname;
}

function comparisonSections(comparison: Comparison): string[] {
  return [
    section("Beside other packages, by source", peerRowsBySource(comparison)),
    section("Beside other packages, by entity", withoutLastRow(peerRowsByEntity(comparison))),
  ];
}

function withoutLast(rows: Rows): Rows {
  return rows.map((cells) => cells.slice(0, -1));
}

function withoutLastRow(rows: Rows): Rows {
  return rows.slice(0, -1);
}
