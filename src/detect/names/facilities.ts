/** Hospitals, clinics, health systems: places by their own nouns. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { Kind } from "./kinds.ts";
import { ANY_FACILITY, found, type Place, PREPOSITIONS } from "./place.ts";
import {
  endOfRun,
  type Found,
  isClass,
  isFiller,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  SETTLEMENT,
} from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** Plain words that are a place's or a founder's. */
const OWN = WordClass.LastName | WordClass.City;

/** `Duke University Hospital`, `Mercy Clinic`, `Denver clinic`, `Mass General` behind `at`. */
export function facility(place: Place): Found | undefined {
  const first = firstFacility(place);
  if (first === undefined) return undefined;
  const isAnd = place.text.charCodeAt(first.end + 1) === 0x26;
  const end = isAnd ? endOf(AND_MORE, place.text, first.end) : 0;
  return end === 0 ? first : { ...first, end };
}

/** `Brigham & Women's Hospital`: the sign parts two runs. */
const AND_MORE =
  / & (?:[A-Z][A-Za-z']{2,20} ){1,3}(?:Hospital|Clinic|Center|Centre|Infirmary)(?![A-Za-z])/y;

/** `Hospice of the Valley`, `Children's Hospital of the King's Daughters` */
const OF_THE = / of the [A-Z][a-z']+(?: [A-Z][a-z']+){0,2}/y;
/** By itself; not the `Center of the Room`. */
const HOSPITAL = /(?:hospice|hospital|infirmary)/iy;
/** What makes a place of care of the name before it: `Maple Grove nursing home`. */
const HOME =
  / (?:nursing home|nursing facility|nursing center|assisted living|senior living|care home|care facility|rehab center|rehab facility|medical center|medical centre|urgent care|health center|health centre|elementary)(?![a-z])/iy;

function firstFacility(place: Place): Found | undefined {
  const { words, from, to } = place;
  if ((words.after[to - 1] & Kind.Eponym) !== 0) return undefined;
  if (isPractice(place)) return withOf(place, 0.6);
  const settled = ofTown(place) ?? headed(place) ?? ofWords(place);
  if (settled !== undefined) return settled;
  const field = endOfField(place);
  if (field > 0) return { ...found(place, 0.6), end: field };
  const parts = partsOf(words, from, to);
  const behind = namedBehind(place, parts);
  if (behind !== undefined) return behind;
  return parts.last < 0 || isPersonFirst(place, parts.kinds)
    ? undefined
    : namedWithin(place, parts);
}

/** By the words behind the run: `Maple Grove nursing home`, `Duke hospital`, `Hospice of the Valley`. */
function namedBehind(place: Place, { kinds, proper, plain }: Parts): Found | undefined {
  const { text, words, from, to } = place;
  const after = words.after[to - 1];
  const stop = words.end[to - 1];
  const isSet = isBehindPreposition(place);
  const isOwn = proper + plain > 0 && isPlaceName(place, isSet);
  const home = (after & Kind.FacilityPart) === 0 ? 0 : endOf(HOME, text, stop);
  if (home > 0 && isOwn) return { ...found(place, isSet ? 0.75 : 0.6), end: home };
  if ((after & Kind.Facility) !== 0 && isOwn && !isOfCondition(place))
    return withTail(place, isSet ? 0.75 : 0.6);
  const isHospital = to - from > 1 || endOf(HOSPITAL, text, words.start[from]) > 0;
  const valley = isHospital && (kinds & Kind.Facility) !== 0 ? endOf(OF_THE, text, stop) : 0;
  return valley > 0 ? { ...found(place, isSet ? 0.85 : 0.7, "structure"), end: valley } : undefined;
}

/** `HF clinic`: of what it treats. */
function isOfCondition({ text, words, from, to }: Place): boolean {
  if (to - from > 1 || !isShape(words, from, Shape.Upper)) return false;
  return CONDITION.test(text.slice(words.start[from], words.end[from]));
}

const CONDITION =
  /^(?:ADHD|AF|AFIB|ALS|BP|CF|CKD|CRM|DM2?|EP|ESRD|GDM|GU|GYN|HBV|HCV|HF|HFREF|IBD|IBS|ID|ILD|INR|IR|IVF|LVAD|MAT|MFM|MS|OB|OBGYN|OSA|OUD|PAD|PCOS|PD|PH|PKU|POTS|PT|RA|SCD|SCI|SLE|STD|STI|SUD|TAVR|TB|TBI|TIA|TMJ|WIC)$/;

function namedWithin(place: Place, parts: Parts): Found | undefined {
  const { words, to, setting } = place;
  const { kinds, last, proper, plain, own } = parts;
  const isSet = isBehindPreposition(place);
  const named = { ...place, to: endOfFacility(place, last + 1) };
  const isNamed =
    proper > 0 || (own > 0 && ((kinds & Kind.FacilityPart) !== 0 || isOf(words, last + 1)));
  if ((kinds & Kind.Facility) !== 0 && (isNamed || (isSet && plain > 0)))
    return withOf(named, isSet ? 0.85 : 0.7);
  if (!isSet && last === to - 1 && isCityFirst(place)) return found(place, 0.6);
  if (!isSet || isStateCode(place)) return undefined;
  if (isKind(words, last, Kind.FacilityPart) && isOf(words, last + 1)) return withOf(named, 0.65);
  if (proper === 0 && plain < 2) return undefined;
  const isAt = (setting.preposition & Kind.At) !== 0 || (setting.context & Kind.Care) !== 0;
  if ((kinds & Kind.System) !== 0) return found(place, isAt ? 0.8 : 0.65);
  return isAt && last === to - 1 ? found(named, 0.7) : undefined;
}

function isBehindPreposition({ setting }: Place): boolean {
  return (setting.preposition & PREPOSITIONS) !== 0;
}

/** `Hospital Boston`, `Clinic ER`: what belongs to the name behind its last noun. */
function endOfFacility({ text, words, to, lexicon }: Place, end: number): number {
  if (end === to) return end;
  if (isKind(words, end, Kind.Ward)) return end + 1;
  const classes = lexicon.classify(text, words.start[end], words.end[to - 1]);
  return (classes & WordClass.City) === 0 ? end : to;
}

/** `Tampa General`: a city that is no one's first name, and one word that hospitals have. */
function isCityFirst({ text, words, from, to, lexicon }: Place): boolean {
  if (to - from < 2 || !isKind(words, to - 1, Kind.FacilityPart)) return false;
  if (isPlain(words, from) || isClass(words, from, WordClass.FirstName)) return false;
  const classes = lexicon.classify(text, words.start[from], words.end[to - 2]);
  return (classes & (WordClass.City | WordClass.State)) === WordClass.City;
}

/** `Northgate Family Practice`, `Saginaw Nephrology Associates`: a name, what is practised, and by whom. */
function isPractice({ text, words, from, to }: Place): boolean {
  if (to - from < 3 || isPlain(words, from) || isKind(words, from, ANY_FACILITY)) return false;
  if (!PRACTICE.test(text.slice(words.start[to - 1], words.end[to - 1]))) return false;
  return SPECIALTY.test(text.slice(words.start[to - 2], words.end[to - 2]));
}

/** `Imaging Center of Yuba City`, `Surgical Associates of Elko`: care by its kind, and the town behind it. */
function ofTown(place: Place): Found | undefined {
  const { text, words, from, to, lexicon } = place;
  if (!isOf(words, to) || isPlainStop(words, from)) return undefined;
  if (!CARE_NOUN.test(text.slice(words.start[to - 1], words.end[to - 1]))) return undefined;
  const end = endOfRun(words, to + 1);
  const classes = lexicon.classify(text, words.start[to + 1], words.end[end - 1]);
  if ((classes & WordClass.State) !== 0) return undefined;
  if ((classes & SETTLEMENT) === 0 && (isPlain(words, from) || isPlain(words, to + 1)))
    return undefined;
  return { ...found(place, 0.65, "structure"), end: words.end[end - 1] };
}

/** `Clínica Santa Rosalía`, `Farmacia La Paloma`: in Spanish the noun opens the name. */
function headed(place: Place): Found | undefined {
  const { text, words, from, to } = place;
  const isBefore = from > 0 && isNeighbour(words, from) && words.gap[from] === Gap.Blank;
  for (const head of isBefore ? [from - 1, from] : [from]) {
    if (endOf(SPANISH_NOUN, text, words.start[head]) === 0) continue;
    const name = head + 1;
    if (name >= to || words.gap[name] !== Gap.Blank) return undefined;
    if (isPlain(words, name) && !isKind(words, name, Kind.PlaceHead | Kind.Particle))
      return undefined;
    return { ...found(place, 0.65, "structure"), start: words.start[head] };
  }
  return undefined;
}

/** `Copper Basin Community Hospital`, `Three Forks Cancer Institute`: plain words, two of them no kind of care. */
function ofWords(place: Place): Found | undefined {
  const { text, words, from, to } = place;
  const whole = text.slice(words.start[from], words.end[to - 1]);
  if (to - from < 3 || !OWN_NOUN.test(whole) || GENERIC.test(whole)) return undefined;
  for (let row = from; row < from + 2; row++)
    if (
      isFiller(words, row) ||
      isKind(words, row, ANY_FACILITY | Kind.Ward | Kind.Title | Kind.Announces)
    )
      return undefined;
  return isShape(words, from, Shape.Upper) ? undefined : found(place, 0.6, "structure");
}

const OWN_NOUN =
  / (?:Hospital|Hospice|Infirmary|(?:Community|Memorial|Regional|Medical|Health|Cancer|Heart|Surgery|Surgical|Wellness) (?:Center|Centre|Clinic|Institute)|(?:Nursing|Retirement|Care|Convalescent) (?:Home|Center|Centre|Facility)|(?:Assisted|Senior) Living|Memory Care|Skilled Nursing(?: Facility)?|Rehab(?:ilitation)?(?: Center)?)$/;
/** What a hospital is, and no name of one. */
const GENERIC =
  /(?:^|[ -])(?:Acute|Academic|Access|Animal|Call|Critical|Day|Field|Home|Inpatient|Local|Long|Outpatient|Private|Public|Rural|State|Teaching|Term|Tertiary|Urban|Veterinary|Virtual)[ -]/;

const SPANISH_NOUN =
  /(?:(?:Cl[i\xed]nica|Policl[i\xed]nic[ao]|Consultorio|Farmacia|Sanatorio|Ambulatorio|Laboratorios?|Dispensario) |Hospital (?:San|Santa|Santo|Nuestra|Universitario|del?) )/y;

const CARE_NOUN =
  /^(?:Clinic|Center|Centre|Hospital|Pharmacy|Hospice|Associates|Specialists|Physicians|Surgeons|Surgery|Group|Partners|Practice|Medicine|Dental|Dentistry|Imaging|Rehab|Rehabilitation|Therapy|Eyecare|Healthcare|Orthop(?:a)?edics|[A-Z][a-z]+(?:ology|iatrics|iatry|ists))$/;

function isPlainStop(words: Words, row: number): boolean {
  return isKind(words, row, Kind.Title | Kind.Time) || isFiller(words, row);
}

/** `from Xyqlo Cardiology`: where a name ends with what is practised there; 0: not `to Radiation Oncology`. */
function endOfField(place: Place): number {
  const { text, words, from, to } = place;
  if (!isBehindPreposition(place) || words.kind[from] !== 0 || isPlain(words, from)) return 0;
  if (isShape(words, from, Shape.Upper | Shape.Initial | Shape.Possessive)) return 0;
  const first = text.slice(words.start[from], words.end[from]);
  const whole = text.slice(words.start[from], words.end[to - 1]);
  if (OF_FIELD.test(first)) return 0;
  return FIELD_AT_END.test(whole) ? words.end[to - 1] : endOf(FIELD, text, words.end[to - 1]);
}

const FIELD_AT_END = / (?:[A-Z][a-z]+(?:ology|iatrics|iatry)|Orthop(?:a)?edics|Dental|Imaging)$/;
const FIELD =
  / (?:[A-Z][a-z]{2,14}(?:ology|iatrics|iatry)|Orthop(?:a)?edics|Dental|Imaging)(?![A-Za-z])/y;
/** What a field is narrowed to, or another field. */
const OF_FIELD = /(?:ic|al|ive|ary|ular|ology|iatry|iatrics|ency|tion)$/i;

const PRACTICE =
  /^(?:practice|medicine|dental|group|associates|specialists|partners|surgeons|physicians|dialysis|oncology|pediatrics?|rehab|surgery|imaging)$/i;
const SPECIALTY =
  /(?:ology|iatrics|iatry|p(?:a)?edics?|therapy|surgery|imaging|medicine)$|^(?:family|dental|medical|health|care|eye|ent|kidney|heart|cancer|women's|children's|pediatric|urgent|primary)$/i;

interface Parts {
  readonly kinds: number;
  /** The last word that facilities have; -1: none. */
  readonly last: number;
  readonly proper: number;
  readonly plain: number;
  /** Plain words that are names too: `Cook County Hospital`, `Queen's Medical Center`. */
  readonly own: number;
}

/** What a run is made of up to its last word that facilities have. */
function partsOf(words: Words, from: number, to: number): Parts {
  let kinds = 0;
  let last = -1;
  for (let row = from; row < to; row++) {
    const kind = words.kind[row] & ANY_FACILITY;
    kinds |= kind;
    if (kind !== 0) last = row;
  }
  let proper = 0;
  let plain = 0;
  let own = 0;
  for (let row = from; row < (last < 0 ? to : last + 1); row++) {
    const kind = words.kind[row];
    if ((kind & Kind.Facility) !== 0) continue;
    if ((kind & (Kind.System | Kind.PlaceHead)) !== 0) proper++;
    else if ((kind & Kind.Ward) !== 0) continue;
    else if ((kind & Kind.FacilityPart) !== 0) plain++;
    else if (!isPlain(words, row)) proper++;
    else if (!isFiller(words, row)) {
      plain++;
      if (isClass(words, row, OWN) || isShape(words, row, Shape.Possessive)) own++;
    }
  }
  return { kinds, last, proper, plain, own };
}

function isOf(words: Words, row: number): boolean {
  return (
    isNeighbour(words, row) &&
    isKind(words, row, Kind.Of) &&
    isNeighbour(words, row + 1) &&
    words.gap[row + 1] === Gap.Blank &&
    !isShape(words, row + 1, Shape.Lower | Shape.Link)
  );
}

function isStateCode({ words, from, to }: Place): boolean {
  return to - from === 1 && isKind(words, from, Kind.StateCode);
}

/** Whether a run in front of a lower-case `clinic` can be a place's name. */
function isPlaceName(place: Place, isSet: boolean): boolean {
  const { words, from } = place;
  if (isKind(words, from, Kind.Title)) return false;
  return isSet || isClass(words, from, WordClass.City) || isKind(words, from, Kind.PlaceHead);
}

/** `Jane Mercy`, `John Anderson`: a first name, and no word that only facilities have. */
function isPersonFirst({ words, from, to, setting }: Place, kinds: number): boolean {
  if (isKind(words, from, Kind.Title)) return true;
  if ((kinds & Kind.Facility) !== 0 || (setting.preposition & Kind.At) !== 0) return false;
  return (
    to - from > 1 &&
    isClass(words, from, WordClass.FirstName) &&
    !isKind(words, from, ANY_FACILITY | Kind.PlaceHead)
  );
}

/** The facility, and `of Philadelphia` behind it. */
function withOf(place: Place, score: number): Found {
  const { text, words, to } = place;
  const whole = found(place, score, "structure");
  if (isOf(words, to)) return { ...whole, end: words.end[endOfRun(words, to + 1) - 1] };
  const isCut = text.charCodeAt(whole.end) === 0x2e && whole.end - words.start[to - 1] < 5;
  return isCut ? { ...whole, end: whole.end + 1 } : whole;
}

function withTail(place: Place, score: number): Found {
  return { ...found(place, score), end: place.words.afterEnd[place.to - 1] };
}
