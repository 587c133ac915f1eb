import { stringify } from "yaml";
import {
  type Config,
  ConfigError,
  checkTlsFiles,
  destinationsOf,
  type Environment,
  loadConfig,
  spellConfig,
  withoutQuery,
} from "../config/index.ts";
import type { Ruling } from "../core/index.ts";
import { policyInForce, redactorOptions } from "../redactor-options.ts";
import { storeProblem } from "../store/index.ts";

const HIDDEN = "[secret]";

/** Prints the configuration in force as a file would say it, secrets hidden, and what comes of it. */
export function check(configFile: string | undefined, env: Environment): number {
  const config = loadConfig(configFile, env);
  const { id, rulings } = policyInForce(redactorOptions(config));
  checkTlsFiles(config);
  checkStore(config);
  process.stdout.write(stringify(spellConfig(config), hideSecret));
  process.stdout.write(`# policy ${id}, ${rulings.size} entities\n`);
  for (const line of rulingsOf([...rulings.values()])) process.stdout.write(`#   ${line}\n`);
  for (const line of upstreamsOf(config)) process.stdout.write(`# ${line}\n`);
  return 0;
}

/** Without creating its file: that is for the gateway, which may run as somebody else. */
function checkStore({ exporters, store: { file } }: Config): void {
  if (destinationsOf(exporters).length > 0) return;
  const problem = storeProblem(file);
  if (problem !== undefined) throw new ConfigError([`store.file: ${file}: ${problem}`]);
}

/** A line for each entity: what is done to its values, from which score on, and which rules they break. */
function rulingsOf(rulings: readonly Ruling[]): string[] {
  const width = Math.max(...rulings.map(({ entity }) => entity.length));
  return rulings.map(({ entity, action, threshold, rules }) => {
    const ids = rules.map(({ id }) => id).join(", ") || "no rule";
    return `${entity.padEnd(width)}  ${action.kind.padEnd(9)}  from ${threshold}  ${ids}`;
  });
}

function hideSecret(key: unknown, value: unknown): unknown {
  if (key === "pseudonym_key") return HIDDEN;
  if (key === "headers" && typeof value === "object" && value !== null)
    return Object.fromEntries(Object.keys(value).map((name) => [name, HIDDEN]));
  if (String(key).endsWith("endpoint") && typeof value === "string") return withoutQuery(value);
  return value;
}

/** A line for each upstream, with its signals where not all go the same way. */
function upstreamsOf({ exporters, store }: Config): string[] {
  const destinations = destinationsOf(exporters);
  if (destinations.length === 0) return [`upstream none: spans and logs are kept in ${store.file}`];
  return destinations.map(({ name, endpoint, signals }) => {
    const which = destinations.length === 1 ? "" : ` of ${signals.join(" and ")}`;
    return `upstream${which} exporters.${name}, ${endpoint}`;
  });
}
