import { Command, CommanderError, Option } from "commander";
import { ConfigError, type Environment } from "../config/index.ts";
import { SIGNALS } from "../core/index.ts";
import { check } from "./check.ts";
import { demo } from "./demo.ts";
import { type ScanOptions, scan } from "./scan.ts";
import { FORMATS } from "./scan-format.ts";
import { serve } from "./serve.ts";
import { version } from "./version.ts";

/**
 * Runs a command line; resolves to the exit code. 0: done, 1: failed, 2: wrong use or configuration.
 * `scan` says 1 when it found something, and 2 for every failure, so that a check in CI can tell them apart.
 */
export async function run(argv: readonly string[], env: Environment): Promise<number> {
  let exitCode = 0;
  let failureCode = 1;
  const config = () => new Option("-c, --config <file>", "YAML configuration").env("LETHE_CONFIG");
  const program = new Command("lethe")
    .description("An OpenTelemetry gateway that forgets: PHI is redacted before a trace is stored.")
    .version(version())
    .exitOverride();
  program
    .command("serve")
    .description("receive OTLP, redact it, forward it")
    .addOption(config())
    .action(async (options: { config?: string }) => {
      exitCode = await serve(options.config, env);
    });
  program
    .command("check")
    .description("check a configuration and print what is in force")
    .addOption(config())
    .action((options: { config?: string }) => {
      exitCode = check(options.config, env);
    });
  program
    .command("scan")
    .description(
      "find PHI in text, JSON or OTLP; exit status 1 when something was found, 2 when it failed",
    )
    .argument("[files...]", "files; none or -: standard input")
    .addOption(config())
    .addOption(
      new Option("--format <format>", "what the input is").choices(FORMATS).default("auto"),
    )
    .addOption(new Option("--signal <signal>", "signal of OTLP input").choices(SIGNALS))
    .addOption(new Option("--json", "print findings as JSON").conflicts("redact"))
    .option("--redact", "print the redacted input instead")
    .action(async (files: string[], options: ScanOptions) => {
      failureCode = 2;
      exitCode = await scan(files, options, env);
    });
  program
    .command("demo")
    .description("a patient-intake agent, its spans before and after, and the page")
    .option("--exit", "end when the agent is done")
    .action(async (options: { exit?: boolean }) => {
      exitCode = await demo(options, env);
    });
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const lines =
      error instanceof ConfigError
        ? error.problems
        : [error instanceof Error ? error.message : "unknown error"];
    for (const line of lines) console.error(`lethe: ${line}`);
    return error instanceof ConfigError ? 2 : failureCode;
  }
}
