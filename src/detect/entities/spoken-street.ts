/** Streets whose house number stands in words: `forty-two Sycamore Court`, `One Lafayette Plaza, Suite 1400`. */
import { readTail } from "../addresses/tail.ts";
import { isCapital, isWord } from "../characters.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";
import { NUMBER_WORDS } from "./spoken-digits.ts";

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
const ANNOUNCED_REACH = 10;
const UNIT = new RegExp(
  `,? (?:apartment|apt|unit|suite|floor|number) (?:${NUMBER}(?:[ -]${NUMBER}){0,3}(?: ?[A-Z](?![A-Za-z]))?|[A-Z]?\\d{1,5}[A-Z]?|[A-Z])(?![A-Za-z0-9])`,
  "iy",
);

export const spokenStreet: LiteralRecogniser = {
  entity: "STREET_ADDRESS",
  wakes: "literal",
  labels: [],
  literals: KINDS.map((kind) => ` ${kind}`),
  hints: { named: KINDS },
  recognise({ text }, { start, end }, report) {
    if (isWord(text.charCodeAt(end)) || !isCapital(text.charCodeAt(start + 1))) return;
    const before = text.slice(Math.max(0, start - REACH), start);
    const [whole = "", number = "", name = ""] = BEFORE.exec(before) ?? [];
    if (whole === "" || !CAPITALS.test(name)) return;
    const first = start - whole.length;
    const unit = endOf(UNIT, text, end) || end;
    const tail = readTail(text, unit, false);
    const isLong = /[ -]|teen$|ty$/i.test(number);
    const isSure = isLong || unit > end || tail.isClosed;
    const words = text.slice(Math.max(0, first - ANNOUNCED_REACH), first);
    if (isSure || ANNOUNCED.test(words)) report(first, tail.end, 0.7, "shape");
  },
};
