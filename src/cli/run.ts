/** The commands and their options. Each command is loaded when it is run: `scan` needs no server, `serve` no demo. */
import { Command, CommanderError, Option } from "commander";
import { ConfigError, type Environment } from "../config/index.ts";
import { SIGNALS } from "../core/index.ts";
import type { ScanOptions } from "./scan.ts";
import { FORMATS } from "./scan-format.ts";
import { version } from "./version.ts";

/** What the process ends with. */
interface Outcome {
  exitCode: number;
  /** When the command fails. */
  failureCode: number;
}

/**
 * Runs a command line; resolves to the exit code. 0: done, 1: failed, 2: wrong use or configuration.
 * `scan` says 1 when it found something, and 2 for every failure, so that a check in CI can tell them apart.
 */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  const outcome: Outcome = { exitCode: 0, failureCode: 1 };
  const program = new Command("lethe")
    .description("An OpenTelemetry gateway that forgets: PHI is redacted before a trace is stored.")
    .version(version())
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, "lethe:")) })
    .exitOverride();
  for (const add of [addServe, addCheck, addScan, addDemo]) add(program, env, outcome);
  try {
    await program.parseAsync(argv);
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    for (const problem of problemsOf(error)) console.error(`lethe: ${problem}`);
    return error instanceof ConfigError ? 2 : outcome.failureCode;
  }
}

function addServe(program: Command, env: Environment, outcome: Outcome): void {
  program
    .command("serve")
    .description("receive OTLP, redact it, forward it")
    .addOption(configOption())
    .action(async (options: { config?: string }) => {
      const { serve } = await import("./serve.ts");
      outcome.exitCode = await serve(options.config, env);
    });
}

function addCheck(program: Command, env: Environment, outcome: Outcome): void {
  program
    .command("check")
    .description("check a configuration and print what is in force")
    .addOption(configOption())
    .action(async (options: { config?: string }) => {
      const { check } = await import("./check.ts");
      outcome.exitCode = check(options.config, env);
    });
}

function addScan(program: Command, env: Environment, outcome: Outcome): void {
  program
    .command("scan")
    .description(
      "find PHI in text, JSON or OTLP; exit status 1 when something was found, 2 when it failed",
    )
    .argument(
      "[files...]",
      "files, packed by gzip or zstd too, and folders; none or -: standard input",
    )
    .addOption(configOption())
    .addOption(
      new Option("--format <format>", "what the input is").choices(FORMATS).default("auto"),
    )
    .addOption(new Option("--signal <signal>", "signal of OTLP input").choices(SIGNALS))
    .addOption(new Option("--json", "print findings as JSON").conflicts("redact"))
    .option("--redact", "print the redacted input instead")
    .action(async (files: string[], options: ScanOptions) => {
      outcome.failureCode = 2;
      const { scan } = await import("./scan.ts");
      outcome.exitCode = await scan(files, options, env);
    });
}

function addDemo(program: Command, env: Environment, outcome: Outcome): void {
  program
    .command("demo")
    .description("a patient-intake agent, its spans before and after, and the page")
    .option("--exit", "end when the agent is done")
    .action(async (options: { exit?: boolean }) => {
      const { demo } = await import("./demo.ts");
      outcome.exitCode = await demo(options, env);
    });
}

function configOption(): Option {
  return new Option("-c, --config <file>", "YAML configuration").env("LETHE_CONFIG");
}

function problemsOf(error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.problems;
  return [error instanceof Error ? error.message : "unknown error"];
}
