import { passesLuhn } from "./luhn.ts";

/**
 * National Provider Identifier: ten digits that pass Luhn behind the issuer prefix 80840 (45 CFR 162.406;
 * CMS, "NPI check digit"). CMS gives out numbers that begin with 1 or 2 only: a matter of the recogniser's score.
 */
export function isNpi(digits: string): boolean {
  return /^\d{10}$/.test(digits) && passesLuhn(`80840${digits}`);
}
