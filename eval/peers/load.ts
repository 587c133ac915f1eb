/** Packages that others publish for the same end, loaded when they are asked for. */

export interface Peer {
  readonly name: string;
  redact(text: string): Promise<string>;
}

export interface AbsentPeer {
  readonly name: string;
  readonly absent: string;
}

const LOADERS: Readonly<Record<string, () => Promise<Peer["redact"]>>> = {
  "redact-pii": async () => {
    const { SyncRedactor } = await import("redact-pii");
    const redactor = new SyncRedactor();
    return async (text) => redactor.redact(text);
  },
  "@openredaction/core": async () => {
    const { OpenRedaction } = await import("@openredaction/core");
    const redactor = new OpenRedaction();
    return async (text) => (await redactor.detect(text)).redacted;
  },
  compromise: async () => {
    const { default: nlp } = await import("compromise");
    return async (text) => {
      const document = nlp(text);
      const views = [document.people(), document.places(), document.emails()];
      const json = [...views, document.phoneNumbers()].flatMap((view) =>
        view.json({ offset: true }),
      );
      return without(
        text,
        json.map(({ offset }: { offset: Offset }) => offset),
      );
    };
  },
};

interface Offset {
  readonly start: number;
  readonly length: number;
}

export async function loadPeers(): Promise<(Peer | AbsentPeer)[]> {
  const loading = Object.entries(LOADERS).map(async ([name, load]) => {
    try {
      return { name, redact: await load() };
    } catch (error) {
      if (!isAbsence(error)) throw error;
      return { name, absent: `${name} is not installed: npm ci --prefix eval/peers` };
    }
  });
  return await Promise.all(loading);
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}

/** The text with each range blanked out; ranges may overlap. */
function without(text: string, ranges: readonly Offset[]): string {
  let left = "";
  let read = 0;
  for (const { start, length } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > read) left += text.slice(read, start);
    if (start >= read) left += "[REDACTED]";
    read = Math.max(read, start + length);
  }
  return left + text.slice(read);
}
