/** Every recogniser, in the order in which labels are claimed: the first that names a phrase keeps it. */
import type { Recogniser } from "../recogniser.ts";
import { creditCard } from "./credit-card.ts";
import { emailAddress } from "./email-address.ts";
import { ipAddress } from "./ip-address.ts";
import { lettersOnlyMacAddress, macAddress } from "./mac-address.ts";
import { medicalRecordNumber } from "./medical-record-number.ts";
import { phoneNumber } from "./phone-number.ts";
import { namedStreet, streetAddress } from "./street-address.ts";
import { url, urlPart } from "./url.ts";
import { usSsn } from "./us-ssn.ts";
import { zipCode } from "./zip-code.ts";

export const RECOGNISERS: readonly Recogniser[] = [
  usSsn,
  medicalRecordNumber,
  emailAddress,
  phoneNumber,
  creditCard,
  ipAddress,
  macAddress,
  lettersOnlyMacAddress,
  url,
  urlPart,
  zipCode,
  streetAddress,
  namedStreet,
];
