import type { EngineRow } from "./engine.ts";
import type { ScenarioResult } from "./gateway.ts";

/** A head, then what was measured beside what was to be reached, and by how much it was missed. */
type Rows = readonly (readonly string[])[];

export const ENGINE_TITLE = "Engine, one core";
export const GATEWAY_TITLE =
  "Gateway against a no-op proxy of the same parts, uncompressed, 16 connections";

export function engineRows(results: readonly EngineRow[]): Rows {
  const rows = results.map(
    ({ entities, text, phi, megabytesPerSecond: speed, targetMegabytesPerSecond, findings }) => [
      entities,
      text,
      `${phi * 100} %`,
      speed.toFixed(0),
      String(targetMegabytesPerSecond),
      String(findings),
      speed >= targetMegabytesPerSecond
        ? "reached"
        : missedBy(1 - speed / targetMegabytesPerSecond),
    ],
  );
  return [["entities", "text", "PHI", "MB/s", "target", "findings", "verdict"], ...rows];
}

export function gatewayRows(results: readonly ScenarioResult[]): Rows {
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
  const head =
    "requests of,CPU s/GB,proxy,ratio,target,verdict,req/s,proxy,p50 ms,p99 ms,proxy p99,RSS MB,target,verdict";
  return [head.split(","), ...rows];
}

function verdict(measured: number, target: number): string {
  return measured <= target ? "reached" : missedBy(measured / target - 1);
}

function missedBy(share: number): string {
  return `missed by ${(share * 100).toFixed(0)} %`;
}

function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
