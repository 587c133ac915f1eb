/** States of the US with the first digits of their ZIP codes (USPS Publication 65). */

const TABLE = `
AL:3:alabama AK:9:alaska AZ:8:arizona AR:7:arkansas CA:9:california CO:8:colorado CT:0:connecticut
DE:1:delaware DC:2:district_of_columbia FL:3:florida GA:3:georgia HI:9:hawaii ID:8:idaho IL:6:illinois
IN:4:indiana IA:5:iowa KS:6:kansas KY:4:kentucky LA:7:louisiana ME:0:maine MD:2:maryland
MA:0:massachusetts MI:4:michigan MN:5:minnesota MS:3:mississippi MO:6:missouri MT:5:montana
NE:6:nebraska NV:8:nevada NH:0:new_hampshire NJ:0:new_jersey NM:8:new_mexico NY:01:new_york
NC:2:north_carolina ND:5:north_dakota OH:4:ohio OK:7:oklahoma OR:9:oregon PA:1:pennsylvania
PR:0:puerto_rico RI:0:rhode_island SC:2:south_carolina SD:5:south_dakota TN:3:tennessee TX:78:texas
UT:8:utah VT:0:vermont VA:2:virginia VI:0:virgin_islands WA:9:washington WV:2:west_virginia
WI:5:wisconsin WY:8:wyoming GU:9:guam AS:9:american_samoa AA:3: AE:0: AP:9:
`;

/** Codes that are words or abbreviations of the clinic too: only with more around them. */
const AMBIGUOUS = new Set(
  "AL AS CO CT DE HI ID IN LA MA MD ME MI MS MT OH OK OR PA PR VA VI AA AE AP".split(" "),
);

const PLAIN = new Set("AZ FL GA IL KY NV NH NJ NM NY NC TN UT WA WV WI WY".split(" "));

/** `Iowa` */
const SHORTEST_NAME = 4;
const ZIP_DIGITS = new Map<string, string>();
const NAMES = new Map<string, string>();
for (const row of TABLE.trim().split(/\s+/)) {
  const [code = "", digits = "", name = ""] = row.split(":");
  ZIP_DIGITS.set(code, digits);
  if (name !== "") NAMES.set(name.replaceAll("_", " "), code);
}

/** What may stand right before a ZIP code: the codes, and the last words of the names. */
export const STATE_WORDS: readonly string[] = [
  ...[...ZIP_DIGITS.keys()].map((code) => code.toLowerCase()),
  ...[...NAMES.keys()].map((name) => name.slice(name.lastIndexOf(" ") + 1)),
];

/** The state's code of `NC` or `North Carolina`; undefined when it is none. */
export function stateCode(text: string): string | undefined {
  if (text.length === 2) return ZIP_DIGITS.has(text) ? text : undefined;
  return text.length < SHORTEST_NAME ? undefined : NAMES.get(text.toLowerCase());
}

export function isAmbiguousState(text: string): boolean {
  return AMBIGUOUS.has(text);
}

/** Whether a code means nothing else, so that five digits behind it are a ZIP code whatever they are. */
export function isPlainState(text: string): boolean {
  return text.length > 2 || PLAIN.has(text);
}

/** Whether a ZIP code of this state can begin with these digits. */
export function isZipOf(code: string, zip: string): boolean {
  return (ZIP_DIGITS.get(code) ?? "").includes(zip.charAt(0));
}
