/** OTLP/HTTP: `POST /v1/{traces,logs,metrics}`, protobuf and JSON (OTLP specification, OTLP/HTTP). */
import { once } from "node:events";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import express, { type Request, type Response } from "express";
import { type Batch, type Encoding, RefusalError, SIGNALS, type Signal } from "../core/index.ts";
import { encodeResponse, encodeStatus } from "../otlp/index.ts";
import { CONTENT_CODINGS, isContentCoding, undoCoding } from "./content-coding.ts";
import { type CorsOptions, cors } from "./cors.ts";
import type { Accept, Listener, OnRefused, ServerTls } from "./listener.ts";
import { readBody } from "./read-body.ts";
import { toRefusal } from "./refusal.ts";
import { retryAfterSeconds, WIRE_STATUS } from "./wire-status.ts";

export interface HttpReceiverOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly maxBodyBytes: number;
  readonly cors?: CorsOptions | undefined;
  readonly tls?: ServerTls | undefined;
  readonly accept: Accept;
  readonly onRefused?: OnRefused | undefined;
}

const CONTENT_TYPES: Readonly<Record<Encoding, string>> = {
  protobuf: "application/x-protobuf",
  json: "application/json",
};
const SUCCESS: Readonly<Record<Encoding, Uint8Array>> = {
  protobuf: encodeResponse("protobuf"),
  json: encodeResponse("json"),
};
/** A sender that stalls gives its connection back. */
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 120_000;
const KEEP_ALIVE_MS = 65_000;

export function createHttpReceiver(options: HttpReceiverOptions): Listener {
  let isStopping = false;
  const server = createServer(options, () => isStopping);
  return {
    async start() {
      server.listen(options.port, options.host);
      await once(server, "listening");
    },
    get port() {
      return (server.address() as AddressInfo).port;
    },
    async stop(deadlineMs) {
      isStopping = true;
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), deadlineMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function createServer(options: HttpReceiverOptions, isStopping: () => boolean): Server {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  if (options.cors !== undefined && options.cors.allowedOrigins.length > 0)
    app.use(cors(options.cors));
  for (const signal of SIGNALS) {
    app.all(`/v1/${signal}`, (request, response) =>
      receive(request, response, signal, options, isStopping()),
    );
  }
  app.use((request, response) => {
    const paths = SIGNALS.map((signal) => `/v1/${signal}`).join(", ");
    refuse(request, response, new RefusalError("not-found", `the path is none of ${paths}`));
  });
  const { tls } = options;
  const server =
    tls === undefined
      ? createHttpServer(app)
      : createHttpsServer(
          { ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: tls.ca !== undefined },
          app,
        );
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

async function receive(
  request: Request,
  response: Response,
  signal: Signal,
  { accept, maxBodyBytes, onRefused }: HttpReceiverOptions,
  isStopping: boolean,
): Promise<void> {
  try {
    if (isStopping) throw new RefusalError("shutting-down", "the gateway is shutting down");
    const batch = await readBatch(request, signal, maxBodyBytes);
    const gone = new AbortController();
    response.once("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    await accept(batch, gone.signal);
    succeed(response, batch.encoding);
  } catch (error) {
    const refusal = toRefusal(error);
    onRefused?.(signal, refusal.code);
    refuse(request, response, refusal);
  }
}

async function readBatch(request: Request, signal: Signal, maxBodyBytes: number): Promise<Batch> {
  if (request.method !== "POST")
    throw new RefusalError("method-not-allowed", "the method is not POST");
  const encoding = encodingOf(request);
  if (encoding === undefined) {
    throw new RefusalError(
      "unsupported-media-type",
      `the content type is none of ${Object.values(CONTENT_TYPES).join(", ")}`,
    );
  }
  const coding = (request.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (!isContentCoding(coding)) {
    throw new RefusalError(
      "unsupported-encoding",
      `the content encoding is none of ${CONTENT_CODINGS.join(", ")}`,
    );
  }
  const body = await readBody(request, maxBodyBytes);
  return { signal, encoding, bytes: await undoCoding(body, coding, maxBodyBytes) };
}

function encodingOf(request: Request): Encoding | undefined {
  const type = request.headers["content-type"]?.split(";", 1)[0].trim().toLowerCase();
  if (type === CONTENT_TYPES.protobuf) return "protobuf";
  return type === CONTENT_TYPES.json ? "json" : undefined;
}

function succeed(response: Response, encoding: Encoding): void {
  const body = SUCCESS[encoding];
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[encoding],
    "Content-Length": body.length,
  });
  response.end(body);
}

/** The body is a google.rpc.Status in the request's encoding; JSON where that is neither. */
function refuse(
  request: Request,
  response: Response,
  { code, message, retryAfterMs }: RefusalError,
): void {
  if (response.headersSent || response.destroyed) return;
  const encoding = encodingOf(request) ?? "json";
  const { http, grpc } = WIRE_STATUS[code];
  const seconds = retryAfterSeconds(code, retryAfterMs);
  const body = encodeStatus({ code: grpc, message, retryDelaySeconds: seconds }, encoding);
  if (seconds !== undefined) response.setHeader("Retry-After", String(seconds));
  if (code === "method-not-allowed") response.setHeader("Allow", "POST");
  // What was not read would otherwise be taken for the next request.
  if (!request.complete) response.setHeader("Connection", "close");
  response.writeHead(http, {
    "Content-Type": CONTENT_TYPES[encoding],
    "Content-Length": body.length,
  });
  response.end(body);
}
