/** What a reader of structures is to find stands alone in a leaf: nothing else in it wakes the reader. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

/** The reader, the text, the values that must be found, names in small letters where a format has them so. */
const ALONE: readonly (readonly [string, string, ...string[]])[] = [
  ["sql/conditions", "SELECT * FROM patients WHERE lower(last_name) = 'lopez'", "lopez"],
  ["sql/conditions", "select 1 from p where last_name ilike 'kowalczyk'", "kowalczyk"],
  ["sql/conditions", "SELECT * FROM patients WHERE UPPER(last_name) = 'LOPEZ'", "LOPEZ"],
  ["sql/conditions", "select 1 from p where last_name in ('lopez','roe')", "lopez", "roe"],
  ["sql/conditions", "select 1 from p where last_name in('lopez')", "lopez"],
  ["sql/conditions", "where lower(first_name)='maria' and lower(last_name)='roe'", "maria", "roe"],
  ["sql/conditions", "select 1 from p where last_name = lower('lopez')", "lopez"],
  ["sql/conditions", "select 1 from p where p.last_name::text != upper('lopez')", "lopez"],
  ["sql/conditions", "select 1 from p where lower(last_name) like 'roe%'", "roe"],
  ["sql/inserts", "insert into p (last_name, ward) values ('lopez', 'west')", "lopez"],
  ["sql/inserts", "INSERT INTO patients (last_name) VALUES ('lopez')", "lopez"],
  ["sql/copy", "COPY patients (id, last_name) FROM stdin;\n1\tlopez\n\\.\n", "lopez"],
  ["sql/bindings", 'select 1 from p where last_name = ? params ["lopez"]', "lopez"],
  ["sql/bindings", "select 1 from p where last_name = @ln; @ln=N'lopez'", "lopez"],
  ["sql/bindings", "update p set last_name = $1; $1 = 'lopez'", "lopez"],
  ["tables/columns", "last_name,ward\nlopez,west\nroe,east\n", "lopez", "roe"],
  ["tables/columns", "| last_name | ward |\n|---|---|\n| lopez | west |\n", "lopez"],
  ["tables/columns", "last_name\tward\nlopez\twest\n", "lopez"],
  ["tables/data-frames", "  last_name ward\n0     lopez west\n1       roe east\n", "lopez", "roe"],
  ["tables/spaced-columns", "last_name   first_name\nlopez       maria\n", "lopez", "maria"],
  ["tables/toon", "patients[1]{last_name,ward}:\n  lopez,west\n", "lopez"],
  ["tables/nameless-rows", "(1, 'Maria', 'Lopez', datetime.date(1958, 3, 14))", "Maria", "Lopez"],
  ["tables/nameless-rows", "Failing row contains (17, Maria, Lopez, 1958-03-14)", "Maria", "Lopez"],
  ["markup/named-tags", '<parameter name="last_name">lopez</parameter>', "lopez"],
  ["markup/named-tags", "<SubscriberLastName>lopez</SubscriberLastName>", "lopez"],
  ["markup/named-tags", "<dt>Last name</dt><dd>lopez</dd>", "lopez"],
  ["markup/named-tags", '<input name="last_name" type="hidden" value="lopez">', "lopez"],
  ["markup/html-table", "<tr><th>Last name</th></tr><tr><td>lopez</td></tr>", "lopez"],
  ["markup/html-table", "<tr><td>Last name</td><td>lopez</td></tr>", "lopez"],
  ["health/ccda", '<recordTarget><birthTime value="19660518"/></recordTarget>', "19660518"],
  ["health/ccda", '<patient><birthTime value="19660518"/></patient>', "19660518"],
  ["health/ccda", "<patientRole><name><given>maria</given></name></patientRole>", "maria"],
  ["health/ccda", "<assignedPerson><name>Xyqlo</name></assignedPerson>", "Xyqlo"],
  [
    "health/ccda",
    '<encompassingEncounter><effectiveTime><low value="20260807101500"/></effectiveTime></encompassingEncounter>',
    "20260807101500",
  ],
  ["health/ccda", '<patientRole><id extension="84719265"/></patientRole>', "84719265"],
  ["health/ccda", '<recordTarget><telecom value="tel:9195550142"/></recordTarget>', "9195550142"],
  [
    "health/fhir-xml",
    '<Patient xmlns="http://hl7.org/fhir"><family value="lopez"/></Patient>',
    "lopez",
  ],
  ["health/fhir-xml", '<birthDate value="1966-05-18"/>', "1966-05-18"],
  ["health/hl7-keys", "<PID.5><XPN.1>LOPEZ</XPN.1></PID.5>", "LOPEZ"],
  ["health/hl7-keys", '{"PID.5.1":"LOPEZ"}', "LOPEZ"],
  ["health/hl7-keys", "PID-5=LOPEZ^MARIA", "LOPEZ^MARIA"],
  [
    "health/hl7",
    "PID|1||4827193^^^HOSP^MR||LOPEZ^MARIA||19580314|F",
    "4827193",
    "LOPEZ",
    "MARIA",
    "19580314",
  ],
  ["health/hl7", "NK1|1|LOPEZ^MARIA|SPO", "LOPEZ", "MARIA"],
  ["health/x12", "NM1*IL*1*LOPEZ*MARIA~", "LOPEZ", "MARIA"],
  ["health/x12", "DMG*D8*19580314*F~", "19580314"],
  [
    "health/ncpdp",
    "\x1eAM01\x1cC419580314\x1cC52\x1cCAMARIA\x1cCBLOPEZ\x1d",
    "19580314",
    "MARIA",
    "LOPEZ",
  ],
  ["health/dicom", "(0010,0010) PN [LOPEZ^MARIA]", "LOPEZ", "MARIA"],
  ["health/dicom", "(0010, 0010) Patient's Name  PN: 'LOPEZ^MARIA'", "LOPEZ", "MARIA"],
  [
    "health/dicom",
    '{"00100010":{"vr":"PN","Value":[{"Alphabetic":"LOPEZ^MARIA"}]}}',
    "LOPEZ",
    "MARIA",
  ],
  ["health/fhir", '{"resourceType":"Patient","name":[{"family":"lopez"}]}', "lopez"],
  ["health/fhir", '{"name":[{"family":"lopez","given":["maria"]}]}', "lopez", "maria"],
  ["health/fhir", '{"resourceType":"Patient","birthDate":"1966-05-18"}', "1966-05-18"],
  ["health/fhir-search", "GET /fhir/Patient?family=lopez&given=maria", "lopez", "maria"],
  ["health/fhir-search", "GET /fhir/Patient?identifier=http://x/mrn|84719265", "84719265"],
  ["health/fhir-search", '"identifier":"http://x/mrn|84719265"', "84719265"],
  ["fields/date-calls", "datetime.date(1958, 3, 14)", "1958, 3, 14"],
  ["fields/date-calls", "LocalDate.of(1958, 3, 14)", "1958, 3, 14"],
  ["fields/date-calls", "/Date(-372124800000+0000)/", "-372124800000+0000"],
  ["fields/date-calls", '{"year":1958,"month":3,"day":14}', "3", "14"],
  ["fields/vcard", "BEGIN:VCARD\nN:lopez;maria;;;\nEND:VCARD", "lopez", "maria"],
  ["fields/vcard", 'BEGIN:VEVENT\nATTENDEE;CN="maria lopez":x\nEND:VEVENT', "maria lopez"],
  [
    "fields/claim-form",
    "1a. W84719265 2. LOPEZ, MARIA 3. 03 14 1958",
    "W84719265",
    "LOPEZ, MARIA",
    "03 14 1958",
  ],
  ["fields/claim-form", "Box 1a: W84719265; Box 26: A7719204", "W84719265", "A7719204"],
  ["fields/refused", "Duplicate entry '84719265' for key 'patients.mrn'", "84719265"],
  ["fields/refused", "Field error on field 'lastName': rejected value [lopez]", "lopez"],
  [
    "fields/refused",
    "last_name\n  String should match pattern [type=x, input_value='lopez', input_type=str]",
    "lopez",
  ],
  ["fields/form-fills", "page.fill('#lastName', 'lopez')", "lopez"],
  ["fields/form-fills", "cy.get('#lastName').type('lopez')", "lopez"],
  ["fields/form-fills", "getByLabel('Surname').fill('lopez')", "lopez"],
  [
    "fields/answers",
    '{"content":"What is your last name?"},{"role":"user","content":"lopez"}',
    "lopez",
  ],
  ["fields/flags", '["--last-name", "lopez"]', "lopez"],
  ["fields/flags", "[('surname', 'lopez'), ('ward', 'west')]", "lopez"],
  ["fields/flags", '[["last_name","lopez"],["ward","west"]]', "lopez"],
  ["fields/dressed", '["last_name"]=>\n  string(5) "lopez"', "lopez"],
  ["fields/dressed", 'LastName: (string) (len=5) "lopez"', "lopez"],
  ["fields/dressed", 's:9:"last_name";s:5:"lopez";', "lopez"],
  ["fields/dressed", "b'last_name': b'lopez'", "lopez"],
  ["fields/dressed", ' $ last_name : chr "lopez"', "lopez"],
  ["fields/dressed", '{last_name,<<"lopez">>}', "lopez"],
  ["fields/dressed", "last_name: !!str lopez", "lopez"],
  ["fields/dressed", '1) "last_name"\n2) "lopez"', "lopez"],
  ["fields/dressed", "cs1Label=last_name cs1=lopez", "lopez"],
  [
    "fields/access-log",
    '203.0.113.7 - mlopez [14/Mar/2024:10:12:13 +0000] "GET / HTTP/1.1"',
    "mlopez",
  ],
  ["fields/recordings", "call_16505550192_20260814.wav", "16505550192"],
  ["fields/forms", "street=40+Elm+St&name=Maria+Lopez", "40+Elm+St", "Maria+Lopez"],
  ["json/pairs", '{"field":"last_name","value":"lopez"}', "lopez"],
  ["json/pairs", '{"patient":{"name":"lopez"}}', "lopez"],
  ["json/pairs", '{"mrns":["4827193"]}', "4827193"],
  ["json/pairs", '{"columns":["last_name","ward"],"rows":[["lopez","west"]]}', "lopez"],
  ["json/own-ids", '{"id":"84719265","name":"Jane Okafor"}', "84719265"],
  ["json/call-ids", '{"name":"get_patient","arguments":{"id":"84719265"}}', "84719265"],
  ["fields/job-arguments", "sync_patient[1] args=('84719265', 'Okafor')", "84719265"],
  ["keys/name-halves", "?last=lopez&first=maria", "lopez", "maria"],
  ["keys/name-halves", '{"fn":"Maria","ln":"Lopez"}', "Maria", "Lopez"],
  ["keys/name-halves", "<first>Maria</first><last>Lopez</last>", "Maria", "Lopez"],
  ["names/file-names", "Roe_Jane_MRI.pdf", "Roe_Jane"],
];

for (const [reader, text, ...values] of ALONE)
  test(`${reader} alone: ${text}`, () => {
    const found = find(text).map((finding) => finding.slice(finding.indexOf(" ") + 1));
    for (const value of values) assert.ok(isCovered(text, value, found), `${value} in ${found}`);
  });

test("every reader stands in the table", () => {
  const root = new URL("../../src/detect/structure/", import.meta.url).pathname;
  const readers = globSync("*/*.ts", { cwd: root })
    .filter((path) =>
      /export function read\w+\([^)]*: ReportPlace|LabelPlace/.test(
        readFileSync(root + path, "utf8"),
      ),
    )
    .map((path) => path.replace(".ts", ""));
  const listed = new Set(ALONE.map(([reader]) => reader));
  assert.deepEqual(
    readers.filter((reader) => !listed.has(reader)),
    ["keys/named-values"],
  );
});

/** Whether nothing of a value is left once what was found is taken away. */
function isCovered(text: string, value: string, found: readonly string[]): boolean {
  const left = found.reduce((rest, one) => rest.replaceAll(one, "\0"), text);
  return !left.includes(value);
}
