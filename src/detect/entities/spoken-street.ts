/** Streets whose house number stands in words: `forty-two Sycamore Court`, `One Lafayette Plaza, Suite 1400`. */
import { readTail } from "../addresses/tail.ts";
import { isCapital, isWord } from "../characters.ts";
import { NUMBER_WORDS, SPOKEN_HINTS } from "../numbers/spoken-digits.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const KINDS =
  "street avenue road lane drive court boulevard place plaza circle terrace parkway trail square way".split(
    " ",
  );
const NUMBER = `(?:${NUMBER_WORDS.join("|")}|hundred|thousand)`;
const NAME = "(?:[A-Za-z][a-z'.]{0,20} ){0,2}[A-Za-z][a-z'.]{1,20}";
/** The number and the name right before the kind of street. */
const BEFORE = new RegExp(`(?<![A-Za-z-])(${NUMBER}(?:[ -]${NUMBER}){0,4}) (${NAME})$`, "i");
const REACH = 72;
const CAPITALS = /^(?:[A-Z][a-z'.]* ?)+$/;
/** One small number alone counts streets too: `two Main Street lanes`. */
const ANNOUNCED = /(?:^|[^a-z])(?:at|to|is|on|address:?|it's) $/i;
const ANNOUNCED_REACH = 40;
/** In small letters much goes by: `a twenty five minute drive`. */
const HOME =
  /(?:^|[^a-z])(?:address|live|lives|living|lived|resides?|residing|moved?|staying|stays|mail|deliver|ship|house|home|place)(?:'s|s| is| was| at| to| over| on| it| them| here| now| changed| uh| um){0,4} $/i;
const COUNTED =
  /(?:^| )(?:minutes?|hours?|miles?|days?|weeks?|months?|years?|foot|feet|blocks?|degrees?|percent|dollars?|times?|of|the|and|or|a)(?: |$)/i;
const UNIT = new RegExp(
  `,? (?:apartment|apt|unit|suite|floor|number) (?:${NUMBER}(?:[ -]${NUMBER}){0,3}(?: ?[A-Z](?![A-Za-z]))?|[A-Z]?\\d{1,5} ?[A-Z]?|[A-Z])(?![A-Za-z0-9])`,
  "iy",
);

export const spokenStreet: LiteralRecogniser = {
  entity: "STREET_ADDRESS",
  wakes: "literal",
  labels: [],
  literals: KINDS.map((kind) => ` ${kind}`),
  hints: { ...SPOKEN_HINTS, named: KINDS },
  recognise({ text }, { start, end }, report) {
    if (isWord(text.charCodeAt(end))) return;
    const before = text.slice(Math.max(0, start - REACH), start);
    const [whole = "", number = "", name = ""] = BEFORE.exec(before) ?? [];
    if (whole === "") return;
    const first = start - whole.length;
    const words = text.slice(Math.max(0, first - ANNOUNCED_REACH), first);
    const isLoud = isCapital(text.charCodeAt(start + 1)) && CAPITALS.test(name);
    if (!isLoud && (!HOME.test(words) || COUNTED.test(name))) return;
    const unit = endOf(UNIT, text, end) || end;
    const tail = readTail(text, unit, false);
    const isLong = /[ -]|teen$|ty$/i.test(number);
    const isSure = isLong || unit > end || tail.isClosed;
    if (isSure || ANNOUNCED.test(words)) report(first, tail.end, 0.7, "shape");
  },
};
