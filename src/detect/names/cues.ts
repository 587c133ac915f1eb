/** What stands before a name, and how surely it announces one. */
import { endOf } from "../steps.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isShape } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

export const Cue = { None: 0, Weak: 1, Strong: 2, Title: 3, Abbreviation: 4 } as const;

export function titleCue(kind: number): number {
  return (kind & Kind.Abbreviated) === 0 ? Cue.Title : Cue.Abbreviation;
}

export function cueBefore(words: Words, row: number): number {
  const before = words.before1[row];
  switch (words.gap[row]) {
    case Gap.Break:
    case Gap.Caret:
    case Gap.Comma:
      return Cue.None;
    case Gap.Question:
      return (before & Kind.BareName) === 0 ? Cue.None : Cue.Strong;
    case Gap.Point:
      return (before & Kind.Title) === 0 ? Cue.None : titleCue(before);
    case Gap.Label:
      return labelCue(before, words.before2[row]);
    default:
      return wordCue(before, words.before2[row], words.gap[row]);
  }
}

/** `Patient: `, `"patient_name": "`; `"name": "` alone says little. */
function labelCue(before: number, before2: number): number {
  if ((before & (Kind.Announces | Kind.Spoken | Kind.NameKey)) !== 0) return Cue.Strong;
  if ((before & Kind.BareName) === 0) return (before & Kind.Hints) === 0 ? Cue.None : Cue.Weak;
  const owner = Kind.Announces | Kind.NameKey;
  return (before2 & owner) === 0 ? Cue.Weak : Cue.Strong;
}

/** `Dr Chen`, `patient Jane`, `my name is Jane`, `by Jane`. */
function wordCue(before: number, before2: number, gap: number): number {
  if ((before & Kind.Title) !== 0 && gap === Gap.Blank) return titleCue(before);
  if ((before & (Kind.Announces | Kind.Spoken | Kind.BareName)) !== 0) return Cue.Strong;
  if (gap === Gap.Tag && (before & Kind.NameKey) !== 0) return Cue.Strong;
  const isNamed = (before2 & (Kind.BareName | Kind.Announces)) !== 0;
  if ((before & Kind.Is) !== 0 && isNamed) return Cue.Strong;
  return (before & Kind.Hints) === 0 ? Cue.None : Cue.Weak;
}

/** `Patient-Centric Care`, `SR-IOV`: what a hyphen joins to the word that announces, and no list of names knows. */
export function isCompound(text: string, words: Words, row: number): boolean {
  if (words.gap[row] !== Gap.Hyphen || isClass(words, row, ANY_NAME)) return false;
  return OF_COMPOUND.test(text.slice(words.start[row], words.end[row]));
}

/** An adjective's or a participle's end, an acronym, a maker: `Patient-Okwuosa` is a person. */
const OF_COMPOUND = /(?:ic|ed|ing|al|ive|able|ary)$|^[A-Z]{2,4}$|^SIEMENS$/;

/** `Patient has Xyqlosis`, `a tool called Xyqlo`: of what nobody is called, a word that no list of names knows. */
export function isOfThing(text: string, words: Words, row: number): boolean {
  if (isClass(words, row, ANY_NAME)) return false;
  const { start } = words;
  const before = text.slice(Math.max(0, start[row] - THING_REACH), start[row]);
  if (HAS.test(before))
    return !AS_PERSON.test(text.slice(words.end[row], words.end[row] + THING_REACH));
  return CALLED.test(before);
}

/** `the bucket name is foo`. @param start of a word */
export function isNameOfThing(text: string, start: number): boolean {
  return CALLED.test(text.slice(Math.max(0, start - THING_REACH), start));
}

const HAS = /\b(?:has|had|have|will|can|could|would) $/i;
/** `Patient has Xyqlo as her emergency contact`, `had Xyqlo drive her home` */
const AS_PERSON =
  /^(?: [A-Z][\w'-]{0,30})? (?:as|listed|for an?|drive|help|who|with h|on (?:file|speed)|present|here|at (?:the )?bedside|visiting|staying|living|pick|take|call|come|watch|caring|(?:her|him|them)(?![a-z]))/;
/** What bears a name and is nobody. */
const THINGS = [
  "tool|function|method|class|file|folder|directory|table|column|field|database|schema|bucket|cluster|server|service|container|pod",
  "node|instance|image|package|library|module|framework|app|application|program|script|command|variable|parameter|argument|option",
  "flag|key|tag|label|branch|repo|repository|project|workflow|job|task|queue|topic|index|model|endpoint|api|resource|policy|host",
  "domain|event|metric|attribute|property|type|enum|struct|interface|plugin|extension|component|widget|page|route|theme|protocol",
  "algorithm|technique|approach|concept|pattern|feature|product|brand|generic|trade|chemical|drug|medication|medicine|condition",
  "disease|disorder|syndrome|infection|virus|bacterium|parasite|toxin|protein|gene|enzyme|hormone|compound|procedure|test|scan|device",
].join("|");
/** `a condition called …`, `the bucket name is …` */
const CALLED = new RegExp(
  `\\b(?:(?:${THINGS})(?: (?:called|named)| name (?:is|was))|(?:an?|each|every|part of the) name is) ["'\`*]{0,3}$`,
  "i",
);
const THING_REACH = 64;

const LOUD_TITLE = /(?:^|[^A-Za-z])M[RS] $/;
const LONGEST_LOUD = 4;
const LONGEST_POINTED = 5;
const IMAGE = new RegExp(
  "(?:graphy|gram|scopy|metry|conditional|compatible)$|^(?:" +
    "safe|unsafe|imag[a-z]*|scan[a-z]*|brain|spine|exam[a-z]*|stud(?:y|ies)|contrast|sequences?|findings?|guided|perfusion|systems?|coils?|suite|physics|protocols?|" +
    "word|excel|office|windows|teams|outlook|exchange|project|paint|edge|visual|contin|patients?|symptoms?|clinic|society)$",
  "i",
);

/** `moderate MR. She has`: a valve's leak ends its sentence. */
const NEXT_SENTENCE =
  /(?:^|[^A-Za-z])MR\. (?:She|He|It|They|We|The|This|There|His|Her|These|Patient|Pt|Also)(?![A-Za-z'])/y;

/** `MR Safe`, `MR Angiography`: in capitals, before what is neither in capitals nor a name, no form of address. */
export function isOfImaging(text: string, words: Words, row: number): boolean {
  const start = words.start[row];
  if (endOf(NEXT_SENTENCE, text, start - LONGEST_POINTED) > 0) return true;
  if (!LOUD_TITLE.test(text.slice(Math.max(0, start - LONGEST_LOUD), start))) return false;
  if (isShape(words, row, Shape.Upper | Shape.Initial)) return false;
  return IMAGE.test(text.slice(start, words.end[row]));
}
