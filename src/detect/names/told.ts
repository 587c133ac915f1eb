/** Words that no list of names has, and of which only a person's belongings, age or being spoken to are told. */
import { endOf } from "../steps.ts";
import { isAskedOfProgram } from "./programs.ts";
import { isPlain, isShape, MAX_TITLED, PLACES } from "./run.ts";
import { Gap, Shape } from "./shapes.ts";
import type { Words } from "./words.ts";

/** What a record has of somebody; firms and programs have addresses, numbers and contacts too. */
const OWNED = new RegExp(
  `'s (?:(?:latest|last|next|most recent|upcoming|current|recent|previous) )?(?:${[
    "charts?|labs?|lab (?:results?|work|values)|test results?|blood(?:work| work| pressure| sugar| type)|vitals|appointments?|appts?|prescriptions?|refills?",
    "meds|medications?(?: list)?|allerg(?:y|ies)|insurance|date of birth|dob|birthday|birth date|mrn|medical (?:record|history|chart)s?|home address|cell(?: phone)?",
    "mom|mother|dad|father|parents?|wife|husband|spouse|daughter|son|sister|brother|guardian|caregiver|emergency contact|next of kin|pcp|doctor|diagnosis|symptoms|surgery|biopsy",
    "copay|deductible|care (?:plan|team)|discharge|admission|referral|immunizations?|vaccinations?|mri|ct|x-?ray|a1c|(?:address|(?:phone )?number|contact info(?:rmation)?)(?= is|:? \\d)",
  ].join("|")})(?![a-z])`,
  "iy",
);
/** How a sentence goes on that opens with who is spoken to. */
const SPOKEN_TO = new RegExp(
  `, (?:${[
    "(?:can|could|would|will|do|did|are|have) you (?!take|drink|eat|mix|crush|use|believe)[a-z]|(?:can|could|may) I (?:please )?(?:speak|talk|ask|have your)|(?:good|great) news",
    "thank you|thanks|you're|you've|you (?:are|have)(?= [a-z])|I(?:'ve| have) (?:scheduled|booked|sent|found|updated|cancelled|canceled)|I(?:'ll| will) (?:call|send|book|schedule)",
    "your (?:[a-z]+ ){1,3}(?:is|are|was|were|has|have) ",
  ].join("|")})`,
  "y",
);
const AGED =
  /,? aged (?:[1-9]\d?|1[01]\d)(?=[,.;)]|\s*$|\n| (?:with|who|is|was|presents?|has|had|from)(?![a-z]))/y;
/** What somebody is to be of somebody else. */
const ROLE =
  / (?:as|for) (?:an?|the|my|his|her|their|our) (?:(?:new|primary|secondary|contingent|authorized|second) )?(?:beneficiary|dependent|emergency contact|guardian|caregiver|proxy|health ?care proxy|authorized user|representative|contact person|spouse)(?![a-z])/y;
/** Assistants that people call by a name, and how a message in a hurry opens. */
const NOBODY =
  /^(?:Claude|Siri|Alexa|Copilot|Gemini|Cortana|ChatGPT|Bard|Grok|Btw|Thx|Thnx|Tnx|Ty|Tysm|Pls|Plz|Fyi|Asap|Imo|Afaik|Omg|Lol|Idk|Tbh|Nvm|Thankyou)$/;

/** Whether the rows [at, end), words of no closed list, are somebody by what stands behind them. */
export function isTold(text: string, words: Words, at: number, end: number): boolean {
  const last = end - 1;
  const stop = words.end[last];
  if (end - at > MAX_TITLED || !mayBeTold(text.charCodeAt(stop))) return false;
  for (let row = at; row < end; row++) {
    if (isPlain(words, row) || words.kind[row] !== 0) return false;
    if ((words.classes[row] & PLACES) !== 0 || isShape(words, row, NO_NAME)) return false;
  }
  if (isShape(words, last, Shape.Possessive)) return endOf(OWNED, text, stop) > 0;
  if (endOf(AGED, text, stop) > 0 || endOf(ROLE, text, stop) > 0) return true;
  if (!opensTurn(words.gap[at]) || endOf(SPOKEN_TO, text, stop) === 0) return false;
  return !NOBODY.test(text.slice(words.start[at], stop)) && !isAskedOfProgram(text, stop);
}

/** Whether what a record has of somebody stands behind a word: `'s refill`. */
export function ownsOfRecord(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x27 && endOf(OWNED, text, end) > 0;
}

const NO_NAME = Shape.Mixed | Shape.Link | Shape.Upper | Shape.Initial | Shape.Numbered;

/** A comma, an apostrophe, or a blank before `a` or `f`. */
function mayBeTold(code: number): boolean {
  return code === 0x2c || code === 0x27 || code === 0x20;
}

function opensTurn(gap: number): boolean {
  return gap === Gap.Break || gap === Gap.Point || gap === Gap.Question || gap === Gap.Label;
}
