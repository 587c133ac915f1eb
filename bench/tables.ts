import type { EngineRow } from "./engine.ts";
import type { ScenarioResult } from "./gateway.ts";
import { wholeOf } from "./gateway-rounds.ts";
import type { RoadRow } from "./roads.ts";
import { STAGES } from "./stages.ts";

/** A head, then what was measured beside what was to be reached, and by how much it was missed. */
type Rows = readonly (readonly string[])[];

const ENGINE_TITLE = "Engine, one core";
const ENGINE_STAGES_TITLE = "Where the engine's time goes: milliseconds of a 1.2 MB request";
const ROADS_TITLE = "Other requests than chat, engine, one core";
const GATEWAY_THREADS_TITLE = "Where the gateway's time goes: CPU seconds per GB, by thread";
const GATEWAY_TITLE =
  "Gateway against a no-op proxy of the same parts, uncompressed, 16 connections";

/** A table under its title. */
export interface Section {
  readonly title: string;
  readonly rows: Rows;
}

export function engineSections(results: readonly EngineRow[]): Section[] {
  return [
    { title: ENGINE_TITLE, rows: engineRows(results) },
    { title: ENGINE_STAGES_TITLE, rows: engineStageRows(results) },
  ];
}

export function roadSections(results: readonly RoadRow[]): Section[] {
  const rows = results.map((row) => [
    row.name,
    formatBytes(row.requestBytes),
    formatSpeed(row.megabytesPerSecond),
    formatSpeed(row.megabytesPerSecondOfFive),
    String(row.findings),
  ]);
  const head = ["request", "size", "default policy MB/s", "five MB/s", "findings"];
  return [{ title: ROADS_TITLE, rows: [head, ...rows] }];
}

export function gatewaySections(results: readonly ScenarioResult[]): Section[] {
  return [
    { title: GATEWAY_TITLE, rows: gatewayRows(results) },
    { title: GATEWAY_THREADS_TITLE, rows: gatewayThreadRows(results) },
  ];
}

function engineRows(results: readonly EngineRow[]): Rows {
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

function engineStageRows(results: readonly EngineRow[]): Rows {
  const rows = results.map(({ entities, text, phi, milliseconds, shares }) => [
    entities,
    text,
    `${phi * 100} %`,
    milliseconds.toFixed(2),
    ...STAGES.map((stage) => (milliseconds * shares[stage]).toFixed(2)),
  ]);
  return [["entities", "text", "PHI", "all", ...STAGES], ...rows];
}

function gatewayThreadRows(results: readonly ScenarioResult[]): Rows {
  const rows = results.map(({ name, gateway, proxy }) => [
    name,
    wholeOf(gateway.cpuPerGb).toFixed(2),
    gateway.cpuPerGb.main.toFixed(2),
    gateway.cpuPerGb.workers.toFixed(2),
    gateway.cpuPerGb.rest.toFixed(2),
    proxy.cpuPerGb.main.toFixed(2),
    proxy.cpuPerGb.rest.toFixed(2),
  ]);
  const head = "requests of,all,main,workers,V8 and libuv,proxy main,proxy V8 and libuv";
  return [head.split(","), ...rows];
}

function gatewayRows(results: readonly ScenarioResult[]): Rows {
  const rows = results.map((result) => {
    const { gateway, proxy, ratio, ratioTarget, rssTargetMb, name, requestBytes } = result;
    return [
      `${name} (${formatBytes(requestBytes)})`,
      wholeOf(gateway.cpuPerGb).toFixed(2),
      wholeOf(proxy.cpuPerGb).toFixed(2),
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

function formatSpeed(megabytesPerSecond: number): string {
  return megabytesPerSecond.toFixed(megabytesPerSecond < 10 ? 1 : 0);
}

function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
