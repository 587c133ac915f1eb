/** Telephone numbers without an area code that no label names: `dtr Maria @ 555-0166`, `no wait, it's 555 0184`. */
import { KIN } from "../names/kin.ts";
import { endOf } from "../steps.ts";

const EXTENSION = "(?!\\d)(?:[ ,]{0,2}(?:x|ext\\.?|extension) ?\\d{1,6}(?!\\d))?";
const HYPHENED = new RegExp(`[2-9]\\d{2}[-.]\\d{4}${EXTENSION}`, "iy");
const BLANK = new RegExp(`[2-9]\\d{2} \\d{4}${EXTENSION}`, "iy");
/** Somebody who is reached, or the way to reach them, with a name or a few words behind. */
const SOMEONE = new RegExp(
  `(?:^|[^a-z])(?:${[
    KIN,
    "nurse|aide|parent|p\\.?o\\.?a|hcp(?:oa)?|proxy|guardian|n\\.?o\\.?k|advocate|case (?:mgr|manager|worker)|adjuster|attorney|pastor|chaplain|contact|ice",
    "pharmacy|clinic|school|office|shelter|home|cell|work|alt(?:ernate)?|daytime|evenings?|landline|reach(?:able|ed)?|call(?:ed|s|ing)?|cb|text(?:ed)?|ring|dial|lvm?|vm|his|her|their|my",
  ].join("|")})(?![a-z])[^\\n;]{0,40}$`,
  "i",
);
/** Signs and words right before a number that is called. */
const AT = /(?:[@#]|# is|[a-z]:| at| \() ?$/i;
/** Words right before a number that say that one may call it, also one whose groups a blank parts. */
const SAID =
  /(?:^|[^a-z])(?:(?:it|that)(?:'?s| is)|direct|there|number|cell|home|work|alt|landline|no wait|not|sorry|actually)[ ,:]{1,2}$/i;
/** Words before a number of another kind: `refs 305-1234`, `lines 300-1024`. */
const COUNTED =
  /(?:^|[^a-z])(?:ref|refs|lines?|pages?|pp?|ports?|status|codes?|lot|sku|model|part|serial|cat|catalog|item|ticket|docket|limits?|max|min|bp|iop|vs|case|claim|rx|order|chart|id|protocol|room|rm|suite|ste|hours?|at least|intake|calories|kcal|steps)[ .:#(]{1,3}$/i;
/** `from 200-1000`: from one round number to another. */
const ROUND = /^\d\d0-\d{3}0$/;
/** A unit behind a number that counts. */
const UNIT =
  / ?(?:m?c?g|m?l|mmol|units?|iu|kcal|calories|steps|hours?|hrs?|ms|mb|gb|tokens?|words|students|feet|ft|mm|cm|lbs?|%|\/)(?![a-z])/iy;
/** Characters before a number that are looked at. */
const REACH = 64;

/** Where the number at `start` ends; 0: nothing before it says that one may call it. */
export function endOfLocal(text: string, start: number): number {
  const hyphened = endOf(HYPHENED, text, start);
  const end = hyphened || endOf(BLANK, text, start);
  if (end === 0 || endOf(UNIT, text, end) > 0) return 0;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (COUNTED.test(before) || ROUND.test(text.slice(start, end))) return 0;
  const isSaid = SAID.test(before) || SOMEONE.test(before) || (hyphened > 0 && AT.test(before));
  return isSaid ? end : 0;
}
