import { BUILT_IN_PACKS, readPack } from "../../src/config/index.ts";
import type { EntityOverride } from "../../src/decide/index.ts";
import { createRedactor, type Redactor, type RedactorOptions } from "../../src/pipeline/redact.ts";

/** A redactor with the shipped packs and a key, as a test needs it. */
export function redactorWith(
  entities: Readonly<Record<string, EntityOverride>> = {},
  verify: RedactorOptions["verify"] = "rewritten",
): Redactor {
  const packs = BUILT_IN_PACKS.map(readPack);
  return createRedactor({
    policy: { name: "test", packs, entities },
    pseudonymKey: "a key of a test",
    verify,
  });
}
