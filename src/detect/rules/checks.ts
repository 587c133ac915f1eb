/** Checks that a rule may ask for by name. Each gets the value without blanks, points and hyphens. */
import { isAbaRouting } from "../checks/aba.ts";
import { isCard } from "../checks/card.ts";
import { isDea } from "../checks/dea.ts";
import { isEin } from "../checks/ein.ts";
import { isIban } from "../checks/iban.ts";
import { isImei } from "../checks/imei.ts";
import { isItin } from "../checks/itin.ts";
import { passesLuhn } from "../checks/luhn.ts";
import { isMbi } from "../checks/mbi.ts";
import { passesMod97 } from "../checks/mod97.ts";
import { isNpi } from "../checks/npi.ts";
import { isVin } from "../checks/vin.ts";

type Check = (value: string) => boolean;

const onDigits =
  (check: Check): Check =>
  (value) =>
    /^\d+$/.test(value) && check(value);

export const CHECKS: ReadonlyMap<string, Check> = new Map([
  ["aba", onDigits(isAbaRouting)],
  ["card", onDigits(isCard)],
  ["dea", isDea],
  ["ein", onDigits(isEin)],
  ["iban", isIban],
  ["imei", onDigits(isImei)],
  ["itin", onDigits(isItin)],
  ["luhn", onDigits(passesLuhn)],
  ["mbi", isMbi],
  ["mod97", (value) => /^[0-9A-Z]+$/.test(value) && passesMod97(value)],
  ["npi", onDigits(isNpi)],
  ["vin", isVin],
]);

/** The value as checks read it. */
export function bare(value: string): string {
  return value.replace(/[\s.-]/g, "").toUpperCase();
}
