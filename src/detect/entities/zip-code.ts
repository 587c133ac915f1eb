/** ZIP and postal codes behind a state, a label or a city; bare digits stay. 45 CFR 164.514(b)(2)(i)(B). */
import { isOfMaker } from "../addresses/makers.ts";
import {
  isAmbiguousState,
  isPlainState,
  isZipOf,
  STATE_WORDS,
  stateCode,
} from "../addresses/states.ts";
import { isLetter } from "../characters.ts";
import { Sign } from "../leaf/cluster.ts";
import { touchesBefore, touchesBehind } from "../leaf/touching.ts";
import type { View } from "../leaf/view.ts";
import type { Anchor, DigitRecogniser, ReportValue } from "../recogniser.ts";
import { digitsAt, endOf, tokenStart } from "../steps.ts";

const ENTITY = "ZIP_CODE";
const ZIP = /\d{5}(?:-\d{4})?(?![\d-])/y;
/** `NC 27701`, `North Carolina, 27701`, `NC^27701`: the state, and whether a city stands before it. */
const STATE =
  /(?:^|[^A-Za-z])(?:([A-Z]{2})|((?:(?:New|North|South|West|Rhode|Puerto|District of|Virgin|American) )?[A-Z][a-z]{3,12}))\.?(?:,? |\n ?|, ?|\^|\*|","postalCode":")$/;
/** `yakima wa 98901` */
const TYPED_STATE = /[a-z]{3,},? ([a-z]{2}),? $/;
const CITY_BEFORE = /[A-Za-z]{2}(?:, ?|\n|\^|\*)[A-Z]{2}[^A-Za-z]{0,3}$/;
const REACH = 28;
/** `lived in 27701` */
const HOME = /\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)) (?:in|near|at) $/i;
/** Behind a label: digits in one or two groups with a few letters around, as postal services have them. */
const LABELLED =
  /(?:[A-Z]{1,2}[- ]?(?=\d{3,5}(?!\d)))?\d{3,6}(?:[- ]\d{2,4})?(?: ?(?![KMGT]B\b)[A-Z]{2})?(?![\w-]| non-null| [KMGT]B\b| files)/y;
/** `zip file 2024` */
const ARCHIVE = /\bzip[- _.]?(?:file|archive|folder)/i;
/** United Kingdom: an area's letters, a district, a blank, a sector and a unit. */
const BRITISH = /[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?!\w)/iy;
/** In capitals with its blank; `E2 3RD` is an ordinal. */
const SURE_BRITISH = /^[A-Z]{1,2}\d[A-Z\d]? \d(?!ST|ND|RD|TH|GB|HR|HZ|PX|LB)[A-Z]{2}$/;
/** Canada: letter and digit in turn. */
const CANADIAN = /[ABCEGHJ-NPRSTVXY]\d[A-CEGHJ-NPRSTV-Z][ -]?\d[A-CEGHJ-NPRSTV-Z]\d(?!\w)/iy;
const BRITISH_AREAS = new Set(
  "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE".split(
    " ",
  ),
);
/** A town, a province or a street before a code of letters and digits. */
const PLACE_BEFORE =
  /(?:[A-Z][a-z]{2,20}|\b(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)|[A-Z]{4,20})(?:, ?| |\n)$/;

/** In India a postcode is a PIN; behind the last word of an address it is no secret: `New Delhi, pin 110001`. */
const BEFORE_PIN =
  "address road rd street marg nagar colony layout block sector phase society cross main lane chowk bazar bazaar gali vihar enclave village taluk tehsil dist district state delhi mumbai bengaluru bangalore chennai kolkata hyderabad pune ahmedabad jaipur lucknow gurgaon gurugram noida nagpur indore bhopal patna kochi coimbatore thane surat kerala karnataka maharashtra gujarat punjab haryana rajasthan bihar odisha telangana nadu pradesh bengal goa assam india".split(
    " ",
  );

