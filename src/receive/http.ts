/** OTLP/HTTP: `POST /v1/{traces,logs,metrics}`, protobuf and JSON (OTLP specification, OTLP/HTTP). */
import { once } from "node:events";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import express, { type Express, type Request, type Response } from "express";
import { type Batch, RefusalError, SIGNALS, type Signal, shuttingDown } from "../core/index.ts";
import { CONTENT_CODINGS, isContentCoding, undoCoding } from "./content-coding.ts";
import { type CorsOptions, cors } from "./cors.ts";
import { type OnFailedConnection, watchHttp } from "./failed-connections.ts";
import type { Accept, Listener, OnRefused, ServerTls } from "./listener.ts";
import { type BodyLimits, Held, type Memory } from "./memory.ts";
import { readBody } from "./read-body.ts";
import { toRefusal } from "./refusal.ts";
import { CONTENT_TYPES, encodingOf, refuse, succeed } from "./reply.ts";

export interface HttpReceiverOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** For one body, before and after its content coding is undone. */
  readonly maxBodyBytes: number;
  /** For all bodies that are not whole yet; without it they are not counted. */
  readonly memory?: Memory | undefined;
  readonly cors?: CorsOptions | undefined;
  readonly tls?: ServerTls | undefined;
  readonly accept: Accept;
  readonly onRefused?: OnRefused | undefined;
  readonly onFailedConnection?: OnFailedConnection | undefined;
  /** For a request's headers, and for a connection's TLS: who stalls in them gives the connection back. */
  readonly headersTimeoutMs?: number | undefined;
  /** For a body; who has not sent it by then is told to come back. */
  readonly bodyTimeoutMs?: number | undefined;
}

/** How long before the end of a stop those are told that would be cut off by it. */
const TOLD_BEFORE_MS = 1_000;
/** How long what is called off may take to say how far it came. */
const LAST_WORD_MS = 50;
/** The connection of a sender that stalls is closed. */
const HEADERS_TIMEOUT_MS = 20_000;
/**
 * Connections that wait to be taken: as many as the system lets wait. Beyond Node's own 511 it resets them, as when a
 * fleet starts at once, and some SDKs then drop what they hold.
 */
const BACKLOG = 65_535;
const BODY_TIMEOUT_MS = 120_000;
const KEEP_ALIVE_MS = 65_000;

export function createHttpReceiver(options: HttpReceiverOptions): Listener {
  let isStopping = false;
  const open = new Set<AbortController>();
  const server = createServer(options, { open, isStopping: () => isStopping });
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return {
    async start() {
      server.listen({ port: options.port, host: options.host, backlog: BACKLOG });
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
      const toldBeforeMs = Math.min(TOLD_BEFORE_MS, deadlineMs / 2);
      let timer = setTimeout(() => {
        for (const end of open) end.abort(shuttingDown());
        // Begun here: after a pause of the machine both times would be over at once, and the replies lost.
        // The server itself does not know the sockets whose TLS handshake has not ended.
        timer = setTimeout(() => sockets.forEach((socket) => void socket.destroy()), toldBeforeMs);
      }, deadlineMs - toldBeforeMs);
      await closed;
      clearTimeout(timer);
      // The server counts a socket as gone before the request on it has heard of that.
      await Promise.all(Array.from(sockets, closeOf));
    },
  };
}

/** However it comes about: `once` would throw what a sender's reset is told as. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/** What requests share. */
interface State {
  /** One for each that has no reply yet: aborted, it gets one at once. */
  readonly open: Set<AbortController>;
  readonly isStopping: () => boolean;
}

