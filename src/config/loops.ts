/** What Lethe sends to its own receiver would come in again, without end. */
interface Endpoints {
  readonly endpoint?: string | undefined;
  readonly traces_endpoint?: string | undefined;
  readonly logs_endpoint?: string | undefined;
  readonly metrics_endpoint?: string | undefined;
}

interface Sending {
  readonly receivers: {
    readonly otlp: {
      readonly protocols: Readonly<Record<"http" | "grpc", { readonly endpoint: string }>>;
    };
  };
  readonly exporters: Readonly<Record<"otlphttp" | "otlp", Endpoints>>;
  readonly telemetry: { readonly traces: { readonly endpoint?: string | undefined } };
}

const KEYS = ["endpoint", "traces_endpoint", "logs_endpoint", "metrics_endpoint"] as const;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const ANY = /^(?:0\.0\.0\.0|\[::\])?$/;

/** The paths of endpoints that are a receiver of this very configuration. */
export function loops({ receivers, exporters, telemetry }: Sending): string[][] {
  const own = Object.values(receivers.otlp.protocols).map(({ endpoint }) => endpoint);
  const targets: [string[], string | undefined][] = [
    ...(["otlphttp", "otlp"] as const).flatMap((name) =>
      KEYS.map((key): [string[], string | undefined] => [
        ["exporters", name, key],
        exporters[name][key],
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
  return (
    host === url.hostname ||
    (LOOPBACK.test(url.hostname) && (LOOPBACK.test(host) || ANY.test(host)))
  );
}
