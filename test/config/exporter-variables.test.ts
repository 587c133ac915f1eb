/** OpenTelemetry specification, Protocol Exporter: a signal's own variable wins, each option for itself. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stringify } from "yaml";
import { loadConfig, sectionsInUse } from "../../src/config/index.ts";
import { scratchFolder } from "../support/scratch.ts";

const folder = scratchFolder();

/** By signal: its section, the endpoint, and what of the section the case names. */
type Ways = Readonly<Record<string, readonly [name: string, endpoint: string, settings?: object]>>;

interface Case {
  readonly rule: string;
  readonly env: Readonly<Record<string, string>>;
  readonly file?: object;
  readonly ways: Ways;
}

const cases: readonly Case[] = [
  {
    rule: "without variables there is no upstream",
    env: {},
    ways: {},
  },
  {
    rule: "without an endpoint the others say nothing",
    env: { TRACES_PROTOCOL: "grpc", LOGS_HEADERS: "a=b" },
    ways: {},
  },
  {
    rule: "an endpoint of its own is a setting of the section for all",
    env: { ENDPOINT: "http://x", LOGS_ENDPOINT: "http://y/in" },
    ways: {
      traces: ["otlphttp", "http://x"],
      logs: ["otlphttp", "http://y/in"],
      metrics: ["otlphttp", "http://x"],
    },
  },
  {
    rule: "what is said again for a signal needs no section",
    env: { ENDPOINT: "http://x", PROTOCOL: "grpc", TRACES_PROTOCOL: "grpc" },
    ways: {
      traces: ["otlp", "http://x"],
      logs: ["otlp", "http://x"],
      metrics: ["otlp", "http://x"],
    },
  },
  {
    rule: "an empty variable is none",
    env: { ENDPOINT: "http://x", TRACES_PROTOCOL: "", TRACES_HEADERS: " " },
    ways: {
      traces: ["otlphttp", "http://x"],
      logs: ["otlphttp", "http://x"],
      metrics: ["otlphttp", "http://x"],
    },
  },
  {
    rule: "headers of its own replace those for all; the rest is as for all",
    env: {
      ENDPOINT: "http://x",
      HEADERS: "a=1,b=2",
      TRACES_HEADERS: "c=3%20",
      TIMEOUT: "2500",
      COMPRESSION: "none",
    },
    ways: {
      traces: ["otlphttp/traces", "http://x", { headers: { c: "3 " }, timeout: 2500 }],
      logs: ["otlphttp", "http://x", { headers: { a: "1", b: "2" }, compression: "none" }],
      metrics: ["otlphttp", "http://x", { timeout: 2500 }],
    },
  },
  {
    rule: "each option has a form of its own",
    env: {
      ENDPOINT: "http://x",
      PROTOCOL: "grpc",
      LOGS_TIMEOUT: "7",
      LOGS_COMPRESSION: "none",
      METRICS_INSECURE: "true",
      METRICS_ENDPOINT: "y:1",
    },
    ways: {
      traces: ["otlp", "http://x", { timeout: 10_000, compression: "gzip" }],
      logs: ["otlp/logs", "http://x", { timeout: 7, compression: "none" }],
      metrics: [
        "otlp/metrics",
        "y:1",
        { tls: { insecure: true, insecure_skip_verify: false }, compression: "gzip" },
      ],
    },
  },
  {
    rule: "certificates of its own",
    env: {
      ENDPOINT: "https://x",
      CERTIFICATE: "/ca",
      LOGS_CERTIFICATE: "/logs/ca",
      LOGS_CLIENT_CERTIFICATE: "/logs/cert",
      LOGS_CLIENT_KEY: "/logs/key",
    },
    ways: {
      traces: ["otlphttp", "https://x", { tls: { ca_file: "/ca", insecure_skip_verify: false } }],
      logs: [
        "otlphttp/logs",
        "https://x",
        {
          tls: {
            ca_file: "/logs/ca",
            cert_file: "/logs/cert",
            key_file: "/logs/key",
            insecure_skip_verify: false,
          },
        },
      ],
      metrics: ["otlphttp", "https://x"],
    },
  },
  {
    rule: "protocols differ, and an address that only gRPC takes is no endpoint over HTTP",
    env: {
      ENDPOINT: "collector:4317",
      PROTOCOL: "grpc",
      LOGS_PROTOCOL: "http/protobuf",
      LOGS_ENDPOINT: "http://y/v1/logs",
    },
    ways: {
      traces: ["otlp", "collector:4317"],
      logs: ["otlphttp/logs", "http://y/v1/logs"],
      metrics: ["otlp", "collector:4317"],
    },
  },
  {
    rule: "a general protocol that nobody takes says nothing",
    env: {
      ENDPOINT: "collector:4317",
      TRACES_PROTOCOL: "grpc",
      LOGS_PROTOCOL: "grpc",
      METRICS_PROTOCOL: "grpc",
    },
    ways: {
      traces: ["otlp/traces", "collector:4317"],
      logs: ["otlp/logs", "collector:4317"],
      metrics: ["otlp/metrics", "collector:4317"],
    },
  },
  {
    rule: "a file's section for a signal is whole, and takes nothing from the general variables",
    env: { ENDPOINT: "http://x", HEADERS: "a=1" },
    file: { "otlphttp/logs": { endpoint: "http://file" } },
    ways: {
      traces: ["otlphttp", "http://x", { headers: { a: "1" } }],
      logs: ["otlphttp/logs", "http://file", { headers: {} }],
      metrics: ["otlphttp", "http://x", { headers: { a: "1" } }],
    },
  },
  {
    rule: "a file's section of the other protocol wins over a signal's variables",
    env: { ENDPOINT: "http://x", LOGS_HEADERS: "a=1" },
    file: { "otlp/logs": { endpoint: "file:1" } },
    ways: {
      traces: ["otlphttp", "http://x"],
      logs: ["otlp/logs", "file:1", { headers: {} }],
      metrics: ["otlphttp", "http://x"],
    },
  },
  {
    rule: "a signal's variables fill what the file leaves out for all",
    env: { TRACES_HEADERS: "a=1", TRACES_COMPRESSION: "none", TRACES_TIMEOUT: "7" },
    file: { otlphttp: { endpoint: "http://file", logs_endpoint: "http://logs", timeout: "2s" } },
    ways: {
      traces: [
        "otlphttp/traces",
        "http://file",
        { headers: { a: "1" }, compression: "none", timeout: 2000 },
      ],
      logs: ["otlphttp", "http://logs", { headers: {}, compression: "gzip" }],
      metrics: ["otlphttp", "http://file"],
    },
  },
  {
    rule: "a signal's variables of the other protocol do not lead away from the file's upstream",
    env: { TRACES_PROTOCOL: "grpc", TRACES_ENDPOINT: "env:1" },
    file: { otlphttp: { endpoint: "http://file" } },
    ways: {
      traces: ["otlphttp", "http://file"],
      logs: ["otlphttp", "http://file"],
      metrics: ["otlphttp", "http://file"],
    },
  },
];

let files = 0;
for (const { rule, env, file = {}, ways } of cases) {
  test(rule, () => {
    const path = join(folder, `${++files}.yaml`);
    writeFileSync(path, stringify({ exporters: file }));
    const variables = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [`OTEL_EXPORTER_OTLP_${name}`, value]),
    );
    const { exporters } = loadConfig(path, variables);
    const found = sectionsInUse(exporters).flatMap(({ name, routes, section }) =>
      routes.map(({ signal, endpoint }) => {
        const named = Object.keys(ways[signal]?.[2] ?? {});
        const settings = Object.entries(section).filter(([key]) => named.includes(key));
        const shown = named.length === 0 ? [] : [Object.fromEntries(settings)];
        return [signal, [name, endpoint, ...shown]];
      }),
    );
    assert.deepEqual(Object.fromEntries(found), ways);
  });
}
