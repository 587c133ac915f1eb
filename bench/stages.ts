/** Where the engine's time goes: a profile of the redactor as it is, its samples summed by stage. */
import { type Profiler, Session } from "node:inspector/promises";

export const STAGES = [
  "walk",
  "scan, wake",
  "reading",
  "decide",
  "rewrite",
  "verify",
  "GC",
  "rest",
] as const;
export type Stage = (typeof STAGES)[number];

const INTERVAL_MICROSECONDS = 200;
/** A stage is entered by its room, */
const ROOMS: readonly (readonly [folder: string, stage: Stage])[] = [
  ["/src/walk/", "walk"],
  ["/src/detect/", "reading"],
  ["/src/decide/", "decide"],
  ["/src/rewrite/", "rewrite"],
];
/** or by a function that is a part of one. */
const FUNCTIONS: Readonly<Record<string, Stage>> = {
  wake: "scan, wake",
  isClean: "verify",
  "(garbage collector)": "GC",
};

/** The share of its time that `work`, called for so long, spends in each stage. */
export async function stageShares(
  work: () => unknown,
  milliseconds: number,
): Promise<Readonly<Record<Stage, number>>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL_MICROSECONDS });
  await session.post("Profiler.start");
  for (const end = performance.now() + milliseconds; performance.now() < end; ) work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return shares(samplesByStage(profile));
}

function samplesByStage({ nodes }: Profiler.Profile): Record<Stage, number> {
  const samples = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const add = ({ callFrame, hitCount = 0, children = [] }: Profiler.ProfileNode, above: Stage) => {
    const stage = stageOf(callFrame, above);
    samples[stage] += hitCount;
    for (const id of children) add(byId.get(id)!, stage);
  };
  add(nodes[0], "rest");
  return samples;
}

/** What stands below belongs to the stage above it, whatever its room; only reading has a part of its own. */
function stageOf({ functionName, url }: Profiler.ProfileNode["callFrame"], above: Stage): Stage {
  if (above !== "rest" && above !== "reading") return above;
  const part = FUNCTIONS[functionName];
  if (part !== undefined || above === "reading") return part ?? above;
  return ROOMS.find(([folder]) => url.includes(folder))?.[1] ?? above;
}

function shares(samples: Readonly<Record<Stage, number>>): Record<Stage, number> {
  const all = STAGES.reduce((sum, stage) => sum + samples[stage], 0);
  const entries = STAGES.map((stage) => [stage, samples[stage] / all]);
  return Object.fromEntries(entries) as Record<Stage, number>;
}
