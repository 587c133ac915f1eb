import { RefusalError } from "../../src/core/index.ts";
import type { Memory } from "../../src/receive/index.ts";

/** Counts as the gateway's memory limiter does, and remembers the most that it held. */
export function limitedTo(limit: number): Memory & { held: number; most: number } {
  return {
    held: 0,
    most: 0,
    admit(bytes) {
      if (this.held + bytes > limit) throw new RefusalError("overloaded", "full");
      this.held += bytes;
      this.most = Math.max(this.most, this.held);
    },
    release(bytes) {
      this.held -= bytes;
    },
  };
}
