/** Typed strings of the configuration: `5s`, `64MiB`, `host:port`. */
import { z } from "zod";

export const file = z.string("a path").min(1, "a path");

/** A user in a URL would be shown wherever the URL is, and would not be sent. */
export const url = z
  .url({ protocol: /^https?$/, error: "a URL that begins with http:// or https://", abort: true })
  .regex(
    /^[^/]*\/\/[^/@]*(?:\/|$)/,
    "a URL without user and password; an Authorization header can carry them",
  );

/** Where Lethe listens; without a host, on every interface. */
export const endpoint = (fallback: string) =>
  z
    .string("host:port")
    .regex(/^(?:\[[^\]]+\]|[^:[\]/]*):\d{1,5}$/, { error: "host:port", abort: true })
    .refine((text) => portOf(text) <= MOST_PORTS, "host:port, with a port of at most 65535")
    .default(fallback);

const MOST_PORTS = 65_535;

/** The port of what ends in `:port`. */
function portOf(text: string): number {
  return Number(text.slice(text.lastIndexOf(":") + 1));
}

const ENTITY_NAME = "an entity's name: capital letters, digits and _";
export const entityName = z.string(ENTITY_NAME).regex(/^[A-Z][A-Z0-9_]{0,63}$/, ENTITY_NAME);

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

/** A timer that is set for longer goes off at once. */
const LONGEST_MS = 2 ** 31 - 1;
const DURATION: Quantity = {
  pattern: /^(\d+(?:\.\d+)?)(ms|s|m|h)$/,
  units: DURATION_MS,
  allowed: "a duration such as 500ms, 10s, 5m, 1h; more than 0 and at most 24 days",
  least: 1,
  most: LONGEST_MS,
};
const SIZE: Quantity = {
  pattern: /^(\d+)(B|KiB|MiB|GiB|kB|MB|GB)$/,
  units: SIZE_BYTES,
  allowed: "a size such as 512KiB, 64MiB, 1GiB; more than 0",
  least: 1,
  most: Number.MAX_SAFE_INTEGER,
};

/** Milliseconds. */
export const duration = (fallback: string) => quantity(DURATION, fallback);

/** Milliseconds; its description says what 0 means. */
export const durationOrZero = (fallback: string) =>
  quantity(
    { ...DURATION, least: 0, allowed: DURATION.allowed.replace("more than 0", "0") },
    fallback,
  );

/** Bytes. */
export const size = (fallback: string) => quantity(SIZE, fallback);

interface Quantity {
  readonly pattern: RegExp;
  readonly units: Units;
  /** What an error says is allowed. */
  readonly allowed: string;
  readonly least: number;
  readonly most: number;
}

function quantity({ pattern, units, allowed, least, most }: Quantity, fallback: string) {
  return z
    .codec(z.union([z.string(), z.number()], allowed), z.number(), {
      decode(text, context) {
        const [, number, unit] = pattern.exec(String(text) === "0" ? "0ms" : String(text)) ?? [];
        const amount =
          number === undefined || unit === undefined ? -1 : Number(number) * units[unit];
        if (amount >= least && amount <= most) return amount;
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
