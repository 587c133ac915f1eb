import { readFileSync } from "node:fs";
import { type Pack, parsePack } from "../../src/decide/index.ts";

const PACKS = new URL("../../config/packs/", import.meta.url);

/** A pack as it ships. */
export function shippedPack(name: string): Pack {
  return parsePack(readFileSync(new URL(`${name}.yaml`, PACKS), "utf8"), `${name}.yaml`);
}

export const PACK_NAMES = ["hipaa", "pci", "secrets"] as const;
