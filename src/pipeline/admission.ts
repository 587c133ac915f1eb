/** The memory limiter: bytes in flight, from receipt to acknowledgement, under one limit. */
import { RefusalError } from "../core/index.ts";

interface AdmissionLimits {
  /** `memory_limiter.limit_mib`, in bytes: what is in flight never exceeds it. */
  readonly limitBytes: number;
  /** `memory_limiter.spike_limit_mib`, in bytes: refuses from `limit - spike` on, as the Collector does. */
  readonly spikeBytes: number;
}

export interface Admission {
  /** Counts the bytes in, or throws: `overloaded`, or `too-large` for what would never fit. */
  admit(bytes: number): void;
  /** Counts them out again. */
  release(bytes: number): void;
  readonly bytesInFlight: number;
  readonly batchesInFlight: number;
}

export function createAdmission({ limitBytes, spikeBytes }: AdmissionLimits): Admission {
  const softLimit = limitBytes - spikeBytes;
  let bytesInFlight = 0;
  let batchesInFlight = 0;
  return {
    admit(bytes) {
      if (bytes > limitBytes) {
        throw new RefusalError(
          "too-large",
          `${bytes} bytes exceed the memory limit, ${limitBytes}`,
        );
      }
      const isOver = bytesInFlight > softLimit || bytesInFlight + bytes > limitBytes;
      if (isOver && batchesInFlight > 0) {
        const message = `${bytesInFlight} bytes are in flight, of at most ${limitBytes}`;
        throw new RefusalError("overloaded", message);
      }
      bytesInFlight += bytes;
      batchesInFlight += 1;
    },
    release(bytes) {
      bytesInFlight -= bytes;
      batchesInFlight -= 1;
    },
    get bytesInFlight() {
      return bytesInFlight;
    },
    get batchesInFlight() {
      return batchesInFlight;
    },
  };
}
