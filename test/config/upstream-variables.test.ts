import assert from "node:assert/strict";
import { test } from "node:test";
import { type Environment, loadConfig } from "../../src/config/index.ts";
import { load, problemsOf } from "../support/settings.ts";

test("the standard exporter variables name the upstream", () => {
  const { otlphttp } = loadConfig(undefined, {
    OTEL_EXPORTER_OTLP_ENDPOINT: "https://otlp.example.org",
    OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: "https://logs.example.org/in",
    OTEL_EXPORTER_OTLP_HEADERS: "api-key=a%20b,x-team=care",
    OTEL_EXPORTER_OTLP_TIMEOUT: "2500",
    OTEL_EXPORTER_OTLP_COMPRESSION: "none",
    OTEL_EXPORTER_OTLP_CERTIFICATE: "/ca.pem",
  }).exporters;
  assert.equal(otlphttp.endpoint, "https://otlp.example.org");
  assert.equal(otlphttp.logs_endpoint, "https://logs.example.org/in");
  assert.deepEqual(otlphttp.headers, { "api-key": "a b", "x-team": "care" });
  assert.equal(otlphttp.timeout, 2500);
  assert.equal(otlphttp.compression, "none");
  assert.equal(otlphttp.tls.ca_file, "/ca.pem");
});

test("a file's upstream wins over the environment's", () => {
  const config = load("exporters: {otlphttp: {endpoint: 'http://file:4318'}}", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://env:4318",
  });
  assert.equal(config.exporters.otlphttp.endpoint, "http://file:4318");
});

test("with the protocol grpc the standard exporter variables name the upstream over gRPC", () => {
  const { otlp, otlphttp } = loadConfig(undefined, {
    OTEL_EXPORTER_OTLP_PROTOCOL: "grpc",
    OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4317",
    OTEL_EXPORTER_OTLP_INSECURE: "true",
    OTEL_EXPORTER_OTLP_HEADERS: "api-key=k",
  }).exporters;
  assert.equal(otlp.endpoint, "collector:4317");
  assert.equal(otlp.tls.insecure, true);
  assert.deepEqual(otlp.headers, { "api-key": "k" });
  assert.equal(otlphttp.endpoint, undefined);
});

test("a file's upstream of one protocol wins over the environment's of the other", () => {
  const { exporters } = load("exporters: {otlp: {endpoint: 'file:4317'}}", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://env:4318",
  });
  assert.equal(exporters.otlp.endpoint, "file:4317");
  assert.equal(exporters.otlphttp.endpoint, undefined);
});

test("a protocol that is not sent is refused", () => {
  assert.throws(
    () => loadConfig(undefined, { OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" }),
    /OTEL_EXPORTER_OTLP_PROTOCOL: given "http\/json", allowed: http\/protobuf, grpc/,
  );
});

const wrongEnvironments: readonly { env: Environment; says: string }[] = [
  {
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: "backend:4318" },
    says: 'OTEL_EXPORTER_OTLP_ENDPOINT (exporters.otlphttp.endpoint): given "backend:4318", allowed: a URL',
  },
  {
    env: {
      OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4317",
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "grpc",
    },
    says: 'OTEL_EXPORTER_OTLP_ENDPOINT (exporters.otlphttp.endpoint): given "collector:4317", allowed: a URL',
  },
  {
    env: { OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: "http/json" },
    says: 'OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: given "http/json", allowed: http/protobuf, grpc; JSON is received',
  },
  {
    env: { OTEL_EXPORTER_OTLP_METRICS_HEADERS: "short-secret" },
    says: "OTEL_EXPORTER_OTLP_METRICS_HEADERS: allowed: name=value",
  },
  {
    env: {
      OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "grpc",
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "x:1",
      OTEL_EXPORTER_OTLP_COMPRESSION: "zstd",
    },
    says: 'OTEL_EXPORTER_OTLP_COMPRESSION (exporters.otlp/traces.compression): given "zstd", allowed: none, gzip',
  },
  {
    env: {
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://x",
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: "api-key=k",
    },
    says: "exporters.otlphttp.logs_endpoint: given nothing, allowed: an endpoint for each signal",
  },
  {
    env: { OTEL_EXPORTER_OTLP_HEADERS: "api-key=short-secret%0A" },
    says: "OTEL_EXPORTER_OTLP_HEADERS (exporters.otlphttp.headers.api-key): given [secret], allowed:",
  },
  {
    env: { OTEL_EXPORTER_OTLP_TIMEOUT: "0" },
    says: 'OTEL_EXPORTER_OTLP_TIMEOUT (exporters.otlphttp.timeout): given "0ms", allowed: a duration',
  },
  {
    env: { OTEL_EXPORTER_OTLP_TIMEOUT: "10s" },
    says: 'OTEL_EXPORTER_OTLP_TIMEOUT: given "10s", allowed: milliseconds',
  },
];
for (const { env, says } of wrongEnvironments) {
  test(`names the variable that is wrong: ${Object.keys(env).at(-1)}`, () => {
    assert.throws(
      () => loadConfig(undefined, env),
      ({ message }: Error) => message.includes(says) && !message.includes("short-secret"),
    );
  });
}

test("a variable for all signals that is wrong is one problem", () => {
  assert.equal(
    problemsOf("", {
      OTEL_EXPORTER_OTLP_TIMEOUT: "10s",
      OTEL_EXPORTER_OTLP_TRACES_HEADERS: "a=b",
      OTEL_EXPORTER_OTLP_LOGS_HEADERS: "c=d",
    }).length,
    1,
  );
});
