import type { EntityOverride } from "../../src/decide/index.ts";
import { createRedactor, type Redactor, type RedactorOptions } from "../../src/pipeline/redact.ts";
import { PACK_NAMES, shippedPack } from "./packs.ts";

/** A redactor with the shipped packs and a key, as a test needs it. */
export function redactorWith(
  entities: Readonly<Record<string, EntityOverride>> = {},
  verify: RedactorOptions["verify"] = "rewritten",
): Redactor {
  const packs = PACK_NAMES.map(shippedPack);
  return createRedactor({
    policy: { name: "test", packs, entities },
    pseudonymKey: "a key of a test",
    verify,
  });
}
