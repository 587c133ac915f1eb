/** Streets without a house's number, behind what says where something is: `off Old Post Road`, `on Xyqlo Ave S`. */
import { endOf } from "../steps.ts";
import { found, type Place } from "./place.ts";
import { type Found, isShape } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

const STREET = /^(?:Street|Avenue|Ave|Boulevard|Blvd|Road|Rd|Lane|Ln|Parkway|Pkwy|Turnpike|Pike)$/;
/** Before a street: where something is. */
const ON =
  /(?:^|[^a-z])(?:on|off|along|down|up|near|at|from|to|past|around|behind|across)(?: the)? $/i;
const NOT_OF_STREET = /^(?:On|Off|Along|Down|Up|Near|At|From|To|Past|Around|Behind|Across|The)$/;
const SIDE = /\.? (?:[NS][EW]?|[EW])(?![A-Za-z])/y;
/** Plain words that such a name opens with. */
const MOST_BEFORE = 3;
/** Characters before a street that are looked at. */
const REACH = 14;

export function streetName(place: Place): Found | undefined {
  const { text, words } = place;
  const to = endOfNoun(place);
  if (to < 2 || !STREET.test(text.slice(words.start[to - 1], words.end[to - 1]))) return undefined;
  let { from } = place;
  while (from > 0 && place.from - from < MOST_BEFORE && isOfStreet(text, words, from)) from--;
  const start = words.start[from];
  if (to - from < 2 || !ON.test(text.slice(Math.max(0, start - REACH), start))) return undefined;
  const whole = found({ ...place, from, to }, 0.5, "structure");
  return { ...whole, end: endOf(SIDE, text, words.end[to - 1]) || whole.end };
}

/** Without a word in capitals behind the noun that ends a name: the `S` of `Xyqlo Ave S`. */
export function endOfNoun({ words, from, to }: Place): number {
  const isLoud = isShape(words, to - 1, Shape.Upper | Shape.Initial);
  return to - from > 2 && isLoud && !isShape(words, to - 2, Shape.Upper) ? to - 1 : to;
}

/** Whether the row before goes on with the name to the left. */
function isOfStreet(text: string, words: Words, row: number): boolean {
  if (words.gap[row] !== Gap.Blank || words.ordinal[row] !== words.ordinal[row - 1] + 1)
    return false;
  if (isShape(words, row - 1, Shape.Lower | Shape.Link)) return false;
  return !NOT_OF_STREET.test(text.slice(words.start[row - 1], words.end[row - 1]));
}
