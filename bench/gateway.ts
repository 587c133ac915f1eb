/**
 * The whole gateway against a proxy of the same parts that forwards bytes untouched: what does
 * forgetting cost? Each runs in its own process, rounds alternate so that noise hits both alike. Each is
 * warmed up first, for a gateway runs for weeks: what a request costs falls until V8 has compiled what is hot,
 * by half over the first ten seconds.
 */
import { BenchProcess, type Listening, type LoadResult, type Usage } from "./gateway-protocol.ts";

export interface GatewayBenchOptions {
  readonly warmUpSeconds: number;
  readonly roundSeconds: number;
  readonly rounds: number;
  readonly connections: number;
  /** Options for the node of the processes under test, for instance `--cpu-prof`. */
  readonly execArgv: string[];
  /** Only the scenarios whose name holds this text. */
  readonly only: string;
}

interface Scenario {
  readonly name: string;
  readonly spans: number;
  /** Share of words that are PHI. */
  readonly phi: number;
  /** `five`: the entities of the first release, of which the targets speak; `default`: the whole pack. */
  readonly policy: "five" | "default";
  /** What the gateway's CPU per GB may be, as a multiple of the proxy's. */
  readonly ratioTarget?: number;
  readonly rssTargetMb?: number;
}

const FIVE: readonly Scenario[] = [
  { name: "1 span, clean", spans: 1, phi: 0, policy: "five", ratioTarget: 2 },
  { name: "16 spans, clean", spans: 16, phi: 0, policy: "five", ratioTarget: 1.8 },
  {
    name: "256 spans, clean",
    spans: 256,
    phi: 0,
    policy: "five",
    ratioTarget: 1.8,
    rssTargetMb: 300,
  },
  { name: "1 span, 1 % PHI", spans: 1, phi: 0.01, policy: "five", ratioTarget: 2.3 },
  { name: "16 spans, 1 % PHI", spans: 16, phi: 0.01, policy: "five", ratioTarget: 2.3 },
  {
    name: "256 spans, 1 % PHI",
    spans: 256,
    phi: 0.01,
    policy: "five",
    ratioTarget: 2.3,
    rssTargetMb: 300,
  },
];
const WHOLE: readonly Scenario[] = FIVE.filter(({ spans }) => spans > 1).map(
  ({ ratioTarget: _, name, ...rest }) => ({
    ...rest,
    name: `${name}, default policy`,
    policy: "default",
  }),
);
const SCENARIOS = [...FIVE, ...WHOLE];

/** Medians over the rounds; the peak is a process's whole life. */
export interface Measured {
  readonly cpuSecondsPerGb: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakRssMb: number;
}

export interface ScenarioResult extends Scenario {
  readonly requestBytes: number;
  readonly gateway: Measured;
  readonly proxy: Measured;
  /** Median over the rounds of the gateway's CPU per GB over the proxy's in the same round. */
  readonly ratio: number;
}

export async function benchGateway(options: GatewayBenchOptions): Promise<ScenarioResult[]> {
  const sink = await BenchProcess.start<Listening>("./gateway-sink.ts");
  const load = await BenchProcess.start("./gateway-load.ts");
  const results: ScenarioResult[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => name.includes(options.only))) {
    const processes = { load: load.process, upstreamPort: sink.ready.port };
    results.push(await runScenario(scenario, processes, options));
  }
  await Promise.all([sink.process.stop(), load.process.stop()]);
  return results;
}

interface Surroundings {
  readonly load: BenchProcess;
  readonly upstreamPort: number;
}

async function runScenario(
  scenario: Scenario,
  { load, upstreamPort }: Surroundings,
  options: GatewayBenchOptions,
): Promise<ScenarioResult> {
  const start = { args: [String(upstreamPort), scenario.policy], execArgv: options.execArgv };
  const gateway = await BenchProcess.start<Listening>("./gateway-process.ts", start);
  const proxy = await BenchProcess.start<Listening>("./proxy-process.ts", start);
  const run = (under: typeof gateway, seconds: number) =>
    measureRound(under.process, load, { ...scenario, ...options, seconds, port: under.ready.port });
  const rounds: { gateway: Round; proxy: Round }[] = [];
  for (const under of [gateway, proxy]) await run(under, options.warmUpSeconds);
  for (let i = 0; i < options.rounds; i++) {
    rounds.push({
      gateway: await run(gateway, options.roundSeconds),
      proxy: await run(proxy, options.roundSeconds),
    });
  }
  await Promise.all([gateway.process.stop(), proxy.process.stop()]);
  return {
    ...scenario,
    requestBytes: Math.round(median(rounds.map((round) => round.proxy.requestBytes))),
    gateway: summarise(rounds.map((round) => round.gateway)),
    proxy: summarise(rounds.map((round) => round.proxy)),
    ratio: median(
      rounds.map((round) => round.gateway.cpuSecondsPerGb / round.proxy.cpuSecondsPerGb),
    ),
  };
}

interface Round extends Measured {
  readonly requestBytes: number;
}

interface RoundOrder {
  readonly port: number;
  readonly spans: number;
  readonly phi: number;
  readonly connections: number;
  readonly seconds: number;
}

async function measureRound(
  under: BenchProcess,
  load: BenchProcess,
  { port, spans, phi, connections, seconds }: RoundOrder,
): Promise<Round> {
  const before = await under.ask<Usage>({ kind: "usage" });
  const result = await load.ask<LoadResult>({
    kind: "load",
    port,
    spans,
    phi,
    connections,
    seconds,
  });
  const after = await under.ask<Usage>({ kind: "usage" });
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.requests} requests failed`);
  return {
    cpuSecondsPerGb: (after.cpuSeconds - before.cpuSeconds) / (result.bytes / 1e9),
    requestsPerSecond: result.requests / result.seconds,
    requestBytes: result.bytes / result.requests,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    peakRssMb: after.peakRssMb,
  };
}

function summarise(rounds: readonly Round[]): Measured {
  return {
    cpuSecondsPerGb: median(rounds.map((round) => round.cpuSecondsPerGb)),
    requestsPerSecond: median(rounds.map((round) => round.requestsPerSecond)),
    p50Ms: median(rounds.map((round) => round.p50Ms)),
    p99Ms: median(rounds.map((round) => round.p99Ms)),
    peakRssMb: Math.max(...rounds.map((round) => round.peakRssMb)),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
