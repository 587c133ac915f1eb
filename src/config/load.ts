import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ConfigError, fileProblem } from "./config-error.ts";
import { type Environment, expand } from "./environment.ts";
import { explain } from "./explain.ts";
import { sectionsFromEnvironment } from "./exporter-variables.ts";
import { fillExporters } from "./fill-exporters.ts";
import { type Config, configSchema } from "./schema.ts";
import { fillSections } from "./sections.ts";

/** Reads a file (or none: defaults), fills what it leaves out from the environment, and checks all. */
export function loadConfig(path: string | undefined, env: Environment): Config {
  const problems: string[] = [];
  const given = fillSections(path === undefined ? {} : readYaml(path, env), problems);
  const { filled, variables } = fillExporters(given, sectionsFromEnvironment(env, problems));
  const result = configSchema.safeParse(filled);
  if (!result.success)
    problems.push(...result.error.issues.flatMap((issue) => explain(issue, filled, variables)));
  // A variable for all signals is read for each, and complained of once.
  if (!result.success || problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return result.data;
}

/** As a file would say it: what loads to the same configuration. */
export function spellConfig(config: Config): z.input<typeof configSchema> {
  return z.encode(configSchema, config);
}

function readYaml(path: string, env: Environment): unknown {
  const missing: string[] = [];
  const content = expandAll(parseYaml(path), env, (name) => {
    missing.push(
      `\${env:${name}}: the environment variable is not set; give it, or a default: \${env:${name}:-value}`,
    );
  });
  // What an absent variable leaves behind would only be complained of twice.
  if (missing.length > 0) throw new ConfigError(missing);
  return content ?? {};
}

function parseYaml(path: string): unknown {
  // More likely a variable that was never set than the wish for no file.
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
    return parse(text);
  } catch (error) {
    throw new ConfigError([`${path}: not YAML${yamlProblem(error)}`]);
  }
}

/** Where and why; never the parser's own message, which shows the line. */
function yamlProblem(error: unknown): string {
  const { linePos, code } = error as { linePos?: readonly { line: number }[]; code?: string };
  const where = linePos?.[0] === undefined ? "" : ` at line ${linePos[0].line}`;
  return code === undefined ? where : `${where}: ${code.toLowerCase().replaceAll("_", " ")}`;
}

function expandAll(value: unknown, env: Environment, onMissing: (name: string) => void): unknown {
  if (typeof value === "string") return scalar(expand(value, env, onMissing), value);
  if (Array.isArray(value)) return value.map((entry) => expandAll(entry, env, onMissing));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, expandAll(entry, env, onMissing)]),
  );
}

/** A value that came from the environment is read as YAML, so that numbers are numbers. */
function scalar(expanded: string, original: string): unknown {
  return expanded === original ? original : parse(expanded);
}
