/**
 * Requests that are no chat: what other instrumentations send, and attributes that hold something else than English
 * prose. Deterministic, all invented, about a megabyte each.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Batch, Signal } from "../src/core/index.ts";
import { decodeRequest, encodeRequest } from "../src/otlp/index.ts";
import { chatBatch, randomOf } from "./chat-batches.ts";
import { PROJECT } from "./project.ts";

const random = randomOf(7);
const below = (count: number): number => Math.floor(random() * count);
const of = <T>(choices: readonly T[]): T => choices[below(choices.length)];
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const digits = (count: number): string => times(count, () => below(10)).join("");
const hex = (count: number): string => times(count, () => below(16).toString(16)).join("");
const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
const address = (): string => times(4, () => 1 + below(254)).join(".");
/** Pieces up to a length. */
const textOf = (length: number, piece: () => string): string => {
  let text = "";
  while (text.length < length) text += piece();
  return text;
};

const WORDS =
  "connection pool exhausted while waiting for a free slot retrying with backoff after timeout upstream returned unexpected status closing idle handler".split(
    " ",
  );
const PATHS = ["/api/v1/cart", "/health", "/static/app.js", "/products/1482", "/api/orders/77"];
const AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36";
const HOST = "ip-10-0-3-17";
const TIME = "1790000000000000000";
const TEXT_SPANS = 64;
const TEXT_CHARACTERS = 16_000;

const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
const integer = (key: string, intValue: number) => ({ key, value: { intValue } });
const prose = (length: number): string => textOf(length, () => `${of(WORDS)} `);

const RESOURCE = {
  attributes: [
    text("service.name", "checkout"),
    text("telemetry.sdk.language", "nodejs"),
    text("k8s.pod.name", "checkout-7d9c5b7f6b-x2x9z"),
    text("k8s.pod.uid", uuid()),
    text("host.name", HOST),
  ],
};

const spans = (count: number, attributes: () => object[]): object => {
  const span = () => ({ traceId: hex(32), spanId: hex(16), name: "GET", attributes: attributes() });
  return { resourceSpans: [{ resource: RESOURCE, scopeSpans: [{ spans: times(count, span) }] }] };
};
const lines = (count: number, line: () => string): object => {
  const record = () => ({ timeUnixNano: TIME, severityNumber: 9, body: { stringValue: line() } });
  return {
    resourceLogs: [{ resource: RESOURCE, scopeLogs: [{ logRecords: times(count, record) }] }],
  };
};
const metrics = (metric: object): object => ({
  resourceMetrics: [{ resource: RESOURCE, scopeMetrics: [{ metrics: [metric] }] }],
});
const texts = (make: () => string): object =>
  spans(TEXT_SPANS, () => [text("gen_ai.input.messages", make())]);

const httpAttributes = (): object[] => [
  text("http.request.method", "GET"),
  text("url.full", `https://shop.example.com${of(PATHS)}?page=${below(9)}`),
  text("url.path", of(PATHS)),
  text("http.route", of(PATHS)),
  integer("http.response.status_code", 200),
  text("server.address", "shop.example.com"),
  integer("server.port", 443),
  text("client.address", `10.0.3.${below(255)}`),
  integer("client.port", below(65_535)),
  text("network.protocol.version", "1.1"),
  text("user_agent.original", AGENT),
  text("db.system", "postgresql"),
  text("db.statement", `SELECT id, status FROM orders WHERE customer = $1 LIMIT ${below(100)}`),
  integer("thread.id", below(99)),
];

const pointOf = (fields: () => object) => () => ({
  timeUnixNano: TIME,
  attributes: [text("http.route", of(PATHS))],
  ...fields(),
});
const sum = () => ({
  name: "requests",
  sum: {
    dataPoints: times(
      10_000,
      pointOf(() => ({ asDouble: random() * 1000 })),
    ),
  },
});
const histogram = () => ({
  name: "duration",
  histogram: {
    dataPoints: times(
      5_000,
      pointOf(() => ({
        count: digits(4),
        sum: random(),
        bucketCounts: times(15, () => digits(3)),
      })),
    ),
  },
});

const accessLine = (): string =>
  `${address()} - - [21/Nov/2026:10:${10 + below(49)}:00 +0000] "GET ${of(PATHS)} HTTP/1.1" 200 ${below(90_000)} "-" "${AGENT}"`;
const jsonLine = (): string =>
  JSON.stringify({ level: 30, pid: below(9999), request: uuid(), url: of(PATHS), msg: prose(60) });
const logfmt = (): string =>
  `level=info msg="${prose(40)}" duration_ms=${below(900)} status=200 request_id=${uuid()}`;

const stamp = (): string => `2026-11-21T10:${10 + below(49)}:00.${digits(3)}Z`;
const syslogLine = (): string =>
  `<134>1 ${stamp()} ${HOST} checkout ${below(30_000)} ID${10 + below(89)} [origin ip="${address()}" swVersion="8.2102.0"] ${prose(80)}`;
