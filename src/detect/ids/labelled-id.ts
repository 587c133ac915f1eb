/** Makes the recognisers of identifiers that only a phrase before them gives away. */
import { isCapital, isLetter } from "../characters.ts";
import type { FoundLabel } from "../labels/labels.ts";
import { type Cluster, Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import { lettersBefore } from "../numbers/spoken-digits.ts";
import { Openings } from "../openings.ts";
import type { DigitRecogniser, Range, ReportValue } from "../recogniser.ts";
import { phrasesOf } from "../word-lists.ts";
import { Before, type Part } from "./before.ts";
import { type Kind, type Nearest, Phrases, wordStart } from "./id-phrases.ts";
import { bodyOf, type Identifier, isYear, opensList, readIdentifier } from "./identifier.ts";
import { scoreOfToken } from "./lettered-id.ts";

export interface LabelledId {
  readonly entity: string;
  /** Phrases that name such a value and nothing else, parted by commas: `subscriber id`. */
  readonly labels: string;
  /**
   * Phrases that say other things too: `plan`, `claim`. They count with `number`, `id`, `#` behind them;
   * with less, only before a value that looks like an identifier by itself.
   */
  readonly weak?: string;
  /** Phrases that count with `number`, `id`, `#` behind them, else only before letters and six digits. */
  readonly named?: string;
  /** Values that name themselves (`RX-4471002`), with the letters that stand before their digits. */
  readonly self?: { readonly pattern: RegExp; readonly prefixes: readonly string[] };
  /** Least digits of a value. */
  readonly least?: number;
  /** What an entity refuses by what stands before the value. */
  readonly not?: readonly RegExp[];
  /** The same, where little tells that it need not be looked for. */
  readonly refuses?: (before: Before, label: FoundLabel) => boolean;
  /** Values of a public list of codes, unless `number`, `id`, `#` stands before them. */
  readonly codes?: RegExp;
}

const BLANK = 0x20;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const LEAST = 3;
/** `number`, `id`, `#` right before the value, a copula or marks between; `/patients/` of a path. */
const NAMED =
  /(?:(?:#|numbers?|num|nbr|nr|nro|no|ids?|identifiers?|code)[^a-z0-9]{0,8}(?:(?:is|was|are|of|reads)[^a-z0-9]{0,6})?|[a-z]\/)$/i;
const MARKED = /[:=|][^a-z0-9]{0,8}$/i;
const SMALL = /[a-z]\s{1,3}$/;
const LONGEST_MARK = 9;
/** Between a label and a value farther away stand words of one sentence only. */
const PROSE = /^(?:[^.;?!<>{}[\]=/\\|\n0-9]|(?<=\b(?:dr|mr|mrs|ms|no|st|pt|jr|sr|[a-z]))\.)*$/i;
/** `Patient Jane Roe, ID 84719265`: whose number it is stands between. */
const NAME_BETWEEN =
  /^[^a-z0-9]{1,4}(?:[A-Z][A-Za-z'.\u00c0-\u00ff-]*,? ){0,4}[A-Z][A-Za-z'.\u00c0-\u00ff-]*(?:[,;] ?| ?\(| [-/|] )(?:ID|No|#|Num)/;
/** `Member: Jane Roe / ID: 84719265` */
const NAME_AND_SLASH =
  /^: ?(?:[A-Z][A-Za-z'.\u00c0-\u00ff-]*,? ){1,4}[/|] ?(?:ID|No|#|Num)[#:. ]{0,3}(?:[A-Z]{2,5} )?$/;
/** `a referral, the number on the letter is REF-2026-118834`: it is said where the number stands. */
const NUMBER_ON =
  /(?:^|[^a-z])(?:number|id|#) (?:on|at the (?:top|bottom) of) [a-z ]{2,24}(?: is|:)? $/i;
const MOST_WORDS = 8;
const MOST_WORDS_WEAK = 2;
/** Nothing but a name for numbers, a copula and marks; also over the point of an abbreviation. */
const ADJACENT =
  /^(?:";s:\d{1,4}:"$|_\d{1,2}(?![a-z0-9]))?(?:[^a-z0-9]{1,6}(?:is|was|are|of|numbers?|no|num|nro?|ids?|for|to|the|a|as))*[^a-z0-9]*$/i;
/** An issuer's letters before a blank: `XHG 123A4567`. */
const ISSUER =
  /(?<![A-Za-z0-9-])((?!(?:ID|NO|NUM|NR|IS|MRN|SSN|DOB|DL|VIN|NPI|DEA|CPT|HCPCS|ICD|DRG|NDC|REV|DX|POS|TX)\b)(?:[A-Z]{2,5}(?:-[A-Z]{2,4})?|[B-HJ-Z])) $/;
/** Nine letters with their hyphens, the blank, and what may not stand before. */
const LONGEST_ISSUER = 12;
/** Also with its own kind in the middle: `NB-ACCT-00991`. */
const LETTERED =
  /^(?:(?:[A-Z]{1,8}|[a-z]{1,3})[-.]?|[A-Z]{2,5}-[A-Z]{1,3}|[A-Z]{2,8}-(?:ACC|ACCT|SN|MRN|PT|MBR|CLM|CL|ID)-)\d[A-Za-z0-9-]*$/;
/** The same with its letters behind: `44710-JR`. */
const TRAILED = /^\d{4,}-[A-Z]{1,3}$/;
/** The number of a case, by its year: `24-019922`. */
const YEARLY = /^(?:(?:19|20)?\d\d)-[A-Z]{0,3}-?\d{5,}$/;
/** `26-288-04417`; not `99214-25`, a procedure and its modifier. */
const HYPHENED = /^(?!\d{5}-\d\d$|\d{5}-\d{4}$)(?=(?:\d-?){6,})\d{2,5}(?:-\d{2,6}){1,3}$/;
/** `0099-XRT-2`, `24-JV-0119` */
const MIDDLED = /^(?:\d{3,}-[A-Z]{2,4}|\d\d-[A-Z]{2})-\d+$/;
const PROCEDURE = /^[A-V]\d{4}$/;
const ZIP_CODE = /^\d{5}(?:-\d{4})?$/;
const LISTED = /^(?:[A-Z]{1,4}[-#]?\d{4,}|\d{5,})$/;

/** Between the words of a key, also of one in an object of the other, alone or behind a number: `file.group`, `"file":{"group`, `fileGroup`. */
export const KEY_JOINT =
  "(?:[._]?|[\"'\\\\]{1,3}\\s?:\\s?\\{(?:[\"'\\\\\\w]{1,24}\\s?:\\s?\\d{1,12},)?\\s?[\"'\\\\]{1,3})";

export function labelledId(options: LabelledId): DigitRecogniser {
  const strong = phrasesOf(options.labels);
  const weak = phrasesOf(options.weak ?? "");
  const named = phrasesOf(options.named ?? "");
  const sure = strong.flatMap(withSuffixes);
  const rules = {
    options,
    phrases: new Phrases({ strong, weak, named }),
    sure: new Set(sure),
    own: new Openings(options.self?.prefixes ?? []),
  };
  return {
    entity: options.entity,
    wakes: "digits",
    labels: [...sure, ...weak, ...named],
    ...(options.self === undefined ? {} : { prefixes: options.self.prefixes }),
    bare: Number.POSITIVE_INFINITY,
    labelled: options.least ?? LEAST,
    signs: Sign.Led | Sign.Slashed,
    recognise: (view, anchor, report) => recognise(rules, view, anchor, report),
    readToken: (view, token, report) => readToken(rules, view, token, report),
  };
}

interface Rules {
  readonly options: LabelledId;
  readonly phrases: Phrases;
  /** Labels that say enough right before a value. */
  readonly sure: ReadonlySet<string>;
  /** Letters of values that name themselves. */
  readonly own: Openings;
}

function recognise(rules: Rules, view: View, anchor: Cluster, report: ReportValue): void {
  const { entity, self, least = LEAST } = rules.options;
  const body = bodyOf(view.text, anchor);
  const lead = leadOf(view.text, body);
  const label = view.label(entity, lead);
  // Most anchors end here: what follows costs more.
  if (label === undefined && !mayNameItself(rules, view.text, body)) return;
  const id = readIdentifier(view, anchor.start, body);
  if (id === undefined || id.digits < least) return;
  const isLettered = id.digits < id.value.length;
  if (isLettered && self?.pattern.test(id.value) === true) report(id.start, id.end, 0.85, "label");
  if (label === undefined) return;
  const before = new Before(view, lead);
  if (isRefused(rules, before, label)) return;
  const issuer = lead < body ? lead : id.digits < 5 ? body : issuerStart(view, entity, body);
  const isIssued = issuer < lead;
  const score = isIssued ? 0.85 : scoreOf(rules, id, label, before);
  if (score > 0 && (label.isDirect || !view.demotes(lead)))
    report(Math.min(issuer, id.start), id.end, score, "label");
}

/** In vain for some; false: none of the letters that values open with stands before the first digit of a token. */
function mayNameItself({ own }: Rules, text: string, body: number): boolean {
  for (let at = body; isLetter(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN; at++)
    if (own.mayStandAt(text, at)) return true;
  return false;
}

function readToken(rules: Rules, view: View, { start }: Range, report: ReportValue): void {
  const { entity } = rules.options;
  const isListed = view.listedEntity(start) === entity;
  const label = view.label(entity, start);
  const id = label === undefined ? undefined : readIdentifier(view, start, start);
  if (label === undefined || id === undefined) return;
  if (isOfCode(view.text, id)) return;
  const before = new Before(view, start);
  if (isRefused(rules, before, label) || (!isListed && !label.isDirect && view.demotes(start)))
    return;
  const { kind = "weak", between } = nearestPhrase(rules.phrases, before.part);
  const isAdjacent = label.isDirect || ADJACENT.test(between);
  const { words } = before;
  const score = scoreOfToken(id.value, {
    ...{ kind, between, isAdjacent, isListed },
    isNamed: NAMED.test(words),
    isSmall: SMALL.test(words),
  });
  if (score > 0) report(id.start, id.end, score, "label");
}

/** A call, a member or an element of code: `row2col3(`, `p2p4.id`. */
function isOfCode(text: string, { value, end }: Identifier): boolean {
  return /[a-z]/.test(value) && /^(?:[([]|\.[a-z]|::)/i.test(text.slice(end, end + 2));
}

/** Whether what stands before a value says that it is none of these. */
function isRefused({ options }: Rules, before: Before, label: FoundLabel): boolean {
  const { not, refuses } = options;
  if (before.isTitled || before.isCounted || before.isPinned) return true;
  if (refuses?.(before, label) === true) return true;
  return not?.some((way) => way.test(before.words)) === true;
}

/** 0: the label does not mean this value. */
function scoreOf(rules: Rules, id: Identifier, label: FoundLabel, before: Before): number {
  if (label.isListed === true) return LISTED.test(id.value) && !isYear(id.value) ? 0.7 : 0;
  if (rules.options.codes?.test(id.value) === true && !NAMED.test(before.words)) return 0;
  if (label.isDirect && rules.sure.has(label.phrase) && !isYear(id.value)) return 0.85;
  const { kind = "weak", between } = nearestPhrase(rules.phrases, before.part);
  if (!label.isDirect && !ADJACENT.test(between)) return scoreFar(id, kind, between);
  if (isYear(id.value)) return kind === "strong" && NAMED.test(before.words) ? 0.85 : 0;
  if (kind === "strong") return 0.85;
  const { words } = before;
  if (NAMED.test(words)) return 0.8;
  const isMarked = MARKED.test(words.slice(-LONGEST_MARK));
  if (kind === "named")
    return (!isMarked && isOwn(id) && id.digits >= 6) || opensList(before.text, id) ? 0.6 : 0;
  const least = isMarked ? 5 : 7;
  return isOwn(id) || (id.digits >= least && !ZIP_CODE.test(id.value)) ? 0.7 : 0;
}

/** The label's own words are looked at first: they hold it but for odd spellings. */
function nearestPhrase(phrases: Phrases, { text, from, to, label }: Part): Nearest {
  const first = wordStart(text, Math.max(from, label), from);
  const nearest = phrases.last(text, first, to);
  return nearest.kind === undefined && first > from ? phrases.last(text, from, to) : nearest;
}

/** Other words stand between label and value: `MRN for Jane Roe is 84719265`. */
function scoreFar(id: Identifier, kind: Kind, between: string): number {
  if (id.digits < 5) return 0;
  if (NAME_AND_SLASH.test(between)) return 0.6;
  if (!PROSE.test(between)) return 0;
  const words = between.split(/[^A-Za-z]+/).filter((word) => word !== "").length;
  if (kind === "strong") return words <= MOST_WORDS ? 0.55 : 0;
  if (NAME_BETWEEN.test(between) && NAMED.test(between)) return 0.6;
  if (words <= MOST_WORDS && isOwn(id) && NUMBER_ON.test(between)) return 0.55;
  return words <= MOST_WORDS_WEAK && (isOwn(id) || NAMED.test(between)) ? 0.55 : 0;
}

/** Whether a value looks like an identifier by itself: letters, then digits. */
function isOwn({ value, digits }: Identifier): boolean {
  return (
    (LETTERED.test(value) ||
      TRAILED.test(value) ||
      MIDDLED.test(value) ||
      YEARLY.test(value) ||
      HYPHENED.test(value)) &&
    digits >= 4 &&
    !PROCEDURE.test(value)
  );
}

/** Where the letters start that are said before a digit: `T as in Tom, R, 7 7 0 4 9`. */
function leadOf(text: string, body: number): number {
  const isSaid = text.charCodeAt(body + 1) === BLANK || text.charCodeAt(body + 1) === COMMA;
  if (!isSaid || text.charCodeAt(body - 1) !== BLANK) return body;
  return body - lettersBefore(text, body).length;
}

/** Where the letters of an issuer before the value start, when a label stands right before them. */
function issuerStart(view: View, entity: string, body: number): number {
  if (!isCapital(view.text.charCodeAt(body - 2))) return body;
  const before = view.text.slice(Math.max(0, body - LONGEST_ISSUER), body);
  const letters = ISSUER.exec(before)?.[1];
  if (letters === undefined) return body;
  const start = body - letters.length - 1;
  return view.label(entity, start)?.isDirect === true ? start : body;
}

/** A phrase as it is, and with the names for numbers: so that `license no` does not take `driver s license no`. */
function withSuffixes(phrase: string): string[] {
  return [
    phrase,
    ...["number", "no", "num", "id", "identifier"].map((suffix) => `${phrase} ${suffix}`),
  ];
}
