/** As much of the peers' types as is used: they are installed in this folder alone, and seldom. */
declare module "redact-pii" {
  export class SyncRedactor {
    redact(text: string): string;
  }
}

declare module "@openredaction/core" {
  export class OpenRedaction {
    detect(text: string): Promise<{ redacted: string }>;
  }
}

declare module "compromise" {
  interface View {
    json(options: { offset: boolean }): { offset: { start: number; length: number } }[];
  }
  interface Document {
    people(): View;
    places(): View;
    emails(): View;
    phoneNumbers(): View;
  }
  const nlp: (text: string) => Document;

  export { nlp as default };
}
