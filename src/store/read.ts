/** The reading side of the store: what the page and its API show. */
import type { DatabaseSync } from "node:sqlite";
import { SEVERITIES, type Severity } from "../core/index.ts";
import { toNanos } from "./nanos.ts";

interface TraceSummary {
  readonly traceId: string;
  /** The name of the root span, or of the first one. */
  readonly name: string;
  readonly service: string;
  /** Decimal nanoseconds since 1970, as OTLP/JSON writes them. */
  readonly startNs: string;
  readonly durationMs: number;
  readonly spans: number;
  readonly violations: number;
  /** Of the severest violation; empty without one. */
  readonly severity: Severity | "";
}

interface TraceQuery {
  readonly limit: number;
  /** Only traces that began before it, in decimal nanoseconds. */
  readonly beforeNs?: string | undefined;
  /** A part of a span's name, service or trace id. */
  readonly text?: string | undefined;
  readonly onlyViolations?: boolean | undefined;
}

interface Totals {
  readonly spans: number;
  readonly traces: number;
  readonly violatedSpans: number;
  readonly violations: number;
  /** Changes whenever something was written or deleted, here or in another process. */
  readonly changes: number;
}

export interface Reader {
  traces(query: TraceQuery): TraceSummary[];
  /** Spans of a trace by start, as OTLP/JSON with their resource and scope. */
  spans(traceId: string): unknown[];
  logs(traceId: string): unknown[];
  totals(): Totals;
}

/** From 1, in the order of SEVERITIES; 0: not violated. */
const SEVERITY_RANK = `CASE severity ${SEVERITIES.map((severity, index) => `WHEN '${severity}' THEN ${index + 1}`).join(" ")} ELSE 0 END`;

const TRACES = `
SELECT trace_id, count(*) AS spans, min(start_ns) AS start_ns, max(end_ns) - min(start_ns) AS duration_ns,
  sum(violations) AS violations, max(${SEVERITY_RANK}) AS severity, max(service) AS service,
  coalesce(max(CASE WHEN parent_span_id = '' THEN name END), min(name)) AS name
FROM spans
WHERE (?1 = '' OR trace_id IN (SELECT trace_id FROM spans WHERE name LIKE ?1 ESCAPE '\\' OR service LIKE ?1 ESCAPE '\\' OR trace_id LIKE ?1 ESCAPE '\\'))
GROUP BY trace_id
HAVING (?2 IS NULL OR min(start_ns) < ?2) AND (?3 = 0 OR sum(violations) > 0)
ORDER BY start_ns DESC LIMIT ?4`;

export function createReader(database: DatabaseSync): Reader {
  const traces = database.prepare(TRACES);
  traces.setReadBigInts(true);
  const spans = database.prepare("SELECT document FROM spans WHERE trace_id = ? ORDER BY start_ns");
  const logs = database.prepare("SELECT document FROM logs WHERE trace_id = ? ORDER BY time_ns");
  const totals = database.prepare(
    "SELECT count(*) AS spans, count(DISTINCT trace_id) AS traces, count(nullif(violations, 0)) AS violatedSpans, coalesce(sum(violations), 0) AS violations, total_changes() + (SELECT data_version FROM pragma_data_version) AS changes FROM spans",
  );
  return {
    traces({ limit, beforeNs, text = "", onlyViolations = false }) {
      const like = text === "" ? "" : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
      const before = beforeNs === undefined ? null : toNanos(beforeNs);
      return traces.all(like, before, onlyViolations ? 1 : 0, limit).map(summaryOf);
    },
    spans: (traceId) => spans.all(traceId).map(documentOf),
    logs: (traceId) => logs.all(traceId).map(documentOf),
    totals() {
      const row = totals.get() ?? {};
      return {
        spans: Number(row["spans"]),
        traces: Number(row["traces"]),
        violatedSpans: Number(row["violatedSpans"]),
        violations: Number(row["violations"]),
        changes: Number(row["changes"]),
      };
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

function summaryOf(row: Row): TraceSummary {
  return {
    traceId: String(row["trace_id"]),
    name: String(row["name"]),
    service: String(row["service"]),
    startNs: String(row["start_ns"]),
    durationMs: Math.max(0, Number(row["duration_ns"]) / 1e6),
    spans: Number(row["spans"]),
    violations: Number(row["violations"]),
    severity: SEVERITIES[Number(row["severity"]) - 1] ?? "",
  };
}

function documentOf(row: Row): unknown {
  return JSON.parse(String(row["document"]));
}
