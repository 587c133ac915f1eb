/** Where and how an upstream is reached, worked out once and not for each request. */
import { Buffer } from "node:buffer";
import type { buildConnector, Dispatcher } from "undici";
import type { Secret } from "../core/index.ts";
import type { Compression } from "./compression.ts";
import type { PerSignal } from "./exporter.ts";

/** PEM texts. */
export interface ClientTls {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly insecureSkipVerify?: boolean | undefined;
}

export interface TargetOptions {
  /** The whole URL of each signal. */
  readonly urls: PerSignal<string>;
  readonly headers: Readonly<Record<string, Secret>>;
  readonly compression: Compression;
}

export type Target = Pick<Dispatcher.RequestOptions, "path" | "method"> & {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
};

export function targetsOf({ urls, headers, compression }: TargetOptions): PerSignal<Target> {
  const sent: Record<string, string> = {
    "content-type": "application/x-protobuf",
    "user-agent": "lethe",
  };
  if (compression !== "none") sent["content-encoding"] = compression;
  for (const [name, value] of Object.entries(headers)) sent[name.toLowerCase()] = value.reveal();
  const target = (address: string): Target => {
    const url = new URL(address);
    return {
      origin: url.origin,
      path: url.pathname + url.search,
      method: "POST",
      headers: { ...basicAuthorization(url), ...sent },
    };
  };
  return Object.fromEntries(Object.entries(urls).map(([signal, url]) => [signal, target(url)]));
}

/** `https://user:password@host` as other exporters take it; a configured header wins. */
function basicAuthorization({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

export function connectOptions(
  tls: ClientTls | undefined,
  timeoutMs: number,
): buildConnector.BuildOptions {
  const { ca, cert, key, insecureSkipVerify = false } = tls ?? {};
  return {
    timeout: timeoutMs,
    rejectUnauthorized: !insecureSkipVerify,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}
