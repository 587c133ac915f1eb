import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Pack, parsePack } from "../decide/index.ts";
import { ConfigError, readSettingFile } from "./config-error.ts";
import { instead } from "./nearest.ts";

export const BUILT_IN_PACKS: readonly string[] = ["hipaa", "pci", "secrets"];
const FOLDER = new URL("../../config/packs/", import.meta.url);

/** A built-in pack by its name, or a pack in a file by its path. Throws an Error when it is neither, or invalid. */
export function readPack(nameOrPath: string): Pack {
  return parsePack(readText(nameOrPath), nameOrPath);
}

function readText(nameOrPath: string): string {
  const isPath = /[./\\]/.test(nameOrPath);
  if (!isPath && !BUILT_IN_PACKS.includes(nameOrPath)) {
    throw new ConfigError([
      `policy.packs: given ${JSON.stringify(nameOrPath)}, ${instead(nameOrPath, BUILT_IN_PACKS)}, or a path of a YAML file`,
    ]);
  }
  const file = isPath ? resolve(nameOrPath) : fileURLToPath(new URL(`${nameOrPath}.yaml`, FOLDER));
  return readSettingFile("policy.packs", file);
}
