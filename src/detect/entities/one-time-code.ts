/**
 * Codes of a few digits that open something: one-time passcodes (NIST SP 800-63B), PINs and card verification
 * codes (PCI DSS 4.0, 3.3.1: not to be stored). Always by label.
 */

import { isLettered } from "../ids/lettered-id.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";
import { phrasesOf } from "../word-lists.ts";

const ENTITY = "CREDENTIAL";
/** Three to eight digits, also in two groups: `482913`, `771 204`, `771-204`. */
const CODE = /\d{3,4}[ -]\d{3,4}(?![\w%-])|\d{3,8}(?![\w%]|[.,:/]\d|-\d{4})/y;
const YEAR = /^(?:19|20)\d\d$/;
/** `your code 404`, `in your code: 300 lines`: of a program; a code that is sent has four digits and more. */
const OF_PROGRAM = /\byour code[: ]{1,3}$/i;
/** Right before a code of letters and digits: `K7XQ4R`. */
const TOLD = /(?:[:=]|\bis)\s{0,2}["'`*]{0,3}$/i;
const LONGEST_LABEL = 14;
const LEAST_SENT = 4;

export const oneTimeCode: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: phrasesOf(`
    verification code, security code, one time passcode, one time password, one time code, one time pin,
    otp, otp code, your code, passcode, 2fa code, mfa code, login code, sign in code, authentication code, auth code, recovery code, recovery codes, backup code, backup codes, unlock code,
    access pin, portal pin, pin, pin number, gate code, door code, entry code, key safe, keysafe, key safe code, keysafe code, lockbox code, lock box code, alarm code, cvv, cvv2, cvc, cvc2, card security code`),
  bare: Number.POSITIVE_INFINITY,
  labelled: 3,
  recognise(view, { start }, report) {
    const { text } = view;
    const end = endOf(CODE, text, start);
    if (end === 0 || view.label(ENTITY, start)?.isDirect !== true) return;
    if (!view.standsAlone(start, end) || view.demotes(start)) return;
    if (YEAR.test(text.slice(start, end)) || isOfProgram(text, start, end)) return;
    report(start, end, 0.8, "label");
  },
  readToken(view, { start, end }, report) {
    const { text } = view;
    if (view.label(ENTITY, start)?.isDirect !== true || view.demotes(start)) return;
    if (start > 0 && !TOLD.test(text.slice(Math.max(0, start - LONGEST_LABEL), start))) return;
    if (isLettered(text.slice(start, end), "Sure")) report(start, end, 0.8, "label");
  },
};

function isOfProgram(text: string, start: number, end: number): boolean {
  if (end - start >= LEAST_SENT) return false;
  return OF_PROGRAM.test(text.slice(Math.max(0, start - LONGEST_LABEL), start));
}
