import { readFileSync } from "node:fs";

/**
 * Everything that is wrong with a configuration, one line for each problem: the key, what was given, what is
 * allowed.
 */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a directory",
  EACCES: "permission denied",
};

/** Why a file cannot be used, without its contents. */
export function fileProblem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : (REASONS[code] ?? code)) ?? "no reason is given";
}

/** The text of a file that a setting names; throws a ConfigError that says which setting and why. */
export function readSettingFile(setting: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigError([`${setting}: ${path} cannot be read: ${fileProblem(error)}`]);
  }
}
