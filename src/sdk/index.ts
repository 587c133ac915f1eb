export type { EntityOptions, RedactingOptions } from "./options.ts";
export type { SdkSpan } from "./sdk-span.ts";
export { RedactingSpanExporter, type SdkSpanExporter } from "./span-exporter.ts";
