/** The generated part of docs/performance.md. */
import { cpus } from "node:os";
import { section, writeFigures } from "../eval/figures-page.ts";
import { PROJECT } from "./project.ts";
import type { Section } from "./tables.ts";

const PAGE = new URL("docs/performance.md", PROJECT);

export function writeDocs(sections: readonly Section[]): string {
  const [processor] = cpus();
  writeFigures(PAGE, "npm run bench -- --write-docs", [
    `On ${cpus().length} processors (${processor?.model}), Node ${process.version}.`,
    ...sections.map(({ title, rows }) => section(title, rows)),
  ]);
  return PAGE.pathname;
}
