export { accept, type Stages } from "./accept.ts";
export { type Admission, createAdmission } from "./admission.ts";
export {
  createRedactor,
  type Redactor,
  type RedactorOptions,
} from "./redact.ts";
export {
  createRedactorPool,
  type RedactorPool,
  type RedactorPoolOptions,
} from "./redactor-pool.ts";
