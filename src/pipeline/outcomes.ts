/**
 * What became of a task's batches, as numbers and the words that they name, each word once:
 *
 *     redacted: findings, violations, records, leavesReplaced, recordsUnannotated, bytesIn, bytesOut,
 *               for each finding entity, action, count, for each violation rule, count
 *     refused:  -1, code, message
 *
 * Entities, actions, rules, codes and messages are indexes of words.
 */
import { type RefusalCode, RefusalError, type Report } from "../core/index.ts";

export interface Outcomes {
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}

const REFUSED = -1;
const NOTHING: readonly never[] = Object.freeze([]);

export class OutcomeWriter {
  readonly #numbers: number[] = [];
  readonly #words = new Map<string, number>();

  addReport(report: Report): void {
    const { findings, violations, records, leavesReplaced, recordsUnannotated } = report;
    const numbers = this.#numbers;
    numbers.push(findings.length, violations.length, records, leavesReplaced, recordsUnannotated);
    numbers.push(report.bytesIn, report.bytesOut);
    for (const { entity, action, count } of findings)
      numbers.push(this.#word(entity), this.#word(action), count);
    for (const { rule, count } of violations) numbers.push(this.#word(rule), count);
  }

  addRefusal({ code, message }: RefusalError): void {
    this.#numbers.push(REFUSED, this.#word(code), this.#word(message));
  }

  written(): Outcomes {
    return { numbers: this.#numbers, words: [...this.#words.keys()] };
  }

  #word(word: string): number {
    let index = this.#words.get(word);
    if (index === undefined) {
      index = this.#words.size;
      this.#words.set(word, index);
    }
    return index;
  }
}

/** Reads in the order of writing. Throws a RangeError for what was not written so. */
export class OutcomeReader {
  readonly #numbers: readonly number[];
  readonly #words: readonly string[];
  #at = 0;

  constructor({ numbers, words }: Outcomes) {
    this.#numbers = numbers;
    this.#words = words;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#numbers.length;
  }

  next(): Report | RefusalError {
    const first = this.#number();
    if (first === REFUSED) return new RefusalError(this.#word() as RefusalCode, this.#word());
    const violationCount = this.#number();
    const records = this.#number();
    const leavesReplaced = this.#number();
    const recordsUnannotated = this.#number();
    const bytesIn = this.#number();
    const bytesOut = this.#number();
    const findings = this.#findings(first);
    const violations = this.#violations(violationCount);
    return {
      records,
      findings,
      violations,
      leavesReplaced,
      recordsUnannotated,
      bytesIn,
      bytesOut,
    };
  }

  #findings(count: number): Report["findings"] {
    if (count === 0) return NOTHING;
    const findings: Report["findings"][number][] = [];
    for (let i = 0; i < count; i++)
      findings.push({ entity: this.#word(), action: this.#word(), count: this.#number() });
    return findings;
  }

  #violations(count: number): Report["violations"] {
    if (count === 0) return NOTHING;
    const violations: Report["violations"][number][] = [];
    for (let i = 0; i < count; i++) violations.push({ rule: this.#word(), count: this.#number() });
    return violations;
  }

  #number(): number {
    const number = this.#numbers[this.#at++];
    if (number === undefined) throw new RangeError("the numbers end too early");
    return number;
  }

  #word(): string {
    const word = this.#words[this.#number()];
    if (word === undefined) throw new RangeError("there is no such word");
    return word;
  }
}
