/** Rows of cells as text. */
import type { Rows } from "./table.ts";

/** Aligned columns: words to the left, numbers to the right. */
export function columns(rows: Rows): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row.map((cell, i) =>
      isWord(cell) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    ),
  );
  return lines.map((cells) => cells.join("  ").trimEnd()).join("\n");
}

/** A Markdown table. */
export function markdown([head = [], ...rows]: Rows): string {
  const isText = head.map((_, column) => rows.some((row) => isWord(row[column] ?? "")));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = `|${isText.map((text) => (text ? "---" : "---:")).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

function isWord(cell: string): boolean {
  return /[a-z]/i.test(cell);
}
