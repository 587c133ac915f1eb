/** The environment fills what the file leaves out of `exporters`; a setting of the file wins. */
import { SIGNALS } from "../core/index.ts";
import type { FilledSection } from "./exporter-variables.ts";
import { type Endpoints, givenEndpoint } from "./routes.ts";

type Settings = Readonly<Record<string, unknown>>;

interface Filled {
  readonly filled: unknown;
  /** By the path of a setting that the environment filled: the variable. */
  readonly variables: ReadonlyMap<string, string>;
}

export function fillExporters(given: unknown, sections: readonly FilledSection[]): Filled {
  const variables = new Map<string, string>();
  if (!isSettings(given)) return { filled: given, variables };
  const { exporters = {} } = given;
  if (!isSettings(exporters)) return { filled: given, variables };
  const filled: Record<string, unknown> = { ...exporters };
  for (const section of sections) {
    const own = settingsOfFile(exporters, section);
    if (!isSettings(own)) continue;
    filled[section.name] = { ...section.settings, ...own };
    for (const [key, variable] of section.variables)
      if (!Object.hasOwn(own, key)) variables.set(`exporters.${section.name}.${key}`, variable);
  }
  return { filled: { ...given, exporters: filled }, variables };
}

/** What the file says of the section; undefined: it sends these signals by the other protocol. */
function settingsOfFile(file: Settings, { name, type, signal }: FilledSection): unknown {
  const other = type === "otlp" ? "otlphttp" : "otlp";
  if (signal !== undefined && file[`${other}/${signal}`] !== undefined) return undefined;
  if (signal !== undefined && file[name] !== undefined) return file[name];
  if (givenEndpoint(file[other] as Endpoints | undefined) !== undefined) return undefined;
  const forAll = file[type] ?? {};
  return signal === undefined || !isSettings(forAll) ? forAll : without(forAll, signal);
}

/** Without the endpoints of other signals. */
function without(settings: Settings, signal: string): Settings {
  const others = SIGNALS.filter((each) => each !== signal).map((each) => `${each}_endpoint`);
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !others.includes(key)));
}

function isSettings(value: unknown): value is Settings {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
