/** The generated part of docs/performance.md. */
import { cpus } from "node:os";
import { section, writeFigures } from "../eval/figures-page.ts";
import type { EngineRow } from "./engine.ts";
import type { ScenarioResult } from "./gateway.ts";
import { ENGINE_TITLE, engineRows, GATEWAY_TITLE, gatewayRows } from "./tables.ts";

const PAGE = new URL("../docs/performance.md", import.meta.url);

export function writeDocs(
  engine: readonly EngineRow[],
  gateway: readonly ScenarioResult[],
): string {
  const [processor] = cpus();
  writeFigures(PAGE, "npm run bench -- --write-docs", [
    `On ${cpus().length} processors (${processor?.model}), Node ${process.version}.`,
    section(ENGINE_TITLE, engineRows(engine)),
    section(GATEWAY_TITLE, gatewayRows(gateway)),
  ]);
  return PAGE.pathname;
}
