import { passesLuhn } from "./luhn.ts";

/** International Mobile Equipment Identity: fifteen digits that pass Luhn (3GPP TS 23.003, annex B). */
export function isImei(digits: string): boolean {
  return /^\d{15}$/.test(digits) && passesLuhn(digits);
}
