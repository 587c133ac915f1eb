/** The embedded store: redacted telemetry in SQLite, for those who have no backend yet. */
import { chmodSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Signal } from "../core/index.ts";
import { createReader, type Reader } from "./read.ts";
import { SCHEMA } from "./schema.ts";
import { createWriter, type Insert, type KeptSignal } from "./write.ts";

export interface StoreOptions {
  /** `:memory:` keeps nothing beyond the process. */
  readonly file: string;
  /** The oldest spans give way to new ones beyond it; logs alike. */
  readonly maxSpans: number;
}

export interface Store extends Reader {
  keeps(signal: Signal): signal is KeptSignal;
  readonly insert: Insert;
  close(): void;
}

export function openStore({ file, maxSpans }: StoreOptions): Store {
  const database = openDatabase(file);
  return {
    ...createReader(database),
    keeps: (signal): signal is KeptSignal => signal !== "metrics",
    insert: createWriter(database, maxSpans),
    close: () => database.close(),
  };
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  // Reads the file's head: a file that is not a database must not be changed, not even its mode.
  database.exec("PRAGMA schema_version");
  if (file !== ":memory:") chmodSync(file, 0o600);
  database.exec(SCHEMA);
  return database;
}
