/**
 * The sections of `exporters`, as the Collector's exporters say them. It names a second one of a type
 * `type/name`; the pipeline being fixed, the name here is the signal that the section serves.
 */
import { z } from "zod";
import type { Signal } from "../core/index.ts";
import { duration, durationOrZero, file, size, url } from "./typed-strings.ts";

/** A path would be lost on the way, and a user's name would be shown: neither is part of gRPC's address. */
const GRPC_ENDPOINT = "host:port, or a URL without a path";
const grpcEndpoint = z
  .string(GRPC_ENDPOINT)
  .regex(
    /^(?:https?:\/\/(?:\[[^\]/@]+\]|[^:[\]/@]+)(?::\d{1,5})?\/?|(?:\[[^\]/@]+\]|[^:[\]/@]+):\d{1,5})$/,
    GRPC_ENDPOINT,
  )
  .refine((text) => URL.canParse(/^https?:/.test(text) ? text : `http://${text}`), {
    error: `${GRPC_ENDPOINT}, with a port of at most 65535`,
    abort: true,
  });

interface Carried {
  readonly name: RegExp;
  readonly value: RegExp;
}

/** RFC 9110, 5.1 and 5.5. */
const HEADER: Carried = {
  name: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
  value: /^[\t\x20-\x7e\x80-\xff]*$/,
};
/** gRPC over HTTP/2, Custom-Metadata. */
const METADATA: Carried = { name: /^[0-9A-Za-z_.-]+$/, value: /^[\x20-\x7e]*$/ };
/**
 * Headers that say how a request is written: with another value, the client or the upstream would refuse every
 * request.
 */
const WRITTEN_ITSELF =
  /^(?:connection|content-(?:encoding|length|type)|expect|grpc-.*|keep-alive|te|transfer-encoding|upgrade)$/i;

const timeout = duration("10s").describe(
  "Time limit of one try. At most 64 run at a time; the time of those that wait has not begun.",
);
const headers = (carried: Carried) =>
  z
    .record(z.string(), z.string())
    .superRefine((given, context) => {
      for (const [name, value] of Object.entries(given)) {
        const problem = headerProblem(name, value, carried);
        if (problem !== undefined)
          context.addIssue({ code: "custom", path: [name], message: problem });
      }
    })
    .default({})
    .describe("Headers sent with each request, such as an API key.");

function headerProblem(name: string, value: string, carried: Carried): string | undefined {
  if (WRITTEN_ITSELF.test(name)) return "a header that Lethe does not write itself";
  return carried.name.test(name) && carried.value.test(value)
    ? undefined
    : "what a header can carry";
}

const clientTls = {
  ca_file: file
    .optional()
    .describe("PEM certificates that the upstream's certificate is checked against."),
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
      .describe("Share by which a pause is varied at random."),
    max_elapsed_time: durationOrZero("300s").describe("When to give up. 0: never."),
  })
  .prefault({});
const sending_queue = z
  .strictObject({
    queue_size: size("128MiB").describe(
      "Most bytes that may wait for the upstream; beyond them senders are told to retry.",
    ),
  })
  .prefault({});
const sending = { retry_on_failure, sending_queue };

const otlphttp = z.strictObject({
  endpoint: url
    .optional()
    .describe(
      "The upstream; `/v1/<signal>` is appended. Without any endpoint the embedded store is used.",
    ),
  traces_endpoint: url.optional().describe("The upstream of traces, used as it is."),
  logs_endpoint: url.optional().describe("The upstream of logs, used as it is."),
  metrics_endpoint: url.optional().describe("The upstream of metrics, used as it is."),
  headers: headers(HEADER),
  compression: z
    .enum(["none", "gzip", "zstd"])
    .default("gzip")
    .describe("How requests are compressed."),
  timeout,
  tls: z.strictObject(clientTls).prefault({}),
  ...sending,
});

const otlp = z.strictObject({
  endpoint: grpcEndpoint
    .optional()
    .describe("The upstream over gRPC, `host:port`. In a URL, `http` or `https` decides on TLS."),
  traces_endpoint: grpcEndpoint.optional().describe("The upstream of traces, used instead."),
  logs_endpoint: grpcEndpoint.optional().describe("The upstream of logs, used instead."),
  metrics_endpoint: grpcEndpoint.optional().describe("The upstream of metrics, used instead."),
  headers: headers(METADATA),
  compression: z.enum(["none", "gzip"]).default("gzip").describe("How requests are compressed."),
  timeout,
  tls: z
    .strictObject({
      insecure: z
        .boolean()
        .default(false)
        .describe("No TLS, where the endpoint does not say so by `http` or `https`."),
      ...clientTls,
    })
    .prefault({}),
  ...sending,
});

/** What a signal's own section leaves out: the endpoints of others. */
const TRACES = { logs_endpoint: true, metrics_endpoint: true } as const;
const LOGS = { traces_endpoint: true, metrics_endpoint: true } as const;
const METRICS = { traces_endpoint: true, logs_endpoint: true } as const;

const own = <Section extends z.ZodObject>(section: Section, type: string, signal: Signal) =>
  section
    .optional()
    .describe(`An upstream of ${signal} alone: the settings and defaults of \`${type}\`.`);

export const sections = z.strictObject({
  otlphttp: otlphttp.prefault({}),
  "otlphttp/traces": own(otlphttp.omit(TRACES), "otlphttp", "traces"),
  "otlphttp/logs": own(otlphttp.omit(LOGS), "otlphttp", "logs"),
  "otlphttp/metrics": own(otlphttp.omit(METRICS), "otlphttp", "metrics"),
  otlp: otlp.prefault({}),
  "otlp/traces": own(otlp.omit(TRACES), "otlp", "traces"),
  "otlp/logs": own(otlp.omit(LOGS), "otlp", "logs"),
  "otlp/metrics": own(otlp.omit(METRICS), "otlp", "metrics"),
});

export type Exporters = z.output<typeof sections>;
export type ExporterType = "otlphttp" | "otlp";
/** The key of a section below `exporters`. */
export type ExporterName = ExporterType | `${ExporterType}/${Signal}`;
