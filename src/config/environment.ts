/** The environment inside a file: `${env:NAME}` or, as in the Collector, `${NAME}`. */
import { isTextAt } from "./sections.ts";
import { readYaml } from "./yaml.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\$/g;

/**
 * Replaces `${env:NAME}` and `${env:NAME:-default}`, with or without `env:`, as the Collector does; `$$` is a
 * dollar sign. `problems` receives what cannot be carried out.
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
    const text = expand(value, env, problems);
    return text === value ? value : readValue(text, path, problems);
  }
  if (Array.isArray(value)) return value.map((entry, index) => below(entry, String(index)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, below(entry, key)]));
}

function expand(text: string, env: Environment, problems: string[]): string {
  return text.replace(
    REFERENCE,
    (reference, name: string | undefined, fallback: string | undefined) => {
      if (name === undefined) return reference === "$$" ? "$" : reference;
      const value = env[name] ?? fallback;
      if (value === undefined)
        problems.push(
          `\${env:${name}}: the environment variable is not set; give it, or a default: \${env:${name}:-value}`,
        );
      return value ?? "";
    },
  );
}

/** A text stays as it is, whatever YAML would make of it: a key may be all digits, or begin with `@`. */
function readValue(text: string, path: readonly string[], problems: string[]): unknown {
  if (isTextAt(path)) return text;
  try {
    return readYaml(text);
  } catch {
    problems.push(
      `${path.join(".") || "the configuration"}: what its environment variables give is not YAML`,
    );
    return undefined;
  }
}
