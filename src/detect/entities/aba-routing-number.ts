/** ABA routing numbers of banks, by label or in the printed form `0711-0130-7`. 45 CFR 164.514(b)(2)(i)(J). */
import { isAbaRouting } from "../checks/aba.ts";
import { Sign } from "../leaf/cluster.ts";
import type { DigitRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const ENTITY = "ABA_ROUTING_NUMBER";
const RUN = /\d{9}(?!\d)/y;
const PRINTED = /\d{4}-\d{4}-\d(?!\d)/y;

export const abaRoutingNumber: DigitRecogniser = {
  entity: ENTITY,
  wakes: "digits",
  labels: [
    "routing",
    "routing number",
    "routing no",
    "routing code",
    "aba",
    "aba number",
    "rtn",
    "rtg",
    "transit number",
    "routingnumber",
  ],
  bare: 9,
  labelled: 9,
  signs: Sign.Dashed,
  recognise(view, { start }, report) {
    const printed = endOf(PRINTED, view.text, start);
    const end = printed || endOf(RUN, view.text, start);
    if (end === 0 || !view.standsAlone(start, end)) return;
    const label = view.label(ENTITY, start);
    const isRight = isAbaRouting(view.text.slice(start, end).replaceAll("-", ""));
    if (label !== undefined && (isRight || label.isDirect))
      return report(start, end, isRight ? 0.95 : 0.75, isRight ? "checksum" : "label");
    if (printed !== 0 && isRight) report(start, end, 0.6, "checksum");
  },
};
