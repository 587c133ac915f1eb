import { RefusalError } from "../core/index.ts";

/** Whatever went wrong as a refusal: what is not expected is retried by the sender, and says nothing. */
export function toRefusal(error: unknown): RefusalError {
  if (error instanceof RefusalError) return error;
  return new RefusalError("worker-failed", "the request could not be carried on", { cause: error });
}
