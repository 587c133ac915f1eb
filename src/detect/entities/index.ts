/** Every recogniser, in the order in which labels are claimed: the first that names a phrase keeps it. */
import type { Recogniser } from "../recogniser.ts";
import { apiKey } from "./api-key.ts";
import { bearerToken } from "./bearer-token.ts";
import { biometric } from "./biometric.ts";
import { connectionString } from "./connection-string.ts";
import { credential } from "./credential.ts";
import { creditCard } from "./credit-card.ts";
import { emailAddress } from "./email-address.ts";
import { image } from "./image.ts";
import { jwt } from "./jwt.ts";
import { medicalRecordNumber } from "./medical-record-number.ts";
import { password } from "./password.ts";
import { phoneNumber } from "./phone-number.ts";
import { privateKey } from "./private-key.ts";
import { usSsn } from "./us-ssn.ts";

export const RECOGNISERS: readonly Recogniser[] = [
  usSsn,
  medicalRecordNumber,
  emailAddress,
  phoneNumber,
  creditCard,
  apiKey,
  jwt,
  bearerToken,
  privateKey,
  connectionString,
  password,
  credential,
  image,
  biometric,
];
