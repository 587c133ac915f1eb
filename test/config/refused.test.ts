import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../support/settings.ts";

const wrong = [
  {
    yaml: "recievers: {}",
    says: "recievers: no such setting; did you mean receivers? allowed: receivers,",
  },
  {
    yaml: "admin: {endpoint: localhost:80800}",
    says: 'admin.endpoint: given "localhost:80800", allowed: host:port, with a port of at most 65535',
  },
  ...["up:99999", "https://up:99999"].map((given) => ({
    yaml: `exporters: {otlp: {endpoint: "${given}"}}`,
    says: `exporters.otlp.endpoint: given "${given}", allowed: host:port, or a URL without a path, with a port of at most 65535`,
  })),
  {
    yaml: "admin: {endpoint: 8080}",
    says: "admin.endpoint: given 8080, allowed: host:port",
  },
  {
    yaml: "exporters: {otlp: {endpoint: 4317}}",
    says: "exporters.otlp.endpoint: given 4317, allowed: host:port, or a URL without a path",
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 4318}}",
    says: "exporters.otlphttp.endpoint: given 4318, allowed: a URL that begins with http:// or https://",
  },
  { yaml: "store: {file: 5}", says: "store.file: given 5, allowed: a path" },
  {
    yaml: "receivers: {otlp: {protocols: {http: {endpoint: 'localhost:8080'}}}}",
    says: "admin.endpoint: given nothing, allowed: another address than receivers.otlp.protocols.http.endpoint: 127.0.0.1:8080 and localhost:8080 are one place",
  },
  {
    yaml: "receivers: {otlp: {protocols: {http: {endpoint: ':4317'}}}}",
    says: "receivers.otlp.protocols.grpc.endpoint: given nothing, allowed: another address than receivers.otlp.protocols.http.endpoint",
  },
  {
    yaml: "health_check: {endpoint: '127.0.0.1:9'}\ntelemetry: {metrics: {endpoint: '[::]:9'}}",
    says: 'telemetry.metrics.endpoint: given "[::]:9", allowed: another address than health_check.endpoint: [::]:9 and 127.0.0.1:9 are one place',
  },
  {
    yaml: "API_KEY=short-secret",
    says: "the configuration: given a text, allowed: settings",
  },
  {
    yaml: "redaction: {workres: 2}",
    says: "redaction.workres: no such setting; did you mean workers?",
  },
  {
    yaml: "exporters: {otlphttp: {timeout: soon}}",
    says: 'exporters.otlphttp.timeout: given "soon", allowed: a duration such as',
  },
  // With no time every try fails, and a timer that is set too far ahead goes off at once.
  ...["0", "0s", "600h", "-1s"].map((timeout) => ({
    yaml: `exporters: {otlphttp: {timeout: ${timeout}}}`,
    says: "10s, 5m, 1h; more than 0 and at most 24 days",
  })),
  {
    yaml: "exporters: {otlphttp: {retry_on_failure: {initial_interval: 0}}}",
    says: "exporters.otlphttp.retry_on_failure.initial_interval: given 0, allowed: a duration",
  },
  {
    yaml: "exporters: {otlphttp: {sending_queue: {queue_size: 0}}}",
    says: "exporters.otlphttp.sending_queue.queue_size: given 0, allowed: a size",
  },
  {
    yaml: "exporters: {otlphttp: {headers: {'api key': short-secret}}}",
    says: "exporters.otlphttp.headers.api key: given [secret], allowed: what a header can carry",
  },
  {
    yaml: 'exporters: {otlphttp: {headers: {api-key: "short-secret\\n"}}}',
    says: "exporters.otlphttp.headers.api-key: given [secret], allowed: what a header can carry",
  },
  ...["é", "\\t"].map((value) => ({
    yaml: `exporters: {otlp: {headers: {api-key: "short-secret${value}"}}}`,
    says: "exporters.otlp.headers.api-key: given [secret], allowed: what a header can carry",
  })),
  ...["otlphttp", "otlp"].flatMap((type) =>
    ["Content-Length", "transfer-encoding", "content-type", "grpc-timeout"].map((name) => ({
      yaml: `exporters: {${type}: {headers: {${name}: "5"}}}`,
      says: `exporters.${type}.headers.${name}: given [secret], allowed: a header that Lethe does not write`,
    })),
  ),
  {
    yaml: "exporters: {otlphttp: {endpoint: 'ftp://x'}}",
    says: 'exporters.otlphttp.endpoint: given "ftp://x", allowed: a URL that begins with http:// or https://',
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'ftp://x?key=short-secret'}}",
    says: 'exporters.otlphttp.endpoint: given "ftp://x?[secret]", allowed: a URL',
  },
  {
    yaml: "exporters: {otlphttp: {compression: brotli}}",
    says: 'exporters.otlphttp.compression: given "brotli", allowed: none, gzip, zstd',
  },
  {
    yaml: "exporters: {otlp: {endpoint: 'https://x/v1/traces'}}",
    says: 'exporters.otlp.endpoint: given "https://x/v1/traces", allowed: host:port, or a URL without a path',
  },
  {
    yaml: "exporters: {otlp: {endpoint: x}}",
    says: 'exporters.otlp.endpoint: given "x", allowed: host:port',
  },
  {
    yaml: "exporters: {otlp: {logs_endpoint: 'x:1', headers: {k: v}}, otlphttp: {endpoint: 'http://y'}}",
    says: 'exporters.otlp.logs_endpoint: given "x:1", allowed: one upstream; exporters.otlphttp names one too',
  },
  {
    yaml: "receivers: {otlp: {protocols: {http: {endpoint: 4318}}}}",
    says: "receivers.otlp.protocols.http.endpoint: given 4318, allowed:",
  },
  {
    yaml: "receivers: {otlp: {protocols: {http: {max_request_body_size: 5 bananas}}}}",
    says: "allowed: a size such as 512KiB",
  },
  {
    yaml: "policy: {entities: {US_SSN: {action: hide}}}",
    says: 'policy.entities.US_SSN.action: given "hide", allowed: replace, mask, pseudonym, hash, remove, keep',
  },
  { yaml: "policy: {entities: {US_SSN: {treshold: 1}}}", says: "did you mean threshold?" },
  {
    yaml: "redaction: {pseudonym_key: short-secret}",
    says: "redaction.pseudonym_key: given [secret], allowed: at least 16 characters",
  },
  {
    yaml: "redaction: {model: {labels: {PER: person}}}",
    says: 'redaction.model.labels.PER: given "person", allowed: an entity',
  },
  {
    yaml: `redaction: {workers: "\${env:NOT_SET}"}`,
    says: `\${env:NOT_SET}: the environment variable is not set`,
  },
  ...[`\${file:/run/short-secret}`, `\${env:MY-KEY}`, `\${MY_KEY`].map((key) => ({
    yaml: `exporters: {otlphttp: {headers: {api-key: "${key}"}}}`,
    says: `exporters.otlphttp.headers.api-key: given another \${ than \${env:NAME} or`,
  })),
  { yaml: "a: [", says: "not YAML at line" },
  { yaml: "redaction:\n\ttimeout: 5s", says: "not YAML at line 2: tab as indent" },
  { yaml: "admin: {}\nadmin: {}", says: "not YAML at line 2: duplicate key" },
  { yaml: "- receivers", says: "the configuration: given a list, allowed: settings" },
  { yaml: "redaction: []", says: "redaction: given a list, allowed: settings" },
  { yaml: "redaction: {workers: many}", says: 'workers: given "many", allowed: a number' },
  { yaml: "redaction: {workers: 1.5}", says: "workers: given 1.5, allowed: a whole number" },
  { yaml: "memory_limiter: {limit_mib: -1}", says: "limit_mib: given -1, allowed: more than 0" },
  {
    yaml: "memory_limiter: {limit_mib: 10, spike_limit_mib: 64}",
    says: "spike_limit_mib: given 64, allowed: less than memory_limiter.limit_mib",
  },
  {
    yaml: "receivers: {otlp: {protocols: {http: {tls: }}}}",
    says: "receivers.otlp.protocols.http.tls: given null, allowed: settings",
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'https://me:short-secret@x'}}",
    says: 'given "https://[secret]@x", allowed: a URL without user and password',
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'https://me:short/secret//p@x'}}",
    says: 'given "https://[secret]@x", allowed: a URL',
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'https//me:short-secret@x'}}",
    says: 'given "https//[secret]@x", allowed: a URL',
  },
  {
    yaml: "exporters: {otlp: {endpoint: 'me:short-secret@x:1'}}",
    says: 'exporters.otlp.endpoint: given "[secret]@x:1", allowed: host:port',
  },
  {
    yaml: "exporters: {otlphttp: {traces_endpoint: 'http://x'}}",
    says: "exporters.otlphttp.logs_endpoint: given nothing, allowed: an endpoint for each signal",
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'http://x'}, otlphttp/logs: {headers: {k: short-secret}}}",
    says: "exporters.otlphttp/logs.logs_endpoint: given nothing, allowed: an endpoint for each signal, here or in exporters.otlphttp/logs.endpoint",
  },
  {
    yaml: "exporters: {otlphttp/logs: {endpoint: 'http://x', headers: {k: short-secret}}, otlp/logs: {endpoint: 'x:1', headers: {k: short-secret}}}",
    says: "exporters.otlp/logs: given settings, allowed: one section for logs; exporters.otlphttp/logs is one too",
  },
  {
    yaml: "exporters: {otlp/traces: {logs_endpoint: 'x:1'}}",
    says: "exporters.otlp/traces.logs_endpoint: no such setting",
  },
  {
    yaml: "exporters: {otlphttp/trace: {endpoint: 'http://x'}}",
    says: "exporters.otlphttp/trace: no such setting; did you mean otlphttp/traces?",
  },
  {
    yaml: "exporters: {otlp: {endpoint: 'x:1'}, otlphttp/traces: {endpoint: 'http://localhost:4318'}}",
    says: 'exporters.otlphttp/traces.endpoint: given "http://localhost:4318", allowed: another endpoint than Lethe\'s own receiver',
  },
  { yaml: "store: {file: ''}", says: 'store.file: given "", allowed: a path' },
  { yaml: "exporters: everywhere", says: 'exporters: given "everywhere", allowed: settings' },
  { yaml: "exporters: {otlphttp: 5}", says: "exporters.otlphttp: given 5, allowed: settings" },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'http://localhost:4318'}}",
    says: "allowed: another endpoint than Lethe's own receiver",
  },
  {
    yaml: "receivers: {otlp: {protocols: {grpc: {endpoint: '0.0.0.0:4317'}}}}\nexporters: {otlp: {endpoint: '127.0.0.1:4317'}}",
    says: "allowed: another endpoint than Lethe's own receiver",
  },
  {
    yaml: "telemetry: {traces: {endpoint: 'http://127.0.0.1:4318/v1/traces'}}",
    says: "telemetry.traces.endpoint: given",
  },
];
for (const { yaml, says } of wrong) {
  test(`refuses ${yaml} and says what is allowed`, () => {
    const problems = problemsOf(yaml);
    assert.ok(
      problems.some((problem) => problem.includes(says)),
      `not among: ${problems.join("\n")}`,
    );
    assert.doesNotMatch(problems.join("\n"), /short-secret/);
  });
}