function createServer(options: HttpReceiverOptions, state: State): Server {
  const routes = createRoutes(options, state);
  const { tls, headersTimeoutMs = HEADERS_TIMEOUT_MS } = options;
  // Node looks for those who stall every 30 s by default.
  const timely = { connectionsCheckingInterval: headersTimeoutMs / 4 };
  const server =
    tls === undefined
      ? createHttpServer(timely, routes)
      : createHttpsServer(
          {
            ...timely,
            ...tls,
            handshakeTimeout: headersTimeoutMs,
            requestCert: tls.ca !== undefined,
            rejectUnauthorized: tls.ca !== undefined,
          },
          routes,
        );
  if (options.onFailedConnection !== undefined) watchHttp(server, options.onFailedConnection);
  // A sender that asks first is refused before it sends its body (RFC 9110, 10.1.1).
  server.on("checkContinue", routes);
  server.headersTimeout = headersTimeoutMs;
  // Bodies have a time of their own: Node would answer 408, after which no sender comes back.
  server.requestTimeout = 0;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

function createRoutes(options: HttpReceiverOptions, state: State): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.enable("case sensitive routing");
  app.enable("strict routing");
  if (options.cors !== undefined && options.cors.allowedOrigins.length > 0)
    app.use(cors(options.cors));
  for (const signal of SIGNALS) {
    app.all(`/v1/${signal}`, (request, response) =>
      receive({ request, response, signal, ...state }, options),
    );
  }
  app.use((request, response) => {
    const paths = SIGNALS.map((signal) => `/v1/${signal}`).join(", ");
    const refusal = new RefusalError("not-found", `the path is none of ${paths}`);
    options.onRefused?.(undefined, refusal);
    refuse(request, response, refusal);
  });
  return app;
}

interface Exchange extends State {
  readonly request: Request;
  readonly response: Response;
  readonly signal: Signal;
}

async function receive(
  { request, response, signal, open, isStopping }: Exchange,
  options: HttpReceiverOptions,
): Promise<void> {
  const { accept, onRefused, memory, maxBodyBytes, bodyTimeoutMs = BODY_TIMEOUT_MS } = options;
  const held = new Held(memory);
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(late(bodyTimeoutMs)), bodyTimeoutMs);
  open.add(gone);
  response.once("close", () => {
    clearTimeout(timer);
    open.delete(gone);
    if (!response.writableFinished) gone.abort();
  });
  try {
    if (isStopping()) throw shuttingDown();
    const limits = { maxBytes: maxBodyBytes, setting: "max_request_body_size", held } as const;
    const batch = await readBatch({ request, response, signal }, limits, gone.signal);
    clearTimeout(timer);
    // Accepting counts the batch itself, before anything else can take its place.
    held.release();
    const rejected = await unlessCalledOff(accept(batch, gone.signal), gone.signal);
    if (isStopping()) response.shouldKeepAlive = false;
    succeed(response, batch, rejected ?? 0);
  } catch (error) {
    held.release();
    const refusal = toRefusal(error);
    onRefused?.(signal, refusal);
    if (isStopping()) response.shouldKeepAlive = false;
    refuse(request, response, refusal);
  }
}

/** What the work comes to, or why it was called off: a worker does not hear of that, and its sender must. */
function unlessCalledOff<Result>(work: Promise<Result>, gone: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    work.then(resolve, reject);
    gone.addEventListener("abort", () => {
      if (gone.reason instanceof RefusalError) setTimeout(reject, LAST_WORD_MS, gone.reason);
    });
  });
}

async function readBatch(
  { request, response, signal }: Omit<Exchange, keyof State>,
  limits: BodyLimits,
  gone: AbortSignal,
): Promise<Batch> {
  if (request.method !== "POST")
    throw new RefusalError("method-not-allowed", "the method is not POST");
  const encoding = encodingOf(request);
  if (encoding === undefined) {
    throw new RefusalError(
      "unsupported-media-type",
      `the content type is none of ${Object.values(CONTENT_TYPES).join(", ")}`,
    );
  }
  // An empty header counts as none, as in the Collector.
  const coding = (request.headers["content-encoding"] || "identity").trim().toLowerCase();
  if (!isContentCoding(coding)) {
    throw new RefusalError(
      "unsupported-encoding",
      `the content encoding is none of ${CONTENT_CODINGS.join(", ")}`,
    );
  }
  // HTTP/1.0 has no interim replies, and its Expect is ignored (RFC 9110, 10.1.1).
  const isAsking = request.headers.expect !== undefined && request.httpVersion !== "1.0";
  if (isAsking && Number(request.headers["content-length"] ?? 0) <= limits.maxBytes)
    response.writeContinue();
  const body = await readBody(request, limits, gone);
  return { signal, encoding, bytes: await undoCoding(body, coding, limits) };
}

function late(limitMs: number): RefusalError {
  return new RefusalError("timed-out", `the body took over ${limitMs} ms to arrive`);
}
