// What stands between two words: values of Gap (names/shapes.ts).
import { BLANK, COMMA, HYPHEN, LONGEST_GAP, POINT, codeAt } from "./text";

export const BLANK_GAP: i32 = 0;
export const HYPHEN_GAP: i32 = 1;
export const POINT_GAP: i32 = 2;
export const COMMA_GAP: i32 = 3;
export const LABEL_GAP: i32 = 4;
export const BREAK_GAP: i32 = 6;
export const QUESTION_GAP: i32 = 8;
const TAG_GAP: i32 = 9;
const CARET_GAP: i32 = 10;

const NEWLINE: u32 = 0x0a;
const TAG_END: u32 = 0x3e;
// `ROE^JANE` of HL7 and DICOM.
const CARET: u32 = 0x5e;
const PLUS: u32 = 0x2b;
const QUESTION: u32 = 0x3f;
const SOFT_GAP: i32 = 5;
const AT_GAP: i32 = 7;

// 256 bytes: what each character makes of a gap.
let gaps: usize = 0;

export function setGaps(table: usize): void {
  gaps = table;
}

// A word that goes on behind an apostrophe may end behind where the next one starts.
export function gapBetween(from: usize, to: usize): i32 {
  const length = (to as i32) - (from as i32);
  const first = codeAt(from);
  if (length == 1) {
    // A plus is a form's blank: `q=Jane+Roe`.
    if (first == BLANK || first == PLUS) return BLANK_GAP;
    if (first == HYPHEN) return HYPHEN_GAP;
    if (first == POINT) return POINT_GAP;
    if (first == COMMA) return COMMA_GAP;
    if (first == CARET) return CARET_GAP;
    if (first == TAG_END) return TAG_GAP;
  }
  if (length == 2 && (codeAt(from + 1) == BLANK || codeAt(from + 1) == PLUS)) {
    if (first == BLANK) return BLANK_GAP;
    if (first == POINT) return POINT_GAP;
    if (first == COMMA) return COMMA_GAP;
    if (first == QUESTION) return QUESTION_GAP;
  }
  return length > (LONGEST_GAP as i32) ? BREAK_GAP : longerGap(from, to);
}

function longerGap(from: usize, to: usize): i32 {
  let gap = SOFT_GAP;
  // A letter's `Regards,` on a line of its own.
  const isClosing = codeAt(from) == COMMA && codeAt(from + 1) == NEWLINE;
  for (let p = isClosing ? from + 1 : from; p < to; p++) {
    const kind: i32 = load<u8>(gaps + (codeAt(p) as usize));
    if (kind == BREAK_GAP) return BREAK_GAP;
    if (kind == LABEL_GAP || kind == AT_GAP) gap = kind;
  }
  return gap;
}
