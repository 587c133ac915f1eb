/** The writing side of the store: redacted requests in, the oldest rows out. */
import type { DatabaseSync } from "node:sqlite";
import type { Signal } from "../core/index.ts";
import { decodeRequest } from "../otlp/index.ts";
import { logRows, spanRows } from "./rows.ts";

/** The signals that there is a table for. */
export type KeptSignal = Exclude<Signal, "metrics">;

/** Takes redacted protobuf only; all of it or, on an error, nothing. */
export type Insert = (signal: KeptSignal, bytes: Uint8Array) => void;

const INSERT_SPAN = `
INSERT OR REPLACE INTO spans (trace_id, span_id, parent_span_id, name, kind, service, start_ns, end_ns, status,
  violations, severity, document)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const INSERT_LOG = `
INSERT INTO logs (trace_id, span_id, time_ns, severity, body, document) VALUES (?, ?, ?, ?, ?, ?)`;

/** Rows are deleted in steps of at least this many, and not one for each that comes. */
const DELETE_STEP = 1_000;

/** @param maxRows of each table */
export function createWriter(database: DatabaseSync, maxRows: number): Insert {
  const insertSpan = database.prepare(INSERT_SPAN);
  const insertLog = database.prepare(INSERT_LOG);
  // What an earlier process left may be too much already.
  let rowsSincePrune = DELETE_STEP;

  function insertRows(signal: KeptSignal, bytes: Uint8Array): void {
    const request = decodeRequest(signal, bytes);
    const rows = signal === "traces" ? spanRows(request) : logRows(request);
    const insertRow = signal === "traces" ? insertSpan : insertLog;
    for (const row of rows) {
      insertRow.run(...row);
      rowsSincePrune++;
    }
    if (rowsSincePrune < DELETE_STEP) return;
    for (const table of ["spans", "logs"]) prune(database, table, maxRows);
    rowsSincePrune = 0;
  }

  return (signal, bytes) => {
    database.exec("BEGIN");
    try {
      insertRows(signal, bytes);
      database.exec("COMMIT");
    } catch (error) {
      // SQLite may have rolled back by itself, as on a full disk; its error must not give way to another.
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  };
}

function prune(database: DatabaseSync, table: string, maxRows: number): void {
  database.exec(
    `DELETE FROM ${table} WHERE rowid <= (SELECT max(rowid) FROM ${table}) - ${maxRows}`,
  );
}
