/** The page and its API, for a person at the same machine. They show nothing but redacted telemetry. */
import type { RequestListener } from "node:http";
import { fileURLToPath } from "node:url";
import express, { type NextFunction, type Request, type Response } from "express";
import type { Reader } from "../store/index.ts";

export interface AdminOptions {
  /** Host names that a browser may ask for, besides `localhost` and addresses. */
  readonly allowedHosts: readonly string[];
  readonly store: Reader;
  /** Where OTLP/HTTP is received, for the hint on an empty page. */
  readonly otlpPort: () => number;
}

const PAGE = fileURLToPath(new URL("./page/", import.meta.url));
const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
/** An address, or a name that always means the machine itself. */
const UNNAMED_HOST = /^(?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;
const TRACE_ID = /^[0-9a-f]{32}$/;
const MAX_TRACES = 200;
const DEFAULT_TRACES = 50;

export function createAdmin({ allowedHosts, store, otlpPort }: AdminOptions): RequestListener {
  const app = express();
  app.disable("x-powered-by");
  app.use((request, response, next) => guard(allowedHosts, request, response, next));
  app.get(
    "/api/summary",
    (_request, response) => void response.json({ ...store.totals(), otlpPort: otlpPort() }),
  );
  app.get(
    "/api/traces",
    (request, response) => void response.json(store.traces(readQuery(request))),
  );
  app.get("/api/traces/:id", (request, response) => {
    const { id } = request.params;
    const spans = TRACE_ID.test(id) ? store.spans(id) : [];
    if (spans.length === 0) response.status(404).json({ error: "no such trace" });
    else response.json({ spans, logs: store.logs(id) });
  });
  app.use(express.static(PAGE, { index: "index.html", maxAge: 0 }));
  app.use(tellFailure);
  return app;
}

/**
 * Replaces express's own, which shows and logs the error's stack and what was asked for. Express knows it by its
 * four parameters.
 */
function tellFailure(
  failure: { readonly status?: number },
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  const { status = 500 } = failure;
  const error = status < 500 ? "the request cannot be read" : "the store cannot be read";
  response.status(status).json({ error });
}

/**
 * A page on another site could point a name of its own at this address and read what is here (DNS rebinding);
 * so only known names are answered. An address cannot be pointed elsewhere.
 */
function guard(
  allowedHosts: readonly string[],
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  response.set(HEADERS);
  const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  if (!UNNAMED_HOST.test(name) && !allowedHosts.includes(name)) {
    const error = "the Host header names another host; admin.allowed_hosts is for more names";
    response.status(403).json({ error });
    return;
  }
  next();
}

function readQuery(request: Request): Parameters<Reader["traces"]>[0] {
  const { limit, before, text, violations } = request.query;
  return {
    limit: Math.min(MAX_TRACES, Math.max(1, Math.trunc(Number(limit)) || DEFAULT_TRACES)),
    beforeNs: typeof before === "string" && /^\d{1,19}$/.test(before) ? before : undefined,
    text: typeof text === "string" ? text.slice(0, 200) : undefined,
    onlyViolations: violations === "only",
  };
}
