/** Hardware addresses: six or eight octets, `00:1a:2b:3c:4d:5e`. 45 CFR 164.514(b)(2)(i)(M). */
import { isHex, isJoined } from "../characters.ts";
import { Trailing } from "../edges.ts";
import { Sign } from "../leaf/cluster.ts";
import { touchesBefore, touchesBehind } from "../leaf/touching.ts";
import type { View } from "../leaf/view.ts";
import type { DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "MAC_ADDRESS";
const LABELS = [
  "mac",
  "mac address",
  "mac addr",
  "macaddress",
  "hardware address",
  "hwaddr",
  "ethernet",
  "ethernet address",
  "physical address",
  "wifi address",
  "bluetooth address",
  "bssid",
];
const OCTETS =
  /[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2})?(?!\d|[:-][0-9a-f])/iy;
const DOTTED = /[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?!\d|\.[0-9a-f])/iy;
/** A certificate's, on the same line: `certificate subject=CN=x serial=04:9a:…`. */
const SERIAL_BEFORE =
  /\b(?:certificates?|cert|x\.?509)\b[^\n]{0,100}\bserial(?:[ _-]?(?:number|no))?\s?[:=]\s?["']?$/i;
const OF_DEVICE =
  /mac|device|pump|monitor|sensor|bluetooth|wi-?fi|patient|implant|birth|death|wearable|equipment|user|member|person|employee/i;
const SERIAL_REACH = 160;
/** An octet before it: a digest's. */
const LONGER = new Trailing(/(?:^|[^0-9a-z])[0-9a-f]{2}[:-]/i);
/** The longest address: eight octets. */
const MAX_LENGTH = 23;
/** Of no device: all zeros, all ones. */
const OF_NONE = /^(?:[0.:-]+|[f.:-]+)$/i;
/** Characters behind the word `mac` within which the address begins. */
const REACH = 24;

export const macAddress: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: LABELS,
  bare: 10,
  labelled: Number.POSITIVE_INFINITY,
  short: {},
  signs: Sign.Paired | Sign.Coloned,
  recognise(view, anchor, report) {
    const { text } = view;
    if (!isOctetAt(text, anchor.start)) return;
    let start = anchor.start;
    while (start > 0 && anchor.start - start < MAX_LENGTH && isPart(text.charCodeAt(start - 1)))
      start--;
    // Letters of a word before it may be hexadecimal: `mac:00:1a…`.
    if (isJoined(text.charCodeAt(start - 1)))
      while (start < anchor.start && !isMark(text.charCodeAt(start))) start++;
    while (start < anchor.start && isMark(text.charCodeAt(start))) start++;
    recogniseAt(view, start, report);
  },
};

/** One in a million has no digit: only its label announces it. */
export const lettersOnlyMacAddress: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: ["mac"],
  hints: { marked: ["mac", "address"] },
  recognise(view, anchor, report) {
    const { text } = view;
    for (let at = anchor.end; at < anchor.end + REACH; at++)
      if (isMark(text.charCodeAt(at + 2)) && !isPart(text.charCodeAt(at - 1)))
        recogniseAt(view, at, report);
  },
};

function recogniseAt(view: View, start: number, report: ReportValue): void {
  const { text } = view;
  if (touchesBefore(text, start) || LONGER.closes(text.slice(Math.max(0, start - 4), start)))
    return;
  const isDotted = text.charAt(start + 4) === ".";
  if (!isDotted && !isMark(text.charCodeAt(start + 2))) return;
  const end = endOf(isDotted ? DOTTED : OCTETS, text, start);
  if (end === 0 || touchesBehind(text, start, end)) return;
  const value = text.slice(start, end);
  if (OF_NONE.test(value)) return;
  const label = view.label(ENTITY, start);
  if (label === undefined && isOfCertificate(text, start)) return;
  const isCounting = !/[a-f]/i.test(value) && value.charAt(2) !== ":";
  if (label !== undefined) report(start, end, 0.95, "label");
  else report(start, end, isCounting ? 0.4 : 0.85, "shape");
}

function isOfCertificate(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - SERIAL_REACH), start);
  return SERIAL_BEFORE.test(before) && !OF_DEVICE.test(before);
}

/** Whether two or four hexadecimal digits stand here and a mark beside them. */
function isOctetAt(text: string, at: number): boolean {
  let start = at;
  while (at - start < 4 && isHex(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end - start <= 4 && isHex(text.charCodeAt(end))) end++;
  const length = end - start;
  const isMarked = isMark(text.charCodeAt(start - 1)) || isMark(text.charCodeAt(end));
  return (length === 2 || length === 4) && isMarked;
}

function isPart(code: number): boolean {
  return isHex(code) || isMark(code);
}

function isMark(code: number): boolean {
  return code === 0x3a || code === 0x2d || code === 0x2e;
}
