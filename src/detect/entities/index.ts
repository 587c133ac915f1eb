/** Every recogniser, in the order in which labels are claimed: the first that names a phrase keeps it. */
import type { Recogniser } from "../recogniser.ts";
import { abaRoutingNumber } from "./aba-routing-number.ts";
import { accountNumber } from "./account-number.ts";
import { age, ageInWords } from "./age.ts";
import { answeredName } from "./answered-name.ts";
import { apiKey } from "./api-key.ts";
import { bearerToken } from "./bearer-token.ts";
import { biometric, biometricId } from "./biometric.ts";
import { connectionString } from "./connection-string.ts";
import { coordinates } from "./coordinates.ts";
import { credential } from "./credential.ts";
import { creditCard } from "./credit-card.ts";
import { dateOfBirth, spokenBirth } from "./date-of-birth.ts";
import { dateTime, holiday, namedDay } from "./date-time.ts";
import { deviceId } from "./device-id.ts";
import { emailAddress } from "./email-address.ts";
import { extension } from "./extension.ts";
import { faxNumber } from "./fax-number.ts";
import { healthPlanId } from "./health-plan-id.ts";
import { ibanCode } from "./iban-code.ts";
import { image } from "./image.ts";
import { imei } from "./imei.ts";
import { IN_SCRIPT } from "./in-script.ts";
import { ipAddress } from "./ip-address.ts";
import { jwt } from "./jwt.ts";
import { licenseNumber } from "./license-number.ts";
import { licensePlate } from "./license-plate.ts";
import { location } from "./location.ts";
import { lettersOnlyMacAddress, macAddress } from "./mac-address.ts";
import { medicalLicense } from "./medical-license.ts";
import { medicalRecordNumber } from "./medical-record-number.ts";
import { oneTimeCode } from "./one-time-code.ts";
import { ownedId } from "./owned-id.ts";
import { password } from "./password.ts";
import { person } from "./person.ts";
import { phoneNumber } from "./phone-number.ts";
import { plotAddress } from "./plot-address.ts";
import { privateKey } from "./private-key.ts";
import { socialHandle } from "./social-handle.ts";
import { spokenEmail } from "./spoken-email.ts";
import { SPOKEN_NUMBERS } from "./spoken-numbers.ts";
import { spokenStreet } from "./spoken-street.ts";
import { storeLocation } from "./store-location.ts";
import { announcedStreet, namedStreet, streetAddress } from "./street-address.ts";
import { uniqueId } from "./unique-id.ts";
import { url, urlPart } from "./url.ts";
import { usBankNumber } from "./us-bank-number.ts";
import { usDriverLicense } from "./us-driver-license.ts";
import { usEin } from "./us-ein.ts";
import { usItin } from "./us-itin.ts";
import { usMbi } from "./us-mbi.ts";
import { usNpi } from "./us-npi.ts";
import { usPassport } from "./us-passport.ts";
import { usSsn } from "./us-ssn.ts";
import { userId } from "./user-id.ts";
import { vin } from "./vin.ts";
import { zipCode } from "./zip-code.ts";

export const RECOGNISERS: readonly Recogniser[] = [
  usSsn,
  usItin,
  usEin,
  medicalRecordNumber,
  emailAddress,
  spokenEmail,
  faxNumber,
  phoneNumber,
  extension,
  ...SPOKEN_NUMBERS,
  creditCard,
  dateOfBirth,
  spokenBirth,
  dateTime,
  namedDay,
  holiday,
  age,
  ageInWords,
  ibanCode,
  abaRoutingNumber,
  usBankNumber,
  usMbi,
  usNpi,
  medicalLicense,
  usDriverLicense,
  usPassport,
  licensePlate,
  licenseNumber,
  vin,
  imei,
  deviceId,
  healthPlanId,
  accountNumber,
  uniqueId,
  ownedId,
  userId,
  socialHandle,
  ipAddress,
  macAddress,
  lettersOnlyMacAddress,
  url,
  urlPart,
  zipCode,
  streetAddress,
  namedStreet,
  announcedStreet,
  plotAddress,
  spokenStreet,
  person,
  answeredName,
  location,
  coordinates,
  storeLocation,
  apiKey,
  jwt,
  bearerToken,
  privateKey,
  connectionString,
  password,
  credential,
  oneTimeCode,
  image,
  biometric,
  biometricId,
  ...IN_SCRIPT,
];
