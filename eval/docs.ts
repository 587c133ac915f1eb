/** The generated part of docs/detection.md. */
import { readFileSync, writeFileSync } from "node:fs";
import type { Comparison } from "./compare.ts";
import { peerRowsByEntity, peerRowsBySource } from "./compare-table.ts";
import { markdown } from "./print.ts";
import type { SourceResult } from "./run.ts";
import { entityRows, notClaimedRows, type Rows, sourceRows } from "./table.ts";
import { judge, targetRows } from "./targets.ts";

const PAGE = new URL("../docs/detection.md", import.meta.url);
const OPENING = "<!-- figures: npm run eval -- --compare --write-docs -->";
const CLOSING = "<!-- end of figures -->";

/** Leaves what stands around the markers. Speeds are left out: they are the machine's. */
export function writeDocs(
  results: readonly SourceResult[],
  comparison: Comparison | undefined,
): string {
  const page = readFileSync(PAGE, "utf8");
  const start = page.indexOf(OPENING);
  const end = page.indexOf(CLOSING);
  if (start < 0 || end < start) throw new Error(`no markers in ${PAGE.pathname}`);
  const tables = [
    section("Targets", targetRows(judge(results))),
    ...(comparison === undefined ? [] : comparisonSections(comparison)),
    section("By entity", entityRows(results)),
    section("By source", withoutLast(sourceRows(results))),
    section("Labels that are not claimed", notClaimedRows(results)),
  ];
  const before = page.slice(0, start + OPENING.length);
  writeFileSync(PAGE, `${before}\n\n${tables.join("\n\n")}\n\n${page.slice(end)}`);
  return PAGE.pathname;
}

function comparisonSections(comparison: Comparison): string[] {
  return [
    section("Beside other packages, by source", peerRowsBySource(comparison)),
    section("Beside other packages, by entity", withoutLastRow(peerRowsByEntity(comparison))),
  ];
}

function section(title: string, rows: Rows): string {
  return `### ${title}\n\n${markdown(rows)}`;
}

function withoutLast(rows: Rows): Rows {
  return rows.map((cells) => cells.slice(0, -1));
}

function withoutLastRow(rows: Rows): Rows {
  return rows.slice(0, -1);
}