const apart = [
  "health_check: {endpoint: '127.0.0.1:9'}\ntelemetry: {metrics: {endpoint: '127.0.0.2:9'}}",
  "health_check: {endpoint: '0.0.0.0:9'}\ntelemetry: {metrics: {endpoint: '[::1]:9'}}",
  "health_check: {endpoint: 'localhost:0'}\ntelemetry: {metrics: {endpoint: 'localhost:0'}}",
  // There is no page where there is an upstream.
  "health_check: {endpoint: '127.0.0.1:8080'}\nexporters: {otlphttp: {endpoint: 'http://x'}}",
];
for (const yaml of apart)
  test(`${yaml} is no collision`, () => assert.deepEqual(problemsOf(yaml), []));

test("tells what is wrong with an address once", () => {
  assert.deepEqual(problemsOf("admin: {endpoint: localhost}"), [
    'admin.endpoint: given "localhost", allowed: host:port',
  ]);
});

test("tells every problem at once", () => {
  assert.equal(problemsOf("recievers: {}\nredaction: {timeout: soon, workers: -1}").length, 3);
});

test("an address without a scheme is one problem", () => {
  assert.equal(problemsOf("exporters: {otlphttp: {endpoint: 'backend:4318'}}").length, 1);
});

const BOMB = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [name, next] of ["ab", "bc", "cd", "de"])
  BOMB.push(`${next}: &${next} [${`*${name},`.repeat(9)}]`);
for (const yaml of ["store: *nowhere", BOMB.join("\n")])
  test(`${yaml.slice(0, 20)} is refused for its aliases`, () =>
    assert.match(
      problemsOf(yaml)[0],
      /\.yaml: not YAML: an alias has no anchor, or there are too/,
    ));
