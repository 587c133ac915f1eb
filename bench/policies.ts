import { readPack } from "../src/config/index.ts";
import type { PolicyConfig } from "../src/decide/index.ts";

/** The entities of the first release, of which the targets speak. */
export const FIRST_FIVE: readonly string[] = [
  "US_SSN",
  "MEDICAL_RECORD_NUMBER",
  "EMAIL_ADDRESS",
  "PHONE_NUMBER",
  "CREDIT_CARD",
];

/** Shipped packs, with the rules of these entities alone; all of theirs when absent. */
export function policyOf(packs: readonly string[], entities?: readonly string[]): PolicyConfig {
  return {
    packs: packs.map((name) => {
      const pack = readPack(name);
      const isWanted = (entity: string) => entities?.includes(entity) ?? true;
      return { ...pack, rules: pack.rules.filter(({ entity }) => isWanted(entity)) };
    }),
  };
}
