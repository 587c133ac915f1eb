import { FrameRole } from "../core/index.ts";

/** What gains annotations. */
export function isRecord(role: number): boolean {
  return role === FrameRole.Span || role === FrameRole.LogRecord;
}

/** What findings are told of together; a location is relative to it. */
export function isOwner(role: number): boolean {
  return isRecord(role) || role === FrameRole.ScopeGroup || role === FrameRole.ResourceGroup;
}
