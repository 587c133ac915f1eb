import { createHash } from "node:crypto";
import {
  ACTION_KINDS,
  type Action,
  type ActionKind,
  type CustomRule,
  type Ruling,
  unreachable,
} from "../core/index.ts";
import { ENTITY_NAME, type Pack } from "./pack.ts";

/** What the configuration says of one entity; what it leaves out comes from the packs. */
export interface EntityOverride {
  readonly action?: ActionKind | undefined;
  /** The lowest score that counts, 0 to 1. */
  readonly threshold?: number | undefined;
  /** For `mask`: letters and digits left readable at the end, at most half of the value. */
  readonly keep_last?: number | undefined;
  /** For `replace`: stands in the placeholder instead of the entity's name. */
  readonly label?: string | undefined;
  readonly enabled?: boolean | undefined;
}

/** Plain data: it crosses threads. */
export interface PolicyConfig {
  /** The packs' names joined by `+` when absent. */
  readonly name?: string | undefined;
  readonly packs: readonly Pack[];
  readonly entities?: Readonly<Record<string, EntityOverride>> | undefined;
}

export interface Policy {
  readonly name: string;
  /** The first eight hex digits of the SHA-256 of the rulings; no key takes part in it. */
  readonly digest: string;
  /** `<name>@<digest>`: the value of `compliance.policy`. */
  readonly id: string;
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** Enabled entities and their lowest scores: one of the two things that a detector needs to know of a policy. */
  readonly thresholds: ReadonlyMap<string, number>;
  /** Rules of enabled entities that bring their own search: the other thing that it needs to know. */
  readonly searches: readonly CustomRule[];
}

const OVERRIDE_THRESHOLD = 0.5;
const MASK_WITH = "*";
/** Of a masked value's last characters. */
const MOST_KEPT = 64;

/**
 * Joins packs and overrides. Throws an Error that names the key, what was given, what is allowed.
 * @param keying whether a pseudonym key is at hand; `pseudonym` and `hash` need one.
 */
export function compilePolicy(config: PolicyConfig, keying: "keyed" | "unkeyed"): Policy {
  const rulings = new Map<string, Ruling>();
  const overrides = config.entities ?? {};
  for (const entity of entitiesOf(config)) {
    const override = overrides[entity] ?? {};
    if (override.enabled === false) continue;
    const rules = config.packs.flatMap((pack) =>
      pack.rules.filter((rule) => rule.entity === entity),
    );
    rulings.set(entity, {
      number: rulings.size + 1,
      entity,
      action: actionOf(entity, override, keying),
      rules: rules.map(({ id, type, severity, basis }) => ({ id, type, severity, basis, entity })),
      threshold: thresholdOf(entity, override, rules),
    });
  }
  const name = config.name ?? config.packs.map((pack) => pack.name).join("+");
  const searches = searchesOf(config, rulings);
  const digest = digestOf(rulings, searches);
  const thresholds = new Map([...rulings].map(([entity, ruling]) => [entity, ruling.threshold]));
  return { name, digest, id: `${name}@${digest}`, rulings, thresholds, searches };
}

function searchesOf(config: PolicyConfig, rulings: ReadonlyMap<string, Ruling>): CustomRule[] {
  const rules = config.packs.flatMap((pack) => pack.rules);
  return rules
    .flatMap(({ id, entity, detect }) =>
      detect === undefined || !rulings.has(entity) ? [] : [{ id, entity, detect }],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Sorted, so that neither the order of packs nor of keys changes a digest or an output. */
function entitiesOf(config: PolicyConfig): string[] {
  const names = new Set(Object.keys(config.entities ?? {}));
  for (const name of names) {
    if (!ENTITY_NAME.test(name)) throw wrong("", JSON.stringify(name), "an upper-case name");
  }
  for (const pack of config.packs) for (const rule of pack.rules) names.add(rule.entity);
  return [...names].sort();
}

/** The action that each option belongs to: with another one it would have no effect, and users would think it had. */
const TAKES = { keep_last: "mask", label: "replace" } as const;

function actionOf(entity: string, override: EntityOverride, keying: "keyed" | "unkeyed"): Action {
  const kind = override.action ?? "replace";
  for (const key of ["keep_last", "label"] as const)
    if (override[key] !== undefined && kind !== TAKES[key])
      throw wrong(`.${entity}.${key}`, `${override[key]}`, `with the action ${TAKES[key]} alone`);
  switch (kind) {
    case "replace":
      return override.label === undefined ? { kind } : replaceBy(entity, override.label);
    case "mask":
      return maskBut(entity, override.keep_last ?? 0);
    case "pseudonym":
    case "hash":
      if (keying === "keyed") return { kind };
      throw new Error(
        `policy.entities.${entity}.action: given ${kind}, which needs a pseudonym key, and none is set`,
      );
    case "remove":
    case "keep":
      return { kind };
    default:
      throw wrong(`.${entity}.action`, unknown(kind), ACTION_KINDS.join(", "));
  }
}

function replaceBy(entity: string, label: string): Action {
  if (ENTITY_NAME.test(label)) return { kind: "replace", label };
  const allowed = `an upper-case name such as ${entity}`;
  throw wrong(`.${entity}.label`, JSON.stringify(label), allowed);
}

function maskBut(entity: string, keepLast: number): Action {
  if (Number.isInteger(keepLast) && keepLast >= 0 && keepLast <= MOST_KEPT)
    return { kind: "mask", keepLast, with: MASK_WITH };
  throw wrong(`.${entity}.keep_last`, keepLast, `a whole number from 0 to ${MOST_KEPT}`);
}

/** In the words of the configuration's own errors. */
function wrong(below: string, given: string | number, allowed: string): Error {
  return new Error(`policy.entities${below}: given ${given}, allowed: ${allowed}`);
}

function unknown(kind: never): string {
  return typeof kind === "string" ? JSON.stringify(kind) : unreachable(kind);
}

function thresholdOf(
  entity: string,
  override: EntityOverride,
  rules: readonly { readonly threshold: number }[],
): number {
  const least = Math.min(1, ...rules.map((rule) => rule.threshold));
  const threshold = override.threshold ?? (rules.length === 0 ? OVERRIDE_THRESHOLD : least);
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw wrong(`.${entity}.threshold`, threshold, "0 to 1");
}

function digestOf(rulings: ReadonlyMap<string, Ruling>, searches: readonly CustomRule[]): string {
  const canonical: unknown[] = [...rulings.values()].map(({ entity, action, rules, threshold }) => [
    entity,
    Object.entries(action).sort(([a], [b]) => (a < b ? -1 : 1)),
    rules.map(({ id, type, severity, basis }) => [id, type, severity, basis]).sort(),
    threshold,
  ]);
  if (searches.length > 0) canonical.push(searches);
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex").slice(0, 8);
}
