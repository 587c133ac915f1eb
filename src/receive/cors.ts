import type { NextFunction, Request, Response } from "express";

/** As the Collector's `cors`: exporters in browsers may send from these origins. */
export interface CorsOptions {
  /** Origins, with `*` for any run of characters; none: CORS is off. */
  readonly allowedOrigins: readonly string[];
  /** Besides what OTLP needs; `*`: any. */
  readonly allowedHeaders: readonly string[];
  /** Seconds that a browser may remember the answer; 0: as long as it sees fit. */
  readonly maxAge: number;
}

const METHODS = "POST";
/** What OTLP exporters in browsers send. */
const BASE_HEADERS = ["content-type", "content-encoding"];

export function cors({ allowedOrigins, allowedHeaders, maxAge }: CorsOptions) {
  const patterns = allowedOrigins.map(toPattern);
  const headers = [...BASE_HEADERS, ...allowedHeaders].join(", ");
  const takesAnyHeader = allowedHeaders.includes("*");
  return (request: Request, response: Response, next: NextFunction): void => {
    const { origin } = request.headers;
    const isAllowed = origin !== undefined && patterns.some((pattern) => pattern.test(origin));
    response.setHeader("Vary", "Origin");
    if (isAllowed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      // The SDK's browser exporter may send by `sendBeacon`, which always asks for this.
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    const isPreflight =
      request.method === "OPTIONS" &&
      request.headers["access-control-request-method"] !== undefined;
    if (!isPreflight) {
      next();
      return;
    }
    if (isAllowed) {
      const asked = request.headers["access-control-request-headers"];
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      // With credentials a browser takes `*` for a header's name, so what was asked for is allowed.
      response.setHeader(
        "Access-Control-Allow-Headers",
        takesAnyHeader && asked !== undefined ? asked : headers,
      );
      if (maxAge > 0) response.setHeader("Access-Control-Max-Age", String(maxAge));
    }
    response.writeHead(204).end();
  };
}

function toPattern(origin: string): RegExp {
  const escaped = origin.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "i");
}
