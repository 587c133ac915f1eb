/** A policy made of packs and overrides. All its entities can be recognised. */
import type { PolicyConfig } from "../decide/index.ts";
import { ConfigError } from "./config-error.ts";
import { instead } from "./nearest.ts";
import { readPack } from "./pack-files.ts";

interface PolicyNames {
  readonly packs: readonly string[];
  readonly entities: PolicyConfig["entities"];
}

/**
 * `entities` are those that have a recogniser; a rule's `detect` recognises its own. Throws a ConfigError that
 * names what nothing would find.
 */
export function policyConfig(
  { packs: names, entities: overrides }: PolicyNames,
  entities: readonly string[],
): PolicyConfig {
  const packs = names.map(readPack);
  const rules = packs.flatMap((pack) => pack.rules);
  const isOff = Object.values(overrides ?? {}).every(({ enabled }) => enabled === false);
  if (rules.length === 0 && isOff)
    throw new ConfigError([
      "policy.packs: given none, and nothing in policy.entities: nothing would be redacted; allowed: a pack with rules, or entities",
    ]);
  const recognised = new Set(entities);
  for (const { entity, detect } of rules) if (detect !== undefined) recognised.add(entity);
  for (const { id, entity } of rules)
    if (!recognised.has(entity)) throw unknownEntity(`rule ${id}: entity `, entity, recognised);
  for (const entity of Object.keys(overrides ?? {}))
    if (!recognised.has(entity)) throw unknownEntity("policy.entities.", entity, recognised);
  return { packs, entities: overrides };
}

/** What no recogniser finds and no rule detects would be forwarded without a word. */
function unknownEntity(
  where: string,
  entity: string,
  recognised: ReadonlySet<string>,
): ConfigError {
  return new ConfigError([
    `${where}${entity}: no such entity, and no rule's detect says how it is found; ${instead(entity, [...recognised].sort())}`,
  ]);
}
