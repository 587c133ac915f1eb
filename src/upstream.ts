/** Where redacted batches go, according to the configuration: OTLP backends or, without one, the embedded store. */
import { type Config, ConfigError, destinationsOf, sectionsInUse } from "./config/index.ts";
import type { Delivery, Redacted, Report, Signal } from "./core/index.ts";
import { createExporter } from "./exporters.ts";
import { openStore, type Store } from "./store/index.ts";
import type { Event, Gauges } from "./telemetry/index.ts";

export interface Upstream {
  /** The exporters' sections, in the order of their endpoints, or `store`. */
  readonly name: string;
  /** As they are configured: the exporters' endpoints, or the store's file. */
  readonly endpoint: string;
  /** The setting that says where a signal goes. */
  settingOf(signal: Signal): string;
  readonly store: Store | undefined;
  /** The section of `exporters` that a signal goes to, or `store`. */
  exporterOf(signal: Signal): string;
  /** One for each section in use. */
  queues(): Gauges["queues"];
  export(redacted: Redacted<Report>, gone: AbortSignal): Promise<Delivery>;
  /** From here on what fails is not tried again, so that senders hear of it while they still can. */
  endRetrying(): void;
  close(): Promise<void>;
}

type Emit = (event: Event) => void;

/** Throws a ConfigError that names the setting when a file of it cannot be used. */
export function createUpstream({ exporters, store }: Config, emit: Emit): Upstream {
  if (sectionsInUse(exporters).length > 0) return routedUpstream(exporters, emit);
  return storeUpstream(store.file, openOrExplain({ file: store.file, maxSpans: store.max_spans }));
}

/** SQLite's messages name neither the file nor the setting. */
function openOrExplain(options: Parameters<typeof openStore>[0]): Store {
  try {
    return openStore(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "no reason is given";
    throw new ConfigError([`store.file: ${options.file}: ${reason}`]);
  }
}

/** Signals of one section share its exporter, and with it its queue and connections. */
function routedUpstream(config: Config["exporters"], emit: Emit): Upstream {
  const sections = sectionsInUse(config).map((section) => ({
    ...section,
    exporter: createExporter(section, emit),
  }));
  const routed = new Map(
    sections.flatMap(({ name, routes, exporter }) =>
      routes.map(({ signal, key }) => [
        signal,
        { name, exporter, setting: `exporters.${name}.${key}` },
      ]),
    ),
  );
  const route = (signal: Signal) => {
    const found = routed.get(signal);
    if (found === undefined) throw new Error(`exporters: no endpoint for ${signal}`);
    return found;
  };
  const destinations = destinationsOf(config);
  return {
    name: destinations.map(({ name }) => name).join(", "),
    endpoint: destinations.map(({ endpoint }) => endpoint).join(", "),
    settingOf: (signal) => route(signal).setting,
    store: undefined,
    exporterOf: (signal) => route(signal).name,
    queues: () =>
      sections.map(({ name, section, exporter }) => ({
        exporter: name,
        bytes: exporter.queuedBytes,
        capacityBytes: section.sending_queue.queue_size,
      })),
    export: async ({ signal, bytes, report }, gone) =>
      route(signal).exporter.export({ signal, bytes, records: report.records }, gone),
    endRetrying() {
      for (const { exporter } of sections) exporter.endRetrying();
    },
    async close() {
      await Promise.all(sections.map(({ exporter }) => exporter.close()));
    },
  };
}

function storeUpstream(file: string, store: Store): Upstream {
  return {
    name: "store",
    endpoint: file,
    settingOf: () => "store.file",
    store,
    exporterOf: () => "store",
    queues: () => [],
    async export({ signal, bytes }) {
      if (!store.keeps(signal)) return { kind: "unkept" };
      try {
        store.insert(signal, bytes);
        return { kind: "delivered" };
      } catch (error) {
        return { kind: "retry-exhausted", reason: sqliteReason(error) };
      }
    },
    endRetrying: () => undefined,
    async close() {
      store.close();
    },
  };
}

/** SQLite's fixed sentence for the code, such as "database or disk is full"; never the error's own text. */
function sqliteReason(error: unknown): string {
  const { errstr } = error as { errstr?: unknown };
  return typeof errstr === "string" ? errstr : "the batch could not be written";
}
