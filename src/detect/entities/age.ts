/** Ages over 89 years. 45 CFR 164.514(b)(2)(i)(C): younger ones stay, and so does `90 or older`. */
import { isDigit, isWord } from "../characters.ts";
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import { isEndOfPerson } from "../names/find.ts";
import { ONE } from "../numbers/words.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { endOf, nextRun } from "../steps.ts";

const ENTITY = "AGE";
const LABELLED = 0.85;
const CUED = 0.65;

/** Nobody has lived 123 years. */
const YEARS = /(?:9\d|1[01]\d|12[0-2])(?:\.\d)?(?!\d)/y;
/** `-year-old`, ` years of age`, `yo`, ` y/o`, ` y.o.`, `th birthday`, ` years young` */
const OLD =
  /[- ]?(?:(?:years?|yrs?\.?)[- ]?(?:olds?|of age|young)|ans|a\xf1(?:os|itos)|jahre|anni|anos|(?:years?|yrs?\.?|y) (?:[mf]|male|female|man|woman|lady|gentleman)|yo[mf]?|y[.-]?\/? ?-?o\.?(?!-y)|(?:th|st|nd|rd) birthday)(?![a-z])/iy;
/** `94F with`, `94 M c/o`, `94F, admitted` */
const SEX =
  / ?[MF],? (?:with|w\/|c\/o|s\/p|h\/o|p\/w|pt|presents|presenting|presented|adm|admitted|transferred|brought|sent|found|lives|living|retired|widow|resident|DNR|DNI|POD|who|here)|[MF]\)/y;
/** `temp 94F, admitted`, `38.3C / 101F`, and no `oral 94M` */
const FAHRENHEIT = / ?F/y;
const HEAT =
  /(?:^|[^a-z])(?:temp(?:erature)?|t(?:max)?|rectal|oral|core)[ :=]{1,3}(?:is |was |of )?$|\d ?\xb0?C ?[(/] ?$/i;
/** `Jane Roe, 94M,`: no minutes. */
const SEX_MARK = /[MF](?=[,;)|])/y;
const OLD_IN_WORDS =
  /[- ](?:years?|yrs?)(?:[- ]old|[- ]of[- ]age|[- ]young)\b| birthday\b| ?y\/?o(?![a-z])/iy;
/** Also of a birthday: `ninety-eighth`, and as typed: `ninetyfive`. */
const NINETY = new RegExp(
  `ninety(?:[- ]?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?= birthday)|${ONE}))?`,
  "iy",
);
/** `ninety-three (93)` */
const IN_DIGITS = / ?\(\d{2,3}\)/y;
const HUNDRED = new RegExp(`hundred(?:(?: and)? (?:${ONE}|ten|eleven|twelve))?`, "iy");
const ONE_BEFORE = /(?:^|[^a-z])((?:one|a)[- ])$/i;

const AGED = "patient|pt|member|person|subject|client|admit|current|mother|father";
/** `age`, `aged`, `ages (in years)`, `age at death`, `age/sex`. */
const AGE_WORD = String.raw`age[sd]?(?:[_ ]?\(?(?:in)?[_ ]?(?:years|yrs)\)?)?(?: at death)?(?:\/(?:sex|gender))?`;
const AGE_MARK = String.raw`(?:[:=|,;>~?#\x96\x97-]|[=-]>|\.{1,3}(?=\s)){1,3}\*{0,2}\s{0,4}`;
const AGE_FILLER =
  "is|of|at|was|about|now|um|uh|like|would be|i think|its|it is|it's|i believe|should be|probably";
/** `age`, `"patientAge":`, `Age/Sex:`, `**Age:** `; not `max-age=`, `usage`, `page`. */
const AGE = new RegExp(
  String.raw`(?:^|[^a-z_-]|(?:${AGED})s?[_ -]?)(?:${AGE_WORD}|(?:sex|gender)\/age)["'\\*\`)\]|]{0,4}\s{0,3}(?:${AGE_MARK})?(?:(?:${AGE_FILLER}) ){0,3}~?["'\\*\`([<]{0,3}(?:[MF]\/)?$`,
  "i",
);
const SOMEBODY =
  "patient|pt|caller|member|insured|subscriber|customer|deceased|infant|kid|son|daughter|child|baby|boy|girl|man|woman|lady|mother|father|person|client|resident";
/** `How old is your father? 94`, over a turn of a transcript. */
const ASKED = new RegExp(
  String.raw`(?:^|[^a-z])(?:how old(?: (?:is|are|was) (?!(?:the|this|that|a|an) (?!${SOMEBODY}))[a-z' ]{2,24})?|(?:your|h(?:is|er)|their|patient'?s?) age)(?:[?:]{1,2}["'\s]{0,3}|\n)(?:[a-z]{2,9}: {0,2})?(?:(?:s?he|it)(?:'s| is| was) |i(?:'m| am) |um,? |uh,? )?$`,
  "i",
);
const KIN =
  "mother|father|mom|mum|dad|grandmother|grandfather|grandma|grandpa|granny|nana|nan|gran|mam|ma|pa|papa|nonna|abuela|great-aunt|wife|husband|sister|brother|aunt|uncle";
