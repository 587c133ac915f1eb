/** Places that their last word gives away, or the noun behind them: `Brookhaven MC`, `Oak Crest`, `the Elko office`. */
import { WordClass } from "../lexicon/lexicon.ts";
import { endOf } from "../steps.ts";
import { Kind } from "./kinds.ts";
import { found, type Place } from "./place.ts";
import {
  type Found,
  isClass,
  isKind,
  isNeighbour,
  isPlain,
  isShape,
  SETTLEMENT,
  STRONG,
} from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import { endOfNoun, streetName } from "./street-name.ts";
import type { Words } from "./words.ts";

/** What a place of care is called in short. */
const SHORT =
  /^(?:MC|HC|RMC|VAMC|VAHCS|IHS|CBOC|CHC|FQHC|EMS|Ambulance|Daycare|Preschool|Elementary)$/;
/** A department of a town, and much else behind other words. */
const OF_TOWN = /^(?:PD|FD|VA|ED|ER)$/;
/** What homes and streets are called after, behind `at`. */
const LAND =
  /^(?:Crest|Ridge|Glen|Hollow|Landing|Crossing|Knolls?|Harbor|Pointe|Woods|Hills|Vista|Shores?|Grove|Brook|Village|Meadows?|Infusion|Imaging|Hospice|Daycare|Elementary|Preschool|Montessori|High|Prep|Charter|Academy)$/;
/** What towns are called after, behind `in`. */
const TOWN_TAIL =
  /^(?:Harbor|Point|Falls|Springs|Creek|Rapids|Bluffs?|Junction|Grove|Hills|Lake|City|Island|Forge|Landing|Ferry|Mills|Heights|Rock|Lodge|Timber|Valley|Beach|Bend)$/;
const BRANCH =
  / (?:office|site|location|branch|lab|store|campus|fire|police|dialysis|school|library)(?![a-z])/iy;

const THE = /(?:^|\W)the $/i;
const TAUGHT = /^(?:Schools?|District|Elem|ISD|USD)$/;
/** What schools are called, behind a name of their own. */
const SCHOOL =
  / (?:(?:Elementary|Middle|High|Primary|Grade|Grammar|Charter|Prep|Preparatory|Montessori|Secondary|Nursery) School|Schools|School District|Elem|ISD|USD)$/;
/** What care is called in two words, behind a name of its own or a county. */
const CARE_TAIL =
  / (?:Home (?:Health|Care|Hospice)|Public Health|Behavioral Health|Family (?:Practice|Medicine|Health|Care)|Health (?:Department|Dept|District|Services)|Physical Therapy|Internal Medicine|Urgent Care|Mental Health|Skilled Nursing|Assisted Living|Senior Living|Dialysis Center|Eye Care|Hearing Center)$/;
/** By the last word of the run, or by the word behind it. */
export function tailedPlace(place: Place): Found | undefined {
  const { text, words, from, to, setting } = place;
  const tail = text.slice(words.start[to - 1], words.end[to - 1]);
  if (to - from < 2) return branch(place);
  if (endOf(BRANCH, text, words.end[to - 1]) > 0 && isTown(place, to)) return found(place, 0.55);
  const named = streetName(place);
  if (named !== undefined) return named;
  if (isShape(words, from, Shape.Upper | Shape.Initial) || words.gap[to - 1] !== Gap.Blank)
    return undefined;
  const cared = ofCare(place);
  if (cared !== undefined) return cared;
  if (SHORT.test(tail) && !isPlain(words, from)) return found(place, 0.65, "structure");
  const taught = school(place);
  if (taught !== undefined) return taught;
  if (OF_TOWN.test(tail)) return isTown(place, to - 1) ? found(place, 0.6, "structure") : undefined;
  if (isKind(words, from, Kind.Stop | Kind.Title | Kind.Time | Kind.Announces | Kind.Ward))
    return undefined;
  if ((setting.preposition & Kind.At) !== 0 && LAND.test(tail)) return found(place, 0.6);
  if (
    (setting.preposition & Kind.From) !== 0 &&
    isKind(words, to - 2, Kind.PlaceTail) &&
    tail === "High"
  )
    return found(place, 0.6);
  return (setting.preposition & Kind.In) !== 0 && TOWN_TAIL.test(tail)
    ? found(place, 0.6)
    : undefined;
}

/** `Clatsop County Public Health`, `Prefers Valle Home Health`. */
function ofCare(place: Place): Found | undefined {
  const { text, words, to } = place;
  let { from } = place;
  const tail = CARE_TAIL.exec(text.slice(words.start[from], words.end[to - 1]));
  const county = to - 3;
  if (tail === null || tail.index === 0 || county < from) return undefined;
  if (isKind(words, county, Kind.PlaceTail) && isBehindBlank(words, county))
    return found({ ...place, from: Math.min(from, county - 1) }, 0.65, "structure");
  while (from < county && isPlain(words, from)) from++;
  const isOwn =
    !isPlain(words, from) && (words.kind[from] & ~(Kind.Ambiguous | Kind.PlaceHead)) === 0;
  return isOwn ? found({ ...place, from }, 0.65, "structure") : undefined;
}

function isBehindBlank(words: Words, row: number): boolean {
  return row > 0 && isNeighbour(words, row) && words.gap[row] === Gap.Blank;
}

/** `Elko Central High School`: the first word is a name, or no plain word. */
function school(place: Place): Found | undefined {
  const { text, words, from } = place;
  const to = endOfNoun(place);
  if (!TAUGHT.test(text.slice(words.start[to - 1], words.end[to - 1]))) return undefined;
  if (!SCHOOL.test(text.slice(words.start[from], words.end[to - 1]))) return undefined;
  const isNamed = !isPlain(words, from) || isClass(words, from, STRONG | SETTLEMENT);
  return isNamed ? found({ ...place, to }, 0.6, "structure") : undefined;
}

/** `the Elko office`: one word that is a town and no plain one; `patient Gonzalez school` is no place. */
function branch({ text, words, from, to, ...rest }: Place): Found | undefined {
  if (endOf(BRANCH, text, words.end[from]) === 0 || isPlain(words, from)) return undefined;
  if ((words.classes[from] & (SETTLEMENT | WordClass.State)) === 0) return undefined;
  if (isClass(words, from, WordClass.State) || isShape(words, from, Shape.Upper)) return undefined;
  const start = words.start[from];
  if (isClass(words, from, STRONG) && !THE.test(text.slice(Math.max(0, start - 5), start)))
    return undefined;
  return found({ text, words, from, to, ...rest }, 0.55);
}

/** `Lander WY`, `Elko NV 89801`: a town and its state's two letters without a comma. */
export function besideCode(place: Place): Found | undefined {
  const { words, from, to } = place;
  const code = to - 1;
  if (to - from < 2 || !isKind(words, code, Kind.StateCode) || !isShape(words, code, Shape.Upper))
    return undefined;
  if (words.end[code] - words.start[code] !== 2 || words.gap[code] !== Gap.Blank) return undefined;
  if (isKind(words, code, Kind.Credential | Kind.In | Kind.And) || !isTown(place, code))
    return undefined;
  const isSet = (place.setting.preposition & (Kind.In | Kind.From | Kind.At)) !== 0;
  const isName = isClass(words, from, STRONG) && code - from === 1;
  return isSet || !isName ? found({ ...place, to: code }, 0.65, "structure") : undefined;
}

function isTown({ text, words, from, lexicon }: Place, to: number): boolean {
  const classes =
    to - from === 1
      ? words.classes[from]
      : lexicon.classify(text, words.start[from], words.end[to - 1]);
  return (classes & SETTLEMENT) !== 0;
}
