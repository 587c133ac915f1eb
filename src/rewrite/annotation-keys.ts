/** What a violated span gains: names that users and their queries rely on. */
export const ATTRIBUTE = {
  count: "compliance.violation.count",
  rules: "compliance.violation.rules",
  entities: "compliance.violation.entities",
  severity: "compliance.violation.severity",
  truncated: "compliance.violation.truncated",
  policy: "compliance.policy",
} as const;

export const EVENT_NAME = "compliance.violation";

export const EVENT_ATTRIBUTE = {
  id: "compliance.rule.id",
  type: "compliance.rule.type",
  severity: "compliance.rule.severity",
  citation: "compliance.rule.citation",
  entity: "compliance.entity.type",
  action: "compliance.action",
  location: "compliance.location",
  count: "compliance.count",
  confidence: "compliance.confidence",
} as const;

/** Tags of the fields that annotating reads or writes (opentelemetry-proto: trace.proto, logs.proto). */
export const TAG = {
  spanAttribute: 0x4a,
  spanEndTime: 0x41,
  spanEvent: 0x5a,
  eventTime: 0x09,
  eventName: 0x12,
  eventAttribute: 0x1a,
  logAttribute: 0x32,
  key: 0x0a,
  value: 0x12,
} as const;
