/** The environment inside a file: `${env:NAME}` or, as in the Collector, `${NAME}`. */

export type Environment = Readonly<Record<string, string | undefined>>;

const REFERENCE = /\$\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}|\$\$/g;

/** Replaces `${env:NAME}` and `${env:NAME:-default}`, with or without `env:`, as the Collector does; `$$` is a dollar sign. */
export function expand(text: string, env: Environment, onMissing: (name: string) => void): string {
  return text.replace(
    REFERENCE,
    (reference, name: string | undefined, fallback: string | undefined) => {
      if (name === undefined) return reference === "$$" ? "$" : reference;
      const value = env[name] ?? fallback;
      if (value === undefined) onMissing(name);
      return value ?? "";
    },
  );
}
