export {
  type RedactingOptions,
  RedactingSpanExporter,
  type SdkSpan,
  type SdkSpanExporter,
} from "./span-exporter.ts";
