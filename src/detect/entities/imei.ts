/** International Mobile Equipment Identities, by label. 45 CFR 164.514(b)(2)(i)(M). */
import { isImei } from "../checks/imei.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "IMEI";
/** Type, serial, check digit; without it 14, with a software version 16 digits. */
const NUMBER =
  /\d{14,16}(?!\d)|\d{2}([- ])\d{6}\1\d{6}\1\d{1,2}(?!\d)|\d{6}([- ])\d{2}\2\d{6}\2\d{1,2}(?!\d)/y;

export const imei: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: ["imei", "imei number", "imei no", "imeisv", "imei code", "phoneimei", "meid"],
  bare: Number.POSITIVE_INFINITY,
  labelled: 14,
  recognise(view, { start }, report) {
    const end = endOf(NUMBER, view.text, start);
    const label = view.label(ENTITY, start);
    if (end === 0 || label === undefined || !view.standsAlone(start, end)) return;
    if (isImei(view.text.slice(start, end).replace(/\D/g, "")))
      return report(start, end, 0.95, "checksum");
    report(start, end, label.isDirect ? 0.8 : 0.5, "label");
  },
};
