import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Pack, parsePack } from "../decide/index.ts";

export const BUILT_IN_PACKS: readonly string[] = ["hipaa", "pci", "secrets"];
const FOLDER = new URL("../../config/packs/", import.meta.url);

/** A built-in pack by its name, or a pack in a file by its path. Throws an Error for neither, and for a wrong one. */
export function readPack(nameOrPath: string): Pack {
  return parsePack(readText(nameOrPath), nameOrPath);
}

function readText(nameOrPath: string): string {
  const isPath = /[./\\]/.test(nameOrPath);
  if (!isPath && !BUILT_IN_PACKS.includes(nameOrPath)) {
    throw new Error(
      `policy.packs: given ${JSON.stringify(nameOrPath)}, allowed: ${BUILT_IN_PACKS.join(", ")}, or a path of a YAML file`,
    );
  }
  const file = isPath ? nameOrPath : fileURLToPath(new URL(`${nameOrPath}.yaml`, FOLDER));
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`policy.packs: given ${JSON.stringify(nameOrPath)}, which cannot be read`);
  }
}
