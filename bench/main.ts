/**
 * `npm run bench`: the engine alone, then the gateway against a no-op proxy; a table and a JSON.
 * With `--hostile` inputs whose lengths double instead. What is measured is built before, as it is installed: Node's
 * stripping of types would take 4 MB of each thread.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { columns } from "../eval/print.ts";
import { restartWithOptions } from "../src/process-options.ts";
import { writeDocs } from "./docs.ts";
import { benchEngine } from "./engine.ts";
import { benchGateway, type GatewayBenchOptions } from "./gateway.ts";
import { benchHostile } from "./hostile.ts";
import { PROJECT } from "./project.ts";
import { benchRoads, type RoadRow } from "./roads.ts";
import { engineSections, gatewaySections, roadSections, type Section } from "./tables.ts";

const USAGE = `npm run bench -- [--quick] [--skip-engine] [--only ROW] [--profile DIR] [--write-docs] | --roads [--only ROAD] | --hostile [--only PIECE]
  --quick        shorter rounds, and fewer
  --skip-engine  the gateway alone
  --only TEXT    rows, roads or hostile pieces whose name holds this
  --profile DIR  the gateway's processor profiles
  --write-docs   the tables of docs/performance.md
  --roads        requests that are no chat, through the engine alone
  --hostile      inputs whose lengths double`;

if (process.argv.includes("--help")) {
  console.log(USAGE);
  process.exit();
}

// The engine is measured in a process like the gateway's.
restartWithOptions(process.env);
const { values } = readArguments();

function readArguments() {
  try {
    return parseArgs({
      options: {
        quick: { type: "boolean", default: false },
        only: { type: "string", default: "" },
        profile: { type: "string" },
        "skip-engine": { type: "boolean", default: false },
        "write-docs": { type: "boolean", default: false },
        roads: { type: "boolean", default: false },
        hostile: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

const RESULTS = new URL("bench/results/", PROJECT);
const CONNECTIONS = 16;
const ENGINE_ROUNDS = {
  quick: { rounds: 3, milliseconds: 200 },
  whole: { rounds: 5, milliseconds: 700 },
};

const options: GatewayBenchOptions = {
  warmUpSeconds: values.quick ? 3 : 10,
  roundSeconds: values.quick ? 1 : 2.5,
  rounds: values.quick ? 3 : 5,
  connections: CONNECTIONS,
  only: values.only,
  execArgv: values.profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${values.profile}`],
};

const results = values.hostile
  ? { hostile: benchHostile(values.only, console.log) }
  : values.roads
    ? { roads: measureRoads() }
    : await benchSpeed();

const machine = { node: process.version, processors: availableParallelism() };
const file = new URL(`${new Date().toISOString().replaceAll(":", "-")}.json`, RESULTS);
await mkdir(RESULTS, { recursive: true });
await writeFile(file, JSON.stringify({ machine, options, ...results }, undefined, 2));
console.log(`written: ${file.pathname}`);

async function benchSpeed() {
  const engine = values["skip-engine"]
    ? []
    : await benchEngine(ENGINE_ROUNDS[values.quick ? "quick" : "whole"]);
  print(engineSections(engine));
  const roads = values["skip-engine"] ? [] : measureRoads();
  const gateway = await benchGateway(options);
  print(gatewaySections(gateway));
  const sections = [...engineSections(engine), ...roadSections(roads), ...gatewaySections(gateway)];
  if (values["write-docs"]) console.log(`written: ${writeDocs(sections)}`);
  return { engine, roads, gateway };
}

function measureRoads(): RoadRow[] {
  const rows = benchRoads(values.roads ? values.only : "");
  print(roadSections(rows));
  return rows;
}

function print(sections: readonly Section[]): void {
  for (const { title, rows } of sections)
    if (rows.length > 1) console.log(`${title}\n${columns(rows)}\n`);
}
