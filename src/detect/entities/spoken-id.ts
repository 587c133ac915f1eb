/** Identifiers in words, right behind their label: `my member ID is X E H eight eight three, nine two oh one`. */
import type { LiteralRecogniser } from "../recogniser.ts";
import { SPOKEN_HINTS, SPOKEN_LITERALS, spokenDigits } from "./spoken-digits.ts";

/** Fewer digits tell nobody from another. */
const LEAST = 5;
/** Letters said one by one before the digits. */
const LETTERS = /(?<![A-Za-z'])(?:[A-Za-z][ ,.-]{1,3}){1,4}$/;
const REACH = 16;

const spokenId = (entity: string): LiteralRecogniser => ({
  entity,
  wakes: "literal",
  labels: [],
  literals: SPOKEN_LITERALS,
  hints: SPOKEN_HINTS,
  recognise(view, { start: at }, report) {
    const spoken = spokenDigits(view.text, at);
    if (spoken === undefined || spoken.digits.length < LEAST) return;
    const before = view.text.slice(Math.max(0, spoken.start - REACH), spoken.start);
    const start = spoken.start - (LETTERS.exec(before)?.[0].length ?? 0);
    if (view.label(entity, start)?.isDirect === true) report(start, spoken.end, 0.8, "label");
  },
});

export const spokenMedicalRecordNumber = spokenId("MEDICAL_RECORD_NUMBER");
export const spokenHealthPlanId = spokenId("HEALTH_PLAN_ID");
export const spokenAccountNumber = spokenId("ACCOUNT_NUMBER");
