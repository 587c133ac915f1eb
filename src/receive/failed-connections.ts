/** Connections from which no request could be read: without TLS where it should be, or of another protocol. */
import type { Server as HttpServer } from "node:http";
import type { Http2Server, ServerHttp2Session } from "node:http2";
import { BlockList, isIPv6 } from "node:net";
import type { Duplex } from "node:stream";

export interface FailedConnection {
  /** Its address, where it is known and of a private network: a public one may be a patient's browser. */
  readonly peer: string | undefined;
  /** An error's code, and in words what senders get wrong most often. */
  readonly reason: string;
  /** It ended or said nothing, as probes of a load balancer do. */
  readonly mayBeProbe: boolean;
}

export type OnFailedConnection = (failed: FailedConnection) => void;

interface Failure extends Error {
  readonly code?: string;
  readonly errno?: number;
  /** What the parser of HTTP/1.1 could not read. */
  readonly rawPacket?: Buffer;
}

type Peer = Duplex & {
  readonly remoteAddress?: string;
  /** Of a TLS socket: why the certificate that its peer showed was not taken. */
  readonly authorizationError?: unknown;
};

const WORDS: ReadonlyMap<string, string> = new Map([
  ["ERR_SSL_HTTP_REQUEST", "HTTP without TLS"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", "no TLS"],
  ["HPE_PAUSED_H2_UPGRADE", "HTTP/2, as gRPC speaks it"],
]);
/** What a connection ends with that ends early, or stalls. */
const ENDED: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "HPE_INVALID_EOF_STATE",
  "ERR_HTTP_REQUEST_TIMEOUT",
  "ERR_TLS_HANDSHAKE_TIMEOUT",
]);
/** As Node answers when nobody listens to `clientError`. */
const REPLIES: ReadonlyMap<string, string> = new Map([
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large"],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", "413 Payload Too Large"],
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout"],
]);
/** Loopback, private and link-local networks (RFC 6890). */
const PRIVATE = new BlockList();
for (const [address, prefix] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
] as const)
  PRIVATE.addSubnet(address, prefix);
PRIVATE.addAddress("::1", "ipv6");
PRIVATE.addSubnet("fc00::", 7, "ipv6");
PRIVATE.addSubnet("fe80::", 10, "ipv6");
/** The first byte of TLS: a record of its handshake (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 0x16;
/** NGHTTP2_ERR_BAD_CLIENT_MAGIC: what came first is not HTTP/2's preface. */
const BAD_MAGIC = -903;

/** Of HTTP/1.1, with TLS or without. */
export function watchHttp(server: HttpServer, tell: OnFailedConnection): void {
  server.on("clientError", (error: Failure, socket: Peer) => {
    tell(failed(error, socket));
    const reply = REPLIES.get(error.code ?? "") ?? "400 Bad Request";
    if (socket.writable) socket.write(`HTTP/1.1 ${reply}\r\nConnection: close\r\n\r\n`);
    socket.destroy(error);
  });
}

/** Of HTTP/2, with TLS or without; each is answered by Node. */
export function watchHttp2(server: Http2Server, tell: OnFailedConnection): void {
  server.on("tlsClientError", (error: Failure, socket: Peer) => tell(failed(error, socket)));
  server.on("session", (session: ServerHttp2Session) => {
    const peer = ifPrivate(session.socket.remoteAddress);
    session.once("error", ({ errno }: Failure) => {
      if (errno === BAD_MAGIC) tell({ peer, reason: "no HTTP/2", mayBeProbe: false });
    });
  });
}

function failed(error: Failure, { remoteAddress, authorizationError }: Peer): FailedConnection {
  const code =
    typeof authorizationError === "string" ? authorizationError : (error.code ?? error.name);
  const isTls = error.rawPacket?.[0] === TLS_HANDSHAKE;
  const words = isTls ? "TLS, which is not spoken here" : WORDS.get(code);
  return {
    peer: ifPrivate(remoteAddress),
    reason: words === undefined ? code : `${words} (${code})`,
    mayBeProbe: ENDED.has(code),
  };
}

function ifPrivate(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  // `::ffff:10.0.0.7`: of IPv4, at a socket that takes both.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return PRIVATE.check(plain, isIPv6(plain) ? "ipv6" : "ipv4") ? plain : undefined;
}
