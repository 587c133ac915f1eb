/** The gateway with real clients over real sockets; what the upstream got is searched for what was planted. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { SpanStatusCode } from "@opentelemetry/api";
import { OTLPTraceExporter as GrpcExporter } from "@opentelemetry/exporter-trace-otlp-grpc";
import { OTLPTraceExporter as JsonExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { OTLPTraceExporter as ProtobufExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { SimpleSpanProcessor, type SpanExporter, TracerProvider } from "@opentelemetry/sdk-trace";
import { createApp } from "../../src/app.ts";
import { RefusalError, SIGNALS } from "../../src/core/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { configWith, type RunningGateway, startGateway } from "../support/gateway.ts";
import { startReceiver } from "../support/receivers.ts";

const PLANTED = ["219-09-9999", "jane.roe@example.org", "(919) 555-0142", "4111 1111 1111 1111"];
const TEXT = `Jane's SSN is ${PLANTED[0]}, mail ${PLANTED[1]}, phone ${PLANTED[2]}, card ${PLANTED[3]}.`;
const PLACEHOLDERS = ["[US_SSN]", "[EMAIL_ADDRESS]", "[PHONE_NUMBER]", "[CREDIT_CARD]"];

function assertClean(gateway: RunningGateway): void {
  const bytes = Buffer.concat(gateway.upstream.batches.map((batch) => batch.bytes)).toString(
    "latin1",
  );
  assert.ok(bytes.length > 0, "the upstream received nothing");
  for (const value of PLANTED) assert.ok(!bytes.includes(value), `the upstream received ${value}`);
}

async function sendSpan(exporter: SpanExporter): Promise<void> {
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
  const span = provider.getTracer("test").startSpan(`ask ${PLANTED[1]}`);
  span.setAttribute(
    "gen_ai.input.messages",
    JSON.stringify([{ role: "user", parts: [{ type: "text", content: TEXT }] }]),
  );
  span.setAttribute("list", [TEXT, "clean"]);
  span.addEvent("exception", { "exception.message": TEXT });
  span.setStatus({ code: SpanStatusCode.ERROR, message: TEXT });
  span.end();
  await provider.forceFlush();
  await provider.shutdown();
}

const clients = [
  {
    name: "HTTP protobuf",
    make: ({ url }: RunningGateway) => new ProtobufExporter({ url: `${url}/v1/traces` }),
  },
  {
    name: "HTTP JSON",
    make: ({ url }: RunningGateway) => new JsonExporter({ url: `${url}/v1/traces` }),
  },
  {
    name: "gRPC",
    make: ({ app }: RunningGateway) =>
      new GrpcExporter({ url: `http://127.0.0.1:${app.ports.grpc}` }),
  },
];

describe("a span of the OpenTelemetry SDK", () => {
  for (const { name, make } of clients) {
    test(`sent by ${name} arrives redacted and annotated`, async () => {
      const gateway = await startGateway();
      try {
        await sendSpan(make(gateway));
        assertClean(gateway);
        const json = JSON.stringify(gateway.received());
        for (const placeholder of PLACEHOLDERS) assert.ok(json.includes(placeholder), placeholder);
        assert.match(json, /"compliance\.violation\.rules"/);
        assert.match(json, /45 CFR 164\.514\(b\)\(2\)\(i\)\(G\)/);
        assert.match(json, /status\.message/);
      } finally {
        await gateway.stop();
      }
    });
  }
});

describe("the gateway", () => {
  let gateway: RunningGateway;
  before(async () => {
    gateway = await startGateway();
  });
  after(() => gateway.stop());

  const send = (path: string, body: Uint8Array | string, headers: Record<string, string>) =>
    fetch(gateway.url + path, { method: "POST", body, headers });

  test("forwards what holds nothing byte for byte", async () => {
    const body = encodeRequest("traces", {
      resourceSpans: [
        {
          scopeSpans: [{ spans: [{ name: "chat", traceId: "0af7651916cd43dd8448eb211c80319c" }] }],
        },
      ],
    });
    assert.equal(
      (await send("/v1/traces", body, { "content-type": "application/x-protobuf" })).status,
      200,
    );
    assert.deepEqual(gateway.upstream.batches.at(-1)?.bytes, body);
  });

  const attributes = [{ key: "note", value: { stringValue: TEXT } }];
  const requests = {
    traces: {
      resourceSpans: [
        { scopeSpans: [{ spans: [{ name: "n", endTimeUnixNano: "2", attributes }] }] },
      ],
    },
    logs: { resourceLogs: [{ scopeLogs: [{ logRecords: [{ timeUnixNano: "1", attributes }] }] }] },
    metrics: {
      resourceMetrics: [
        {
          scopeMetrics: [
            { metrics: [{ name: "m", sum: { dataPoints: [{ attributes, asInt: "1" }] } }] },
          ],
        },
      ],
    },
  };
  for (const signal of SIGNALS) {
    for (const other of SIGNALS.filter((each) => each !== signal)) {
      test(`refuses ${signal} that come to the path of ${other}, for it could not read them`, async () => {
        const before = gateway.upstream.batches.length;
        const body = encodeRequest(signal, requests[signal]);
        const reply = await send(`/v1/${other}`, body, {
          "content-type": "application/x-protobuf",
        });
        assert.equal(reply.status, 400);
        assert.equal(gateway.upstream.batches.length, before);
      });
    }
  }

  test("redacts gzipped logs and metrics of any encoding", async () => {
    const attributes = [{ key: "note", value: { stringValue: TEXT } }];
    const logs = JSON.stringify({
      resourceLogs: [
        { scopeLogs: [{ logRecords: [{ body: { stringValue: TEXT }, attributes }] }] },
      ],
    });
    const metrics = encodeRequest("metrics", {
      resourceMetrics: [
        {
          scopeMetrics: [
            { metrics: [{ name: "m", gauge: { dataPoints: [{ attributes, asInt: "1" }] } }] },
          ],
        },
      ],
    });
    const encoding = { "content-encoding": "gzip" };
    assert.equal(
      (
        await send("/v1/logs", new Uint8Array(gzipSync(logs)), {
          "content-type": "application/json",
          ...encoding,
        })
      ).status,
      200,
    );
    assert.equal(
      (
        await send("/v1/metrics", new Uint8Array(gzipSync(metrics)), {
          "content-type": "application/x-protobuf",
          ...encoding,
        })
      ).status,
      200,
    );
    assertClean(gateway);
  });

  const malformed = [
    { name: "protobuf", body: new Uint8Array([0x0a, 0xff]), type: "application/x-protobuf" },
    { name: "JSON", body: `{"resourceSpans": [{"secret ${PLANTED[0]}"`, type: "application/json" },
    {
      name: "an id",
      body: JSON.stringify({
        resourceSpans: [{ scopeSpans: [{ spans: [{ traceId: PLANTED[0] }] }] }],
      }),
      type: "application/json",
    },
  ];
  for (const { name, body, type } of malformed) {
    test(`answers malformed ${name} with 400, forwards nothing and repeats nothing`, async () => {
      const count = gateway.upstream.batches.length;
      const response = await send("/v1/traces", body, { "content-type": type });
      assert.equal(response.status, 400);
      assert.ok(!(await response.text()).includes(PLANTED[0]));
      assert.equal(gateway.upstream.batches.length, count);
    });
  }

  test("tells health and metrics, in the Collector's names and without a value", async () => {
    assert.equal((await fetch(`http://127.0.0.1:${gateway.app.ports.health}/`)).status, 200);
    const metrics = await (
      await fetch(`http://127.0.0.1:${gateway.app.ports.metrics}/metrics`)
    ).text();
    for (const name of [
      "otelcol_receiver_accepted_spans",
      "otelcol_exporter_sent_log_records",
      "lethe_redaction_seconds_bucket",
      "lethe_worker_utilization",
      "otelcol_exporter_queue_capacity",
    ]) {
      assert.match(metrics, new RegExp(`^${name}\\b`, "m"));
    }
    assert.match(metrics, /lethe_findings_total\{.*entity="US_SSN".*action="replace".*\} [1-9]/);
    assert.match(metrics, /lethe_violations_total\{.*rule="hipaa\.phi\.us_ssn".*\} [1-9]/);
    for (const value of PLANTED) assert.ok(!metrics.includes(value));
  });
});

test("an upstream over gRPC receives what was redacted", async () => {
  const behind = await startGateway();
  const endpoint = `http://127.0.0.1:${behind.app.ports.grpc}`;
  const gateway = await startGateway({ exporters: { otlp: { endpoint } } });
  await sendSpan(new GrpcExporter({ url: `http://127.0.0.1:${gateway.app.ports.grpc}` }));
  assertClean(behind);
  assert.match(JSON.stringify(behind.received()), /\[US_SSN\]/);
  await gateway.stop();
  await behind.stop();
});

describe("what the upstream says", () => {
  const cases = [
    { name: "malformed is final", code: "malformed", status: 400, isRetried: false },
    {
      name: "overloaded is a reason to come back",
      code: "overloaded",
      status: 503,
      isRetried: true,
    },
  ] as const;
  for (const { name, code, status, isRetried } of cases) {
    test(`${name} for the sender too`, async () => {
      const upstream = await startReceiver({}, async () => {
        throw new RefusalError(code, "no");
      });
      const retry_on_failure = { enabled: false };
      const otlphttp = { endpoint: upstream.url, retry_on_failure };
      const gateway = await startGateway({ exporters: { otlphttp } });
      const response = await fetch(`${gateway.url}/v1/traces`, {
        method: "POST",
        body: '{"resourceSpans":[{"scopeSpans":[{"spans":[{}]}]}]}',
        headers: { "content-type": "application/json" },
      });
      assert.equal(response.status, status);
      assert.equal(response.headers.has("retry-after"), isRetried);
      await gateway.stop();
      await upstream.receiver.stop(0);
    });
  }
});

test("an address that is taken is named, and nothing stays open", async () => {
  const gateway = await startGateway();
  const taken = { endpoint: `127.0.0.1:${gateway.app.ports.http}` };
  const second = createApp(
    configWith({
      receivers: { otlp: { protocols: { http: taken, grpc: { endpoint: "127.0.0.1:0" } } } },
    }),
  );
  await assert.rejects(second.start(), /receivers\.otlp\.protocols\.http\.endpoint: .*EADDRINUSE/);
  await gateway.stop();
});
