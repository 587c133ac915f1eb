/** The PEM files of `tls` sections, checked when they are read, and not only when a peer connects. */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import { ConfigError, readSettingFile } from "./config-error.ts";
import { type SectionInUse, sectionsInUse } from "./routes.ts";
import type { Config } from "./schema.ts";

/** PEM texts. */
interface Pems {
  readonly ca: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
}

type Protocol = "http" | "grpc";

/** Throws a ConfigError that names the setting whose file cannot be used. */
export function serverTls({ receivers }: Config, protocol: Protocol) {
  const { tls } = receivers.otlp.protocols[protocol];
  if (tls === undefined) return undefined;
  const { cert_file, key_file, client_ca_file } = tls;
  const setting = `receivers.otlp.protocols.${protocol}.tls`;
  const { cert, key } = readPair(setting, cert_file, key_file);
  return { cert, key, ca: readCertificate(`${setting}.client_ca_file`, client_ca_file) };
}

/** Throws a ConfigError that names the setting whose file cannot be used. */
export function clientTls({ name, section }: Pick<SectionInUse, "name" | "section">): Pems {
  const { ca_file, cert_file, key_file } = section.tls;
  const setting = `exporters.${name}.tls`;
  const ca = readCertificate(`${setting}.ca_file`, ca_file);
  if (cert_file === undefined && key_file === undefined)
    return { ca, cert: undefined, key: undefined };
  if (key_file === undefined) throw missing(`${setting}.key_file`, "the key of cert_file");
  if (cert_file === undefined) throw missing(`${setting}.cert_file`, "the certificate of key_file");
  return { ca, ...readPair(setting, cert_file, key_file) };
}

/** Reads all of them, to say whether a gateway would start with them. */
export function checkTlsFiles(config: Config): void {
  for (const protocol of ["http", "grpc"] as const) serverTls(config, protocol);
  for (const section of sectionsInUse(config.exporters)) clientTls(section);
}

function readPair(setting: string, certFile: string, keyFile: string) {
  const cert = readCertificate(`${setting}.cert_file`, certFile);
  const key = readSettingFile(`${setting}.key_file`, keyFile);
  tryIt(
    () => createPrivateKey(key),
    `${setting}.key_file: ${keyFile} holds no PEM key without a passphrase`,
  );
  tryIt(
    () => createSecureContext({ cert, key }),
    `${setting}.key_file: ${keyFile} is not the key of the certificate in cert_file`,
  );
  return { cert, key };
}

function readCertificate(setting: string, path: string): string;
function readCertificate(setting: string, path: string | undefined): string | undefined;
function readCertificate(setting: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const text = readSettingFile(setting, path);
  tryIt(() => new X509Certificate(text), `${setting}: ${path} holds no PEM certificate`);
  return text;
}

function tryIt(use: () => unknown, problem: string): void {
  try {
    use();
  } catch {
    throw new ConfigError([problem]);
  }
}

function missing(setting: string, what: string): ConfigError {
  return new ConfigError([`${setting}: given nothing, allowed: ${what}`]);
}
