import {
  type ActionKind,
  type Decision,
  FrameRole,
  type Outline,
  type Rule,
} from "../core/index.ts";

/** Events that one record may gain; more only set `compliance.violation.truncated`. */
export const MAX_EVENTS = 32;

/** How often a rule was broken. */
interface RuleTally {
  readonly rule: Rule;
  readonly action: ActionKind;
  count: number;
}

/** A rule broken at one location: becomes one event. */
export interface Place extends RuleTally {
  readonly leaf: number;
  /** The highest score of the findings here. */
  confidence: number;
}

/** The violations of one span or log record, or of the resource or scope above them. */
export interface Tally {
  readonly rules: readonly RuleTally[];
  readonly places: readonly Place[];
  readonly truncated: boolean;
}

class OpenTally implements Tally {
  readonly rules: RuleTally[] = [];
  readonly places: Place[] = [];
  truncated = false;

  add({ finding, action }: Decision, rule: Rule): void {
    const known = this.rules.find((tally) => tally.rule === rule);
    if (known === undefined) this.rules.push({ rule, action: action.kind, count: 1 });
    else known.count++;
    const place = this.#placeOf(rule, finding.leaf);
    if (place !== undefined) {
      place.count++;
      place.confidence = Math.max(place.confidence, finding.score);
    } else if (this.places.length === MAX_EVENTS) {
      this.truncated = true;
    } else {
      const { leaf, score } = finding;
      this.places.push({ rule, action: action.kind, leaf, count: 1, confidence: score });
    }
  }

  /** Findings of one leaf follow each other, so its places are the last ones. */
  #placeOf(rule: Rule, leaf: number): Place | undefined {
    for (let i = this.places.length - 1; i >= 0; i--) {
      const place = this.places[i]!;
      if (place.leaf !== leaf) return undefined;
      if (place.rule === rule) return place;
    }
    return undefined;
  }
}

/** Violations by the frame that they belong to: a record, or the group whose records share them. */
export function tallyViolations(
  outline: Outline,
  decisions: readonly Decision[],
): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, OpenTally>();
  let leaf = -1;
  let tally: OpenTally | undefined;
  for (const decision of decisions) {
    if (decision.rules.length === 0) continue;
    if (tally === undefined || decision.finding.leaf !== leaf) {
      leaf = decision.finding.leaf;
      const owner = ownerOf(outline, leaf);
      tally = tallies.get(owner);
      if (tally === undefined) {
        tally = new OpenTally();
        tallies.set(owner, tally);
      }
    }
    for (const rule of decision.rules) tally.add(decision, rule);
  }
  return tallies;
}

function ownerOf({ leaves, frames }: Outline, leaf: number): number {
  let frame = leaves.frame[leaf]!;
  for (; frame > 0; frame = frames.parent[frame]!) {
    switch (frames.role[frame]) {
      case FrameRole.Span:
      case FrameRole.LogRecord:
      case FrameRole.ScopeGroup:
      case FrameRole.ResourceGroup:
        return frame;
    }
  }
  return frame;
}

/** A record's own violations with those of its scope and its resource, in that order. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  if (tallies.length === 1) return tallies[0]!;
  const rules = new Map<Rule, RuleTally>();
  for (const { rule, action, count } of tallies.flatMap((tally) => tally.rules)) {
    const known = rules.get(rule);
    if (known === undefined) rules.set(rule, { rule, action, count });
    else known.count += count;
  }
  const places = tallies.flatMap((tally) => tally.places);
  const truncated = places.length > MAX_EVENTS || tallies.some((tally) => tally.truncated);
  return { rules: [...rules.values()], places: places.slice(0, MAX_EVENTS), truncated };
}

/** Without what was kept and had been told by an earlier pass: redacting twice counts it once. */
export function withoutTold(tally: Tally, told: ReadonlySet<string>): Tally {
  const isNew = ({ rule, action }: RuleTally) => action !== "keep" || !told.has(rule.id);
  return { ...tally, rules: tally.rules.filter(isNew), places: tally.places.filter(isNew) };
}
