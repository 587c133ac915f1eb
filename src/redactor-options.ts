/** What a redactor needs, of the configuration: the policy compiled once to see that it can be, the key, the model. */
import { join } from "node:path";
import { type Config, ConfigError, nearest, readPack, readSettingFile } from "./config/index.ts";
import { compilePolicy, type Policy, type PolicyConfig } from "./decide/index.ts";
import { compileRules, ENTITIES } from "./detect/index.ts";
import type { RedactorOptions } from "./pipeline/index.ts";

/** Throws a ConfigError that names the setting when packs or overrides are wrong. */
export function redactorOptions(config: Config): RedactorOptions {
  const { model, pseudonym_key: pseudonymKey, verify } = config.redaction;
  const { folder, labels } = model;
  if (folder !== undefined) readSettingFile("redaction.model.folder", join(folder, "config.json"));
  try {
    const options: RedactorOptions = {
      policy: policyConfig(config),
      pseudonymKey,
      verify,
      model: folder === undefined ? undefined : { folder, labels },
    };
    // Said here, once, and not by each worker.
    compileRules(policyInForce(options).searches);
    return options;
  } catch (error) {
    if (error instanceof ConfigError || !(error instanceof Error)) throw error;
    throw new ConfigError([error.message]);
  }
}

export function policyInForce({ policy, pseudonymKey }: RedactorOptions): Policy {
  return compilePolicy(policy, pseudonymKey === undefined ? "unkeyed" : "keyed");
}

function policyConfig({ policy, redaction }: Config): PolicyConfig {
  const packs = policy.packs.map(readPack);
  const rules = packs.flatMap((pack) => pack.rules);
  const recognised = new Set([...ENTITIES, ...Object.values(redaction.model.labels)]);
  for (const { entity, detect } of rules) if (detect !== undefined) recognised.add(entity);
  for (const { id, entity } of rules)
    if (!recognised.has(entity)) throw unknownEntity(`rule ${id}: entity `, entity, recognised);
  for (const entity of Object.keys(policy.entities))
    if (!recognised.has(entity)) throw unknownEntity("policy.entities.", entity, recognised);
  return { packs, entities: policy.entities as PolicyConfig["entities"] };
}

/** What no recogniser finds and no rule detects would be forwarded in silence. */
function unknownEntity(
  where: string,
  entity: string,
  recognised: ReadonlySet<string>,
): ConfigError {
  const allowed = [...recognised].sort();
  const close = nearest(entity, allowed);
  const hint = close === undefined ? "" : `did you mean ${close}? `;
  return new ConfigError([
    `${where}${entity}: no such entity, and no rule's detect says how it is found; ${hint}allowed: ${allowed.join(", ")}`,
  ]);
}
