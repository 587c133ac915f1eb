export { ACTION_KINDS, type Action, type ActionKind } from "./action.ts";
export type { Batch, Encoding, Redacted } from "./batch.ts";
export type { Decision, Ruling } from "./decision.ts";
export type { Delivery } from "./delivery.ts";
export type { Finding } from "./finding.ts";
export { giveUp } from "./give-up.ts";
export {
  type EditedLeaf,
  FrameRole,
  type FrameTable,
  LeafKind,
  type LeafTable,
  type Outline,
} from "./outline.ts";
export {
  malformed,
  REFUSAL_CODES,
  type RefusalCode,
  RefusalError,
  shuttingDown,
} from "./refusal.ts";
export type { Report } from "./report.ts";
export {
  type CustomRule,
  type Rule,
  type RuleSearch,
  type RuleType,
  SEVERITIES,
  type Severity,
} from "./rule.ts";
export { MIN_KEY_LENGTH, Secret } from "./secret.ts";
export { OTLP_SERVICES, SIGNALS, type Signal } from "./signal.ts";
export { unreachable } from "./unreachable.ts";
