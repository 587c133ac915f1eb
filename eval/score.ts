/** One line's outcome against its labels. */
import type { Found } from "./align.ts";
import { claimOf, owed } from "./claims.ts";
import { isRightFor, meaningOf } from "./labels.ts";
import { isReadable } from "./leak.ts";
import type { Outcome } from "./lethe.ts";
import { keepsStructure, survivors } from "./structure.ts";
import { count, entityTally, type SourceTally } from "./tally.ts";
import type { Span, Vector } from "./vectors.ts";

interface Scene {
  readonly vector: Vector;
  readonly outcome: Outcome;
  readonly tally: SourceTally;
  readonly note: Note;
}

export interface Miss {
  readonly source: string;
  readonly line: number;
  readonly entity: string;
  /** `leak`, `cover`, `extra`, `type`, `touched`, `structure`, `lost`, `unsettled`, `check` */
  readonly kind: string;
  /** The place with its surroundings. */
  readonly text: string;
}

/** @param of the text that `at` is a place of: the line's own when absent */
export type Note = (kind: string, entity: string, at: Place, of?: string) => void;

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Claimed extends Span {
  readonly entity: string;
}

/** Sources that label all that Lethe could find in them; of the others no finding is called wrong. */
const COMPLETE = new Set(["asq-phi", "presidio-research", "otel-hardcases"]);
/** Sources that label every value of some entities; one in a hundred cards there is not labelled. */
const COMPLETE_BY_ENTITY: Readonly<Record<string, readonly string[]>> = {
  ambientmeta: ["CREDIT_CARD", "US_NPI", "MEDICAL_RECORD_NUMBER"],
};

export function scoreLine(
  vector: Vector,
  outcome: Outcome,
  { tally, note }: { tally: SourceTally; note: Note },
): void {
  const { spans, text } = vector;
  const whole = { start: 0, end: text.length };
  const structure = keepsStructure(text, outcome.text);
  if (structure !== undefined && !count(tally.structure, structure)) note("structure", "", whole);
  for (const value of survivors(vector.note)) {
    if (!count(tally.survived, isReadable(value, { start: 0, end: value.length }, outcome.text)))
      note("lost", value, whole);
  }
  const scene = { vector, outcome, tally, note };
  if (spans === undefined) scoreAsserted(scene);
  else if (spans.length === 0) scoreClean(scene);
  else scoreLabelled(scene, spans);
}

function scoreLabelled(scene: Scene, spans: readonly Span[]): void {
  const { vector, tally } = scene;
  const claimed: Claimed[] = [];
  for (const span of spans) {
    const claim = claimOf(vector, span);
    if (claim.kind === "entity") claimed.push({ ...span, entity: claim.entity });
    else tally.notClaimed.set(claim.reason, (tally.notClaimed.get(claim.reason) ?? 0) + 1);
  }
  for (const span of claimed) scoreSpan(span, scene);
  scoreFindings(scene, spans, claimed);
}

function scoreSpan(span: Claimed, { vector, outcome, tally, note }: Scene): void {
  const { text } = vector;
  const row = entityTally(tally, span.entity);
  const over = outcome.findings.filter((found) => overlaps(found, span));
  row.labelled++;
  if (isReadable(text, span, outcome.text)) note("leak", span.entity, span);
  else row.gone++;
  const left = [...owed(text, span, span.entity)].find(
    (index) => !over.some(({ start, end }) => index >= start && index < end),
  );
  if (left === undefined) row.covered++;
  else note("cover", span.entity, span);
  if (over.some(({ entity }) => isRightFor(entity, span.entity))) row.recognised++;
}

/** @param spans the claimed ones and the others */
function scoreFindings(scene: Scene, spans: readonly Span[], claimed: readonly Claimed[]): void {
  const { vector, outcome, tally, note } = scene;
  const { source } = vector;
  const entities = COMPLETE_BY_ENTITY[source];
  if (entities === undefined && !COMPLETE.has(source)) return;
  for (const found of outcome.findings) {
    if (entities !== undefined && !entities.includes(found.entity)) continue;
    const row = entityTally(tally, found.entity);
    row.findings++;
    const isInPlace = spans.some((span) => overlaps(found, span));
    const over = claimed.filter((span) => overlaps(found, span));
    if (isInPlace) row.inPlace++;
    else note("extra", found.entity, found);
    if (over.some(({ entity }) => isRightFor(found.entity, entity))) row.ofType++;
    else if (isInPlace && over.length === 0) row.beside++;
    else if (isInPlace) note("type", found.entity, found);
  }
  scoreWords(scene, spans, claimed);
}

/** As presidio-research counts: words, of whatever type; those of values not claimed are left out. */
function scoreWords(
  { vector, outcome, tally }: Scene,
  spans: readonly Span[],
  claimed: readonly Claimed[],
): void {
  for (const word of vector.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = { start: word.index, end: word.index + word[0].length };
    const isClaimed = claimed.some((span) => overlaps(at, span));
    if (!isClaimed && spans.some((span) => overlaps(at, span))) continue;
    const isFound = outcome.findings.some((found) => overlaps(at, found));
    if (isClaimed && isFound) tally.words.right++;
    else if (isClaimed) tally.words.missed++;
    else if (isFound) tally.words.wrong++;
  }
}

/** A line of a type without spans: nothing of that type may be found; of `ANY`: nothing may change. */
function scoreClean({ vector, outcome, tally, note }: Scene): void {
  const { source, type, text } = vector;
  if (type !== "ANY" && !COMPLETE.has(source)) {
    const meaning = meaningOf(source, type);
    if (meaning.kind === "not-claimed") return;
    const wrong = outcome.findings.filter(({ entity }) => isRightFor(entity, meaning.entity));
    count(tally.touched, wrong.length > 0);
    count(tally.touchedWithoutNames, wrong.some(isNoName));
    count(tally.touchedWithoutNamesAndPlaces, wrong.some(isNoNameOrPlace));
    for (const found of wrong) note("touched", found.entity, found);
    return;
  }
  const isTouched = count(tally.touched, outcome.text !== text);
  const isUnexplained = isTouched && outcome.findings.length === 0;
  count(tally.touchedWithoutNames, isUnexplained || outcome.findings.some(isNoName));
  count(
    tally.touchedWithoutNamesAndPlaces,
    isUnexplained || outcome.findings.some(isNoNameOrPlace),
  );
  for (const found of outcome.findings) note("touched", found.entity, found);
}

function scoreAsserted({ vector, outcome, tally, note }: Scene): void {
  const { type, text } = vector;
  const whole = { start: 0, end: text.length };
  const claim = claimOf(vector, { ...whole, label: type });
  if (type !== "ANY" && claim.kind === "not-claimed") return;
  const entity = claim.kind === "entity" ? claim.entity : type;
  if (!count(tally.asserted, outcome.text !== text)) note("leak", entity, whole);
}

function isNoName({ entity }: Found): boolean {
  return entity !== "PERSON";
}

function isNoNameOrPlace({ entity }: Found): boolean {
  return entity !== "PERSON" && !isRightFor(entity, "LOCATION");
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && a.end > b.start;
}
