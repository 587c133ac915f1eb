/** What the configuration says of redaction, as a redactor takes it. */
import { type Config, readPack } from "./config/index.ts";
import { compilePolicy, type Policy, type PolicyConfig } from "./decide/index.ts";
import { compileRules, ENTITIES } from "./detect/index.ts";
import type { RedactorOptions } from "./pipeline/index.ts";

/** Throws an Error that names the setting when packs, rules or overrides are wrong. */
export function redactorOptions(config: Config): RedactorOptions {
  const { model, pseudonym_key: pseudonymKey, verify } = config.redaction;
  const { folder, labels } = model;
  const options: RedactorOptions = {
    policy: policyConfig(config),
    pseudonymKey,
    verify,
    model: folder === undefined ? undefined : { folder, labels },
  };
  // Said here, once, and not by each worker.
  compileRules(policyInForce(options).searches);
  return options;
}

export function policyInForce({ policy, pseudonymKey }: RedactorOptions): Policy {
  return compilePolicy(policy, pseudonymKey === undefined ? "unkeyed" : "keyed");
}

function policyConfig({ policy }: Config): PolicyConfig {
  const packs = policy.packs.map(readPack);
  const ruled = packs.flatMap(({ rules }) => rules.map(({ entity }) => entity));
  const known = new Set([...ENTITIES, ...ruled]);
  for (const entity of Object.keys(policy.entities)) {
    if (known.has(entity)) continue;
    const allowed = [...known].sort().join(", ");
    throw new Error(`policy.entities.${entity}: no such entity, allowed: ${allowed}`);
  }
  return { packs, entities: policy.entities as PolicyConfig["entities"] };
}
