import type { Logger } from "pino";
import { unreachable } from "../core/index.ts";
import type { Event } from "./events.ts";

/** Repeats of a line within this time are counted and not written. */
const QUIET_MS = 10_000;

/** Events → log lines: what an operator acts on; what is only counted has no line. */
export function createLogLines(logger: Logger): (event: Event) => void {
  const quiet = new Map<string, { until: number; suppressed: number }>();

  function say(level: "warn" | "error", key: string, fields: object, message: string): void {
    // No clock that may be set back: a line would be quiet until it is reached again.
    const now = performance.now();
    const last = quiet.get(key);
    if (last !== undefined && now < last.until) {
      last.suppressed++;
      return;
    }
    quiet.set(key, { until: now + QUIET_MS, suppressed: 0 });
    logger[level]({ ...fields, suppressed: last?.suppressed ?? 0 }, message);
  }

  return (event) => {
    const { kind, ...fields } = event;
    switch (event.kind) {
      case "started":
        return logger.info(fields, "ready");
      case "stopped":
        return logger.info("stopped");
      case "batch-redacted":
      case "batch-accepted":
        return;
      case "batch-unkept":
        return say(
          "warn",
          `${kind} ${event.signal}`,
          fields,
          "a batch was not kept: the embedded store has no place for its signal, an upstream would",
        );
      case "batch-refused":
        return say("warn", `${kind} ${event.code}`, fields, "a batch was refused");
      case "worker-lost":
        return say(
          "warn",
          `${kind} ${event.reason}`,
          fields,
          "a redaction worker was lost and replaced",
        );
      case "export-failed": {
        const key = `${kind} ${event.signal} ${event.reason}`;
        // What is dropped is an error, as in the Collector: most often the upstream's address or key is wrong.
        return event.intended
          ? say("error", key, fields, "a batch was dropped: the upstream will not take it")
          : say(
              "warn",
              key,
              fields,
              "a batch was not delivered; it is up to its sender to try again",
            );
      }
      case "export-retried":
        return say(
          "warn",
          `${kind} ${event.signal} ${event.reason}`,
          fields,
          "an export failed and is tried again",
        );
      case "partial-success":
        return say(
          "warn",
          `${kind} ${event.signal}`,
          fields,
          "the upstream rejected a part of a batch",
        );
      default:
        return unreachable(event);
    }
  };
}
