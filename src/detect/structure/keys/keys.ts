/** Keys of JSON that say whose value follows, or that leave it to another value to say. */
import { entityByWord, setOf } from "../../word-lists.ts";

import { isThingName } from "./thing-names.ts";

/** Keys of the member that names a value beside it, the most telling first. */
export const NAME_KEYS =
  "field fieldName propertyName attribute property parameter column path loc instancePath label question name key title text selector locator element".split(
    " ",
  );
/** Those that name an element of a page. */
export const ELEMENT_KEYS: ReadonlySet<string> = new Set(NAME_KEYS.slice(-3));
export const VALUE_KEYS =
  "value val answer answers valueString valueText parameterValue response text data match range".split(
    " ",
  );

/** Those that say where an issue is. */
export const ISSUE_KEYS: ReadonlySet<string> = new Set(NAME_KEYS.slice(0, 10));
/** What only an issue has beside them. */
export const COMPLAINTS = setOf("message msg constraints keyword defaultMessage errorMessage");

/** An issue's path names what was put in there, `{"path":["patient","dob"],"input":"1958"}`; a tool's name does not. */
export const REFUSED_KEYS =
  "rejectedValue invalidValue attemptedValue consideredValue received actual".split(" ");
export const ISSUE_VALUE_KEYS = [...VALUE_KEYS, "input", ...REFUSED_KEYS];

export const COLUMN_KEYS = setOf(
  "columns headers header fields cols columnNames column_names rowType columnMetadata ColumnInfo",
);
export const ROW_KEYS = setOf("rows data values records data_array Rows");

/** Keys of objects that are a person. */
export const PERSON_KEYS = setOf(`
patient patients subscriber member beneficiary dependent guarantor insured person provider
practitioner physician doctor nurse clinician contact customer client employee caregiver guardian
spouse mother father parent child nextofkin emergencycontact relative
`);

/** Keys that say what an object is, and what they say of a person's. */
export const TYPE_KEYS = setOf("kind type @type _type __typename entityType objectType recordType");
const TYPE_OF_PERSON = /^(?:user|human|individual|caller|attendee)$/;

/** @param type plain */
export function isTypeOfPerson(type: string): boolean {
  return PERSON_KEYS.has(type) || TYPE_OF_PERSON.test(type);
}

/** Those among them that a team or a firm may be as well. */
const PERHAPS_THINGS = setOf("provider contact customer client user");

/** What a program is called as a user: `claims-service`. */
const ACCOUNT = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** Whether a value under `name` is the name of whose object it stands in. @param owner plain */
export function isOwnName(owner: string, value: string): boolean {
  if (!isName(value) || (owner === "user" && ACCOUNT.test(value))) return false;
  return !(PERHAPS_THINGS.has(owner) && isThingName(value));
}

/** Below such an object, keys of its name. */
export const OWN_NAMES = setOf(`
name names fullname displayname first last middle firstname lastname middlename family given
familyname givenname surname forename maidenname preferredname nickname legalname
nm fname mname lname fn mn ln fnm mnm lnm firstnm middlenm lastnm
`);

/** Below such an object, keys of its address. */
export const OWN_PLACES: ReadonlyMap<string, string> = entityByWord({
  LOCATION: "city town county ort wohnort ciudad municipio ville commune cidade",
  STREET_ADDRESS:
    "street street1 street2 line line1 line2 address1 address2 addressline addressline1 addressline2",
  ZIP_CODE: "zip zipcode postalcode postcode",
});

/** The town of somebody, as a form or a path of keys has it: `patient.address.city`. */
const OWN_CITY =
  /(?:address|addr|home|mail|mailing|billing|shipping|birth|patient|member|other)city$|^city(?:name|nm)$/;

/** Keys that say nothing without the key above: `patient.id`. */
export const VAGUE_KEYS = setOf(
  "id number no num ref reference identifier code value phone fax email dob",
);

const ROLE =
  "patient|subscriber|insured|guarantor|beneficiary|dependent|spouse|nextofkin|emergencycontact|mothers?|fathers?|physician|doctor|nurse|attending|referring|prescriber";
const PART = "first|last|middle|given|family|maiden";
/** Of other languages, as exports of tables have them. */
const FOREIGN =
  "nachname|vorname|familienname|apellidos?|nombres?|prenom|pr\xe9nom|sobrenome|cognome";
/** Heads of extracts: `PAT_LAST`, `ptFirstNm`, `MBR_LNAME`. */
const SHORT =
  "(?:pt|pat|patient|mbr|member|mem|sub|subscriber|ins|guar|guarantor)(?:first|last|mid|middle|f|l)(?:name|nm)?|(?:dep|subscr|subs|sbr|recip|emp|employee|cust|resp|prov|phys|contact|nok|kin|parent|child|spouse|holder|insd|enrollee|benef|caller|client|student|applicant|legal|ref|rend|provider|physician|doctor|referring|attending)(?:(?:first|last|mid|middle)(?:name|nm)?|[fl](?:name|nm))|\\w{0,20}(?:first|last|given|family|maiden)(?:name|nm)";
/** Keys whose value is a name, wherever they stand. */
const NAMES = new RegExp(
  `^(?:${SHORT}|(?:${ROLE})+(?:full|legal|${PART})?name|(?:${PART}|sur)name|(?:${ROLE})?name(?:${PART})|forename|${FOREIGN})$`,
);
/** Keys whose value may be a name, if it looks like one with a first and a last part. */
const PERHAPS_NAMES = new RegExp(
  `^(?:(?:${ROLE})+|(?:full|legal)name|(?:member|customer|client|employee|contact|caregiver|guardian|caller|kin|nok|attendee|visitor)(?:full)?name)$`,
);

