/**
 * Where a leaf stands, in OTTL's spelling: `attributes["gen_ai.input.messages"]`,
 * `events[2].name`, `resource.attributes["host.name"]`. A location is relative to its span, log
 * record or metric. The key of an attribute is spelled `attributes["k"].key`.
 */
import { FrameRole, LeafKind, type Outline } from "../core/index.ts";

/** Gives the text of a key leaf as it may be shown: the redacted one. */
export type KeyText = (leaf: number) => string;

const TEXT_FIELDS: Partial<Record<FrameRole, Readonly<Record<number, string>>>> = {
  [FrameRole.ResourceGroup]: { 3: "resource.schema_url" },
  [FrameRole.ScopeGroup]: { 3: "instrumentation_scope.schema_url" },
  [FrameRole.Scope]: { 1: "name", 2: "version" },
  [FrameRole.EntityRef]: { 1: "schema_url", 2: "type", 3: "id_keys", 4: "description_keys" },
  [FrameRole.Span]: { 3: "trace_state", 5: "name" },
  [FrameRole.Event]: { 2: "name" },
  [FrameRole.Link]: { 3: "trace_state" },
  [FrameRole.Status]: { 2: "message" },
  [FrameRole.LogRecord]: { 3: "severity_text", 4: "name", 12: "event_name" },
  [FrameRole.Metric]: { 1: "metric.name", 2: "metric.description", 3: "metric.unit" },
};

/** Attribute lists by the role of the frame that holds them. */
const LISTS: Partial<Record<FrameRole, string>> = {
  [FrameRole.Attribute]: "attributes",
  [FrameRole.FilteredAttribute]: "filtered_attributes",
  [FrameRole.Metadata]: "metric.metadata",
};

export function locate(outline: Outline, leaf: number, keyText: KeyText): string {
  const { leaves, frames } = outline;
  const keys = keysByFrame(outline, leaf);
  const text =
    TEXT_FIELDS[frames.role[leaves.frame[leaf]] as FrameRole]?.[leaves.field[leaf]] ?? "";
  let path = leaves.kind[leaf] === LeafKind.Key ? ".key" : text;
  for (let frame = leaves.frame[leaf]; frame >= 0; frame = frames.parent[frame]) {
    path = join(
      segment(outline, frame, (keyed) => keyOf(keys, keyed, keyText)),
      path,
    );
  }
  return path;
}

function join(head: string, tail: string): string {
  if (head === "" || tail === "") return head + tail;
  return tail.startsWith("[") || tail.startsWith(".") ? head + tail : `${head}.${tail}`;
}

function segment({ frames }: Outline, frame: number, key: (frame: number) => string): string {
  const role = frames.role[frame] as FrameRole;
  switch (role) {
    case FrameRole.Attribute:
    case FrameRole.FilteredAttribute:
    case FrameRole.Metadata:
      return `${LISTS[role]}[${key(frame)}]`;
    case FrameRole.Entry:
      return `[${key(frame)}]`;
    case FrameRole.Value:
      return frames.role[frames.parent[frame]] === FrameRole.ArrayValue
        ? `[${frames.index[frame]}]`
        : "";
    case FrameRole.Body:
      return "body";
    case FrameRole.Resource:
      return "resource";
    case FrameRole.Scope:
      return "instrumentation_scope";
    case FrameRole.EntityRef:
      return `entity_refs[${frames.index[frame]}]`;
    case FrameRole.Event:
      return `events[${frames.index[frame]}]`;
    case FrameRole.Link:
      return `links[${frames.index[frame]}]`;
    case FrameRole.Status:
      return "status";
    case FrameRole.DataPoint:
      return `data_points[${frames.index[frame]}]`;
    case FrameRole.Exemplar:
      return `exemplars[${frames.index[frame]}]`;
    default:
      return "";
  }
}

/** Key leaves that stand above a leaf, by the frame of their KeyValue. */
function keysByFrame({ leaves }: Outline, leaf: number): ReadonlyMap<number, number> {
  const keys = new Map<number, number>();
  const first = leaves.kind[leaf] === LeafKind.Key ? leaf : leaves.label[leaf];
  for (let key = first; key >= 0; key = leaves.label[key]) keys.set(leaves.frame[key], key);
  return keys;
}

function keyOf(keys: ReadonlyMap<number, number>, frame: number, keyText: KeyText): string {
  const leaf = keys.get(frame);
  return JSON.stringify(leaf === undefined ? "" : keyText(leaf));
}
