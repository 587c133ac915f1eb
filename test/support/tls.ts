import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "./scratch.ts";

export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

/** A self-signed certificate for localhost and 127.0.0.1; undefined where there is no openssl. */
export function selfSigned(): KeyPair | undefined {
  const folder = scratchFolder();
  const { status } = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
      ...["-days", "1", "-keyout", "key.pem", "-out", "cert.pem"],
    ],
    { cwd: folder },
  );
  if (status !== 0) return undefined;
  return {
    cert: readFileSync(join(folder, "cert.pem"), "utf8"),
    key: readFileSync(join(folder, "key.pem"), "utf8"),
  };
}
