/** What of a labelled value Lethe claims: Safe Harbor lets years, states and ages up to 89 stay. */
import { escapePattern } from "./escape.ts";
import { type Meaning, meaningOf } from "./labels.ts";
import type { Span, Vector } from "./vectors.ts";

const STATES =
  `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia
Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York
North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia Wisconsin Wyoming`
    .split(/\s+/)
    .map((state) => state.replace("_", " "));

const STATE_CODES =
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV
NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC`.split(/\s+/);

/** Every name that the Unicode Common Locale Data Repository has for a region, and what is said for some. */
const COUNTRIES: readonly string[] = [...regionNames(), "USA", "U.S.", "U.S.A.", "UK", "England"];

const REGION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${alternatives([...STATES, ...COUNTRIES])})|(?-i:${STATE_CODES.join("|")}))(?![\\p{L}\\p{N}])`,
  "giu",
);
const TITLE = /^(?:patient|drs?|mrs?|ms|miss|prof|professor|sir|nurse)\b\.?,?\s*/giu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

interface Remainder {
  readonly pattern: RegExp;
  /** What a value is called that is nothing else. */
  readonly name: string;
}

const TITLES: Remainder = { pattern: TITLE, name: "form of address alone" };
const YEARS: Remainder = { pattern: YEAR, name: "year alone" };
const REGIONS: Remainder = { pattern: REGION, name: "state or country alone" };

/** Parts of a value that may stay readable, by entity. */
const MAY_STAY: Readonly<Record<string, Remainder>> = {
  PERSON: TITLES,
  DATE_TIME: YEARS,
  DATE_OF_BIRTH: YEARS,
  LOCATION: REGIONS,
  STREET_ADDRESS: REGIONS,
  EMAIL_ADDRESS: { pattern: /^mailto:/g, name: "scheme alone" },
  X12: { pattern: /^Z[A-Z][A-Z0-9]$/g, name: "name of a segment" },
};

/** Ninety and above, in digits or words. */
const GREAT_AGE = /(?<![\d.])(?:9\d|1[0-3]\d)(?!\d)|ninet|hundred/i;

/** RFC 1918, loopback, link-local, unspecified, documentation's: no address of a person. */
const PRIVATE_ADDRESS =
  /^(?:10\.|127\.|0\.0\.0\.0|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|::1?(?:[/%]|$)|f[cde][0-9a-f]{2}:)/i;

export function claimOf(vector: Vector, span: Span): Meaning {
  const meaning = meaningOf(vector.source, span.label);
  if (meaning.kind === "not-claimed") return meaning;
  const reason = staysFor(meaning.entity, vector.text.slice(span.start, span.end).trim());
  return reason === undefined ? meaning : { kind: "not-claimed", reason };
}

function staysFor(entity: string, value: string): string | undefined {
  if (entity === "AGE") return GREAT_AGE.test(value) ? undefined : "age up to 89";
  if (entity === "IP_ADDRESS") return PRIVATE_ADDRESS.test(value) ? "private address" : undefined;
  const [first] = owed(value, { start: 0, end: value.length }, entity);
  return first === undefined ? (MAY_STAY[entity]?.name ?? "nothing to read") : undefined;
}

/** Letters and digits of the value that must go, as indices of the text. */
export function* owed(
  text: string,
  span: { readonly start: number; readonly end: number },
  entity: string,
): Generator<number> {
  const value = text.slice(span.start, span.end);
  const stay = MAY_STAY[entity]?.pattern;
  const kept = stay === undefined ? [] : [...value.matchAll(stay)];
  for (const { index } of value.matchAll(/[\p{L}\p{N}]/gu)) {
    if (kept.some((part) => index >= part.index && index < part.index + part[0].length)) continue;
    yield span.start + index;
  }
}

function regionNames(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.map((code) => names.of(code)).filter((name) => name !== undefined);
}

/** Longest first, so that `Guinea` does not stand for `Guinea-Bissau`. */
function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => escapePattern(word));
  return escaped.sort((a, b) => b.length - a.length).join("|");
}
