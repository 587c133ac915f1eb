import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { z } from "zod";
import {
  type Environment,
  expand,
  type UpstreamFromEnvironment,
  upstreamFromEnvironment,
} from "./environment.ts";
import { nearest } from "./nearest.ts";
import { type Config, configSchema } from "./schema.ts";
import { givenEndpoint } from "./schema-exporters.ts";

/** Everything that is wrong with a configuration, a line each: the key, what was given, what is allowed. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** Keys whose values are never shown. */
const SECRET_KEYS: ReadonlySet<string> = new Set(["headers", "pseudonym_key"]);

/** Reads a file (or none: defaults), fills what it leaves out from the environment, and checks all. */
export function loadConfig(path: string | undefined, env: Environment): Config {
  const problems: string[] = [];
  const given = path === undefined ? {} : readYaml(path, env, problems);
  const merged = withEnvironment(given, upstreamFromEnvironment(env, problems));
  const result = configSchema.safeParse(merged);
  if (!result.success)
    problems.push(...result.error.issues.flatMap((issue) => explain(issue, merged)));
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  return result.data;
}

function readYaml(path: string, env: Environment, problems: string[]): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new ConfigError([`${path}: the configuration file cannot be read`]);
  }
  const missing = (name: string): void => {
    problems.push(
      `\${env:${name}}: the environment variable is not set; give it, or a default: \${env:${name}:-value}`,
    );
  };
  const expandAll = (value: unknown): unknown => {
    if (typeof value === "string") return scalar(expand(value, env, missing), value);
    if (Array.isArray(value)) return value.map(expandAll);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, expandAll(entry)]));
  };
  try {
    return expandAll(parse(text)) ?? {};
  } catch (error) {
    const line = (error as { linePos?: readonly { line: number }[] }).linePos?.[0]?.line;
    throw new ConfigError([`${path}: not YAML${line === undefined ? "" : ` at line ${line}`}`]);
  }
}

/** A value that came from the environment is read as YAML, so that numbers are numbers. */
function scalar(expanded: string, original: string): unknown {
  return expanded === original ? original : parse(expanded);
}

/** The environment fills what the file leaves out, unless the file names an upstream of the other protocol. */
function withEnvironment(given: unknown, { kind, exporter }: UpstreamFromEnvironment): unknown {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return given;
  const { exporters } = given as {
    exporters?: { otlphttp?: object | null; otlp?: object | null } | null;
  };
  const other = exporters?.[kind === "otlp" ? "otlphttp" : "otlp"];
  if (givenEndpoint(other ?? undefined) !== undefined) return given;
  return { ...given, exporters: { ...exporters, [kind]: { ...exporter, ...exporters?.[kind] } } };
}

function explain(issue: z.core.$ZodIssue, root: unknown): string[] {
  const path = issue.path.map(String);
  const where = path.join(".") || "the configuration";
  if (issue.code === "unrecognized_keys") {
    const allowed = keysAt(path);
    return issue.keys.map((key) => {
      const close = nearest(key, allowed);
      const hint = close === undefined ? "" : `did you mean ${close}? `;
      return `${[...path, key].join(".")}: no such setting; ${hint}allowed: ${allowed.join(", ")}`;
    });
  }
  const shown = path.some((key) => SECRET_KEYS.has(key))
    ? "[secret]"
    : (JSON.stringify(valueAt(root, path)) ?? "nothing");
  return [`${where}: given ${shown}, allowed: ${allowedBy(issue)}`];
}

function allowedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  return issue.message.replace(/^Invalid input: expected /, "");
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined,
    root,
  );
}

/** The settings that exist at a path of the schema. */
function keysAt(path: readonly string[]): string[] {
  let schema: unknown = configSchema;
  for (const key of ["", ...path]) {
    schema = unwrap(schema);
    if (key === "") continue;
    const { shape, valueType } = (
      schema as { def: { shape?: Record<string, unknown>; valueType?: unknown } }
    ).def;
    schema = shape?.[key] ?? valueType;
  }
  return Object.keys((unwrap(schema) as { def: { shape?: object } }).def.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  let inner = schema as { def: { innerType?: unknown } };
  while (inner.def.innerType !== undefined) inner = inner.def.innerType as typeof inner;
  return inner;
}
