/** The environment as configuration: `${env:NAME}` in a file, and OpenTelemetry's exporter variables. */

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{env:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\$/g;

/** Replaces `${env:NAME}` and `${env:NAME:-default}` as the Collector does; `$$` is a dollar sign. */
export function expand(text: string, env: Environment, onMissing: (name: string) => void): string {
  return text.replace(
    REFERENCE,
    (reference, name: string | undefined, fallback: string | undefined) => {
      if (name === undefined) return reference === "$$" ? "$" : reference;
      const value = env[name] ?? fallback;
      if (value === undefined) onMissing(name);
      return value ?? "";
    },
  );
}

interface Exporter {
  endpoint?: string;
  traces_endpoint?: string;
  logs_endpoint?: string;
  metrics_endpoint?: string;
  headers?: Record<string, string>;
  compression?: string;
  timeout?: string;
  tls?: { ca_file?: string; cert_file?: string; key_file?: string; insecure?: boolean };
}

export interface UpstreamFromEnvironment {
  /** The key below `exporters`. */
  readonly kind: "otlphttp" | "otlp";
  readonly exporter: Exporter;
  /** By a setting's key: the variable that gives it. */
  readonly variables: ReadonlyMap<string, string>;
}

const PREFIX = "OTEL_EXPORTER_OTLP_";
const PROTOCOLS: ReadonlyMap<string, UpstreamFromEnvironment["kind"]> = new Map([
  ["http/protobuf", "otlphttp"],
  ["grpc", "otlp"],
]);
/** Variables whose text is the setting's. */
const PLAIN = {
  endpoint: "ENDPOINT",
  traces_endpoint: "TRACES_ENDPOINT",
  logs_endpoint: "LOGS_ENDPOINT",
  metrics_endpoint: "METRICS_ENDPOINT",
  compression: "COMPRESSION",
} as const;
/** One connection's properties serve all signals. */
const FOR_ALL_SIGNALS = [
  "PROTOCOL",
  "HEADERS",
  "COMPRESSION",
  "TIMEOUT",
  "INSECURE",
  "CERTIFICATE",
  "CLIENT_CERTIFICATE",
  "CLIENT_KEY",
] as const;

type Read = (name: string) => string | undefined;

/**
 * The upstream as the standard variables say it (OpenTelemetry specification, Protocol Exporter);
 * a file's settings win over it. `problems` receives what cannot be carried out.
 */
export function upstreamFromEnvironment(
  env: Environment,
  problems: string[],
): UpstreamFromEnvironment {
  const read: Read = (name) => env[`${PREFIX}${name}`]?.trim() || undefined;
  const exporter: Exporter = {};
  const variables = new Map<string, string>();
  for (const [key, name] of Object.entries(PLAIN) as [keyof typeof PLAIN, string][]) {
    const text = read(name);
    if (text === undefined) continue;
    exporter[key] = text;
    variables.set(key, `${PREFIX}${name}`);
  }
  const timeout = readTimeout(read("TIMEOUT"), problems);
  if (timeout !== undefined) exporter.timeout = timeout;
  const headers = read("HEADERS");
  if (headers !== undefined) exporter.headers = readHeaders(headers, problems);
  const kind = readProtocol(read("PROTOCOL"), problems);
  const tls = Object.entries({
    ca_file: read("CERTIFICATE"),
    cert_file: read("CLIENT_CERTIFICATE"),
    key_file: read("CLIENT_KEY"),
    insecure: kind === "otlp" ? isInsecure(read("INSECURE")) : undefined,
  }).filter(([, value]) => value !== undefined);
  if (tls.length > 0) exporter.tls = Object.fromEntries(tls);
  if (variables.size > 0) problems.push(...differingSignals(read));
  return { kind, exporter, variables };
}

/** A signal of its own has an endpoint and nothing else; what would be left out in silence is told. */
function differingSignals(read: Read): string[] {
  return ["TRACES", "LOGS", "METRICS"].flatMap((signal) =>
    FOR_ALL_SIGNALS.filter((name) => {
      const own = read(`${signal}_${name}`);
      return own !== undefined && own !== read(name);
    }).map(
      (name) =>
        `${PREFIX}${signal}_${name}: one for all signals is allowed, in ${PREFIX}${name}; a signal can have its ENDPOINT`,
    ),
  );
}

function readProtocol(
  protocol: string | undefined,
  problems: string[],
): UpstreamFromEnvironment["kind"] {
  const kind = PROTOCOLS.get(protocol ?? "http/protobuf");
  if (kind === undefined) {
    const allowed = [...PROTOCOLS.keys()].join(", ");
    problems.push(`${PREFIX}PROTOCOL: given ${JSON.stringify(protocol)}, allowed: ${allowed}`);
  }
  return kind ?? "otlphttp";
}

function readTimeout(text: string | undefined, problems: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return `${text}ms`;
  problems.push(`${PREFIX}TIMEOUT: given ${JSON.stringify(text)}, allowed: milliseconds, as 10000`);
  return undefined;
}

function isInsecure(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text.toLowerCase() === "true";
}

/** `key1=value1,key2=value2`, percent-encoded (W3C Baggage). */
function readHeaders(text: string, problems: string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const pair of text.split(",").filter((part) => part.trim() !== "")) {
    const equals = pair.indexOf("=");
    if (equals < 1)
      problems.push("OTEL_EXPORTER_OTLP_HEADERS: allowed: name=value, separated by commas");
    else headers[pair.slice(0, equals).trim()] = decode(pair.slice(equals + 1).trim());
  }
  return headers;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
