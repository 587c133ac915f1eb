/** What each source's labels are called in Lethe, and which of them Lethe leaves alone on purpose. */

/** Entity, then the labels that mean it. `source/LABEL` holds for that source alone. */
const TABLE = `
PERSON NAME PERSON_PHYSICIAN
LOCATION GPE CITY GEOGRAPHIC_LOCATION
STREET_ADDRESS ADDRESS
ZIP_CODE ZIP ZIPCODE
DATE_TIME DATE
DATE_OF_BIRTH DOB date_of_birth
AGE
PHONE_NUMBER PHONE PHONE_NUMBER_ZH
FAX_NUMBER FAX
EMAIL_ADDRESS EMAIL EMAIL_ADDRESS_RE email
US_SSN SSN SOCIAL_SECURITY_NUMBER US_SSN_RE
US_ITIN
US_EIN PROVIDER_TAX_ID
MEDICAL_RECORD_NUMBER MRN MEDICAL_ID
HEALTH_PLAN_ID HEALTH_PLAN_BENEFICIARY_NUMBER CLAIM_NUMBER PRIOR_AUTH_NUMBER PRESCRIPTION_NUMBER REFERRAL_NUMBER
US_MBI MBI
ACCOUNT_NUMBER ACCOUNT
US_BANK_NUMBER US_BANK_ACCOUNT
ABA_ROUTING_NUMBER US_ABA_ROUTING
CREDIT_CARD CREDIT_CARD_RE credit_debit_card
IBAN_CODE IBAN
MEDICAL_LICENSE DEA_NUMBER
US_NPI NPI
LICENSE_NUMBER CERTIFICATE_LICENSE_NUMBER CERTIFICATE_OR_LICENSE_NUMBER
US_DRIVER_LICENSE
US_PASSPORT PASSPORT
VIN
LICENSE_PLATE
IMEI
MAC_ADDRESS
IP_ADDRESS
API_KEY OPENAI_API_KEY AWS_ACCESS_KEY GITHUB_TOKEN
JWT
PRIVATE_KEY SSH_PRIVATE_KEY
PASSWORD
CREDENTIAL CREDENTIALS URL_SECRET
UNIQUE_ID UNIQUE_IDENTIFIER ms-fhir-samples/IDENTIFIER otel-hardcases/IDENTIFIER
PERSON presidio/PERSON_DATE_NRP
UNIQUE_ID argus-redact/IDENTIFIER
PHONE_NUMBER argus-redact/POSTCODE
ENCODED
HL7 PAYLOAD_HL7
FHIR PAYLOAD_FHIR PAYLOAD_FHIR_PATIENT
CDA PAYLOAD_CDA PAYLOAD_CCDA
X12 PAYLOAD_X12
NCPDP PAYLOAD_NCPDP
`;

/** Reason, then the labels that are not claimed for it. */
const NOT_CLAIMED = `
organisation: ORGANIZATION llm-guard/CUSTOM
demographic: NRP GENDER
clinical: MEDICATION CONDITION LAB_TEST BODY_SITE PROCEDURE DIAGNOSIS
form of address or occupation: TITLE PREFIX
web address, which identifies by its parts: URL DOMAIN_NAME
no identifier: CURRENCY AMOUNT HEX_COLOR TIME UUID CREDIT_CARD_ISSUER DIGITS NUMBER
identifies no patient: CRYPTO TRACKING_NUMBER BIC
login name, known by a custom rule: USERNAME TWITTER
number without a label, known by a custom rule: phileas/IDENTIFIER ID
another country's number, known by a custom rule: AADHAAR IN_AADHAAR PAN IN_PAN MY_NUMBER RRN ID_NUMBER CNPJ CPF BR_CPF NINO UK_NINO NHS_NUMBER UK_NHS UK_TRN UK_PASSPORT UK_DRIVING_LICENCE POSTCODE UK_POSTCODE CA_SIN AU_MEDICARE AU_TFN DE_HEALTH_INSURANCE SG_FIN IN_PASSPORT PH_TIN TAX_ID ID_NUM
`;

/**
 * Entities that are right for one another: who labels a date does not say whose, and an identifier
 * of a plan may be its beneficiary's Medicare number.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ["DATE_TIME", "DATE_OF_BIRTH"],
  ["PHONE_NUMBER", "FAX_NUMBER"],
  ["LOCATION", "STREET_ADDRESS", "ZIP_CODE"],
  ["MEDICAL_RECORD_NUMBER", "UNIQUE_ID"],
  ["HEALTH_PLAN_ID", "US_MBI"],
  ["US_SSN", "US_ITIN"],
  ["ACCOUNT_NUMBER", "US_BANK_NUMBER"],
  ["MEDICAL_LICENSE", "LICENSE_NUMBER", "US_NPI", "US_DRIVER_LICENSE"],
  ["API_KEY", "JWT", "BEARER_TOKEN", "PASSWORD", "CREDENTIAL", "CONNECTION_STRING", "PRIVATE_KEY"],
];

/** Labels of a whole message, or of something encoded: any entity is right in them. */
const WILDCARDS = new Set(["ENCODED", "HL7", "FHIR", "CDA", "X12", "NCPDP"]);

const ENTITY_OF = rows(TABLE, " ");
const REASON_OF = rows(NOT_CLAIMED, ": ");
const FAMILY_OF = new Map(FAMILIES.flatMap((family) => family.map((entity) => [entity, family])));

export type Meaning =
  | { readonly kind: "entity"; readonly entity: string }
  | { readonly kind: "not-claimed"; readonly reason: string };

export function meaningOf(source: string, label: string): Meaning {
  for (const name of [`${source}/${label}`, label]) {
    const entity = ENTITY_OF.get(name);
    if (entity !== undefined) return { kind: "entity", entity };
    const reason = REASON_OF.get(name);
    if (reason !== undefined) return { kind: "not-claimed", reason };
  }
  return { kind: "not-claimed", reason: `no entity for the label ${label}` };
}

/** Whether a finding of the one entity is right for a label that means the other. */
export function isRightFor(found: string, labelled: string): boolean {
  if (found === labelled || WILDCARDS.has(labelled)) return true;
  return FAMILY_OF.get(found)?.includes(labelled) === true;
}

/** Whether a label's entity is one that a recogniser can report at all. */
export function isMessage(entity: string): boolean {
  return WILDCARDS.has(entity);
}

/** An entity's row names the entity itself too. */
function rows(table: string, separator: string): Map<string, string> {
  const named = new Map<string, string>();
  for (const line of table.trim().split("\n")) {
    const at = line.indexOf(separator);
    const head = at < 0 ? line : line.slice(0, at);
    const labels = at < 0 ? [] : line.slice(at + separator.length).split(" ");
    if (separator === " ") named.set(head, head);
    for (const label of labels) named.set(label, head);
  }
  return named;
}
