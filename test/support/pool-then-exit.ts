/** A program that uses a pool and closes it: its end proves that nothing keeps the process. */
import { batch, openPool, outcomeOf } from "./pool.ts";

const pool = await openPool({ taskTimeoutMs: 60_000 });
process.stdout.write(await outcomeOf(pool.redact(batch("d1"))));
await pool.close(60_000);
