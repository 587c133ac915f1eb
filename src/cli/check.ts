import { stringify } from "yaml";
import { type Config, type Environment, loadConfig, spellConfig } from "../config/index.ts";
import { policyInForce, redactorOptions } from "../redactor-options.ts";

const HIDDEN = "[secret]";

/** Prints the configuration in force as a file would say it, secrets hidden, and what comes of it. */
export function check(configFile: string | undefined, env: Environment): number {
  const config = loadConfig(configFile, env);
  const { id, rulings } = policyInForce(redactorOptions(config));
  process.stdout.write(stringify(spellConfig(config), hideSecret));
  process.stdout.write(`# policy ${id}, ${rulings.size} entities\n`);
  process.stdout.write(`# upstream ${upstreamOf(config)}\n`);
  return 0;
}

function hideSecret(key: unknown, value: unknown): unknown {
  if (key === "pseudonym_key") return HIDDEN;
  if (key === "headers" && typeof value === "object" && value !== null)
    return Object.fromEntries(Object.keys(value).map((name) => [name, HIDDEN]));
  return value;
}

function upstreamOf({ exporters, store }: Config): string {
  for (const name of ["otlp", "otlphttp"] as const) {
    const { endpoint, traces_endpoint } = exporters[name];
    const given = endpoint ?? traces_endpoint;
    if (given !== undefined) return `exporters.${name}, ${given}`;
  }
  return `none: spans and logs are kept in ${store.file}`;
}
