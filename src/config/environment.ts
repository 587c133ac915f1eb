/** The environment inside a file: `${env:NAME}` or, as in the Collector, `${NAME}`. */
import { isTextAt } from "./sections.ts";
import { readYaml } from "./yaml.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\$|\$\{/g;

/**
 * Replaces `${env:NAME}` and `${env:NAME:-default}`, with or without `env:`, as the Collector does; `$$` is a
 * dollar sign. `problems` receives what cannot be replaced.
 */
export function expandAll(
  value: unknown,
  env: Environment,
  problems: string[],
  path: readonly string[] = [],
): unknown {
  const below = (entry: unknown, key: string): unknown =>
    expandAll(entry, env, problems, [...path, key]);
  if (typeof value === "string") {
    const text = expand(value, env, path, problems);
    return text === value ? value : readValue(text, path, problems);
  }
  if (Array.isArray(value)) return value.map((entry, index) => below(entry, String(index)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, below(entry, key)]));
}

function expand(
  text: string,
  env: Environment,
  path: readonly string[],
  problems: string[],
): string {
  return text.replace(
    REFERENCE,
    (reference, name: string | undefined, fallback: string | undefined) => {
      if (reference === "$$") return "$";
      const value = name === undefined ? undefined : (env[name] ?? fallback);
      if (value === undefined)
        problems.push(name === undefined ? noReference(path) : notSet(path, name));
      return value ?? "";
    },
  );
}

function notSet(path: readonly string[], name: string): string {
  return `${nameOf(path)}: \${env:${name}}: the environment variable is not set; give it, or a default: \${env:${name}:-value}`;
}

/** Left as a text, the reference itself would be used: a file's name would be sent instead of the key in the file. */
function noReference(path: readonly string[]): string {
  return `${nameOf(path)}: given another \${ than \${env:NAME} or \${env:NAME:-value}; $$ is a dollar sign`;
}

/** A text stays as it is, whatever YAML would make of it: a key may be all digits, or begin with `@`. */
function readValue(text: string, path: readonly string[], problems: string[]): unknown {
  if (isTextAt(path)) return text;
  try {
    return readYaml(text);
  } catch {
    problems.push(`${nameOf(path)}: what its environment variables give is not YAML`);
    return undefined;
  }
}

function nameOf(path: readonly string[]): string {
  return path.join(".") || "the configuration";
}
