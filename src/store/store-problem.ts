import { accessSync, closeSync, constants, openSync, readSync } from "node:fs";
import { dirname } from "node:path";

/** How a database begins (SQLite, Database File Format, 1.3); what is empty becomes one. */
const MAGIC = "SQLite format 3\0";

/** Why the store could not be opened; undefined where it could. Creates and changes nothing. */
export function storeProblem(file: string): string | undefined {
  if (file === ":memory:") return undefined;
  try {
    // SQLite writes a journal beside the file.
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
    const head = headOf(file);
    return head === "" || head === MAGIC ? undefined : "file is not a database";
  } catch (error) {
    return error instanceof Error ? error.message : "no reason is given";
  }
}

/** As many bytes as tell a database; none of a file that is not there yet. */
function headOf(file: string): string {
  let opened: number;
  try {
    opened = openSync(file, constants.O_RDWR);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    return bytes.toString("latin1", 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}
