/** Secrets that nobody holds, and who looks for them. */
import { finderOf } from "./find-in-text.ts";

export const findSecrets = finderOf([
  "API_KEY",
  "JWT",
  "BEARER_TOKEN",
  "PRIVATE_KEY",
  "CONNECTION_STRING",
  "PASSWORD",
  "CREDENTIAL",
]);

/** So many characters of a key in base 62. */
export function run(length: number): string {
  return "aB3dE6gH9jK2".repeat(10).slice(0, length);
}

/** So many digits of a key in hexadecimal. */
export function hex(length: number): string {
  return "0a1b2c3d4e5f".repeat(10).slice(0, length);
}
