/** What detection has to reach, with what it reached. */
import { entityFigures, joined, wordF2 } from "./figures.ts";
import type { SourceResult } from "./run.ts";
import { percent, type Rows } from "./table.ts";
import { type EntityTally, quotient, type Share, type SourceTally } from "./tally.ts";

interface Target {
  readonly source: string;
  readonly what: string;
  /** The bound, 0 to 1. */
  readonly bound: number;
  readonly sense: "at least" | "at most";
  readonly measure: (tally: SourceTally) => number | undefined;
}

export interface Verdict extends Omit<Target, "measure"> {
  /** `undefined`: nothing of the kind in these lines. */
  readonly reached: number | undefined;
  readonly verdict: "reached" | "missed" | "no lines";
}

const CARD_CHECKS = [
  "CREDIT_CARD",
  "US_NPI",
  "DEA_NUMBER",
  "US_MBI",
  "IBAN",
  "US_ABA_ROUTING",
  "VIN",
];

const TARGETS: readonly Target[] = [
  ...leak("asq-phi", 0.99, ["US_SSN", "EMAIL_ADDRESS", "PHONE_NUMBER FAX_NUMBER"]),
  ...leak("asq-phi", 0.99, ["MEDICAL_RECORD_NUMBER", "HEALTH_PLAN_ID", "ACCOUNT_NUMBER"]),
  ...leak("asq-phi", 0.97, ["DATE_TIME"]),
  ...leak("asq-phi", 0.93, ["PERSON"]),
  ...leak("asq-phi", 0.85, ["LOCATION"]),
  clean("asq-phi", "touched, without names", 0.05, (tally) => tally.touchedWithoutNames),
  clean("asq-phi", "touched, with names", 0.1, (tally) => tally.touched),
  ...leak("presidio-research", 0.99, ["US_SSN", "CREDIT_CARD", "IBAN_CODE", "EMAIL_ADDRESS"]),
  ...leak("presidio-research", 0.99, ["IP_ADDRESS"]),
  ...leak("presidio-research", 0.95, ["PHONE_NUMBER"]),
  {
    ...atLeast("presidio-research", "typed F1 of all entities", 0.85),
    measure: (tally) => entityFigures(joined(tally.entities.values())).typedF,
  },
  { ...atLeast("presidio-research", "F2 of words, as Presidio counts", 0.85), measure: wordF2 },
  ...leak("ambientmeta", 0.95, ["MEDICAL_RECORD_NUMBER"]),
  ...leak("ambientmeta", 0.97, ["US_NPI"]),
  ...leak("ambientmeta", 0.99, ["US_SSN", "EMAIL_ADDRESS"]),
  ...leak("ambientmeta", 0.9, ["PHONE_NUMBER"]),
  {
    ...atLeast("ambientmeta", "CREDIT_CARD typed precision", 0.97),
    measure: (tally) => entityFigures(rowsOf(tally, "CREDIT_CARD")).typedPrecision,
  },
  everyLabel("otel-hardcases"),
  clean("otel-hardcases", "negatives touched", 0, (tally) => tally.touched),
  everyLabel("cosyte-deid"),
  whole("cosyte-deid", "values that must survive", (tally) => tally.survived),
  whole("cosyte-deid", "structure", (tally) => tally.structure),
  { ...everyLabel("ms-fhir-samples"), bound: 0.99 },
  ...[
    "validator-js",
    "card-validator",
    "dd-sensitive-data-scanner",
    "openmed",
    "openredaction",
  ].map((source) =>
    whole(source, "whole-string checks", ({ checks }) => {
      const shares = CARD_CHECKS.map((type) => checks.get(type) ?? { is: 0, of: 0 });
      return shares.reduce((sum, { is, of }) => ({ is: sum.is + is, of: sum.of + of }));
    }),
  ),
];

/** The targets of the sources that were run. */
export function judge(results: readonly SourceResult[]): Verdict[] {
  return TARGETS.flatMap(({ measure, ...target }) => {
    const result = results.find(({ source }) => source.name === target.source);
    if (result === undefined) return [];
    const reached = measure(result.tally);
    return [{ ...target, reached, verdict: verdictOn(reached, target) }];
  });
}

function verdictOn(
  reached: number | undefined,
  { bound, sense }: Pick<Target, "bound" | "sense">,
): Verdict["verdict"] {
  if (reached === undefined) return "no lines";
  const isReached = sense === "at least" ? reached >= bound : reached <= bound;
  return isReached ? "reached" : "missed";
}

export function targetRows(verdicts: readonly Verdict[]): Rows {
  const rows = verdicts.map(({ source, what, sense, bound, reached, verdict }) => [
    source,
    what,
    `${sense === "at least" ? ">=" : "<="} ${percent(bound)}`,
    percent(reached),
    verdict,
  ]);
  return [["source", "figure", "target", "reached", "verdict"], ...rows];
}

/** Leak recall of each; entities in one string, with blanks between, count as one. */
function leak(source: string, bound: number, entities: readonly string[]): Target[] {
  return entities.map((names) => ({
    ...atLeast(source, `${names.replace(" ", " and ")} leak recall`, bound),
    measure: (tally) => entityFigures(rowsOf(tally, names)).leakRecall,
  }));
}

function everyLabel(source: string): Target {
  return {
    ...atLeast(source, "leak recall of all entities", 1),
    measure: (tally) => entityFigures(joined(tally.entities.values())).leakRecall,
  };
}

function clean(
  source: string,
  what: string,
  bound: number,
  read: (tally: SourceTally) => Share,
): Target {
  const measure = (tally: SourceTally) => quotient(read(tally).is, read(tally).of);
  return { source, what, bound, sense: "at most", measure };
}

function whole(source: string, what: string, read: (tally: SourceTally) => Share): Target {
  const measure = (tally: SourceTally) => quotient(read(tally).is, read(tally).of);
  return { ...atLeast(source, what, 1), measure };
}

function atLeast(source: string, what: string, bound: number): Omit<Target, "measure"> {
  return { source, what, bound, sense: "at least" };
}

function rowsOf(tally: SourceTally, names: string): EntityTally {
  return joined(names.split(" ").flatMap((entity) => tally.entities.get(entity) ?? []));
}
