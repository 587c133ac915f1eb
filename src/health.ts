/** Health as the Collector's health_check extension tells it: 200 when ready, else 503. */
import type { RequestListener } from "node:http";

type HealthStatus = "starting" | "available" | "unable" | "stopping";

export interface Health {
  /** A stop is final. */
  set(status: HealthStatus): void;
  readonly answer: RequestListener;
}

const MESSAGES: Readonly<Record<HealthStatus, string>> = {
  starting: "Server not available",
  available: "Server available",
  unable: "Server not available: no redaction worker is",
  stopping: "Server is stopping",
};

export function createHealth(): Health {
  const since = Date.now();
  let status: HealthStatus = "starting";
  return {
    set(next) {
      if (status !== "stopping") status = next;
    },
    answer(_request, response) {
      const body = JSON.stringify({
        status: MESSAGES[status],
        upSince: new Date(since).toISOString(),
        uptime: `${Math.round((Date.now() - since) / 1000)}s`,
      });
      response
        .writeHead(status === "available" ? 200 : 503, { "Content-Type": "application/json" })
        .end(body);
    },
  };
}
