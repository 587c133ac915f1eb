/** Characters of a text that are written one by one: a call to write them would cost more than they do. */
const SHORT = 48;

/** Writes a short text of ASCII; returns its length, 0: it is none. */
export function writeShort(bytes: Uint8Array, text: string, at: number): number {
  if (text.length > SHORT) return 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return 0;
    bytes[at + i] = code;
  }
  return text.length;
}
