/** How many values one request's texts may hold. */
import { RefusalError } from "../../core/index.ts";

/** More, with what is made of them, would take more than a worker's heap. */
export const MOST_VALUES = 2_000_000;

export function tooManyValues(): RefusalError {
  const message = `the request's texts hold over ${MOST_VALUES} values; send smaller batches`;
  return new RefusalError("too-large", message);
}
