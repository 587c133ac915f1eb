/** The gateway's engine inside a JavaScript process, for those who cannot run a gateway. */
import { ProtobufTraceSerializer } from "@opentelemetry/otlp-transformer";
import { decodeRequest } from "../otlp/index.ts";
import { createRedactor, type Redactor } from "../pipeline/redact.ts";
import { inOptions, type RedactingOptions, redactorOptions } from "./options.ts";
import type { SdkSpan } from "./sdk-span.ts";
import { overlay } from "./spans.ts";

interface ExportResult {
  readonly code: number;
  readonly error?: Error;
}

/** The SpanExporter of the OpenTelemetry SDK, from its version 2 on. */
export interface SdkSpanExporter<Span extends SdkSpan> {
  export(spans: Span[], resultCallback: (result: ExportResult) => void): void;
  shutdown(): Promise<void>;
  forceFlush?(): Promise<void>;
}

/** ExportResultCode.FAILED of the SDK. */
const FAILED = 1;
/**
 * Wraps a span exporter: what it is given is redacted and annotated as the gateway does it.
 * When redacting fails, nothing is exported and the result is a failure.
 */
export class RedactingSpanExporter<Span extends SdkSpan> implements SdkSpanExporter<Span> {
  readonly #exporter: SdkSpanExporter<Span>;
  readonly #redactor: Redactor;

  /** Throws an Error that names the option that is wrong. */
  constructor(exporter: SdkSpanExporter<Span>, options: RedactingOptions = {}) {
    this.#exporter = exporter;
    const redactor = redactorOptions(options);
    this.#redactor = inOptions(() => createRedactor(redactor));
  }

  export(spans: Span[], resultCallback: (result: ExportResult) => void): void {
    let redacted: Span[];
    try {
      redacted = this.#redact(spans);
    } catch {
      const error = new Error("the spans could not be redacted and were not exported");
      resultCallback({ code: FAILED, error });
      return;
    }
    this.#exporter.export(redacted, resultCallback);
  }

  shutdown(): Promise<void> {
    return this.#exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.#exporter.forceFlush?.();
  }

  #redact(spans: Span[]): Span[] {
    const serialized = ProtobufTraceSerializer.serializeRequest(spans as never);
    if (serialized === undefined) throw new Error("the spans cannot be written as OTLP");
    const bytes = new Uint8Array(serialized);
    const result = this.#redactor.redact({ signal: "traces", encoding: "protobuf", bytes });
    return result.bytes === bytes ? spans : overlay(spans, decodeRequest("traces", result.bytes));
  }
}