/** Letters with blanks between, or `Jane_Roe`: `get_patient` and `gpt-4o` are no names. */
const NAME =
  /^(?:[A-Za-z\xc0-\xff][A-Za-z\xc0-\xff.,'-]*(?: [A-Za-z\xc0-\xff.,'-]+){0,5}|[A-Z][a-z'-]+(?:_[A-Z][a-z'-]+){1,3})$/;
const FULL_NAME =
  /^[A-Z\xc0-\xde][A-Za-z\xc0-\xff.'-]*,?(?: (?:[a-z]{2,3} )?[A-Z\xc0-\xde][A-Za-z\xc0-\xff.'-]*,?){1,4}$/;

/** What stands in a column of names where a list of fields was taken for a table: no name but a field's. */
const FIELDS = setOf(
  `mrn dob ssn phone mobile cell email fax sex gender age address street city state zip country status
  varchar nvarchar char text string str date datetime timestamp int integer bigint double float boolean bool object uuid`,
);

/** What a form calls its field: `"form.firstName":"First name"`. */
const CAPTION = /\b(?:names?|nombres?|apellidos?|pr[e\xe9]nom|nachname|vorname)$/i;

function isName(value: string): boolean {
  return NAME.test(value) && !FIELDS.has(value) && !CAPTION.test(value);
}

/** Headers of a table of people. */
const PERSONAL =
  /mrn|geburt|nacimiento|naissance|nascimento|tel[e\xe9]f|medical.?record|ssn|social.?sec|dob|birth|phone|e-?mail|passport|patient|member|subscriber|address|\bzip|(?:last|first|family|given|sur)[_ ]?name/i;

/** Members that only an object about a person has. */
const INTIMATE =
  /^(?:mrn|.*(?:medicalrecord|birth).*|ssn|dob|gender|sex|age|diagnos\w*|insurance\w*|(?:patient|member|subscriber)(?:id|number))$/;

/** Whether an object with such a key is a person, whatever it is called. @param key plain */
export function isIntimate(key: string): boolean {
  return INTIMATE.test(key);
}

export function isPersonal(names: readonly string[]): boolean {
  return names.some((name) => PERSONAL.test(name));
}

/** Only a person's row has it. */
const OF_PERSON = /^(?:mrn|ssn|dob|.*(?:medicalrecord|birth).*)$/;

/** The columns of a table; where its rows are people, their bare `id` is a person's. */
export function columnsOfPeople(names: readonly string[]): readonly string[] {
  const plain = names.map(plainKey);
  if (!plain.includes("id") || !plain.some((name) => OF_PERSON.test(name) || NAMES.test(name)))
    return names;
  return names.map((name, i) => (plain[i] === "id" ? OWN_ID : name));
}

/** What the id of an object or a row is read as that is a person by what stands in it. */
export const OWN_ID = "person id";

/** What a bound parameter, an index of Elasticsearch and a search of FHIR or Django put behind a field's name. */
const SUFFIX =
  /(?<=[a-z])(?:__?\d{1,3}|__i?(?:exact|contains|startswith|endswith)|__in|[.:](?:keyword|raw|exact|contains))$/i;

/** `first_name`, `First Name`, `$.first.name`, `firstName` and `first_name_1` alike. */
export function plainKey(key: string): string {
  return key
    .replace(SUFFIX, "")
    .replace(/[_. $/-]/g, "")
    .toLowerCase();
}

/** What a value is by its name alone; `isAboutPerson`: what stands beside it is about a person. */
export function entityOfKey(
  key: string,
  value: string,
  isAboutPerson: boolean,
): string | undefined {
  if (isNamed(key, value)) return "PERSON";
  const mayBeName = key === "name" || PERSON_KEYS.has(key);
  if (mayBeName && FULL_NAME.test(value) && (isAboutPerson || !isThingName(value))) return "PERSON";
  if (isOwnCity(key, value)) return "LOCATION";
  if (!isAboutPerson) return undefined;
  if (OWN_NAMES.has(key) && isName(value)) return "PERSON";
  return OWN_ADDRESS.test(key) ? "STREET_ADDRESS" : OWN_PLACES.get(key);
}

const OWN_ADDRESS = /^(?:home|street|mailing)?address$/;

/** Whether entityOfKey() could say whose it is. @param key plain */
export function mayOwn(key: string): boolean {
  const isOwn = OWN_NAMES.has(key) || OWN_PLACES.has(key) || OWN_ADDRESS.test(key);
  return isOwn || PERSON_KEYS.has(key) || mayName(key);
}

/** Whether isNamed() or isOwnCity() could say so. @param key plain */
export function mayName(key: string): boolean {
  return NAMES.test(key) || PERHAPS_NAMES.test(key) || OWN_CITY.test(key);
}

/** Whether its value is a name, whatever it looks like. @param key plain */
export function isNamingKey(key: string): boolean {
  return NAMES.test(key);
}

/** @param key plain */
export function isOwnCity(key: string, value: string): boolean {
  return OWN_CITY.test(key) && isName(value);
}

/** @param key plain */
export function isNamed(key: string, value: string): boolean {
  return (NAMES.test(key) && isName(value)) || (PERHAPS_NAMES.test(key) && FULL_NAME.test(value));
}
