/**
 * The one description of the configuration: types, checks, defaults, and the sentences of the
 * reference (scripts/build-reference.ts). Names are the Collector's wherever it has the thing.
 */
import { z } from "zod";
import { ACTION_KINDS } from "../core/index.ts";
import { exporters } from "./schema-exporters.ts";
import { duration, size } from "./units.ts";

const endpoint = (fallback: string) =>
  z
    .string()
    .regex(/^(?:\[[^\]]+\]|[^:[\]/]*):\d{1,5}$/, "host:port")
    .default(fallback);
const file = z.string().min(1, "a path");
const url = z.url({ protocol: /^https?$/, error: "a URL that begins with http:// or https://" });

const serverTls = z
  .strictObject({
    cert_file: file.describe("PEM certificate that is shown to senders."),
    key_file: file.describe("PEM key of the certificate."),
    client_ca_file: file
      .optional()
      .describe("Senders must show a certificate signed by one of these."),
  })
  .optional();

const receivers = z
  .strictObject({
    otlp: z
      .strictObject({
        protocols: z
          .strictObject({
            http: z
              .strictObject({
                endpoint: endpoint("localhost:4318").describe("Where OTLP/HTTP is received."),
                max_request_body_size: size("64MiB").describe(
                  "Largest body, before and after decompression.",
                ),
                cors: z
                  .strictObject({
                    allowed_origins: z
                      .array(z.string())
                      .default([])
                      .describe(
                        "Origins of exporters in browsers; `*` stands for any characters. Empty: CORS is off.",
                      ),
                    allowed_headers: z
                      .array(z.string())
                      .default([])
                      .describe("Headers that such exporters may send besides the OTLP ones."),
                    max_age: z
                      .number()
                      .int()
                      .min(0)
                      .default(7200)
                      .describe("Seconds that a browser may remember the answer."),
                  })
                  .prefault({}),
                tls: serverTls.describe("TLS of the OTLP/HTTP receiver."),
              })
              .prefault({}),
            grpc: z
              .strictObject({
                endpoint: endpoint("localhost:4317").describe("Where OTLP/gRPC is received."),
                max_recv_msg_size_mib: z
                  .number()
                  .positive()
                  .max(2047)
                  .default(64)
                  .describe("Largest message, in MiB."),
                tls: serverTls.describe("TLS of the OTLP/gRPC receiver."),
              })
              .prefault({}),
          })
          .prefault({}),
      })
      .prefault({}),
  })
  .prefault({});

const entityOverride = z.strictObject({
  action: z.enum(ACTION_KINDS as [string, ...string[]]).optional(),
  threshold: z.number().min(0).max(1).optional(),
  keep_last: z.number().int().min(0).max(64).optional(),
  label: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,63}$/, "capital letters, digits and _")
    .optional(),
  enabled: z.boolean().optional(),
});

export const configSchema = z.strictObject({
  receivers,
  exporters,
  memory_limiter: z
    .strictObject({
      limit_mib: z
        .number()
        .positive()
        .default(256)
        .describe(
          "Bytes of requests in flight, in MiB; senders are told to come back beyond them.",
        ),
      spike_limit_mib: z
        .number()
        .min(0)
        .default(64)
        .describe("Refusing begins this much below the limit, in MiB."),
    })
    .prefault({}),
  redaction: z
    .strictObject({
      workers: z
        .number()
        .int()
        .min(0)
        .max(256)
        .default(0)
        .describe("Worker threads; 0: one a processor."),
      timeout: duration("30s").describe(
        "A task that runs longer ends with its worker, and its senders are told to come back.",
      ),
      max_queue: size("128MiB").describe("Bytes that may wait for a worker."),
      verify: z
        .enum(["rewritten", "off"])
        .default("rewritten")
        .describe("Whether what was rewritten is scanned once more."),
      pseudonym_key: z
        .string()
        .min(16, "at least 16 characters")
        .optional()
        .describe("Keys `pseudonym` and `hash`; the same in every replica."),
      model: z
        .strictObject({
          folder: file
            .optional()
            .describe(
              "An ONNX token classifier that reads every text besides: `model.onnx`, `config.json`, and `tokenizer.json` or `vocab.txt`. Needs the package onnxruntime-node; each worker loads it.",
            ),
          labels: z
            .record(z.string(), z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/, "an entity"))
            .default({})
            .describe("Its labels without `B-` and `I-`, to entities: `{ PATIENT: PERSON }`."),
        })
        .prefault({}),
    })
    .prefault({}),
  policy: z
    .strictObject({
      packs: z
        .array(z.string())
        .default(["hipaa"])
        .describe("Packs of rules: `hipaa`, `pci`, `secrets`, or paths of YAML files."),
      entities: z
        .record(z.string(), entityOverride)
        .default({})
        .describe("By entity: `action`, `threshold`, `keep_last`, `label`, `enabled`."),
    })
    .prefault({}),
  store: z
    .strictObject({
      file: z
        .string()
        .default("lethe.sqlite")
        .describe("The embedded store's file; `:memory:` keeps nothing."),
      max_spans: z
        .number()
        .int()
        .min(100)
        .default(100_000)
        .describe("Spans that are kept; the oldest give way."),
    })
    .prefault({}),
  admin: z
    .strictObject({
      endpoint: endpoint("127.0.0.1:8080").describe("Where the page and its API are served."),
    })
    .prefault({}),
  health_check: z
    .strictObject({
      endpoint: endpoint("localhost:13133").describe("Where health is told: 200 when ready."),
    })
    .prefault({}),
  telemetry: z
    .strictObject({
      logs: z
        .strictObject({
          level: z
            .enum(["debug", "info", "warn", "error", "silent"])
            .default("info")
            .describe("Least level of a log line."),
        })
        .prefault({}),
      metrics: z
        .strictObject({
          endpoint: endpoint("localhost:8888").describe(
            "Where Prometheus fetches metrics, at /metrics.",
          ),
        })
        .prefault({}),
      traces: z
        .strictObject({
          endpoint: url.optional().describe("Where Lethe's own spans go; none: there are none."),
        })
        .prefault({}),
    })
    .prefault({}),
});

export type Config = z.output<typeof configSchema>;
