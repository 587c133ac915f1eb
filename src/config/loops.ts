/** What Lethe sends to its own receiver would come in again, endlessly. */
import { isAny, isLoopback } from "./hosts.ts";
import { ENDPOINTS, type Endpoints } from "./routes.ts";

interface Sending {
  readonly receivers: {
    readonly otlp: {
      readonly protocols: Readonly<Record<"http" | "grpc", { readonly endpoint: string }>>;
    };
  };
  readonly exporters: Readonly<Record<string, Endpoints | undefined>>;
  readonly telemetry: { readonly traces: { readonly endpoint?: string | undefined } };
}

/** The paths of endpoints that are a receiver of this very configuration. */
export function loops({ receivers, exporters, telemetry }: Sending): string[][] {
  const own = Object.values(receivers.otlp.protocols).map(({ endpoint }) => endpoint);
  const targets: [string[], string | undefined][] = [
    ...Object.entries(exporters).flatMap(([name, section]) =>
      ENDPOINTS.map((key): [string[], string | undefined] => [
        ["exporters", name, key],
        section?.[key],
      ]),
    ),
    [["telemetry", "traces", "endpoint"], telemetry.traces.endpoint],
  ];
  return targets
    .filter(([, target]) => target !== undefined && own.some((each) => isSame(each, target)))
    .map(([path]) => path);
}

function isSame(receiver: string, target: string): boolean {
  const colon = receiver.lastIndexOf(":");
  const host = receiver.slice(0, colon);
  const url = URL.parse(target.includes("://") ? target : `http://${target}`);
  if (url === null) return false;
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (port !== receiver.slice(colon + 1)) return false;
  return host === url.hostname || (isLoopback(url.hostname) && (isLoopback(host) || isAny(host)));
}
