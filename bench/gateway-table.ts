import type { ScenarioResult } from "./gateway.ts";

const COLUMNS = [
  "requests of",
  "CPU s/GB",
  "proxy",
  "ratio",
  "target",
  "verdict",
  "req/s",
  "proxy",
  "p50 ms",
  "p99 ms",
  "proxy p99",
  "RSS MB",
  "target",
  "verdict",
];

/** What was measured beside what was to be reached, and by how much it was missed. */
export function gatewayTable(results: readonly ScenarioResult[]): string {
  const rows = results.map((result) => {
    const { gateway, proxy, ratio, ratioTarget, rssTargetMb, name, requestBytes } = result;
    return [
      `${name} (${formatBytes(requestBytes)})`,
      gateway.cpuSecondsPerGb.toFixed(2),
      proxy.cpuSecondsPerGb.toFixed(2),
      `${ratio.toFixed(2)}x`,
      ratioTarget === undefined ? "" : `${ratioTarget}x`,
      ratioTarget === undefined ? "" : verdict(ratio, ratioTarget),
      gateway.requestsPerSecond.toFixed(0),
      proxy.requestsPerSecond.toFixed(0),
      gateway.p50Ms.toFixed(1),
      gateway.p99Ms.toFixed(1),
      proxy.p99Ms.toFixed(1),
      gateway.peakRssMb.toFixed(0),
      rssTargetMb?.toFixed(0) ?? "",
      rssTargetMb === undefined ? "" : verdict(gateway.peakRssMb, rssTargetMb),
    ];
  });
  const title = "Gateway against a no-op proxy of the same parts, uncompressed, 16 connections";
  return [title, ...alignColumns([COLUMNS, ...rows])].join("\n");
}

function verdict(measured: number, target: number): string {
  if (measured <= target) return "reached";
  return `missed by ${((measured / target - 1) * 100).toFixed(0)} %`;
}

function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}
