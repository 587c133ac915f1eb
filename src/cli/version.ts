import { existsSync, readFileSync } from "node:fs";

/** package.json of the checkout, or of the package around the compiled code. */
const PLACES = ["../../package.json", "../../../package.json"];

/** Lethe's version. */
export function version(): string {
  const file = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (file === undefined) return "unknown";
  const { version: given } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  return given;
}
