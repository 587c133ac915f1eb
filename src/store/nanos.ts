/** SQLite's largest integer: the year 2262. */
const LATEST = 0x7fffffffffffffffn;

/** Decimal nanoseconds as SQLite can hold them: OTLP's times go on to 2554. */
export function toNanos(decimal = "0"): bigint {
  const nanos = BigInt(decimal);
  return nanos < LATEST ? nanos : LATEST;
}
