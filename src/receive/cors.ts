import type { NextFunction, Request, Response } from "express";

/** As the Collector's `cors`: exporters in browsers may send from these origins. */
export interface CorsOptions {
  /** Origins, with `*` for any run of characters; none: CORS is off. */
  readonly allowedOrigins: readonly string[];
  readonly allowedHeaders: readonly string[];
  /** Seconds that a browser may remember the answer. */
  readonly maxAge: number;
}

const METHODS = "POST";
/** What OTLP exporters in browsers send. */
const BASE_HEADERS = ["content-type", "content-encoding"];

export function cors({ allowedOrigins, allowedHeaders, maxAge }: CorsOptions) {
  const patterns = allowedOrigins.map(toPattern);
  const headers = [...BASE_HEADERS, ...allowedHeaders].join(", ");
  return (request: Request, response: Response, next: NextFunction): void => {
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && patterns.some((pattern) => pattern.test(origin));
    if (isAllowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Vary", "Origin");
    }
    const isPreflight =
      request.method === "OPTIONS" &&
      request.headers["access-control-request-method"] !== undefined;
    if (!isPreflight) {
      next();
      return;
    }
    if (isAllowed) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", headers);
      response.setHeader("Access-Control-Max-Age", String(maxAge));
    }
    response.writeHead(204).end();
  };
}

function toPattern(origin: string): RegExp {
  const escaped = origin.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "i");
}
