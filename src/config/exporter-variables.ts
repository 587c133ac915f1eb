/** OpenTelemetry's exporter variables as sections of `exporters` (specification, Protocol Exporter). */
import { SIGNALS, type Signal } from "../core/index.ts";
import type { Environment } from "./environment.ts";
import type { ExporterName, ExporterType } from "./schema-exporters.ts";

export interface FilledSection {
  readonly name: ExporterName;
  readonly type: ExporterType;
  /** Undefined: for all signals that have no section of their own. */
  readonly signal: Signal | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
  /** By a setting's key: the variable that gives it. */
  readonly variables: ReadonlyMap<string, string>;
}

interface Variable {
  readonly name: string;
  readonly text: string;
}
type Read = (option: string) => Variable | undefined;

const PREFIX = "OTEL_EXPORTER_OTLP_";
const TYPES: ReadonlyMap<string, ExporterType> = new Map([
  ["http/protobuf", "otlphttp"],
  ["grpc", "otlp"],
]);
/** What a variable can say of a connection besides its endpoint. */
const OPTIONS = [
  "PROTOCOL",
  "HEADERS",
  "COMPRESSION",
  "TIMEOUT",
  "INSECURE",
  "CERTIFICATE",
  "CLIENT_CERTIFICATE",
  "CLIENT_KEY",
] as const;

/**
 * One section for all signals, and one for each signal whose own variables say something else: each of them
 * wins over the one for all. `problems` receives what cannot be used.
 */
export function sectionsFromEnvironment(env: Environment, problems: string[]): FilledSection[] {
  const general = reader(env, [PREFIX]);
  const ownOf = (signal: Signal): Read =>
    reader(env, [`${PREFIX}${signal.toUpperCase()}_`, PREFIX]);
  const differs = (signal: Signal): boolean =>
    OPTIONS.some((option) => ownOf(signal)(option)?.text !== general(option)?.text);
  const alike = SIGNALS.filter((signal) => !differs(signal));
  const endpointsOf = (signals: readonly Signal[]): [string, Variable][] =>
    signals.flatMap((signal) => {
      const variable = ownOf(signal)("ENDPOINT");
      if (variable === undefined) return [];
      return [
        [variable.name === `${PREFIX}ENDPOINT` ? "endpoint" : `${signal}_endpoint`, variable],
      ];
    });
  const forAll = alike.length === 0 ? [] : [section(general, endpointsOf(alike), problems)];
  const forOne = SIGNALS.filter(differs).map((signal) => {
    const { type, ...rest } = section(ownOf(signal), endpointsOf([signal]), problems);
    return { ...rest, type, signal, name: `${type}/${signal}` as const };
  });
  return [...forAll, ...forOne];
}

/** The first variable of an option that is set; an empty one is not (specification, Parsing empty value). */
function reader(env: Environment, prefixes: readonly string[]): Read {
  return (option) => {
    for (const prefix of prefixes) {
      const name = `${prefix}${option}`;
      const text = env[name]?.trim();
      if (text) return { name, text };
    }
    return undefined;
  };
}

function section(
  read: Read,
  endpoints: readonly [string, Variable][],
  problems: string[],
): FilledSection {
  const type = readType(read("PROTOCOL"), problems);
  const compression = read("COMPRESSION");
  const plain = new Map(endpoints);
  if (compression !== undefined) plain.set("compression", compression);
  const tls = given({
    ca_file: read("CERTIFICATE")?.text,
    cert_file: read("CLIENT_CERTIFICATE")?.text,
    key_file: read("CLIENT_KEY")?.text,
    insecure: type === "otlp" ? isInsecure(read("INSECURE")) : undefined,
  });
  const settings = given({
    ...Object.fromEntries([...plain].map(([key, { text }]) => [key, text])),
    timeout: readTimeout(read("TIMEOUT"), problems),
    headers: readHeaders(read("HEADERS"), problems),
    tls: Object.keys(tls).length === 0 ? undefined : tls,
  });
  const variables = new Map([...plain].map(([key, { name }]) => [key, name]));
  for (const option of ["TIMEOUT", "HEADERS"]) {
    const variable = read(option);
    if (variable !== undefined) variables.set(option.toLowerCase(), variable.name);
  }
  return { name: type, type, signal: undefined, settings, variables };
}

function given(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function readType(protocol: Variable | undefined, problems: string[]): ExporterType {
  const { name, text } = protocol ?? { name: "", text: "http/protobuf" };
  const type = TYPES.get(text);
  if (type === undefined) {
    const allowed = [...TYPES.keys()].join(", ");
    const hint = text === "http/json" ? "; JSON is received, and is sent on as protobuf" : "";
    problems.push(`${name}: given ${JSON.stringify(text)}, allowed: ${allowed}${hint}`);
  }
  return type ?? "otlphttp";
}

function readTimeout(timeout: Variable | undefined, problems: string[]): string | undefined {
  if (timeout === undefined) return undefined;
  const { name, text } = timeout;
  if (/^\d+$/.test(text)) return `${text}ms`;
  problems.push(`${name}: given ${JSON.stringify(text)}, allowed: milliseconds, as 10000`);
  return undefined;
}

function isInsecure(insecure: Variable | undefined): boolean | undefined {
  return insecure === undefined ? undefined : insecure.text.toLowerCase() === "true";
}

/** `key1=value1,key2=value2`, percent-encoded (W3C Baggage). */
function readHeaders(
  variable: Variable | undefined,
  problems: string[],
): Record<string, string> | undefined {
  if (variable === undefined) return undefined;
  const headers: Record<string, string> = {};
  for (const pair of variable.text.split(",").filter((part) => part.trim() !== "")) {
    const equals = pair.indexOf("=");
    if (equals < 1) problems.push(`${variable.name}: allowed: name=value, separated by commas`);
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
