/** Where OTLP comes in, as the Collector's otlp receiver says it. */
import { z } from "zod";
import { endpoint, file, size } from "./typed-strings.ts";

const serverTls = z
  .strictObject({
    cert_file: file.describe("PEM certificate that is shown to senders."),
    key_file: file.describe("PEM key of the certificate."),
    client_ca_file: file
      .optional()
      .describe(
        "PEM certificates, one of which must have signed the certificate that a sender shows.",
      ),
  })
  .optional();

const http = z
  .strictObject({
    endpoint: endpoint("localhost:4318").describe("Where OTLP/HTTP is received."),
    max_request_body_size: size("64MiB").describe("Largest body, before and after decompression."),
    cors: z
      .strictObject({
        allowed_origins: z
          .array(z.string())
          .default([])
          .describe(
            "Origins of exporters in browsers; `*` stands for any characters. When empty, CORS is off.",
          ),
        allowed_headers: z
          .array(z.string())
          .default([])
          .describe("Headers that such exporters may send besides the OTLP ones."),
        max_age: z
          .number()
          .int()
          .min(0)
          .default(7200)
          .describe("Seconds for which a browser may remember the answer."),
      })
      .prefault({}),
    tls: serverTls.describe("TLS of the OTLP/HTTP receiver."),
  })
  .prefault({});

const grpc = z
  .strictObject({
    endpoint: endpoint("localhost:4317").describe("Where OTLP/gRPC is received."),
    max_recv_msg_size_mib: z
      .number()
      .positive()
      .max(2047)
      .default(64)
      .describe("Largest message, in MiB."),
    tls: serverTls.describe("TLS of the OTLP/gRPC receiver."),
  })
  .prefault({});

const protocols = z.strictObject({ http, grpc }).prefault({});
const otlp = z.strictObject({ protocols }).prefault({});

export const receivers = z.strictObject({ otlp }).prefault({});
