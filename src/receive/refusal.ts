import { RefusalError } from "../core/index.ts";

/** Whatever went wrong, as a refusal: for an unexpected error the sender retries, and its message says nothing. */
export function toRefusal(error: unknown): RefusalError {
  if (error instanceof RefusalError) return error;
  return new RefusalError("worker-failed", "the request could not be carried on", { cause: error });
}
