/** Every recogniser, in the order in which labels are claimed: the first that names a phrase keeps it. */
import type { Recogniser } from "../recogniser.ts";
import { creditCard } from "./credit-card.ts";
import { emailAddress } from "./email-address.ts";
import { location } from "./location.ts";
import { medicalRecordNumber } from "./medical-record-number.ts";
import { person } from "./person.ts";
import { phoneNumber } from "./phone-number.ts";
import { usSsn } from "./us-ssn.ts";

export const RECOGNISERS: readonly Recogniser[] = [
  usSsn,
  medicalRecordNumber,
  emailAddress,
  phoneNumber,
  creditCard,
  person,
  location,
];
