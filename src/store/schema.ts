/** Tables of the embedded store. `document` is the span or log record as OTLP/JSON, with its resource and scope. */
export const SCHEMA = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS spans (
  trace_id TEXT NOT NULL,
  span_id TEXT NOT NULL,
  parent_span_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  service TEXT NOT NULL,
  start_ns INTEGER NOT NULL,
  end_ns INTEGER NOT NULL,
  status INTEGER NOT NULL,
  violations INTEGER NOT NULL,
  severity TEXT NOT NULL,
  document TEXT NOT NULL,
  UNIQUE (trace_id, span_id)
);
CREATE INDEX IF NOT EXISTS spans_by_time ON spans (start_ns DESC);
CREATE TABLE IF NOT EXISTS logs (
  trace_id TEXT NOT NULL,
  span_id TEXT NOT NULL,
  time_ns INTEGER NOT NULL,
  severity TEXT NOT NULL,
  body TEXT NOT NULL,
  document TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS logs_by_trace ON logs (trace_id);
`;
