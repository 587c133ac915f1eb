export { createDetector, type Detector, type DetectorOptions } from "./detector.ts";
export { ENTITIES } from "./entities/names.ts";
export type { ModelOptions } from "./model/model.ts";
export { compileRules } from "./rules/compile-rules.ts";
