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
}

const PROTOCOLS: ReadonlyMap<string, UpstreamFromEnvironment["kind"]> = new Map([
  ["http/protobuf", "otlphttp"],
  ["grpc", "otlp"],
]);

/**
 * The upstream as the standard variables say it (OpenTelemetry specification, Protocol Exporter);
 * a file's settings win over it. `problems` receives what cannot be carried out.
 */
export function upstreamFromEnvironment(
  env: Environment,
  problems: string[],
): UpstreamFromEnvironment {
  const exporter: Exporter = {};
  const read = (name: string): string | undefined =>
    env[`OTEL_EXPORTER_OTLP_${name}`]?.trim() || undefined;
  const set = <Key extends keyof Exporter>(key: Key, value: Exporter[Key] | undefined): void => {
    if (value !== undefined) exporter[key] = value;
  };
  set("endpoint", read("ENDPOINT"));
  set("traces_endpoint", read("TRACES_ENDPOINT"));
  set("logs_endpoint", read("LOGS_ENDPOINT"));
  set("metrics_endpoint", read("METRICS_ENDPOINT"));
  set("compression", read("COMPRESSION"));
  const timeout = read("TIMEOUT");
  set("timeout", timeout === undefined ? undefined : `${timeout}ms`);
  const headers = read("HEADERS");
  set("headers", headers === undefined ? undefined : readHeaders(headers, problems));
  const protocol = read("PROTOCOL") ?? "http/protobuf";
  const kind = PROTOCOLS.get(protocol);
  if (kind === undefined) {
    const allowed = [...PROTOCOLS.keys()].join(", ");
    problems.push(
      `OTEL_EXPORTER_OTLP_PROTOCOL: given ${JSON.stringify(protocol)}, allowed: ${allowed}`,
    );
  }
  const tls = {
    ca_file: read("CERTIFICATE"),
    cert_file: read("CLIENT_CERTIFICATE"),
    key_file: read("CLIENT_KEY"),
    insecure: kind === "otlp" ? isInsecure(read("INSECURE")) : undefined,
  };
  const given = Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined));
  if (Object.keys(given).length > 0) exporter.tls = given;
  return { kind: kind ?? "otlphttp", exporter };
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
