/** Results as rows of cells, the first of which is the head. */
import { ENTITIES } from "../src/detect/index.ts";
import { entityFigures, joined, wordF2 } from "./figures.ts";
import { isMessage } from "./labels.ts";
import type { SourceResult } from "./run.ts";
import { type Share, sumOf } from "./tally.ts";

const ENTITY_HEAD = [
  "source",
  "entity",
  "labelled",
  "leak recall",
  "full cover",
  "typed recall",
  "findings",
  "precision",
  "typed",
  "F1",
];
const SOURCE_HEAD = [
  "source",
  "lines",
  "clean touched",
  "no names",
  "nor places",
  "structure",
  "survived",
  "settled",
  "asserted",
  "checks",
  "word F2",
  "not claimed",
  "MB/s",
];

export type Rows = readonly (readonly string[])[];

export function entityRows(results: readonly SourceResult[]): Rows {
  const rows = results.flatMap(({ source, tally }) => {
    const named = [...tally.entities].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = joined(named.map(([, row]) => row));
    const total = named.length > 1 ? [["all", all] as const] : [];
    return [...named, ...total].map(([entity, row]) => {
      const figures = entityFigures(row);
      const isKnown = ENTITIES.includes(entity) || isMessage(entity) || entity === "all";
      return [
        source.name,
        isKnown ? entity : `${entity} (none yet)`,
        row.labelled === 0 ? "" : String(row.labelled),
        percent(figures.leakRecall),
        percent(figures.fullCover),
        percent(figures.typedRecall),
        row.findings === 0 ? "" : String(row.findings),
        percent(figures.precision),
        percent(figures.typedPrecision),
        percent(figures.typedF),
      ];
    });
  });
  return [ENTITY_HEAD, ...rows];
}

export function sourceRows(results: readonly SourceResult[]): Rows {
  const rows = results.map(({ source, tally }) => [
    source.name,
    String(tally.lines),
    share(tally.touched),
    share(tally.touchedWithoutNames),
    share(tally.touchedWithoutNamesAndPlaces),
    share(tally.structure),
    share(tally.survived),
    share(tally.settled),
    share(tally.asserted),
    share(sumOf(tally.checks.values())),
    percent(wordF2(tally)),
    String([...tally.notClaimed.values()].reduce((sum, labels) => sum + labels, 0)),
    tally.milliseconds === 0 ? "" : (tally.bytes / 1000 / tally.milliseconds).toFixed(1),
  ]);
  return [SOURCE_HEAD, ...rows];
}

/** What was left out of every figure, by reason. */
export function notClaimedRows(results: readonly SourceResult[]): Rows {
  const sums = new Map<string, number>();
  for (const { tally } of results) {
    for (const [reason, labels] of tally.notClaimed) {
      sums.set(reason, (sums.get(reason) ?? 0) + labels);
    }
  }
  const rows = [...sums].sort(([, a], [, b]) => b - a).map(([reason, n]) => [String(n), reason]);
  return [["labels", "not claimed"], ...rows];
}

export function percent(figure: number | undefined): string {
  if (figure === undefined) return "";
  const rounded = (figure * 100).toFixed(1);
  return rounded === "100.0" && figure < 1 ? "99.9" : rounded;
}

function share({ is, of }: Share): string {
  return of === 0 ? "" : `${is}/${of}`;
}