const eventXml = (): string =>
  `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Security-Auditing"/><EventID>4624</EventID><TimeCreated SystemTime="${stamp()}"/><EventRecordID>${digits(6)}</EventRecordID><Execution ProcessID="${below(9000)}" ThreadID="${below(9000)}"/><Computer>${HOST}</Computer></System><EventData><Data Name="LogonType">5</Data><Data Name="IpPort">-</Data></EventData></Event>`;
const CLASSES = ["com.example.orders.OrderService", "java.util.concurrent.ThreadPoolExecutor"];
const stackFrame = (): string =>
  `\tat ${of(CLASSES)}.invoke(Service.java:${1 + below(1200)}) ~[app.jar:${below(9)}.${below(9)}.${below(30)}]\n`;
const stackTrace = (): object[] => [
  text("exception.type", "java.net.SocketTimeoutException"),
  text(
    "exception.stacktrace",
    `Read timed out after 30${digits(3)}ms\n${textOf(2_000, stackFrame)}`,
  ),
];
const productRow = (): string =>
  `${digits(5)},SKU-${digits(5)},${of(WORDS)} ${of(WORDS)},${below(90)}.${digits(2)},2026-11-1${below(9)}\n`;

const CHINESE =
  "患者 主诉 左膝 疼痛 ， 持续 三周 。 血压 正常 建议 服用 药物 每日 两次 医生 复查".split(" ");
const patientRow = (): string =>
  `${digits(7)},${of(["Jane Roe", "John Smith"])},19${10 + below(89)}-03-1${below(9)},(919) 555-0${100 + below(99)}\n`;
const observation = (): object => ({
  resource: {
    resourceType: "Observation",
    id: uuid(),
    code: { coding: [{ system: "http://loinc.org", code: "8867-4", display: "Heart rate" }] },
    subject: { reference: `Patient/${uuid()}` },
    effectiveDateTime: `2025-03-1${below(9)}T08:30:00Z`,
    valueQuantity: { value: 60 + below(40), unit: "beats/min" },
  },
});
const sources = (): string[] => {
  const folder = new URL("src/detect/entities/", PROJECT);
  const all = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  return all.join("\n").match(new RegExp(`[^]{${TEXT_CHARACTERS}}`, "g")) ?? [];
};

interface Road extends Batch {
  readonly name: string;
}

const protobuf = (name: string, signal: Signal, request: object): Road => ({
  name,
  signal,
  encoding: "protobuf",
  bytes: encodeRequest(signal, request),
});
const json = (name: string, signal: Signal, request: object): Road => ({
  name: `${name}, in JSON`,
  signal,
  encoding: "json",
  bytes: new TextEncoder().encode(JSON.stringify(request)),
});

export function roads(): Road[] {
  const chat = decodeRequest(
    "traces",
    chatBatch({ spans: 256, phi: 0.01, seed: 1, text: "plain" }),
  );
  const code = sources();
  return [
    protobuf("chat spans, 1 % PHI", "traces", chat),
    json("chat spans, 1 % PHI", "traces", chat),
    protobuf("HTTP spans", "traces", spans(1_500, httpAttributes)),
    json("HTTP spans", "traces", spans(1_500, httpAttributes)),
    protobuf("metrics: sums", "metrics", metrics(sum())),
    json("metrics: histograms", "metrics", metrics(histogram())),
    protobuf(
      "logs: prose",
      "logs",
      lines(5_000, () => prose(200)),
    ),
    protobuf("logs: access lines", "logs", lines(5_000, accessLine)),
    protobuf("logs: JSON lines", "logs", lines(5_000, jsonLine)),
    protobuf("logs: logfmt", "logs", lines(5_000, logfmt)),
    protobuf(
      "texts: Chinese",
      "traces",
      texts(() => textOf(TEXT_CHARACTERS / 3, () => of(CHINESE))),
    ),
    protobuf(
      "texts: TypeScript",
      "traces",
      texts(() => of(code)),
    ),
    protobuf(
      "texts: base64",
      "traces",
      texts(() => Buffer.from(times(12_000, () => below(256))).toString("base64")),
    ),
    protobuf(
      "texts: embeddings",
      "traces",
      texts(() => textOf(TEXT_CHARACTERS, () => `${(random() - 0.5).toFixed(8)},`)),
    ),
    protobuf(
      "texts: CSV of patients",
      "traces",
      texts(() => `mrn,name,dob,phone\n${textOf(TEXT_CHARACTERS, patientRow)}`),
    ),
    protobuf(
      "texts: FHIR bundles",
      "traces",
      texts(() => JSON.stringify({ resourceType: "Bundle", entry: times(40, observation) })),
    ),
    protobuf("logs: syslog", "logs", lines(5_000, syslogLine)),
    protobuf("logs: events in XML", "logs", lines(2_000, eventXml)),
    protobuf("spans: stack traces", "traces", spans(450, stackTrace)),
    protobuf(
      "texts: CSV of products",
      "traces",
      texts(() => `id,sku,title,price,day\n${textOf(TEXT_CHARACTERS, productRow)}`),
    ),
    protobuf(
      "texts: lists of record numbers",
      "traces",
      texts(() => JSON.stringify({ mrns: times(1_800, () => Number(`1${digits(7)}`)) })),
    ),
  ];
}
