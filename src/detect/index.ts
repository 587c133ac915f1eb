import { RECOGNISERS } from "./entities/index.ts";

export { createDetector, type Detector, type DetectorOptions } from "./detector.ts";
export type { ModelOptions } from "./model/model.ts";
export { compileRules } from "./rules/compile-rules.ts";

/** Every entity that has a recogniser, once. */
export const ENTITIES: readonly string[] = [...new Set(RECOGNISERS.map(({ entity }) => entity))];
