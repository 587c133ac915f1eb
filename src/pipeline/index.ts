/** The door for the main thread, which redacts nothing itself: `redact.ts` is that of whoever does. */
export { accept, type Stages } from "./accept.ts";
export { type Admission, createAdmission } from "./admission.ts";
export {
  createRedactorPool,
  type RedactorPool,
  type RedactorPoolOptions,
} from "./redactor-pool.ts";
export { shrinkHeap } from "./shrink-heap.ts";
