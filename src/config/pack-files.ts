import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigError, readSettingFile } from "./config-error.ts";
import { nearest } from "./nearest.ts";

const BUILT_IN: readonly string[] = ["hipaa", "pci", "secrets"];
const FOLDER = new URL("../../config/packs/", import.meta.url);

/** The text of a built-in pack by its name, or of a pack in a file by its path. Throws for neither. */
export function readPack(nameOrPath: string): string {
  const isPath = /[./\\]/.test(nameOrPath);
  if (!isPath && !BUILT_IN.includes(nameOrPath)) {
    const close = nearest(nameOrPath, BUILT_IN);
    throw new ConfigError([
      `policy.packs: given ${JSON.stringify(nameOrPath)}, ${close === undefined ? "" : `did you mean ${close}? `}allowed: ${BUILT_IN.join(", ")}, or a path of a YAML file`,
    ]);
  }
  const file = isPath ? resolve(nameOrPath) : fileURLToPath(new URL(`${nameOrPath}.yaml`, FOLDER));
  return readSettingFile("policy.packs", file);
}
