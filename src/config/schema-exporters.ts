/** Where redacted batches go: an upstream over HTTP or over gRPC, as the Collector's exporters say it. */
import { z } from "zod";
import { duration, file, size, url } from "./typed-strings.ts";

/** A path would be lost on the way, and a user's name would be shown: neither is part of gRPC's address. */
const grpcEndpoint = z
  .string()
  .regex(
    /^(?:https?:\/\/(?:\[[^\]/@]+\]|[^:[\]/@]+)(?::\d{1,5})?\/?|(?:\[[^\]/@]+\]|[^:[\]/@]+):\d{1,5})$/,
    "host:port, or a URL without a path",
  );

const timeout = duration("10s").describe("Time of one try.");
const headers = z
  .record(z.string(), z.string())
  .default({})
  .describe("Headers sent with each request, such as an API key.");
const clientTls = {
  ca_file: file.optional().describe("PEM certificates that the upstream's is checked against."),
  cert_file: file.optional().describe("PEM certificate that is shown to the upstream."),
  key_file: file.optional().describe("PEM key of that certificate."),
  insecure_skip_verify: z
    .boolean()
    .default(false)
    .describe("Do not check the upstream's certificate."),
};
const retry_on_failure = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether a failed request is tried again."),
    initial_interval: duration("5s").describe("Pause after the first failure."),
    max_interval: duration("30s").describe("Longest pause."),
    multiplier: z.number().min(1).default(1.5).describe("Growth of the pause."),
    randomization_factor: z
      .number()
      .min(0)
      .max(1)
      .default(0.5)
      .describe("Share by which a pause is spread."),
    max_elapsed_time: duration("300s").describe("When to give up; 0: never."),
  })
  .prefault({});
const sending_queue = z
  .strictObject({
    queue_size: size("128MiB").describe(
      "Bytes that may wait for the upstream; senders are told to come back beyond them.",
    ),
  })
  .prefault({});
const sending = { retry_on_failure, sending_queue };

const otlphttp = z
  .strictObject({
    endpoint: url
      .optional()
      .describe("The upstream; `/v1/<signal>` is appended. None anywhere: the embedded store."),
    traces_endpoint: url.optional().describe("The upstream of traces, used as it is."),
    logs_endpoint: url.optional().describe("The upstream of logs, used as it is."),
    metrics_endpoint: url.optional().describe("The upstream of metrics, used as it is."),
    headers,
    compression: z
      .enum(["none", "gzip", "zstd"])
      .default("gzip")
      .describe("How requests are compressed."),
    timeout,
    tls: z.strictObject(clientTls).prefault({}),
    ...sending,
  })
  .prefault({});

const otlp = z
  .strictObject({
    endpoint: grpcEndpoint
      .optional()
      .describe("The upstream over gRPC, `host:port`. A URL's `http` or `https` decides on TLS."),
    traces_endpoint: grpcEndpoint.optional().describe("The upstream of traces, in its place."),
    logs_endpoint: grpcEndpoint.optional().describe("The upstream of logs, in its place."),
    metrics_endpoint: grpcEndpoint.optional().describe("The upstream of metrics, in its place."),
    headers,
    compression: z.enum(["none", "gzip"]).default("gzip").describe("How requests are compressed."),
    timeout,
    tls: z
      .strictObject({
        insecure: z
          .boolean()
          .default(false)
          .describe("Plain text, where the endpoint does not say it by `http` or `https`."),
        ...clientTls,
      })
      .prefault({}),
    ...sending,
  })
  .prefault({});

const ENDPOINTS = ["endpoint", "traces_endpoint", "logs_endpoint", "metrics_endpoint"] as const;

type Endpoints = { readonly [Key in (typeof ENDPOINTS)[number]]?: string | undefined };

/** The first endpoint that is given, by its key. */
export function givenEndpoint(exporter: Endpoints | undefined): keyof Endpoints | undefined {
  return ENDPOINTS.find((key) => exporter?.[key] !== undefined);
}

const SIGNAL_ENDPOINTS = ["traces_endpoint", "logs_endpoint", "metrics_endpoint"] as const;

export const exporters = z
  .strictObject({ otlphttp, otlp })
  .superRefine((given, context) => {
    const key = givenEndpoint(given.otlp);
    if (key === undefined || givenEndpoint(given.otlphttp) === undefined) return;
    const message = "one upstream; exporters.otlphttp names one too";
    context.addIssue({ code: "custom", path: ["otlp", key], message });
  })
  .superRefine((given, context) => {
    for (const name of ["otlphttp", "otlp"] as const) {
      const exporter = given[name];
      if (givenEndpoint(exporter) === undefined || exporter.endpoint !== undefined) continue;
      const message = `an endpoint for each signal, or exporters.${name}.endpoint for all`;
      for (const key of SIGNAL_ENDPOINTS)
        if (exporter[key] === undefined)
          context.addIssue({ code: "custom", path: [name, key], message });
    }
  })
  .prefault({});
