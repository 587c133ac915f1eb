/** Two of Lethe's own listeners at one address: the second would not start. */
import { isAny, isLoopback } from "./hosts.ts";
import { sectionsInUse } from "./routes.ts";
import type { Exporters } from "./schema-exporters.ts";

interface Place {
  readonly endpoint: string;
}

interface Listening {
  readonly receivers: {
    readonly otlp: { readonly protocols: Readonly<Record<"http" | "grpc", Place>> };
  };
  readonly exporters: Exporters;
  readonly health_check: Place;
  readonly telemetry: { readonly metrics: Place };
  readonly admin: Place;
}

export interface Collision {
  readonly path: readonly string[];
  readonly endpoint: string;
  /** The setting that has the address already. */
  readonly other: string;
  readonly otherEndpoint: string;
}

/** Every interface of IPv6, and so of IPv4 too. */
const ANY_V6: ReadonlySet<string> = new Set(["", "[::]"]);

export function collisions(config: Listening): Collision[] {
  const listeners = listenersOf(config);
  return listeners.flatMap(([path, endpoint], index) => {
    const other = listeners.slice(0, index).find(([, earlier]) => isSame(earlier, endpoint));
    if (other === undefined) return [];
    return [{ path, endpoint, other: other[0].join("."), otherEndpoint: other[1] }];
  });
}

function listenersOf(config: Listening): [path: readonly string[], endpoint: string][] {
  const { http, grpc } = config.receivers.otlp.protocols;
  const hasPage = sectionsInUse(config.exporters).length === 0;
  return [
    [["receivers", "otlp", "protocols", "http", "endpoint"], http.endpoint],
    [["receivers", "otlp", "protocols", "grpc", "endpoint"], grpc.endpoint],
    [["health_check", "endpoint"], config.health_check.endpoint],
    [["telemetry", "metrics", "endpoint"], config.telemetry.metrics.endpoint],
    ...(hasPage ? [[["admin", "endpoint"], config.admin.endpoint] as [string[], string]] : []),
  ];
}

function isSame(one: string, other: string): boolean {
  const [host, port] = split(one);
  const [otherHost, otherPort] = split(other);
  // 0 is any port that is free.
  if (port !== otherPort || port === 0) return false;
  return covers(host, otherHost) || covers(otherHost, host) || isOneName(host, otherHost);
}

function split(endpoint: string): readonly [host: string, port: number] {
  const colon = endpoint.lastIndexOf(":");
  return [endpoint.slice(0, colon).toLowerCase(), Number(endpoint.slice(colon + 1))];
}

/** Whether who listens at every interface listens at the host. */
function covers(any: string, host: string): boolean {
  return isAny(any) && (ANY_V6.has(any) || ANY_V6.has(host) || !host.startsWith("["));
}

function isOneName(host: string, other: string): boolean {
  const isLocal = host === "localhost" || other === "localhost";
  return host === other || (isLocal && isLoopback(host) && isLoopback(other));
}
