import { type Finding, LeafKind, type Outline } from "../core/index.ts";

const utf8 = new TextDecoder();

/** The text of a finding, read from the request: for an action that needs it, never to be kept. */
export function findingText(bytes: Uint8Array, outline: Outline, finding: Finding): string {
  switch (outline.leaves.kind[finding.leaf]) {
    case LeafKind.Int:
      return readInt64(bytes, finding.start, finding.end).toString();
    case LeafKind.Double:
      return String(new DataView(bytes.buffer, bytes.byteOffset).getFloat64(finding.start, true));
    default:
      return textOf(bytes, finding.start, finding.end);
  }
}

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end));
}

function readInt64(bytes: Uint8Array, start: number, end: number): bigint {
  let value = 0n;
  for (let at = end - 1; at >= start; at--) value = (value << 7n) | BigInt(bytes[at]! & 0x7f);
  return BigInt.asIntN(64, value);
}
