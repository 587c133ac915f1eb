/** Passports: the number by label, the machine-readable zone by its lines. 45 CFR 164.514(b)(2)(i)(K). */
import { isCapital, isDigit } from "../characters.ts";
import { isMrz, isMrzNumberLine } from "../checks/mrz.ts";
import { labelledId } from "../ids/labelled-id.ts";
import { Sign } from "../leaf/cluster.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";

/** Lines have 30, 36 or 44 characters (ICAO Doc 9303); a scan may lose a few. */
const LEAST_LINE = 28;
const MOST_LINE = 46;
/** A date with its check digit stands in every zone. */
const ZONE_DIGITS = 7;
/** Birth date, sex, expiry date, each date with its check digit. */
const DATES = /\d{7}[MFX<]\d{7}/;

const byLabel = labelledId({
  entity: "US_PASSPORT",
  labels: `passport number, passport no, passport num, passport id, passportnumber, passportno, passport, passports, passport card,
    passport card number, passport book number, travel document number, travel document,
    numero de pasaporte, num de pasaporte, pasaporte, pasaporte mexicano, pasaporte num, passaporte, numero do passaporte, passeport, numero de passeport, reisepass, reisepassnummer, passaporto, numero passaporto, paszport, numer paszportu, paspo, ho chieu, so ho chieu, pasaporte numero`,
  least: 6,
});

export const usPassport: DigitRecogniser = {
  ...byLabel,
  short: {},
  signs: Sign.Led | Sign.Trailed,
  recognise(view, anchor, report) {
    if (anchor.digits >= ZONE_DIGITS) recogniseZone(view, anchor, report);
    if (anchor.digits >= byLabel.labelled) byLabel.recognise(view, anchor, report);
  },
};

/** A zone is named by the line that holds the dates: with it go the lines around it. */
function recogniseZone({ text }: View, anchor: Anchor, report: ReportValue): void {
  const dated = lineAround(text, anchor.start);
  if (dated === undefined || !DATES.test(text.slice(dated.start, dated.end))) return;
  const lines = [dated];
  for (let above = lineBefore(text, dated.start); above !== undefined && lines.length < 3; ) {
    lines.unshift(above);
    above = lineBefore(text, above.start);
  }
  for (let below = lineAfter(text, dated.end); below !== undefined && lines.length < 3; ) {
    lines.push(below);
    below = lineAfter(text, below.end);
  }
  const [first = dated] = lines;
  const last = lines.at(-1) ?? dated;
  const zone = lines.map(({ start, end }) => text.slice(start, end));
  const isRight = lines.length === 1 ? isMrzNumberLine(zone[0]) : isMrz(zone);
  if (
    !isRight &&
    !zone.some((line) => line.includes("<<") && /^[A-Z]/.test(line) && lines.length > 1)
  )
    return;
  report(first.start, last.end, isRight ? 0.95 : 0.8, isRight ? "checksum" : "structure");
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function lineAround(text: string, at: number): Line | undefined {
  let start = at;
  let end = at;
  while (isZoneCharacter(text.charCodeAt(start - 1)) && at - start <= MOST_LINE) start--;
  while (isZoneCharacter(text.charCodeAt(end)) && end - at <= MOST_LINE) end++;
  const length = end - start;
  return length >= LEAST_LINE && length <= MOST_LINE ? { start, end } : undefined;
}

function lineBefore(text: string, start: number): Line | undefined {
  let at = start;
  if (text.charAt(at - 1) !== "\n") return undefined;
  at -= text.charAt(at - 2) === "\r" ? 2 : 1;
  const line = lineAround(text, at);
  return line?.end === at ? line : undefined;
}

function lineAfter(text: string, end: number): Line | undefined {
  const at = text.charAt(end) === "\r" ? end + 1 : end;
  if (text.charAt(at) !== "\n") return undefined;
  const line = lineAround(text, at + 1);
  return line?.start === at + 1 ? line : undefined;
}

/** Capitals, digits, `<`. */
function isZoneCharacter(code: number): boolean {
  return isCapital(code) || isDigit(code) || code === 0x3c;
}
