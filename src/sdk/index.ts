export type { SdkSpan } from "./sdk-span.ts";
export {
  type RedactingOptions,
  RedactingSpanExporter,
  type SdkSpanExporter,
} from "./span-exporter.ts";
