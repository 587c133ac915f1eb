import type { Decision, Report, Ruling } from "../core/index.ts";

/** Counts what was decided: names and numbers, never values. */
export class ReportBuilder {
  readonly #records: number;
  readonly #bytesIn: number;
  /** In the order of their first finding. */
  readonly #rulings: Ruling[] = [];
  /** By the ruling's number. */
  readonly #counts: number[] = [];
  #leavesReplaced = 0;
  #recordsUnannotated = 0;

  constructor(records: number, bytesIn: number) {
    this.#records = records;
    this.#bytesIn = bytesIn;
  }

  add(decisions: readonly Decision[]): void {
    const counts = this.#counts;
    for (const { ruling } of decisions) {
      const count = counts[ruling.number] ?? 0;
      if (count === 0) this.#rulings.push(ruling);
      counts[ruling.number] = count + 1;
    }
  }

  addReplacedLeaves(count: number): void {
    this.#leavesReplaced += count;
  }

  addUnannotated(records: number): void {
    this.#recordsUnannotated += records;
  }

  build(bytesOut: number): Report {
    const findings = this.#rulings.map(({ number, entity, action }) => ({
      entity,
      action: action.kind,
      count: this.#counts[number]!,
    }));
    return {
      records: this.#records,
      findings,
      violations: this.#violations(),
      leavesReplaced: this.#leavesReplaced,
      recordsUnannotated: this.#recordsUnannotated,
      bytesIn: this.#bytesIn,
      bytesOut,
    };
  }

  /** A rule may stand in two packs, for two entities. */
  #violations(): Report["violations"] {
    const counts = new Map<string, number>();
    for (const { number, rules } of this.#rulings) {
      for (const { id } of rules) counts.set(id, (counts.get(id) ?? 0) + this.#counts[number]!);
    }
    const violations: Report["violations"][number][] = [];
    for (const [rule, count] of counts) violations.push({ rule, count });
    return violations;
  }
}
