/** Options as a caller writes them: each is known, and errors name them so. */
import { instead, policyConfig } from "../config/index.ts";
import { type ActionKind, MIN_KEY_LENGTH } from "../core/index.ts";
import type { PolicyConfig } from "../decide/index.ts";
import { ENTITIES } from "../detect/index.ts";
import type { RedactorOptions } from "../pipeline/redact.ts";

export interface RedactingOptions {
  /** Packs of rules by name, or paths of YAML files: `["hipaa"]` by default. */
  readonly packs?: readonly string[] | undefined;
  readonly entities?: Readonly<Record<string, EntityOptions>> | undefined;
  /** The key of `pseudonym` and `hash`; at least as long as the gateway's `redaction.pseudonym_key` must be. */
  readonly pseudonymKey?: string | undefined;
}

/** What is done with one entity; what is left out comes from the packs. */
export interface EntityOptions {
  readonly action?: ActionKind | undefined;
  /** The lowest score that counts, 0 to 1. */
  readonly threshold?: number | undefined;
  /** For `mask`: letters and digits left readable at the end, at most half of the value. */
  readonly keepLast?: number | undefined;
  /** For `replace`: stands in the placeholder instead of the entity's name. */
  readonly label?: string | undefined;
  readonly enabled?: boolean | undefined;
}

const OPTIONS = [
  "packs",
  "entities",
  "pseudonymKey",
] as const satisfies readonly Name<RedactingOptions>[];
const ENTITY_OPTIONS = [
  "action",
  "threshold",
  "keepLast",
  "label",
  "enabled",
] as const satisfies readonly Name<EntityOptions>[];

type Name<Options> = keyof Options & string;

/** Throws an Error that names the option that is wrong. */
export function redactorOptions(options: RedactingOptions): RedactorOptions {
  refuseUnknown(options, "", OPTIONS);
  const { packs = ["hipaa"], entities = {}, pseudonymKey } = options;
  if (!Array.isArray(packs)) throw new Error("packs: allowed: a list");
  if (pseudonymKey !== undefined && pseudonymKey.length < MIN_KEY_LENGTH)
    throw new Error(`pseudonymKey: at least ${MIN_KEY_LENGTH} characters`);
  for (const [entity, override] of Object.entries(entities))
    refuseUnknown(override, `entities.${entity}.`, ENTITY_OPTIONS);
  const policy = inOptions(() => policyConfig({ packs, entities: inSettings(entities) }, ENTITIES));
  return { policy, pseudonymKey };
}

/** Runs what throws errors in the words of the configuration's settings, and says them in those of the options. */
export function inOptions<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const message = error.message.replace(/^policy\./gm, "").replaceAll("keep_last", "keepLast");
    throw new Error(message, { cause: error });
  }
}

function inSettings(entities: NonNullable<RedactingOptions["entities"]>): PolicyConfig["entities"] {
  return Object.fromEntries(
    Object.entries(entities).map(([entity, { keepLast, ...rest }]) => [
      entity,
      keepLast === undefined ? rest : { ...rest, keep_last: keepLast },
    ]),
  );
}

function refuseUnknown(given: unknown, above: string, allowed: readonly string[]): void {
  const where = above.slice(0, -1) || "options";
  if (typeof given !== "object" || given === null) throw new Error(`${where}: allowed: an object`);
  for (const name of Object.keys(given))
    if (!allowed.includes(name))
      throw new Error(`${above}${name}: no such option; ${instead(name, allowed)}`);
}
