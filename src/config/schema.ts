/**
 * The one description of the configuration: types, checks, defaults, and the sentences of the
 * reference (scripts/build-reference.ts). Names are the Collector's wherever it has the same setting.
 */
import { z } from "zod";
import { ACTION_KINDS, MIN_KEY_LENGTH } from "../core/index.ts";
import { collisions } from "./collisions.ts";
import { exporters } from "./exporters.ts";
import { loops } from "./loops.ts";
import { receivers } from "./schema-receivers.ts";
import { duration, endpoint, entityName, file, size, url } from "./typed-strings.ts";

const entityOverride = z.strictObject({
  action: z.enum(ACTION_KINDS as [string, ...string[]]).optional(),
  threshold: z.number().min(0).max(1).optional(),
  keep_last: z.number().int().min(0).max(64).optional(),
  label: entityName.optional(),
  enabled: z.boolean().optional(),
});

const settings = z.strictObject({
  receivers,
  exporters,
  memory_limiter: z
    .strictObject({
      limit_mib: z
        .number()
        .positive()
        .default(256)
        .describe(
          "Most bytes of requests in flight, in MiB; beyond them senders are told to retry.",
        ),
      spike_limit_mib: z
        .number()
        .min(0)
        .optional()
        .describe(
          "Refusing begins this much below the limit, in MiB. By default a quarter of the limit.",
        ),
    })
    .refine(({ limit_mib, spike_limit_mib = 0 }) => spike_limit_mib < limit_mib, {
      path: ["spike_limit_mib"],
      error: "less than memory_limiter.limit_mib",
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
        .describe(
          "Worker threads. 0: one for each processor, as far as there are 128 MiB of memory for each.",
        ),
      timeout: duration("30s").describe(
        "A worker that takes longer over a task is terminated, and the task's senders are told to retry.",
      ),
      max_queue: size("128MiB").describe("Most bytes that may wait for a worker."),
      verify: z
        .enum(["rewritten", "off"])
        .default("rewritten")
        .describe("Whether rewritten texts are scanned once more."),
      pseudonym_key: z
        .string()
        .min(MIN_KEY_LENGTH, `at least ${MIN_KEY_LENGTH} characters`)
        .optional()
        .describe(
          `The key of \`pseudonym\` and \`hash\`: at least ${MIN_KEY_LENGTH} characters, the same in every replica.`,
        ),
      model: z
        .strictObject({
          folder: file
            .optional()
            .describe(
              "Folder of an ONNX token classifier that reads every text too: `model.onnx`, `config.json`, and `tokenizer.json` or `vocab.txt`. Needs the package onnxruntime-node; each worker loads the model.",
            ),
          labels: z
            .record(z.string(), entityName)
            .default({})
            .describe(
              "Which entity each of the model's labels stands for, without `B-` and `I-`: `{ PATIENT: PERSON }`.",
            ),
        })
        .prefault({}),
    })
    .prefault({}),
  policy: z
    .strictObject({
      packs: z
        .array(z.string())
        .default(["hipaa"])
        .describe(
          "Packs of rules: `hipaa`, `pci`, `secrets`, or paths of YAML files, relative to the working directory.",
        ),
      entities: z
        .record(z.string(), entityOverride)
        .default({})
        .describe(
          "By entity: `action`, `threshold`, `enabled`; `keep_last` with `mask`, `label` with `replace`; docs/configuration.md shows each.",
        ),
    })
    .prefault({}),
  store: z
    .strictObject({
      file: file
        .default("lethe.sqlite")
        .describe("The embedded store's file; `:memory:` keeps nothing beyond the process."),
      max_spans: z
        .number()
        .int()
        .min(100)
        .default(100_000)
        .describe("Most spans that are kept, and log records alike; the oldest are deleted."),
    })
    .prefault({}),
  admin: z
    .strictObject({
      endpoint: endpoint("127.0.0.1:8080").describe(
        "Where the page and its API are served. There is no login: whoever can reach it can read it.",
      ),
      allowed_hosts: z
        .array(
          z
            .string()
            .toLowerCase()
            .regex(/^[^:/]+$/, "a host's name, without a port"),
        )
        .default([])
        .describe(
          "Host names under which the page may be asked for, besides `localhost` and IP addresses.",
        ),
    })
    .prefault({}),
  health_check: z
    .strictObject({
      endpoint: endpoint("localhost:13133").describe(
        "Where health is told: 200 when ready, 503 while no worker can serve.",
      ),
    })
    .prefault({}),
  telemetry: z
    .strictObject({
      logs: z
        .strictObject({
          level: z
            .enum(["debug", "info", "warn", "error", "silent"])
            .default("info")
            .describe(
              "Lowest level that is logged. `debug` adds lines for each batch: counts, entities and rules, no content.",
            ),
        })
        .prefault({}),
      metrics: z
        .strictObject({
          endpoint: endpoint("localhost:8888").describe(
            "Where metrics are served for Prometheus, at `/metrics`.",
          ),
        })
        .prefault({}),
      traces: z
        .strictObject({
          endpoint: url
            .optional()
            .describe(
              "Where Lethe's own spans are sent; `/v1/traces` is appended when there is no path. Without it none are made.",
            ),
        })
        .prefault({}),
    })
    .prefault({}),
});

export const configSchema = settings.superRefine((config, context) => {
  for (const path of loops(config))
    context.addIssue({
      code: "custom",
      path,
      message: "another endpoint than Lethe's own receiver",
    });
  for (const { path, endpoint: own, other, otherEndpoint } of collisions(config))
    context.addIssue({
      code: "custom",
      path: [...path],
      message: `another address than ${other}: ${own} and ${otherEndpoint} are one place`,
    });
});

export type Config = z.output<typeof configSchema>;
