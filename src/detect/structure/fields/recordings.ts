/** Who was called, in the name of the call's recording: `rec/6505550192.wav`, `call_16505550192_20260814.mp3`. */
import type { ReportPlace } from "../place.ts";

/** Extensions, without their point. */
export const RECORDINGS = ["wav", "mp3", "mp4", "m4a"];
const EXTENSION = new RegExp(`\\.(?:${RECORDINGS.join("|")})(?!\\w)`, "gi");
const STEM = /[\w+-]{10,80}$/;
const REACH = 80;
/** Of North America: area code and exchange begin with 2 to 9, so that no epoch is one; `2026081401` is a day's. */
const NUMBER =
  /(?<![A-Za-z0-9])(?!20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d\d)\+?1?[2-9]\d{2}[2-9]\d{6}(?![A-Za-z0-9])/g;
const SCORE = 0.75;

export function readRecordings(text: string, report: ReportPlace): void {
  for (const { index } of text.matchAll(EXTENSION)) {
    const stem = STEM.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? "";
    const start = index - stem.length;
    for (const { 0: number, index: at } of stem.matchAll(NUMBER))
      report("PHONE_NUMBER", start + at, start + at + number.length, SCORE);
  }
}
