/** Which section of `exporters` serves which signal. */
import { SIGNALS, type Signal } from "../core/index.ts";
import type { ExporterName, Exporters, ExporterType } from "./schema-exporters.ts";

/** A section that is present, of one type. */
type Section<Type extends ExporterType> = NonNullable<Exporters[Type | `${Type}/${Signal}`]>;

type Chosen = {
  [Type in ExporterType]: {
    readonly type: Type;
    readonly name: Type | `${Type}/${Signal}`;
    readonly section: Section<Type>;
  };
}[ExporterType];

export interface Route {
  readonly signal: Signal;
  /** The setting that gives it: one for all signals, or the signal's own. */
  readonly key: keyof Endpoints;
  /** As it is configured. */
  readonly endpoint: string;
}

export type SectionInUse = Chosen & { readonly routes: readonly Route[] };

/** Signals that go to one endpoint, as it may be shown. */
export interface Destination {
  readonly name: ExporterName;
  readonly endpoint: string;
  readonly signals: readonly Signal[];
}

export const ENDPOINTS = [
  "endpoint",
  "traces_endpoint",
  "logs_endpoint",
  "metrics_endpoint",
] as const;

export type Endpoints = { readonly [Key in (typeof ENDPOINTS)[number]]?: string | undefined };

/** The first endpoint that is given, by its key. */
export function givenEndpoint(section: Endpoints | undefined): keyof Endpoints | undefined {
  return ENDPOINTS.find((key) => section?.[key] !== undefined);
}

/** A signal takes its own section where there is one, else that of the two sections for all that has an endpoint. */
export function choose(exporters: Exporters, signal: Signal): Chosen | undefined {
  const { otlphttp, otlp } = exporters;
  const ownHttp = exporters[`otlphttp/${signal}` as const];
  const ownGrpc = exporters[`otlp/${signal}` as const];
  if (ownHttp !== undefined)
    return { type: "otlphttp", name: `otlphttp/${signal}`, section: ownHttp };
  if (ownGrpc !== undefined) return { type: "otlp", name: `otlp/${signal}`, section: ownGrpc };
  if (givenEndpoint(otlphttp) !== undefined)
    return { type: "otlphttp", name: "otlphttp", section: otlphttp };
  if (givenEndpoint(otlp) !== undefined) return { type: "otlp", name: "otlp", section: otlp };
  return undefined;
}

/**
 * Sections with the signals that they serve. In a checked configuration they serve all signals together, or none, and
 * then the embedded store does.
 */
export function sectionsInUse(exporters: Exporters): SectionInUse[] {
  const inUse = new Map<ExporterName, SectionInUse>();
  for (const signal of SIGNALS) {
    const chosen = choose(exporters, signal);
    if (chosen === undefined) continue;
    const routes = inUse.get(chosen.name)?.routes ?? [];
    const route = routeIn(chosen.section, signal);
    if (route !== undefined) inUse.set(chosen.name, { ...chosen, routes: [...routes, route] });
  }
  return [...inUse.values()];
}

function routeIn(section: Endpoints, signal: Signal): Route | undefined {
  const own = `${signal}_endpoint` as const;
  const key = section[own] === undefined ? "endpoint" : own;
  const endpoint = section[key];
  return endpoint === undefined ? undefined : { signal, key, endpoint };
}

/** For people: each endpoint once. */
export function destinationsOf(exporters: Exporters): Destination[] {
  return sectionsInUse(exporters).flatMap(({ name, routes }) =>
    [...Map.groupBy(routes, ({ endpoint }) => endpoint)].map(([endpoint, same]) => ({
      name,
      endpoint: withoutQuery(endpoint),
      signals: same.map(({ signal }) => signal),
    })),
  );
}

/** As it may be shown: some backends take their key in the query. */
export function withoutQuery(endpoint: string): string {
  return endpoint.replace(/\?.*/, "?[secret]");
}
