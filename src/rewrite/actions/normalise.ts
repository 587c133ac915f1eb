/** Entities in which a separator tells values apart: `1.23.4.5` and `12.3.4.5`. */
const SEPARATORS_COUNT: ReadonlySet<string> = new Set([
  "EMAIL_ADDRESS",
  "URL",
  "IP_ADDRESS",
  "DATE_TIME",
  "DATE_OF_BIRTH",
]);

const CONTROL_ESCAPES = /\\+[bfnrt]/g;
const UNICODE_ESCAPES = /\\+u([0-9a-fA-F]{4})/g;
const OTHER_ESCAPES = /\\+(["\\/])/g;
const PERCENT_ESCAPES = /(?:%[0-9a-fA-F]{2})+/g;

/** The text without the escapes of JSON, at any depth, and of URLs. */
export function unescapeText(raw: string): string {
  if (!/[\\%]/.test(raw)) return raw;
  return raw
    .replace(UNICODE_ESCAPES, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(CONTROL_ESCAPES, " ")
    .replace(OTHER_ESCAPES, "$1")
    .replace(PERCENT_ESCAPES, (escapes) =>
      Buffer.from(escapes.replaceAll("%", ""), "hex").toString(),
    );
}

/**
 * One spelling of a value, so that `219-09-9999` and `219099999`, `\u004aane` and `jane`, or `+1 919 555 0142` and
 * `919-555-0142` get the same token.
 */
export function normalise(entity: string, raw: string): string {
  const folded = unescapeText(raw).normalize("NFKC").toLowerCase().trim();
  if (SEPARATORS_COUNT.has(entity)) return folded;
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, "");
  if (bare === "") return folded;
  return PHONES.has(entity) ? bare.replace(COUNTRY_CODE, "") : bare;
}

const PHONES: ReadonlySet<string> = new Set(["PHONE_NUMBER", "FAX_NUMBER"]);
/** `+1` before a number of the North American Numbering Plan, which most leave out. */
const COUNTRY_CODE = /^1(?=[2-9]\d{9}$)/;
