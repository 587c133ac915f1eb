/** What is wrong with a setting, in one line: its key, what was given, what is allowed. */
import type { z } from "zod";
import { instead } from "./nearest.ts";
import { withoutQuery } from "./routes.ts";
import { keysAt } from "./sections.ts";

/** Keys whose values are never shown. */
const SECRET_KEYS: ReadonlySet<string> = new Set(["headers", "pseudonym_key"]);
/** A URL's user and password must not be logged either, whatever they hold: behind `//`, or without it. */
const USER_IN_URL = /(\/\/|"(?!\w*:?\/\/))[^"]*@/g;

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "settings",
  record: "names with values",
};

/** How zod begins where the description says nothing of its own. */
const ZODS_OWN = "Invalid input";

/** `variables`: by a setting's path, the environment variable that gave it. */
export function explain(
  issue: z.core.$ZodIssue,
  root: unknown,
  variables: ReadonlyMap<string, string>,
): string[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(key, path, keysAt(path)));
  const where = path.join(".") || "the configuration";
  // A variable gives an exporter's headers as one.
  const variable = variables.get(where) ?? variables.get(path.slice(0, 3).join("."));
  const source = variable === undefined ? where : `${variable} (${where})`;
  return [`${source}: given ${shown(path, valueAt(root, path))}, allowed: ${allowedBy(issue)}`];
}

function unknownKey(key: string, path: readonly string[], allowed: readonly string[]): string {
  return `${[...path, key].join(".")}: no such setting; ${instead(key, allowed)}`;
}

function shown(path: readonly string[], value: unknown): string {
  if (path.some((key) => SECRET_KEYS.has(key))) return "[secret]";
  // A file that is not a configuration may be secret as a whole.
  if (path.length === 0 && typeof value === "string") return KINDS["string"] ?? "";
  // A setting inside of it may be secret.
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return KINDS["object"];
  const open = path.at(-1)?.endsWith("endpoint") && typeof value === "string";
  const told = JSON.stringify(open ? withoutQuery(value) : value);
  return told?.replace(USER_IN_URL, "$1[secret]@") ?? "nothing";
}

function allowedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  if (issue.code === "invalid_type" && issue.message.startsWith(ZODS_OWN))
    return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === "too_small" && issue.origin === "number")
    return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
  if (issue.code === "too_big" && issue.origin === "number") return `at most ${issue.maximum}`;
  return issue.message;
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
