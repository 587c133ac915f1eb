/** In which record of a request a leaf stands, spelled as in OTLP/JSON: `resourceSpans[0].scopeSpans[1].spans[3]`. */
import { FrameRole, type Outline, type Signal } from "../core/index.ts";

/** Fields of the messages from the request down to the record, as OTLP/JSON spells them. */
const FIELDS: Readonly<Record<Signal, Readonly<Partial<Record<FrameRole, string>>>>> = {
  traces: {
    [FrameRole.ResourceGroup]: "resourceSpans",
    [FrameRole.ScopeGroup]: "scopeSpans",
    [FrameRole.Span]: "spans",
  },
  logs: {
    [FrameRole.ResourceGroup]: "resourceLogs",
    [FrameRole.ScopeGroup]: "scopeLogs",
    [FrameRole.LogRecord]: "logRecords",
  },
  metrics: {
    [FrameRole.ResourceGroup]: "resourceMetrics",
    [FrameRole.ScopeGroup]: "scopeMetrics",
    [FrameRole.Metric]: "metrics",
  },
};

/** Numbers all records once, and tells of any leaf; the resource's and the scope's leaves stand in their group. */
export function recordPaths({ leaves, frames }: Outline, signal: Signal): (leaf: number) => string {
  const fields = FIELDS[signal];
  const indexes = new Int32Array(frames.count);
  /** By the frame around, as its groups are of one role alone. */
  const children = new Int32Array(frames.count);
  for (let frame = 1; frame < frames.count; frame++)
    if (fieldOf(frame) !== undefined) indexes[frame] = children[frames.parent[frame]]++;

  function fieldOf(frame: number): string | undefined {
    return fields[frames.role[frame] as FrameRole];
  }
  return (leaf) => {
    const steps: string[] = [];
    for (let frame = leaves.frame[leaf]; frame >= 0; frame = frames.parent[frame]) {
      const field = fieldOf(frame);
      if (field !== undefined) steps.push(`${field}[${indexes[frame]}]`);
    }
    return steps.reverse().join(".");
  };
}