export const zipCode: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "zip",
    "zips",
    "zip code",
    "zip codes",
    "zip cd",
    "postal cd",
    "zip 5",
    "zip 9",
    "zipcode",
    "postal",
    "postal code",
    "postal codes",
    "postalcode",
    "postcode",
    "post code",
    "postal index",
    "pin code",
    "pincode",
    "plz",
    "postleitzahl",
    "cep",
    "cap code",
    "postnummer",
    "postinumero",
    "postnr",
    "kode pos",
    "eircode",
    "pasta indekss",
    "m\u00e3 buu ch\u00ednh",
    "yeposi",
    "ifiweranse",
    "postanski broj",
    "ir\u00e1ny\u00edt\u00f3sz\u00e1m",
    ...BEFORE_PIN.map((word) => `${word} pin`),
  ],
  bare: 9,
  labelled: 3,
  short: { state: STATE_WORDS },
  signs: Sign.Led | Sign.Five,
  recognise(view, anchor, report) {
    const start = tokenStart(view.codes, anchor.start, 4);
    if (start === anchor.start && recogniseBehindState(view, start, report)) return;
    if (recogniseLetters(view, start, report)) return;
    const isBehindWord = start < anchor.start && isGlued(view.text, anchor.start);
    recogniseLabelled(view, anchor, isBehindWord ? anchor.start : start, report);
  },
};

function recogniseBehindState(view: View, start: number, report: ReportValue): boolean {
  const { text, codes } = view;
  const end = digitsAt(codes, start, 6) === 5 ? endOf(ZIP, text, start) : 0;
  if (end === 0 || touchesBehind(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  if (HOME.test(before)) {
    report(start, end, 0.6, "cue");
    return true;
  }
  const state = STATE.exec(before);
  const name = state?.[1] ?? state?.[2] ?? TYPED_STATE.exec(before)?.[1]?.toUpperCase() ?? "";
  const code = stateCode(name);
  if (code === undefined) return false;
  const isOf = isZipOf(code, text.slice(start, end));
  const hasCity = CITY_BEFORE.test(before);
  const isSure = hasCity || (!isAmbiguousState(name) && (isOf || isPlainState(name)));
  if (isSure && !isOfMaker(text, start)) report(start, end, isOf ? 0.9 : 0.6, "cue");
  return isSure;
}

/** British and Canadian codes, beside a label or a place. */
function recogniseLetters(view: View, start: number, report: ReportValue): boolean {
  const { text } = view;
  if (!isLetter(text.charCodeAt(start)) || text.charCodeAt(start - 1) === 0x2f) return false;
  const british = endOf(BRITISH, text, start);
  const isBritish = british !== 0 && BRITISH_AREAS.has(areaOf(text, start));
  const end = isBritish ? british : endOf(CANADIAN, text, start);
  if (end === 0) return false;
  if (view.label(ENTITY, start) !== undefined) report(start, end, 0.95, "label");
  else if (PLACE_BEFORE.test(text.slice(Math.max(0, start - REACH), start)))
    report(start, end, text.slice(start, end).includes(" ") ? 0.75 : 0.5, "cue");
  else
    report(start, end, isBritish && SURE_BRITISH.test(text.slice(start, end)) ? 0.5 : 0.4, "shape");
  return true;
}

/** `zip45402`, `zip code is45402` */
function isGlued(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && !touchesBefore(text, at);
}

function areaOf(text: string, start: number): string {
  const length = isLetter(text.charCodeAt(start + 1)) ? 2 : 1;
  return text.slice(start, start + length).toUpperCase();
}

function recogniseLabelled(view: View, anchor: Anchor, start: number, report: ReportValue): void {
  if (anchor.digits < 3) return;
  const label = view.label(ENTITY, start);
  if (label?.isDirect !== true) return;
  const before = view.text.slice(Math.max(0, start - REACH), start);
  if (ARCHIVE.test(before) || before.endsWith("#")) return;
  const end = endOf(LABELLED, view.text, start);
  if (end < anchor.start + 3 || view.isMasked(start, end)) return;
  if (view.standsAlone(start, end)) report(start, end, 0.9, "label");
}
