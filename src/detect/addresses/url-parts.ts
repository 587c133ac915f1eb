/** The parts of a path and a query that name a person, by the word before them. */
import { isDigit } from "../characters.ts";
import { isHeldOutText } from "../leaf/hold-outs.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import { isKnownPair } from "../names/name-pair.ts";
import { endings } from "../openings.ts";
import { eachMatch } from "../steps.ts";
import type { Part } from "./tokens.ts";

/** Collections of people and of what belongs to one: `/patients/4827193`. */
const COLLECTIONS =
  "patients? users? members? persons? people customers? clients? subscribers? beneficiar(?:y|ies) employees? contacts? providers? practitioners? profiles? accounts? mrns? ssn encounters? visits? claims? appointments? prescriptions? policies admissions?";
const COLLECTION = `(?:${COLLECTIONS.replaceAll(" ", "|")})`;
const SEGMENTS = new RegExp(`(?<!\\/run)\\/${COLLECTION}\\/([^/?#&\\s"'<>{}]{2,64})`, "gi");
const BEHIND_SEGMENT = new RegExp(`(?<!\\/run)\\/${COLLECTION}\\/$`, "i");
/** Characters before a slash that are looked at to tell that no such word ends there. */
const ENDING = 3;
const SEGMENT_ENDS = endings(
  COLLECTIONS.split(" ").flatMap((word) =>
    word.includes("(")
      ? ["beneficiary", "beneficiaries"]
      : [word.replace("?", ""), word.replace(/.\?$/, "")],
  ),
);
/** Words of a path before a number that may be a person's, in both numbers. */
export const PERSONAL_WORDS: readonly string[] = COLLECTIONS.split(" ").flatMap((word) =>
  /^[a-z]{3,}\??$/.test(word) ? [word.replace("?", ""), word.replace(/s\?$/, "")] : [],
);

/** `/users/jane.roe`, `/users/@jane`, `/~jane`; a file has an extension, `/providers/Microsoft.Compute` is of Azure. */
const USER_NAME = /^(?!microsoft\.)(?:@[\w.-]{2,}|[a-z]{2,}\.[a-z]{2,}\d{0,4})$/i;
const FILE =
  /\.(?:html?|json|js|ts|css|php|aspx?|jsp|xml|csv|txt|png|jpe?g|svg|pdf|ya?ml|git|zip|t?gz|exe|sh|py|md)$/i;
