import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "./scratch.ts";

export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

export interface Shown {
  /** subjectAltName; by default localhost and 127.0.0.1. */
  readonly names?: string;
  /** From now on; less than 0: it has expired. */
  readonly days?: number;
}

/** A self-signed certificate; undefined where there is no openssl. */
export function selfSigned({
  names = "DNS:localhost,IP:127.0.0.1",
  days = 1,
}: Shown = {}): KeyPair | undefined {
  const folder = scratchFolder();
  const run = (...args: string[]): boolean =>
    spawnSync("openssl", args, { cwd: folder }).status === 0;
  writeFileSync(join(folder, "names.cnf"), `subjectAltName=${names}`);
  const isMade =
    run(
      ...["req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-subj", "/CN=localhost", "-keyout", "key.pem", "-out", "request.pem"],
    ) &&
    run(
      ...["x509", "-req", "-in", "request.pem", "-signkey", "key.pem", "-out", "cert.pem"],
      ...["-extfile", "names.cnf", "-days", String(days)],
    );
  if (!isMade) return undefined;
  return {
    cert: readFileSync(join(folder, "cert.pem"), "utf8"),
    key: readFileSync(join(folder, "key.pem"), "utf8"),
  };
}
