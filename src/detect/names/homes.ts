/** Where somebody lives, by the words before a place and by what homes are called. */
import { Kind } from "./kinds.ts";
import type { Place } from "./place.ts";
import { ANY_NAME, isClass, isKind, isShape } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** `lives in`, `I'm in`. */
export const LIVES = Kind.Lives | Kind.Spoken;

/** `Lives Durham`, `Home: Durham`: without a preposition. */
export function isHomeBefore(words: Words, row: number): boolean {
  if ((words.before1[row] & (Kind.Lives | Kind.Care)) !== Kind.Lives) return false;
  return words.gap[row] === Gap.Blank || words.gap[row] === Gap.Label;
}

/** `lives 3h away in Xyqlo` */
export function isHomeFar({ text, words, from }: Place): boolean {
  return HOME_FAR.test(text.slice(Math.max(0, words.start[from] - FAR_REACH), words.start[from]));
}

const HOME_FAR =
  /(?:^|[^a-z])(?:lives?|lived|living|resides?|home(?: is)?|stay(?:s|ing)) [a-z0-9' ]{1,24} in $/i;
const FAR_REACH = 44;

/** `a pleasant lady from Xyqlo`, `a ride from Xyqlo`: whoever is from there, of a word that no list has. */
export function isOrigin({ text, words, from }: Place): boolean {
  if (isClass(words, from, ANY_NAME)) return false;
  return ORIGIN.test(text.slice(Math.max(0, words.start[from] - FAR_REACH), words.start[from]));
}

const ORIGIN =
  /(?:^|[^a-z])(?:gentleman|lady|man|woman|boy|girl|farmer|teacher|student|veteran|retiree|widow|widower|rides?|family|commut(?:es|ing)) from $/i;

/** `Lives Little Xyqlo`: of who lives, and not of who drove or visits. */
export function isHome({ text, words, from, to }: Place): boolean {
  if (!isHomeBefore(words, from) || isShape(words, to - 1, Shape.Possessive)) return false;
  return HOME.test(text.slice(Math.max(0, words.start[from] - HOME_REACH), words.start[from]));
}

const HOME = /(?:^|[^a-z])(?:lives|lived|living|resides|residing)[: ]{1,2}$/i;
const HOME_REACH = 12;

/** `lives at Golden Acres`, `transferred from Maple Terrace`: plain words that name where someone lives or is cared for. */
export function isResidence({ text, words, from, to, setting }: Place): boolean {
  if (to - from < 2 || isKind(words, from, Kind.Ward | Kind.FacilityPart)) return false;
  const tail = text.slice(words.start[to - 1], words.end[to - 1]);
  if ((setting.context & (LIVES | Kind.Care)) !== 0 && HOME_TAIL.test(tail)) return true;
  return (
    (setting.preposition & (Kind.At | Kind.From | Kind.PlaceKey)) !== 0 && SURE_TAIL.test(tail)
  );
}

const SURE_TAIL =
  /^(?:Acres|Manor|Commons|Gardens|Pines|Oaks|Meadows|Estates|Villa|Haven|Terrace|Counseling|Counselling|Chiropractic|Optometry)$/;
const HOME_TAIL = new RegExp(
  `${SURE_TAIL.source}|^(?:House|Place|Ridge|Village|Grove|Lodge|Towers|Springs|Living|Shelter|Hospice|Creek)$`,
);
