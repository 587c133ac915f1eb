/** The module that a worker of the pool runs. */
import { extname } from "node:path";

/** `.ts` in a checkout, `.js` in a build. */
export function defaultWorkerFile(): URL {
  return new URL(`../../workers/redact-worker${extname(import.meta.filename)}`, import.meta.url);
}
