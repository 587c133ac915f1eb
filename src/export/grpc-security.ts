/** How a gRPC channel is secured. */
import { isIP } from "node:net";
import { checkServerIdentity } from "node:tls";
import { type ChannelCredentials, type ChannelOptions, credentials } from "@grpc/grpc-js";
import type { ClientTls } from "./target.ts";

export interface GrpcAddress {
  /** `host:port` */
  readonly target: string;
  readonly security: "tls" | "plain-text";
}

export interface Security {
  readonly credentials: ChannelCredentials;
  readonly options: ChannelOptions;
}

/**
 * Node refuses an IP address as the name of a TLS server (as RFC 6066, 3, does), and grpc-js gives it one. So an
 * address gets this name instead; the certificate is checked against the address.
 */
const NAME_OF_ADDRESS = "address.invalid";

export function securityOf(
  { target, security }: GrpcAddress,
  { ca, cert, key, insecureSkipVerify = false }: ClientTls,
): Security {
  if (security === "plain-text") return { credentials: credentials.createInsecure(), options: {} };
  const host = target.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  const isAddress = isIP(host) !== 0;
  const checked = credentials.createSsl(bytes(ca), bytes(key), bytes(cert), {
    rejectUnauthorized: !insecureSkipVerify,
    ...(isAddress
      ? { checkServerIdentity: (_name, shown) => checkServerIdentity(host, shown) }
      : {}),
  });
  return {
    credentials: checked,
    options: isAddress ? { "grpc.ssl_target_name_override": NAME_OF_ADDRESS } : {},
  };
}

function bytes(pem: string | undefined): Buffer | null {
  return pem === undefined ? null : Buffer.from(pem);
}
