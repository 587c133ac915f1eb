import { readFileSync } from "node:fs";
import { z } from "zod";
import { ConfigError, fileProblem } from "./config-error.ts";
import { type Environment, expandAll } from "./environment.ts";
import { explain } from "./explain.ts";
import { sectionsFromEnvironment } from "./exporter-variables.ts";
import { fillExporters } from "./fill-exporters.ts";
import { type Config, configSchema } from "./schema.ts";
import { fillSections } from "./sections.ts";
import { readYaml, yamlProblem } from "./yaml.ts";

/**
 * Reads a file (or, without one, the defaults), fills in from the environment what it leaves out, and checks
 * everything.
 */
export function loadConfig(path: string | undefined, env: Environment): Config {
  const problems: string[] = [];
  const given = fillSections(path === undefined ? {} : readFile(path, env), problems);
  const { filled, variables } = fillExporters(given, sectionsFromEnvironment(env, problems));
  const result = configSchema.safeParse(filled);
  if (!result.success)
    problems.push(...result.error.issues.flatMap((issue) => explain(issue, filled, variables)));
  // A variable for all signals is read for each signal, but reported once.
  if (!result.success || problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return result.data;
}

/** As a file would have it: loaded, it gives the same configuration. */
export function spellConfig(config: Config): z.input<typeof configSchema> {
  return z.encode(configSchema, config);
}

function readFile(path: string, env: Environment): unknown {
  const problems: string[] = [];
  const content = expandAll(parseFile(path), env, problems);
  // What an absent variable leaves behind would only be reported a second time.
  if (problems.length > 0) throw new ConfigError(problems);
  if (isPack(content))
    throw new ConfigError([
      `${path}: a pack of rules and no configuration; one names it: policy: { packs: [ hipaa, ${path} ] }`,
    ]);
  return content ?? {};
}

function isPack(content: unknown): boolean {
  return typeof content === "object" && content !== null && "name" in content && "rules" in content;
}

function parseFile(path: string): unknown {
  // An empty name is more likely a variable that was never set than the wish for no file.
  if (path === "")
    throw new ConfigError(["--config or LETHE_CONFIG: empty; allowed: a file's name, or neither"]);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigError([
      `${path}: the configuration file cannot be read: ${fileProblem(error)}`,
    ]);
  }
  try {
    return readYaml(text);
  } catch (error) {
    throw new ConfigError([`${path}: not YAML${yamlProblem(error)}`]);
  }
}
