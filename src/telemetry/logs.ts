import type { Logger } from "pino";
import { unreachable } from "../core/index.ts";
import type { Event } from "./events.ts";

interface Line {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  /** What its repeats have in common; undefined: each is written. */
  readonly key?: string;
}

/** Events → log lines: what an operator can act on and, at `debug`, what became of each batch. */
export function createLogLines(logger: Logger): (event: Event) => void {
  const quiet = new Quiet();
  return (event) => {
    const line = lineOf(event);
    if (!logger.isLevelEnabled(line.level)) return;
    const { kind, ...fields } = event;
    if (line.key === undefined) logger[line.level](fields, line.message);
    else {
      const repeats = quiet.suppressedBefore(`${kind} ${line.key}`);
      if (repeats === undefined) return;
      const suppressed = repeats > 0 ? repeats : undefined;
      logger[line.level]({ ...fields, ...IN_LEVEL, suppressed }, line.message);
    }
  };
}

/** What the level says already; pino leaves out what is undefined. */
const IN_LEVEL = { mayBeProbe: undefined };

/** Kept, as each batch has one of each. */
const REDACTED: Line = { level: "debug", message: "a batch was redacted" };
const ACCEPTED: Line = { level: "debug", message: "the upstream or the store took a batch" };

function lineOf(event: Event): Line {
  switch (event.kind) {
    case "started":
      return { level: "info", message: "ready" };
    case "stopped":
      return { level: "info", message: "stopped" };
    case "batch-redacted":
      return REDACTED;
    case "batch-accepted":
      return ACCEPTED;
    case "leaves-replaced":
      return warning(
        event.signal,
        "redaction made new findings in texts again and again, so they were replaced whole",
      );
    case "batch-unkept":
      return warning(
        event.signal,
        "a batch was not kept: the embedded store has no place for its signal, an upstream would",
      );
    case "batch-refused":
      return warning(`${event.signal} ${event.code}`, "a batch was refused");
    case "connection-failed":
      return {
        level: event.mayBeProbe ? "debug" : "warn",
        message: "no request could be read from a connection",
        key: `${event.protocol} ${event.reason}`,
      };
    case "worker-lost":
      return warning(`${event.reason} ${event.error}`, "a redaction worker was lost and replaced");
    case "workers-unable":
      return {
        level: "error",
        message: "no redaction worker can be started: nothing is forwarded",
      };
    case "workers-able":
      return { level: "info", message: "a redaction worker is ready again" };
    case "export-failed":
      return failedExport(event);
    case "export-retried":
      return warning(`${event.signal} ${event.reason}`, "an export failed and is tried again");
    case "odd-reply":
      return warning(
        `${event.signal} ${event.reason}`,
        "the upstream took a batch, and its reply is odd",
      );
    case "partial-success":
      return warning(event.signal, "the upstream rejected a part of a batch");
    default:
      return unreachable(event);
  }
}

function warning(key: string, message: string): Line {
  return { level: "warn", message, key };
}

/** What is dropped is an error, as in the Collector: most often the upstream's address or key is wrong. */
function failedExport({ signal, reason, dropped }: Event & { kind: "export-failed" }): Line {
  const key = `${signal} ${reason}`;
  return dropped
    ? { level: "error", message: "a batch was dropped: the upstream will not take it", key }
    : warning(key, "a batch was not delivered; it is up to its sender to try again");
}

/** Repeats of a line within this time are counted and not written. */
const QUIET_MS = 10_000;

/** Lines that are not written again for a while, by what their repeats have in common. */
class Quiet {
  readonly #lines = new Map<string, { readonly until: number; suppressed: number }>();

  /** How many repeats were not written before this one; undefined: it is not written either. */
  suppressedBefore(key: string): number | undefined {
    // Not the wall clock: it may be set back, and a line would stay quiet for as long.
    const now = performance.now();
    const last = this.#lines.get(key);
    if (last !== undefined && now < last.until) {
      last.suppressed++;
      return undefined;
    }
    this.#lines.set(key, { until: now + QUIET_MS, suppressed: 0 });
    return last?.suppressed ?? 0;
  }
}
