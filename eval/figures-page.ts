/** The generated part of a page of docs/. */
import { readFileSync, writeFileSync } from "node:fs";
import { markdown } from "./print.ts";
import type { Rows } from "./table.ts";

const CLOSING = "<!-- end of figures -->";

/**
 * Leaves what stands around the markers.
 *
 * @param command that measures the figures, as the opening marker has it
 */
export function writeFigures(page: URL, command: string, sections: readonly string[]): void {
  const opening = `<!-- figures: ${command} -->`;
  const text = readFileSync(page, "utf8");
  const start = text.indexOf(opening);
  const end = text.indexOf(CLOSING);
  if (start < 0 || end < start) throw new Error(`no markers in ${page.pathname}`);
  const before = text.slice(0, start + opening.length);
  writeFileSync(page, `${before}\n\n${sections.join("\n\n")}\n\n${text.slice(end)}`);
}

export function section(title: string, rows: Rows): string {
  return `### ${title}\n\n${markdown(rows)}`;
}
