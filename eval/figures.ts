/** Quotients of the counts, under the names that tables, targets and the baseline use. */
import { type EntityTally, quotient, type SourceTally } from "./tally.ts";

/** Each between 0 and 1; `undefined` where nothing was counted. */
export interface EntityFigures {
  readonly leakRecall: number | undefined;
  readonly fullCover: number | undefined;
  readonly typedRecall: number | undefined;
  /** Findings on a labelled value of whatever type. */
  readonly precision: number | undefined;
  /** Findings on a labelled value of their type. */
  readonly typedPrecision: number | undefined;
  /** F1 of typed recall and typed precision, by overlap. */
  readonly typedF: number | undefined;
}

export function entityFigures(row: EntityTally): EntityFigures {
  const typedRecall = quotient(row.recognised, row.labelled);
  const typedPrecision = quotient(row.ofType, row.findings - row.beside);
  return {
    leakRecall: quotient(row.gone, row.labelled),
    fullCover: quotient(row.covered, row.labelled),
    typedRecall,
    precision: quotient(row.inPlace, row.findings),
    typedPrecision,
    typedF: harmonic(typedPrecision, typedRecall, 1),
  };
}

/** The rows of several entities as one. */
export function joined(rows: Iterable<EntityTally>): EntityTally {
  const sum = { labelled: 0, gone: 0, covered: 0, recognised: 0 };
  const total: EntityTally = { ...sum, findings: 0, inPlace: 0, ofType: 0, beside: 0 };
  const keys = Object.keys(total) as (keyof EntityTally)[];
  for (const row of rows) for (const key of keys) total[key] += row[key];
  return total;
}

/** Words in any claimed value against words in any finding; recall counts twice (beta 2). */
export function wordF2({ words: { right, wrong, missed } }: SourceTally): number | undefined {
  return harmonic(quotient(right, right + wrong), quotient(right, right + missed), 2);
}

function harmonic(
  precision: number | undefined,
  recall: number | undefined,
  beta: number,
): number | undefined {
  if (precision === undefined || recall === undefined) return undefined;
  const weighted = beta * beta * precision + recall;
  return weighted === 0 ? 0 : ((1 + beta * beta) * precision * recall) / weighted;
}
