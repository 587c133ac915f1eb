import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BUILT_IN: readonly string[] = ["hipaa", "pci", "secrets"];
const FOLDER = new URL("../../config/packs/", import.meta.url);

/** The text of a built-in pack by its name, or of a pack in a file by its path. Throws for neither. */
export function readPack(nameOrPath: string): string {
  const isPath = /[./\\]/.test(nameOrPath);
  if (!isPath && !BUILT_IN.includes(nameOrPath)) {
    throw new Error(
      `policy.packs: given ${JSON.stringify(nameOrPath)}, allowed: ${BUILT_IN.join(", ")}, or a path of a YAML file`,
    );
  }
  const file = isPath ? nameOrPath : fileURLToPath(new URL(`${nameOrPath}.yaml`, FOLDER));
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`policy.packs: ${file} cannot be read`);
  }
}
