/** What a configuration says of the operator's model, compared with what the model says of itself. */
import { join } from "node:path";
import { ConfigError, readSettingFile } from "./config/index.ts";

/** Throws a ConfigError where a label is not the model's: it would find nothing, without a word. */
export function checkModelLabels(folder: string, labels: Readonly<Record<string, string>>): void {
  const file = join(folder, "config.json");
  const known = labelsOf(readSettingFile("redaction.model.folder", file), file);
  const given = Object.keys(labels);
  const problems = given
    .filter((label) => !known.includes(label))
    .map((label) => `redaction.model.labels.${label}: the model has no such label`);
  if (given.length === 0)
    problems.push("redaction.model.labels: given none: nothing that the model says would count");
  if (problems.length > 0)
    throw new ConfigError(problems.map((problem) => `${problem}; allowed: ${known.join(", ")}`));
}

/** Of Hugging Face's `id2label`, without `B-` and `I-`, as findings have them. */
function labelsOf(text: string, file: string): string[] {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    throw new ConfigError([`redaction.model.folder: ${file} is no JSON`]);
  }
  const { id2label } = (config ?? {}) as { id2label?: unknown };
  if (typeof id2label !== "object" || id2label === null)
    throw new ConfigError([`redaction.model.folder: ${file} has no id2label`]);
  const names = Object.values(id2label).map((label) =>
    String(label).replace(/^[BIESLU][-_](?=.)/, ""),
  );
  return [...new Set(names)].filter((name) => name !== "O").sort();
}
