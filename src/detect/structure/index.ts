/**
 * Readers of structured text, one format a file. A reader looks first for what announces its format,
 * so that other text costs little; then it reports values by their place in it.
 */
import { filePartsOf } from "../names/file-names.ts";
import { Holds } from "../prefilter/holds.ts";
import { Announced } from "./announced.ts";
import { Behind, kindsBehind } from "./behind.ts";
import { readAccessLog } from "./fields/access-log.ts";
import { readAnswers } from "./fields/answers.ts";
import { readClaimForm } from "./fields/claim-form.ts";
import { readCalendar, readDateCalls, readDateParts } from "./fields/date-calls.ts";
import { announcesDressed, readDressed } from "./fields/dressed.ts";
import { readFlags } from "./fields/flags.ts";
import { readFormFills, readSnapshot } from "./fields/form-fills.ts";
import { readForms } from "./fields/forms.ts";
import { readJobArguments } from "./fields/job-arguments.ts";
import { readRecordings } from "./fields/recordings.ts";
import { readRefused } from "./fields/refused.ts";
import { readVcards } from "./fields/vcard.ts";
import { readCcda } from "./health/ccda.ts";
import { readDicom } from "./health/dicom.ts";
import { readFhir } from "./health/fhir.ts";
import { readFhirSearch, readFhirTokens } from "./health/fhir-search.ts";
import { readFhirXml } from "./health/fhir-xml.ts";
import { readHl7 } from "./health/hl7.ts";
import { announcesHl7Json, readHl7Json, readHl7Paths, readHl7Xml } from "./health/hl7-keys.ts";
import { readNcpdp } from "./health/ncpdp.ts";
import { readX12 } from "./health/x12.ts";
import { readCallIds } from "./json/call-ids.ts";
import { announcesPairs } from "./json/pair-keys.ts";
import { readPairs } from "./json/pairs.ts";
import { parseJson } from "./json/tree.ts";
import { readNameHalves, readNameTags } from "./keys/name-halves.ts";
import { readNamedTags } from "./markup/named-tags.ts";
import type { LabelPlace, Range, ReportPlace, Scanned } from "./place.ts";
import { readSqlBindings } from "./sql/bindings.ts";
import { readSqlConditions } from "./sql/conditions.ts";
import { readSqlCopy } from "./sql/copy.ts";
import { readSql } from "./sql/inserts.ts";
import { readColumns } from "./tables/columns.ts";
import { readDataFrames } from "./tables/data-frames.ts";
import { ANY_DELIMITER } from "./tables/header-lines.ts";
import { readNamelessRows } from "./tables/nameless-rows.ts";
import { readSpacedColumns } from "./tables/spaced-columns.ts";
import { readToon } from "./tables/toon.ts";

const FHIR = /resourceType|birthDate|["']given["']|["']telecom["']|["']postalCode["']/;

/** The score of a name in a file's name. */
const FILE_NAME = 0.7;

const YEARS = ["(19", "(20", "[19", "[20"];

interface Announcing extends Scanned {
  /** Bits of Announced. */
  readonly announced: number;
}

/**
 * Tables, SQL and dumps announce themselves by nothing that is rare: lines, what parts cells, plain words.
 * @param goods takes tables of goods, whose dates may stay
 */
export function readTables(
  { text, holds }: Scanned,
  report: ReportPlace,
  label: LabelPlace,
  goods: (table: Range) => void,
): void {
  if ((holds & Holds.Line) !== 0) {
    if ((holds & ANY_DELIMITER) !== 0) readColumns({ text, holds }, report, label, goods);
    if ((holds & Holds.Head) !== 0 && text.includes("BEGIN:V")) {
      readCalendar(text, report);
      readVcards(text, report);
    }
    if ((holds & Holds.Gap) !== 0) {
      readSpacedColumns(text, report, label);
      readDataFrames(text, report, label);
    }
    if ((holds & Holds.Counted) !== 0) readToon(text, report, label);
  }
  if ((holds & Holds.FirstBox) !== 0) readClaimForm(text, report, label);
  if (announcesDressed(text, holds)) readDressed(text, report, label);
  if ((holds & Holds.Underscore) !== 0)
    for (const { isName, start, end } of filePartsOf(text))
      report(isName ? "PERSON" : "UNIQUE_ID", start, end, FILE_NAME);
  if ((holds & Holds.LedQuote) !== 0 && text.includes('] "')) readAccessLog(text, report);
  readFields({ text, holds }, report, label);
  if (
    (holds & Holds.Less) !== 0 &&
    (text.includes("</") || text.includes("/>") || text.includes("<input"))
  )
    readNamedTags(text, report, label);
  const isBracketed = (holds & Holds.Bracket) !== 0;
  if ((holds & Holds.Apostrophe) !== 0) readSqlConditions(text, report, label);
  if (isBracketed) readBracketed({ text, holds }, report, label);
}

