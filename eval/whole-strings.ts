/** Whole-string checks of the sources against the functions that recognisers use. */
import { isAba, isCard, isDea, isIban, isMbi, isNpi, isVin } from "../src/detect/checks/index.ts";
import { checkShare, count, type SourceTally } from "./tally.ts";
import type { Vector } from "./vectors.ts";

const CHECKS: Readonly<Record<string, (text: string) => boolean>> = {
  CREDIT_CARD: (text) => isCard(withoutSeparators(text)),
  US_NPI: (text) => isNpi(withoutSeparators(text)),
  DEA_NUMBER: isDea,
  US_MBI: isMbi,
  IBAN: (text) => isIban(withoutSeparators(text)),
  US_ABA_ROUTING: (text) => isAba(withoutSeparators(text)),
  VIN: isVin,
};

/** Counts the line where its type has a check; says whether it fails. */
export function failsCheck(vector: Vector, tally: SourceTally): boolean {
  const check = CHECKS[vector.type];
  if (check === undefined || vector.spans === undefined) return false;
  const isValid = vector.spans.length > 0;
  return !count(checkShare(tally, vector.type), check(vector.text) === isValid);
}

/** What a recogniser takes out before it asks. */
function withoutSeparators(text: string): string {
  return text.replace(/[ -]/g, "");
}
