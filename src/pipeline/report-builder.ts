import type { Decision, Report } from "../core/index.ts";

/** Counts what was decided: names and numbers, never values. */
export class ReportBuilder {
  readonly #records: number;
  readonly #bytesIn: number;
  readonly #findings = new Map<string, { entity: string; action: string; count: number }>();
  readonly #violations = new Map<string, { rule: string; count: number }>();
  #leavesReplaced = 0;
  #recordsUnannotated = 0;

  constructor(records: number, bytesIn: number) {
    this.#records = records;
    this.#bytesIn = bytesIn;
  }

  add(decisions: readonly Decision[]): void {
    for (const { finding, action, rules } of decisions) {
      const known = this.#findings.get(finding.entity);
      if (known !== undefined) known.count++;
      else {
        const { entity } = finding;
        this.#findings.set(entity, { entity, action: action.kind, count: 1 });
      }
      for (const { id } of rules) {
        const violation = this.#violations.get(id);
        if (violation === undefined) this.#violations.set(id, { rule: id, count: 1 });
        else violation.count++;
      }
    }
  }

  addReplacedLeaves(count: number): void {
    this.#leavesReplaced += count;
  }

  addUnannotated(records: number): void {
    this.#recordsUnannotated += records;
  }

  build(bytesOut: number): Report {
    return {
      records: this.#records,
      findings: [...this.#findings.values()],
      violations: [...this.#violations.values()],
      leavesReplaced: this.#leavesReplaced,
      recordsUnannotated: this.#recordsUnannotated,
      bytesIn: this.#bytesIn,
      bytesOut,
    };
  }
}
