/** Typed strings of the configuration: `5s`, `64MiB`, `host:port`. */
import { z } from "zod";

export const file = z.string().min(1, "a path");

/** The user of a URL would be shown wherever the URL is, and is not sent. */
export const url = z
  .url({ protocol: /^https?$/, error: "a URL that begins with http:// or https://" })
  .regex(
    /^[^/]*\/\/[^/@]*(?:\/|$)/,
    "a URL without user and password; an Authorization header can carry them",
  );

/** Where Lethe listens; without a host, on every interface. */
export const endpoint = (fallback: string) =>
  z
    .string()
    .regex(/^(?:\[[^\]]+\]|[^:[\]/]*):\d{1,5}$/, "host:port")
    .default(fallback);

export const entityName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{0,63}$/, "an entity's name: capital letters, digits and _");

type Units = Readonly<Record<string, number>>;

const DURATION_MS: Units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const SIZE_BYTES: Units = {
  B: 1,
  kB: 1_000,
  KiB: 1024,
  MB: 1_000_000,
  MiB: 1024 ** 2,
  GB: 1_000_000_000,
  GiB: 1024 ** 3,
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

function quantity(pattern: RegExp, units: Units, allowed: string, fallback: string) {
  return z
    .codec(z.union([z.string(), z.number()], allowed), z.number(), {
      decode(text, context) {
        const [, number, unit] = pattern.exec(String(text)) ?? [];
        if (number !== undefined && unit !== undefined) return Number(number) * units[unit];
        if (text === 0 || text === "0") return 0;
        context.issues.push({ code: "custom", message: allowed, input: text });
        return z.NEVER;
      },
      encode: (amount) => spell(amount, units),
    })
    .prefault(fallback);
}

/** In the largest unit of which it is a whole number. */
function spell(amount: number, units: Units): string {
  const [unit, factor] = Object.entries(units).findLast(([, each]) => amount % each === 0) ?? [];
  return unit === undefined || factor === undefined
    ? `${amount}${Object.keys(units)[0]}`
    : `${amount / factor}${unit}`;
}