/** `she is 94.`, `my grandma's 94`, `I'm 94`, `she will be 94 in May` */
const PERSON = new RegExp(
  `(?:^|[^a-z])(?:(?:s?he|who|patient|pt|${KIN}|neighbou?r|lady|gentleman|resident)(?: is|'s|s| was)|(?:s?he|patient|pt) will be|s?he'll be|i'?ll be|i will be|i am|i'?m)(?: now| almost| nearly| already| only| about)? $`,
  "i",
);
const MEASURES =
  "per ?cent|kg|lbs?|pounds|cm|mg|degrees|minutes|points|miles|blocks|feet|inches|weeks|days|months|hours|times|bpm|sats?";
const OXYGEN = "room|ra|o2|oxygen|bipap|cpap|nc|nasal|high|(?:the |a )?vent(?:ilator)?|a mask";
/** What follows an age that nothing but a subject announces; not a measure, a saturation, a pressure, a share. */
const STOP = new RegExp(
  `[.,;!?)]*(?:\\s|$)(?! ?(?:(?:on|out of|over|to) \\d|(?:${MEASURES}|on (?:${OXYGEN})|in (?:total|all|line|the (?:clinic|office|icu|ed|er|or|morning|evening)))\\b))`,
  "iy",
);
const CUE =
  /(?:^|[^a-z])(?:(?:just |already |recently )?turn(?:s|ed|ing)|pushing|(?:died|passed away|passed|lived|diagnosed|dx'?d?) (?:at|to)(?: be)?) $/i;
/** `At 94, she still walks` */
const AT = /(?:^|[.!?] )At $/;
const WHO = /, (?:s?he|they|my|her|his|mom|dad|grand)/iy;
/** `Jane Roe, 94, fell`, `Jane Roe (94)`, `| Jane Roe | 94 |`: between a name and its age. */
const NAME_AND_MARK = /(?<=[a-z.])(?:, ?| ?\( ?| ?\| ?| [-\x96\x97] )$/i;
/** `Jane Roe is 94.` */
const NAME_IS = /(?:,? (?:is|was)|'s)(?: now| almost| nearly)? $/i;
const BEFORE_REST = /(?: ?(?:y|yrs?|years?)?|[MF])(?:[,;)|]| [-\x96\x97] |\.?\s*$|\.? ?\n)/iy;
const IN_YEARS = / ?(?:y|yrs?|years?)(?![a-z])/iy;
/** A group of people, no one's age: `age > 90`, and not the `>` of a tag. */
const BOUND =
  /(?:over|above|beyond|than|under|below|least|most|up to|\d to|until|(?<!<\/?[a-z][^<>]{0,39})[<>]=?) ?(?:the )?(?:age(?:s|d)? )?(?:of )?$/i;
const GROUP =
  /(?:[- ]?(?:years?|yrs?)(?:[- ](?:old|of age))?)? ?(?:(?:or|and|&) (?:older|over|above|up|more)|\+|plus)/iy;
/** What a number behind `age` counts when it does not count years. */
const UNIT =
  / ?(?:%|°|(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|mos?|months?)\b)/iy;
/** `a 95-year-old hospital` */
const THING =
  /,? (?:hospital|building|house|home|church|school|university|company|firm|business|institution|organi[sz]ation|law|statute|tradition|bridge|tree|newspaper|brand|theor[ey]|record)/iy;
/** Characters before an age that are looked at. */
const REACH = 56;
/** Between a name and an age: ` is almost `. */
const LONGEST_GAP = 12;

/** `Edad: 94`, `âge : 94`, `Alter 94` */
const ABROAD = ["edad", "idade", "edat", "\xe2ge", "alter"];
const LABEL_ABROAD = new RegExp(
  `(?:^|[^a-z\xe0-\xff])(?:${ABROAD.join("|")}|et\xe0|wiek)["'*]{0,3}(?:(?<!alter) | ?(?:[:=|-]|es|ist) {0,2})["'*]{0,3}$`,
  "i",
);

export const age: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: ["age", "aged", "ages", "age years", "age in years", "age sex", "sex age", ...ABROAD],
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  signs: Sign.Aged,
  short: {
    aged: "age aged ages shes hes sex gender of is was be like think believe its probably um uh am im s at to now almost nearly already pushing turned turns turning year years yr yrs yo yom yof y m f birthday death user caller patient pt member human edad idade edat alter ans anos jahre anni".split(
      " ",
    ),
  },
  recognise(view, anchor, report) {
    const { text, codes } = view;
    for (let at = anchor.start; at < anchor.end; at = nextRun(codes, at, anchor.end)) {
      const first = text.charCodeAt(at);
      const end = first === 0x39 || first === 0x31 ? endOf(YEARS, text, at) : 0;
      if (end > 0 && !touches(text, at)) reportYears(view, at, end, report);
    }
  },
};

export const ageInWords: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ["ninety", "hundred"],
  hints: { triples: ["ety", "ndr"] },
  recognise(view, { start: at }, report) {
    const { text } = view;
    const end = endOf(NINETY, text, at) || endOf(HUNDRED, text, at);
    const isHundred = (text.charCodeAt(at) | 0x20) === 0x68;
    const one = isHundred ? ONE_BEFORE.exec(text.slice(Math.max(0, at - 6), at)) : null;
    const start = at - (one?.[1].length ?? 0);
    if (end === 0 || isWord(text.charCodeAt(end)) || isGroup(view, start, end)) return;
    const last = endOf(IN_DIGITS, text, end) || end;
    const old = endOf(OLD_IN_WORDS, text, last);
    const words = before(view, start);
    if (old > 0 ? endOf(THING, text, old) === 0 : AGE.test(words))
      report(start, last, LABELLED, "shape");
    else if (old === 0 && isCued(view, start, last)) report(start, last, CUED, "cue");
  },
};

function reportYears(view: View, start: number, end: number, report: ReportValue): void {
  const { text } = view;
  const old = endOf(OLD, text, end);
  if (old > 0) {
    if (endOf(THING, text, old) === 0 && !isGroup(view, start, end))
      report(start, end, LABELLED, "shape");
  } else if (endOf(SEX, text, end) > 0 && !isHeat(view, start, end)) {
    report(start, end, CUED, "shape");
  } else if (endOf(UNIT, text, end) === 0 || endOf(SEX_MARK, text, end) > 0) {
    reportBehind(view, start, end, report);
  }
}

function isHeat(view: View, start: number, end: number): boolean {
  return endOf(FAHRENHEIT, view.text, end) > 0 && HEAT.test(before(view, start));
}

/** An age that words before it alone make one: `aged 94`, `she is 94`, `died at 94`. */
function reportBehind(view: View, start: number, end: number, report: ReportValue): void {
  const { text } = view;
  const words = before(view, start);
  if (isLabelled(words) && !view.key.includes("header")) {
    const isAlone = !goesOn(text, endOf(IN_YEARS, text, end) || end);
    if (isAlone && !isGroup(view, start, end)) report(start, end, LABELLED, "label");
  } else if (
    !goesOn(text, endOf(SEX_MARK, text, end) || end) &&
    (isCued(view, start, end) || isListed(view, start, end))
  ) {
    report(start, end, CUED, "cue");
  }
}

function isLabelled(words: string): boolean {
  return (/ag(?:es?|ed)/i.test(words) && AGE.test(words)) || LABEL_ABROAD.test(words);
}

/** What a person is, turns or dies at. */
function isCued(view: View, start: number, end: number): boolean {
  if (endOf(STOP, view.text, end) === 0) return false;
  const words = before(view, start);
  if (
    PERSON.test(words) ||
    CUE.test(words) ||
    ASKED.test(words) ||
    isBehindName(view, start, NAME_IS)
  )
    return true;
  return AT.test(words) && endOf(WHO, view.text, end) > 0;
}

function isListed(view: View, start: number, end: number): boolean {
  return endOf(BEFORE_REST, view.text, end) > 0 && isBehindName(view, start, NAME_AND_MARK);
}

/** Whether a gap parts it from a person's name. */
function isBehindName({ text, shadow }: View, start: number, gap: RegExp): boolean {
  const between = gap.exec(text.slice(Math.max(0, start - LONGEST_GAP), start));
  if (between === null) return false;
  return isEndOfPerson(shadow, start - between[0].length);
}

function isGroup(view: View, start: number, end: number): boolean {
  return BOUND.test(before(view, start)) || endOf(GROUP, view.text, end) > 0;
}

/** The words before an age; at the start of a leaf its key. */
function before(view: View, start: number): string {
  const text = view.text.slice(Math.max(0, start - REACH), start);
  return start < REACH && view.key !== "" ? `${view.key}: ${text}` : text;
}

/** Part of a longer token, of a number, or of a range of ages. */
function touches(text: string, start: number): boolean {
  const sign = text.charCodeAt(start - 1);
  if (start === 0) return false;
  if (isWord(sign) || sign === 0x24) return true;
  const joins = sign === 0x2d || sign === 0x2e;
  return joins && start > 1 && isWord(text.charCodeAt(start - 2));
}

function goesOn(text: string, end: number): boolean {
  const sign = text.charCodeAt(end);
  if (isWord(sign)) return true;
  return (sign === 0x2e || sign === 0x2d || sign === 0x2f) && isDigit(text.charCodeAt(end + 1));
}
