/** Keys of JSON that announce what pairs.ts reads, in lower case. */

const SINGLE =
  "value val parametervalue instancepath path loc element selector locator answer answers columns header headers rowtype columnmetadata columninfo data_array varcharvalue fields patient patients member subscriber beneficiary guarantor insured contact provider physician doctor customer employee spouse guardian mrns ssns names phones emails addresses dobs ids numbers faxes dates dob mrn ssn gender valuestring valuetext match";
/** `?`: with the mark before it, and without. */
const SPELLED =
  "rejected_?value invalid_?value attempted_?value considered_?value attending_?physician next_?of_?kin emergency_?contact birth_?date date_?of_?birth patient_?id member_?id id_?type id_?type_?code identifier_?type identifier_?type_?code";
const OWNERS =
  "patient member subscriber insured guarantor beneficiary first last full middle given family maiden sur legal customer client employee contact caller physician doctor";

export const PAIR_KEYS: readonly string[] = [
  ...SINGLE.split(" "),
  ...SPELLED.split(" ").flatMap((key) => spellings(key, ["", "_"])),
  ...OWNERS.split(" ").flatMap((owner) =>
    [`${owner}_?name`, `${owner}_?nm`].flatMap((key) => spellings(key, ["", "_", " ", "-", "."])),
  ),
  ...["first", "last", "given", "family"].flatMap((part) => spellings(`name_?${part}`, ["_", "."])),
];

function spellings(key: string, joints: readonly string[]): string[] {
  const [first, ...rest] = key.split("_?");
  return rest.reduce(
    (heads, part) => heads.flatMap((head) => joints.map((joint) => head + joint + part)),
    [first],
  );
}

/** Also behind the keys around it, `patient.last_name`, numbered, and as a search names how a field is compared. */
const ANNOUNCES = new RegExp(
  `["'](?:\\w{1,24}\\.){0,3}(?:${PAIR_KEYS.join("|").replaceAll(".", "\\.")})(?:_\\d{1,3}|[.:](?:keyword|raw|exact|contains))?["']\\s?:|["'](?:kind|_*type(?:name)?|@type|(?:entity|object|record)_?type)["']\\s?:\\s?["'](?:user|patient|person|member|practitioner|contact|customer|employee|subscriber|caregiver)["']`,
  "i",
);

export function announcesPairs(text: string): boolean {
  return ANNOUNCES.test(text);
}
