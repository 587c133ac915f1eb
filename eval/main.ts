/** `npm run eval`: recall and precision on folders of labelled lines. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fallen, isSameSource, readBaseline, toBaseline, writeBaseline } from "./baseline.ts";
import { comparePeers } from "./compare.ts";
import { peerRowsByEntity, peerRowsBySource } from "./compare-table.ts";
import { writeDocs } from "./docs.ts";
import { entityFigures } from "./figures.ts";
import { columns } from "./print.ts";
import { evaluate, type SourceResult } from "./run.ts";
import { entityRows, notClaimedRows, sourceRows } from "./table.ts";
import { judge, targetRows } from "./targets.ts";
import { FOLDER_BESIDE, readSources } from "./vectors.ts";

const USAGE = `npm run eval -- [--data DIR] [--source NAME]… [--compare] [--misses [N]] [--json FILE]
                [--write-baseline] [--write-docs]
  --data DIR         the folder of labelled vectors (default: the one beside the checkout)
  --source NAME      this source alone; may stand several times
  --compare          redact-pii, @openredaction/core and compromise on the same lines
  --misses [N]       the lines that fail, at most N of each source, entity and kind (default 20)
  --json FILE        all figures, for another program
  --write-baseline   what \`npm test\` holds the figures to from now on
  --write-docs       the tables of docs/detection.md; with --compare, and all of them installed`;

const MISSES_SHOWN = 20;

const { values, positionals } = readArguments();

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: "string", default: FOLDER_BESIDE },
        source: { type: "string", multiple: true, default: [] },
        compare: { type: "boolean", default: false },
        misses: { type: "boolean", default: false },
        json: { type: "string" },
        "write-baseline": { type: "boolean", default: false },
        "write-docs": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

try {
  if (values.help) console.log(USAGE);
  else await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const sources = readSources(values.data, values.source);
  const results = evaluate(sources);
  const verdicts = judge(results);
  const comparison = values.compare ? await comparePeers(sources) : undefined;
  const tables = [entityRows(results), sourceRows(results), notClaimedRows(results)];
  tables.push(targetRows(verdicts));
  if (comparison !== undefined) {
    tables.push(peerRowsBySource(comparison), peerRowsByEntity(comparison));
  }
  console.log(tables.map(columns).join("\n\n"));
  for (const sentence of comparison?.absent ?? []) console.log(sentence);
  if (values.misses) printMisses(results, Number(positionals[0] ?? MISSES_SHOWN));
  reportFalls(results);
  if (values["write-baseline"]) console.log(`written: ${writeBaseline(results)}`);
  if (values["write-docs"]) console.log(`written: ${writeDocs(results, comparison)}`);
  if (values.json === undefined) return;
  const figures = toBaseline(results);
  const report = { verdicts, figures, entities: entitiesOf(results), comparison };
  writeFileSync(values.json, JSON.stringify(report, undefined, 2));
}

function reportFalls(results: readonly SourceResult[]): void {
  const baseline = readBaseline();
  for (const result of results.filter((one) => isSameSource(one, baseline))) {
    for (const { source, figure, before, now } of fallen(result, baseline)) {
      console.log(`below the baseline: ${source}, ${figure}: ${before} before, ${now} now`);
    }
  }
}

function printMisses(results: readonly SourceResult[], most: number): void {
  for (const { misses } of results) {
    const groups = Object.groupBy(
      misses,
      ({ source, entity, kind }) => `${source} ${entity} ${kind}`,
    );
    for (const [name, group = []] of Object.entries(groups)) {
      console.log(`\n${name}: ${group.length}`);
      for (const { line, text } of group.slice(0, most)) console.log(`  ${line}: ${text}`);
    }
  }
}

function entitiesOf(results: readonly SourceResult[]): object[] {
  return results.flatMap(({ source, tally }) =>
    [...tally.entities].map(([entity, row]) => ({
      source: source.name,
      entity,
      ...row,
      ...entityFigures(row),
    })),
  );
}
