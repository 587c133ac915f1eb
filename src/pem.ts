import { readFileSync } from "node:fs";

/** The text of a certificate or key. Throws an Error that names the setting. */
export function readPem(setting: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const reason = (error as { readonly code?: string }).code ?? "unknown error";
    throw new Error(`${setting}: given ${JSON.stringify(path)}, which cannot be read (${reason})`);
  }
}
