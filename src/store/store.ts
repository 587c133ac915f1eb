/** The embedded store: redacted telemetry in SQLite, for those who have no backend yet. */
import { chmodSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Signal } from "../core/index.ts";
import { decodeRequest } from "../otlp/index.ts";
import { createReader, type Reader } from "./read.ts";
import { logRows, spanRows } from "./rows.ts";
import { SCHEMA } from "./schema.ts";

export interface StoreOptions {
  /** `:memory:` keeps nothing. */
  readonly file: string;
  /** The oldest spans give way to new ones beyond it; logs alike. */
  readonly maxSpans: number;
}

/** There is a table for each. */
type KeptSignal = Exclude<Signal, "metrics">;

export interface Store extends Reader {
  keeps(signal: Signal): signal is KeptSignal;
  /** Takes redacted protobuf only; all of it or, on an error, nothing. */
  insert(signal: KeptSignal, bytes: Uint8Array): void;
  close(): void;
}

/** Rows are deleted in steps of this many at least, and not one with each that comes. */
const DELETE_STEP = 1_000;

export function openStore({ file, maxSpans }: StoreOptions): Store {
  const database = new DatabaseSync(file);
  // Reads the file's head: of what is no database nothing may be changed, its mode neither.
  database.exec("PRAGMA schema_version");
  if (file !== ":memory:") chmodSync(file, 0o600);
  database.exec(SCHEMA);
  const insertSpan = database.prepare(
    `INSERT OR REPLACE INTO spans (trace_id, span_id, parent_span_id, name, kind, service, start_ns, end_ns, status, violations, severity, document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertLog = database.prepare(
    "INSERT INTO logs (trace_id, span_id, time_ns, severity, body, document) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const prune = (table: string): void => {
    database.exec(
      `DELETE FROM ${table} WHERE rowid <= (SELECT max(rowid) FROM ${table}) - ${maxSpans}`,
    );
  };
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
    prune("spans");
    prune("logs");
    rowsSincePrune = 0;
  }

  return {
    ...createReader(database),
    keeps: (signal): signal is KeptSignal => signal !== "metrics",
    insert(signal, bytes) {
      database.exec("BEGIN");
      try {
        insertRows(signal, bytes);
        database.exec("COMMIT");
      } catch (error) {
        // SQLite may have rolled back by itself, as on a full disk; its error must not give way to another.
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => database.close(),
  };
}
