/**
 * What the configuration says that a redactor needs: the policy (compiled once, to see that it can be), the key, the
 * model.
 */
import { type Config, ConfigError, policyConfig } from "./config/index.ts";
import { compilePolicy, type Policy, type PolicyConfig } from "./decide/index.ts";
import { compileRules, ENTITIES } from "./detect/settings.ts";
import { checkModelLabels } from "./model-labels.ts";
import type { RedactorOptions } from "./pipeline/redact.ts";

/** Throws a ConfigError that names the setting when packs or overrides are wrong. */
export function redactorOptions({ policy, redaction }: Config): RedactorOptions {
  const { model, pseudonym_key: pseudonymKey, verify } = redaction;
  const { folder, labels } = model;
  if (folder !== undefined) checkModelLabels(folder, labels);
  try {
    const options: RedactorOptions = {
      policy: policyConfig(
        { packs: policy.packs, entities: policy.entities as PolicyConfig["entities"] },
        [...ENTITIES, ...Object.values(labels)],
      ),
      pseudonymKey,
      verify,
      model: folder === undefined ? undefined : { folder, labels },
    };
    // Reported here once, and not by each worker.
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
