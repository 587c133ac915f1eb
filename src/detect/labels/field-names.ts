/** Whether a key of a map is the name of a field, and no value that the map is kept by. */
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";

/** Words of field names that are no English. */
const FIELD_WORDS = new Set(
  (
    "id ids uid gid uuid guid url uri href ip ipv tz timezone username userid usertype userrole login logins min max num pct enum " +
    "int bool boolean params param attrs attr args config prefs idp sso oauth oidc saml scim mfa otp totp iss aud exp " +
    "iat nbf jti lang org orgs dept env ssn dob mrn npi firstname lastname fullname displayname middlename surname " +
    "zipcode lat lon lng geo src dst ref refs desc permissions metadata nullable schema suffix algo iterations " +
    "notification notifications groupnames avatarurl regex ttl kdf len ext addr tel csv json xml html sha md agent info fhir icd " +
    "http https sku qty rel prev signup logout onboarding dev"
  ).split(" "),
);
/** Letters and joints, and a number of one or two digits. */
const SHAPE = /^[_@$]{0,2}[A-Za-z][A-Za-z_.-]*\d{0,2}[A-Za-z_.-]*$/;
const LONGEST = 64;
const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;

/** @param key as it stands in the map: `min_length`, `groupNames`; not `jmarchetti`, `Jane Roe`, `R00ster!1` */
export function isFieldName(key: string): boolean {
  if (key.length > LONGEST || !SHAPE.test(key)) return false;
  return key.match(PARTS)?.every(isFieldWord) ?? false;
}

function isFieldWord(part: string): boolean {
  const word = part.toLowerCase();
  if (FIELD_WORDS.has(word)) return true;
  return (sharedLexicon().classify(word, 0, word.length) & WordClass.Common) !== 0;
}
