/** Biometric identifiers: recordings of a voice, and templates by label. 45 CFR 164.514(b)(2)(i)(P). */
import { base64End, magicLiterals } from "../media/magic.ts";
import { MEDIA_HINTS, MEDIA_LITERALS, reportMedia } from "../media/media.ts";
import type { Anchor, DigitRecogniser, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { endOf, tokenStart } from "../steps.ts";

/** What is measured, and the words for what comes out of it: `fingerprint` alone names a digest too. */
const LABEL =
  /(?:(?:biometric|finger[ _-]?print|voice[ _-]?print|face[ _-]?print|palm[ _-]?print|retinal?)[ _-]?(?:id|identifier|number|no|code|record)|(?:biometric|finger[ _-]?print|voice[ _-]?print|face[ _-]?print|palm[ _-]?print|retinal?|iris|face|facial|speaker|voice)(?:[ _-]?(?:scan|recognition|enroll?ment))?[ _-]?(?:template|data|embedding|vector|descriptor|encoding|code|scan|features?|minutiae))(?![a-z])/iy;
const SELF_NAMED =
  /(?:biometric|voice[ _-]?print|face[ _-]?print|palm[ _-]?print|minutiae)(?![a-z])/iy;
const MARK = /["'`*)\]]{0,3} {0,3}(?:[:=#]|is\b|was\b)\s{0,4}["'`*#]{0,2}/iy;
const IDENTIFIER = /(?=[A-Za-z_-]{0,12}\d)[A-Za-z0-9][A-Za-z0-9_-]{4,40}/y;
/** Base64 or hexadecimal digits of this length are no word. */
const LEAST_CODED = 16;
/** Numbers of an embedding. */
const LEAST_NUMBERS = 4;

const LABEL_LITERALS = [
  ...["biometric", "fingerprint", "voiceprint", "voice_print", "voice print", "faceprint"],
  ...["face_", "face tem", "face emb", "facial_", "retina", "iris_", "minutiae", "voice_"],
  ...["speaker_e", "palm_print"],
];

/** Words before the value's mark. */
const LABEL_WORDS =
  "biometric fingerprint print voiceprint faceprint template embedding descriptor minutiae".split(
    " ",
  );

export const biometric: LiteralRecogniser = {
  entity: "BIOMETRIC",
  wakes: "literal",
  literals: [...magicLiterals("audio"), ...MEDIA_LITERALS, ...LABEL_LITERALS],
  hints: {
    marked: [...MEDIA_HINTS.marked, ...LABEL_WORDS],
    keys: [...MEDIA_HINTS.keys, ...LABEL_WORDS],
  },
  labels: [],
  recognise(view, anchor, report) {
    reportMedia(view, anchor, "audio", report);
    recogniseTemplate(view.text, anchor, report);
  },
};

/** An id of what was measured: digits behind the label, as of any number. */
export const biometricId: DigitRecogniser = {
  entity: "BIOMETRIC",
  wakes: "digits",
  labels: [
    "biometric",
    "fingerprint",
    "voiceprint",
    "voice print",
    "faceprint",
    "retina",
    "retinal",
    "iris",
  ].flatMap((measured) =>
    ["id", "identifier", "number", "no", "scan id", "scan number", "scan no"].map(
      (word) => `${measured} ${word}`,
    ),
  ),
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  recognise(view, anchor, report) {
    const token = tokenStart(view.codes, anchor.start, 16);
    // `VP_33218`
    const isJoined = view.text.charAt(token - 1) === "_";
    const start = isJoined ? tokenStart(view.codes, token - 1, 16) : token;
    const end = endOf(IDENTIFIER, view.text, start);
    const isNamed = view.label("BIOMETRIC", start)?.isDirect === true;
    if (isNamed && end > anchor.start) report(start, end, 0.8, "label");
  },
};

function recogniseTemplate(text: string, { start }: Anchor, report: ReportValue): void {
  const named = endOf(LABEL, text, start) || endOf(SELF_NAMED, text, start);
  const value = named === 0 ? 0 : endOf(MARK, text, named);
  if (value === 0) return;
  const coded = base64End(text, value);
  const end =
    vectorEnd(text, value) ||
    (coded - value >= LEAST_CODED ? coded : endOf(IDENTIFIER, text, value));
  if (end !== 0 && /\d/.test(text.slice(value, Math.min(end, value + 256))))
    report(value, end, 0.8, "label");
}

/** Where the numbers in brackets end that begin at `start`; 0: there are none. */
function vectorEnd(text: string, start: number): number {
  if (text.charAt(start) !== "[") return 0;
  let numbers = 1;
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "]") return numbers >= LEAST_NUMBERS ? at + 1 : 0;
    if (character === ",") numbers++;
    else if (!"0123456789.-+eE \n".includes(character)) return 0;
  }
  return 0;
}
