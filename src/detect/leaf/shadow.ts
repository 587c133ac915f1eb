/** A leaf's text as recognisers see it: Latin-1, a character a byte. */
export interface Shadow {
  /** Made when it is first asked for: most shadows hold nothing, and their bytes say so. */
  readonly text: string;
  readonly length: number;
  /** The same with the letters of other scripts as they are (scripts/wide.ts); undefined: it holds none. */
  wide(): string | undefined;
  /** Writes its characters, a byte each. */
  copyTo(memory: Buffer, at: number): void;
}

/** @param text Latin-1 */
export function shadowOf(text: string): Shadow {
  return {
    text,
    length: text.length,
    wide: () => undefined,
    copyTo: (memory, at) => memory.write(text, at, "latin1"),
  };
}
