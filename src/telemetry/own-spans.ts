/** Lethe's own spans, sent to where telemetry.traces.endpoint says. */
import { type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { NodeSDK } from "@opentelemetry/sdk-node";

/** Retries included: a stop waits no longer for a collector that is not there. */
const TIMEOUT_MS = 2000;

export interface OwnSpans {
  /** Runs work inside a span. */
  around<Result>(
    name: string,
    attributes: Readonly<Record<string, string | number>>,
    work: () => Promise<Result>,
  ): Promise<Result>;
  /** Sends the spans that are left. */
  stop(): Promise<void>;
}

export function startOwnSpans(url: string): OwnSpans {
  const sdk = withoutExporterVariables(
    () =>
      new NodeSDK({
        serviceName: "lethe",
        autoDetectResources: false,
        traceExporter: new OTLPTraceExporter({ url: tracesUrl(url), timeoutMillis: TIMEOUT_MS }),
      }),
  );
  sdk.start();
  const tracer = trace.getTracer("lethe");
  return {
    around: (name, attributes, work) =>
      tracer.startActiveSpan(name, { attributes }, (span) => within(span, work)),
    // It is no failure of Lethe's that nobody takes its last spans: everything it was sent has been delivered.
    stop: () => sdk.shutdown().catch(() => undefined),
  };
}

/** A URL without a path is the endpoint of all signals, as the upstream's is, and the Collector's own. */
export function tracesUrl(endpoint: string): string {
  const url = new URL(endpoint);
  if (url.pathname === "/") url.pathname = "/v1/traces";
  return url.href;
}

/**
 * The exporter would send the environment's headers to any URL, but they are the upstream's, with its key. It reads
 * them when it is made.
 */
function withoutExporterVariables<Made>(make: () => Made): Made {
  const hidden = Object.entries(process.env).filter(([name]) => name.startsWith("OTEL_EXPORTER_"));
  for (const [name] of hidden) delete process.env[name];
  try {
    return make();
  } finally {
    Object.assign(process.env, Object.fromEntries(hidden));
  }
}

async function within<Result>(span: Span, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    span.setStatus({
      code: SpanStatusCode.ERROR,
      message: error instanceof Error ? error.name : "error",
    });
    throw error;
  } finally {
    span.end();
  }
}
