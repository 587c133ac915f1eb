/**
 * The whole gateway against a proxy of the same parts that forwards bytes untouched: what does
 * forgetting cost? Each runs in its own process, rounds alternate so that noise hits both alike. Each is
 * warmed up first, for a gateway runs for weeks: what a request costs falls until V8 has compiled what is hot,
 * by half over the first ten seconds.
 */
import { BenchProcess, type Listening } from "./gateway-protocol.ts";
import {
  type Measured,
  measureRound,
  median,
  type Round,
  summarise,
  wholeOf,
} from "./gateway-rounds.ts";
import { SCENARIOS, type Scenario } from "./gateway-scenarios.ts";

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

export interface ScenarioResult extends Scenario {
  readonly requestBytes: number;
  readonly gateway: Measured;
  readonly proxy: Measured;
  /** Median over the rounds of the gateway's CPU per GB over the proxy's in the same round. */
  readonly ratio: number;
}

export async function benchGateway(options: GatewayBenchOptions): Promise<ScenarioResult[]> {
  const sink = await BenchProcess.start<Listening>("gateway-sink");
  const load = await BenchProcess.start("gateway-load");
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
  const gateway = await BenchProcess.start<Listening>("gateway-process", start);
  const proxy = await BenchProcess.start<Listening>("proxy-process", start);
  const run = (under: typeof gateway, seconds: number) =>
    measureRound(under.process, load, {
      port: under.ready.port,
      spans: scenario.spans,
      phi: scenario.phi,
      connections: options.connections,
      seconds,
    });
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
      rounds.map((round) => wholeOf(round.gateway.cpuPerGb) / wholeOf(round.proxy.cpuPerGb)),
    ),
  };
}
