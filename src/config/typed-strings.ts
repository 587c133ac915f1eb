/** Typed strings of the configuration: `5s`, `64MiB`, `host:port`. */
import { z } from "zod";

export const file = z.string().min(1, "a path");

export const url = z.url({
  protocol: /^https?$/,
  error: "a URL that begins with http:// or https://",
});

/** Where Lethe listens; without a host, on every interface. */
export const endpoint = (fallback: string) =>
  z
    .string()
    .regex(/^(?:\[[^\]]+\]|[^:[\]/]*):\d{1,5}$/, "host:port")
    .default(fallback);

export const entityName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,63}$/, "an entity's name: capital letters, digits and _");

const DURATION_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const SIZE_BYTES: Readonly<Record<string, number>> = {
  B: 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  kB: 1_000,
  MB: 1_000_000,
  GB: 1_000_000_000,
};

/** Milliseconds. */
export const duration = (fallback: string) =>
  quantity(
    /^(\d+(?:\.\d+)?)(ms|s|m|h)$/,
    DURATION_MS,
    "a duration such as 500ms, 10s, 5m, 1h",
    fallback,
  );

/** Bytes. */
export const size = (fallback: string) =>
  quantity(
    /^(\d+)(B|KiB|MiB|GiB|kB|MB|GB)$/,
    SIZE_BYTES,
    "a size such as 512KiB, 64MiB, 1GiB",
    fallback,
  );

function quantity(
  pattern: RegExp,
  units: Readonly<Record<string, number>>,
  allowed: string,
  fallback: string,
) {
  return z
    .union([z.string(), z.number()], allowed)
    .default(fallback)
    .transform((text, context) => {
      const [, number, unit] = pattern.exec(String(text)) ?? [];
      if (number !== undefined && unit !== undefined) return Number(number) * units[unit];
      if (text === 0 || text === "0") return 0;
      context.addIssue({ code: "custom", message: allowed });
      return z.NEVER;
    });
}