/** `/content/jane-roe/feed`, `owner=roe,jane`, `roe_jane_1958-03-14.pdf`: words of a name joined. */
const SLUGS =
  /[/=](([A-Za-z]{2,20}[-_.,+][A-Za-z]{2,20}(?:[-_.,+][A-Za-z]{2,20})?)(?:[-_](?:\d{2,8}|\d{4}-\d\d-\d\d))?)(?=[/?&#]|\.[A-Za-z]{3,4}(?![\w.])|$)/g;
const JOINTS = /[-_.,+]/;
/** A date at a slug's end, as of birth. */
const DATED = /(?:\d{8}|\d{4}-\d\d-\d\d)$/;
/** `/patients/jane-roe` */
const PERSON_SLUG = /^[a-z]{2,20}(?:[-_+][a-z]{2,20}){1,2}$/i;
/** The same behind a collection of people. */
const OWN_SLUG =
  /(?<![\w.-])(?:patient|member|client|person)s?\/([A-Za-z]{2,20}(?:[-_+][A-Za-z]{2,20}){1,2})(?=[/?#\s"']|$)/g;
const HOME = /\/(~[A-Za-z][\w.-]{1,30})/g;
const NAME = WordClass.FirstName | WordClass.LastName;
const PLAIN = WordClass.Common | WordClass.State;
/** `v2`, a year. */
const VERSION = /^(?:v\d+(?:\.\d+)*|(?:19|20)\d\d)$/i;

/** Parameters whose value is an identifier, when it has digits. */
const ID_PARAMS = new Set(
  "mrn patient patientid pid pt subject identifier memberid member subscriberid subscriber policy policynumber policyid account accountnumber accountid customerid userid user uid personid employeeid encounter encounterid claim claimid chart chartid zip zipcode postalcode postcode".split(
    " ",
  ),
);
/** Parameters whose value is a name or an address whatever it looks like. */
const NAME_PARAMS = new Set(
  "firstname lastname middlename maidenname fullname givenname familyname given family surname fname lname patientname membername subscribername customername displayname contactname street streetaddress address addressline address1 address2 homeaddress addr addr1 addr2".split(
    " ",
  ),
);
/** Parameters that may also name a thing: only when the value is two capitalised words. */
const MAYBE_NAME_PARAMS = new Set(["name", "user", "username", "patient", "q", "query", "search"]);
const TWO_WORDS = /^[A-Z][a-z'-]+(?:[+ _.,]{1,2}[A-Z][a-z'.-]*){1,3}$/;
const PARAMS =
  /(?:^|[?&;])([A-Za-z][\w.-]{0,40})=([^&;#\s"'<>]{1,120}(?: [A-Z][a-z'-]{1,30}(?=[&"'#]|$)){0,2})/g;
/** A service of type faces, whose families are no persons'. */
const FONTS = /\bfonts?\./;
const MAX_HOST = 40;
const BEHIND_PARAM = /(?:^|[?&;])([A-Za-z][\w.-]{0,40})=(?:[^&;#\s"'<>|]{0,80}\|)?$/;

/** Where people meet: the host, and the meeting's id behind it. */
const MEETING_HOST = /(?:^|[./])(?:zoom(?:gov)?\.us|meet\.google\.com)$/i;
const MEETING = /^\/(?:(?:j|s|w|wc|wc\/join)\/(\d{9,11})|([a-z]{3}-[a-z]{4}-[a-z]{3}))(?![\w-])/;

/** What in a URL's path and query is of a person. */
export function personalParts(text: string, start: number, end: number): Part[] {
  const parts: Part[] = [];
  if (start === end) return parts;
  const url = text.slice(start, end);
  const add = (at: number, value: string): void => {
    parts.push({ start: start + at, end: start + at + value.length });
  };
  eachMatch(SEGMENTS, url, ({ 0: whole, 1: value = "", index }) => {
    if (isPersonalSegment(value)) add(index + whole.length - value.length, value);
  });
  if (MEETING_HOST.test(text.slice(Math.max(0, start - MAX_HOST), start))) {
    const [whole = "", number, code = ""] = MEETING.exec(url) ?? [];
    const id = number ?? code;
    if (id !== "") add(whole.length - id.length, id);
  }
  if (url.includes("~"))
    for (const { 1: value = "", index } of url.matchAll(HOME)) add(index + 1, value);
  eachMatch(SLUGS, url, ({ 1: value = "", 2: name = "", index }) => {
    if (isNameSlug(name) || (DATED.test(value) && isOwnedSlug(name))) add(index + 1, value);
  });
  eachMatch(PARAMS, url, ({ 0: whole, 1: name = "", 2: value = "", index }) => {
    const own = value.slice(value.lastIndexOf("|") + 1);
    if (name === "family" && FONTS.test(text.slice(Math.max(0, start - MAX_HOST), start))) return;
    if (isPersonalParam(name, own)) add(index + whole.length - own.length, own);
  });
  return parts;
}

/** In vain for some; false: no collection of people stands before the slash at a place. */
export function mayEndSegment(text: string, slash: number): boolean {
  return SEGMENT_ENDS.mayStandAt(text, slash - ENDING);
}

/** Whether what stands before a value, up to it, is `…/patients/` or `?mrn=`. */
export function isBehindPersonalPart(before: string, value: string): boolean {
  if (BEHIND_SEGMENT.test(before)) return isPersonalSegment(value);
  const name = before.includes("=") ? BEHIND_PARAM.exec(before)?.[1] : undefined;
  return name !== undefined && isPersonalParam(name, value);
}

/** `/patients/jane-roe` wherever a path stands: the parts that are a person's name. */
export function nameSlugs(text: string): Part[] {
  const slugs: Part[] = [];
  if (!text.includes("/")) return slugs;
  eachMatch(OWN_SLUG, text, ({ 0: whole, 1: value = "", index }) => {
    const end = index + whole.length;
    if (isOwnedSlug(value)) slugs.push({ start: end - value.length, end });
  });
  return slugs;
}

/** Whether all words are names and no plain words, one of them a first name. */
function isNameSlug(value: string): boolean {
  const [one = "", other = "", ...more] = value.split(JOINTS);
  if (more.length === 0 && isKnownPair(one, other)) return true;
  const classes = classesOf(value);
  const isName = (word: number): boolean => (word & NAME) !== 0 && (word & WordClass.Common) === 0;
  return classes.every(isName) && classes.some((word) => (word & WordClass.FirstName) !== 0);
}

/** Beside a date or behind a collection one first name is enough: the surname may be a plain word, or unknown. */
function isOwnedSlug(name: string): boolean {
  const classes = classesOf(name);
  const isFirst = (word: number): boolean =>
    (word & WordClass.FirstName) !== 0 && (word & (WordClass.Common | WordClass.City)) === 0;
  return (
    classes.some(isFirst) && classes.every((word) => (word & NAME) !== 0 || (word & PLAIN) === 0)
  );
}

function classesOf(words: string): number[] {
  const lexicon = sharedLexicon();
  return words.split(JOINTS).map((word) => lexicon.classify(word.toLowerCase(), 0, word.length));
}

function isPersonalSegment(value: string): boolean {
  if (VERSION.test(value) || FILE.test(value) || isHeldOutText(value)) return false;
  return (
    USER_NAME.test(value) ||
    countDigits(value) >= 2 ||
    (PERSON_SLUG.test(value) && isOwnedSlug(value))
  );
}

function isPersonalParam(name: string, value: string): boolean {
  const plain = name.replace(/[_.-]/g, "").toLowerCase();
  if (NAME_PARAMS.has(plain)) return /[A-Za-z]{2}/.test(value);
  if (MAYBE_NAME_PARAMS.has(plain) && TWO_WORDS.test(value)) return true;
  return ID_PARAMS.has(plain) && countDigits(value) >= 2 && !isHeldOutText(value);
}

function countDigits(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (isDigit(code)) count++;
  }
  return count;
}
