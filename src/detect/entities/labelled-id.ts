/** Makes the recognisers of identifiers that only a phrase before them gives away. */
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import type { View } from "../view.ts";
import { type Identifier, isYear, readIdentifier } from "./identifier.ts";

export interface LabelledId {
  readonly entity: string;
  /** Phrases that name such a value and nothing else, parted by commas: `subscriber id`. */
  readonly labels: string;
  /**
   * Phrases that say other things too: `plan`, `claim`. They count with `number`, `id`, `#` behind them;
   * with less, only before a value that looks like an identifier by itself.
   */
  readonly weak?: string;
  /** Values that name themselves (`RX-4471002`), with the letters that they open with. */
  readonly self?: { readonly pattern: RegExp; readonly prefixes: readonly string[] };
  /** Least digits of a value. */
  readonly least?: number;
  /** What an entity refuses by what stands before the value. */
  readonly not?: RegExp;
}

/** How plainly the words before a value name it. */
type Naming = "named" | "marked" | "bare" | "near";

const BEFORE = 80;
const LEAST = 3;
/** `number`, `id`, `#` right before the value, a copula or marks between. */
const NAMED =
  /(?:#|numbers?|num|nbr|nr|no|ids?|identifiers?|code)[^a-z0-9]{0,8}(?:(?:is|was|are|of|reads)[^a-z0-9]{0,6})?$/i;
const MARKED = /[:=|][^a-z0-9]{0,8}$/i;
/** `Mr. 4827` is a person. */
const TITLE = /\b(?:mrs?|ms|dr)\.\s?$/i;
const SENTENCE_END = /(?<!\b(?:dr|mr|mrs|ms|no|st|pt|jr|sr|[a-z]))[.;?!]\s/i;
/** Between a label and a value farther away stand words only. */
const PROSE = /[A-Za-z,:#'"*()]\s?[#"'*(`]{0,3}$/;
/** An issuer's letters before a blank: `XHG 123A4567`. */
const ISSUER =
  /(?:[:#=|*"]\s?|\b(?:is|number|id|no\.?) )((?!(?:ID|NO|NUM|NR|IS|MRN|SSN|DOB)\b)[A-Z]{2,5}(?:-[A-Z]{2,4})?) $/;
const LETTERED = /^(?:[A-Z]{1,8}|[a-z]{1,3})[-.]?\d[A-Za-z0-9-]*$/;
/** The same with its letters behind: `44710-JR`. */
const TRAILED = /^\d{4,}-[A-Z]{1,3}$/;
const PROCEDURE = /^[A-V]\d{4}$/;
const ZIP_CODE = /^\d{5}(?:-\d{4})?$/;
const LISTED = /^(?:[A-Z]{0,4}[-#]?)\d{4,}$/;

export function labelledId(options: LabelledId): DigitRecogniser {
  const weak = phrases(options.weak ?? "");
  const strong = phrases(options.labels);
  const rules = {
    options,
    least: options.least ?? LEAST,
    strong: anywhere(strong),
    strongLast: atEnd(strong),
    weakLast: atEnd(weak),
  };
  return {
    entity: options.entity,
    wakes: "digits",
    labels: [...strong, ...weak],
    ...(options.self === undefined ? {} : { prefixes: options.self.prefixes }),
    bare: Number.POSITIVE_INFINITY,
    labelled: rules.least,
    recognise: (view, anchor, report) => recognise(rules, view, anchor, report),
  };
}

interface Rules {
  readonly options: LabelledId;
  readonly least: number;
  readonly strong: RegExp;
  readonly strongLast: RegExp;
  readonly weakLast: RegExp;
}

function recognise(rules: Rules, view: View, anchor: Anchor, report: ReportValue): void {
  const { entity, self, not } = rules.options;
  const id = readIdentifier(view, anchor);
  if (id === undefined || id.digits < rules.least) return;
  const before = textBefore(view, id.body);
  const issuer = issuerStart(view, entity, id.body, before);
  if (issuer !== id.body || self?.pattern.test(id.value) === true) {
    report(Math.min(issuer, id.start), id.end, 0.85, "label");
    return;
  }
  const label = view.label(entity, id.body);
  if (label === undefined || TITLE.test(before) || not?.test(before) === true) return;
  if (label.isListed === true) {
    if (LISTED.test(id.value) && !isYear(id.value)) report(id.start, id.end, 0.7, "label");
    return;
  }
  const isStrongLast = rules.strongLast.test(before);
  const isWeakLast = !isStrongLast && rules.weakLast.test(before);
  const naming = label.isDirect || isStrongLast || isWeakLast ? namingOf(before) : "near";
  if (naming === "near" && (view.demotes(id.body) || SENTENCE_END.test(before.slice(-32)))) return;
  const isStrong = naming === "near" ? rules.strong.test(before) : !isWeakLast;
  const score = isStrong ? strongScore(id, naming, before) : weakScore(id, naming, before);
  if (score > 0) report(id.start, id.end, score, "label");
}

function strongScore(id: Identifier, naming: Naming, before: string): number {
  if (naming === "near") return id.digits >= 5 && PROSE.test(before) ? 0.55 : 0;
  return isYear(id.value) && naming !== "named" ? 0 : 0.85;
}

function weakScore(id: Identifier, naming: Naming, before: string): number {
  if (naming === "named") return isYear(id.value) ? 0 : 0.8;
  const isLettered = LETTERED.test(id.value) || TRAILED.test(id.value);
  const isOwn = isLettered && id.digits >= 4 && !PROCEDURE.test(id.value);
  if (naming === "near") return isOwn && id.digits >= 5 && PROSE.test(before) ? 0.55 : 0;
  const isLong = id.digits >= (naming === "marked" ? 5 : 7) && !ZIP_CODE.test(id.value);
  return isOwn || isLong ? 0.7 : 0;
}

function namingOf(before: string): Naming {
  if (NAMED.test(before)) return "named";
  return MARKED.test(before) ? "marked" : "bare";
}

/** Where the letters of an issuer before the value start, when a label stands right before them. */
function issuerStart(view: View, entity: string, body: number, before: string): number {
  const letters = ISSUER.exec(before)?.[1];
  if (letters === undefined) return body;
  const start = body - letters.length - 1;
  return start >= 0 && view.label(entity, start)?.isDirect === true ? start : body;
}

/** The characters before a value; near the start of a leaf its key first. */
function textBefore(view: View, at: number): string {
  const before = view.text.slice(Math.max(0, at - BEFORE), at);
  return at < BEFORE && view.key !== "" ? `${view.key}: ${before}` : before;
}

/** Phrases parted by commas. */
export function phrases(list: string): string[] {
  return list
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

const SKIPPED = "(?:[^a-z0-9]{1,6}(?:is|was|are|of|number|no|num|id|for|to|the|a|as))*[^a-z0-9]*$";

/** Whether one of the phrases stands somewhere in a text. */
function anywhere(list: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${alternatives(list)})(?![a-z])`, "i");
}

/** Whether one of the phrases is the last, with nothing but a name for numbers, a copula and marks behind. */
function atEnd(list: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(list)})${SKIPPED}`, "i");
}

function alternatives(list: readonly string[]): string {
  return list.map((phrase) => phrase.replaceAll(" ", "[^a-z0-9]{0,3}")).join("|") || "(?!)";
}