/** Fields as programs hand them on: forms, flags, dates, what is bound to a statement, what is typed into a page. */
function readFields({ text, holds }: Scanned, report: ReportPlace, label: LabelPlace): void {
  const isAssigned = (holds & Holds.Equals) !== 0;
  if (isAssigned) readForms(text, label);
  const inSquare = (holds & Holds.Square) === 0 ? 0 : kindsBehind(text, "[");
  if (isListed(text, inSquare)) readFlags(text, report, label);
  if ((holds & Holds.LedQuote) !== 0 && text.includes('x "')) readSnapshot(text, report, label);
  if ((holds & Holds.Asked) !== 0) readAnswers(text, label);
  if ((holds & Holds.Head) !== 0 && text.includes("PID")) readHl7Paths(text, report);
  const inBrackets = (holds & Holds.Bracket) === 0 ? 0 : kindsBehind(text, "(");
  const assigned = isAssigned ? kindsBehind(text, "=") : 0;
  if (opensDate(text, inBrackets | inSquare, holds)) readDateCalls(text, report);
  if (((inBrackets | assigned) & Behind.Bound) !== 0 || (holds & Holds.Numbered) !== 0)
    readSqlBindings(text, report, label);
  const isLogged = (holds & Holds.LedQuote) !== 0 && text.includes("with arguments");
  if (((inBrackets | inSquare) & Behind.Argument) !== 0 || isLogged)
    readJobArguments(text, report, label);
  if ((inBrackets & Behind.Quote) !== 0) readFormFills(text, report, label);
}

function readBracketed({ text, holds }: Scanned, report: ReportPlace, label: LabelPlace): void {
  const isQuoted = (holds & Holds.Apostrophe) !== 0 && text.includes("', '");
  if (isQuoted || text.includes("Failing row")) readNamelessRows(text, report);
  readSql(text, report, label);
  if ((holds & Holds.Tab) !== 0) readSqlCopy(text, report, label);
  if (text.includes("(00")) readDicom(text, report);
}

/** Whether a year opens what is in brackets, or .NET's call does. */
function opensDate(text: string, kinds: number, holds: number): boolean {
  if ((kinds & Behind.Year) !== 0 && YEARS.some((year) => text.includes(year))) return true;
  if ((holds & Holds.Bracket) !== 0 && text.includes("Date(")) return true;
  return (holds & Holds.Year) !== 0 && (text.includes("{19") || text.includes("{20"));
}

/** Whether a list may have flags, or Python's pairs, by what stands behind its brackets. */
function isListed(text: string, kinds: number): boolean {
  return (
    (kinds & Behind.Bracket) !== 0 ||
    ((kinds & Behind.Quote) !== 0 && (text.includes("--") || text.includes('[["')))
  );
}

/** @param shadow a leaf's in which one of STRUCTURE_HINTS stands */
export function readStructure(shadow: Announcing, report: ReportPlace, label: LabelPlace): void {
  const { text, holds, announced } = shadow;
  if ((announced & (Announced.Hl7 | Announced.Hl7Header)) !== 0) readHl7(text, report);
  if ((announced & Announced.X12) !== 0) readX12(text, report);
  if ((announced & Announced.Dicom) !== 0) readDicom(text, report);
  if (text.includes("\x1c")) readNcpdp(text, report);
  if ((announced & Announced.Ccda) !== 0) readCcda(text, report);
  if ((announced & Announced.FhirXml) !== 0) readFhirXml(text, report);
  if ((announced & Announced.Hl7Fields) !== 0 && (holds & Holds.Less) !== 0)
    readHl7Xml(text, report);
  if ((announced & Announced.HalfTags) !== 0) readNameTags(text, report);
  if ((announced & Announced.Halves) !== 0) readNameHalves(text, report);
  if ((announced & Announced.Refused) !== 0) readRefused(text, report, label);
  if ((announced & Announced.FhirSearch) !== 0) readFhirSearch(text, report);
  if ((announced & Announced.Recording) !== 0) readRecordings(text, report);
  if ((holds & Holds.Pipe) !== 0) readFhirTokens(text, report);
  if ((announced & Announced.Month) !== 0) readDateParts(text, report);
  if ((holds & Holds.Square) !== 0 || text.includes("{")) readJson(shadow, report, label);
}

function readJson({ text, announced }: Announcing, report: ReportPlace, label: LabelPlace): void {
  const isFhir = (announced & Announced.Fhir) !== 0 && FHIR.test(text);
  const hasPairs = (announced & Announced.Pairs) !== 0 && announcesPairs(text);
  if ((announced & Announced.Call) !== 0) readCallIds(text, label);
  const isHl7 = (announced & Announced.Hl7Fields) !== 0 && announcesHl7Json(text);
  if (!isFhir && !hasPairs && !isHl7) return;
  const roots = parseJson(text);
  if (isFhir) readFhir(text, roots, report);
  if (isHl7) readHl7Json(text, roots, report);
  if (hasPairs) readPairs(text, roots, { report, label });
}
