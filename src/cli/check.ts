import { stringify } from "yaml";
import { type Config, type Environment, loadConfig } from "../config/index.ts";
import { policyInForce, redactorOptions } from "../redactor-options.ts";

/** Prints the configuration in force, secrets hidden, and the policy's id; throws when it is wrong. */
export function check(configFile: string | undefined, env: Environment): number {
  const config = loadConfig(configFile, env);
  const { id, rulings } = policyInForce(redactorOptions(config));
  process.stdout.write(stringify(hideSecrets(config)));
  process.stdout.write(`# policy ${id}, ${rulings.size} entities\n`);
  return 0;
}

function hideSecrets(config: Config): object {
  const { exporters, redaction } = config;
  const hidden = Object.entries(exporters).map(([name, exporter]) => [
    name,
    { ...exporter, headers: hideValues(exporter.headers) },
  ]);
  return {
    ...config,
    exporters: Object.fromEntries(hidden),
    redaction: {
      ...redaction,
      ...(redaction.pseudonym_key === undefined ? {} : { pseudonym_key: "[secret]" }),
    },
  };
}

function hideValues(headers: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, "[secret]"]));
}
