import type { Hints } from "../recogniser.ts";
import { listOf } from "../word-lists.ts";

/** What announces a text that readers know, so that others need not be folded for them. Tables have none. */
export const STRUCTURE_HINTS: Hints = {
  marked: listOf(`
msh pid nk1 gt1 in1 pv1 orc obr mrg evn
isa bpr nm1 dmg clm sbr clp xmlns clinicaldocument root extension
family given birthdate
last ln lname nm
vr pn
month
iexact icontains istartswith startswith iendswith endswith
args argsrepr argv arguments params
string invalidvalue rejectedvalue
`),
  quoted: listOf(`
resourcetype birthdate given telecom postalcode family identifier
value val valuestring valuetext match idtype identifiertype answer answers columns headers header
patient patients member subscriber beneficiary guarantor insured physician doctor nurse spouse guardian
names phones emails addresses
received actual rejectedvalue consideredvalue propertyname loc keyword exact typename kind entitytype
mrn mrns ssn ssns dob dobs gender dateofbirth
last ln lname nm element selector locator
firstname lastname middlename name fullname givenname familyname surname maidenname patientname
`),
  named: listOf(
    "clinicaldocument msh pid pn path field duplicate invalid cannot failed unable rejected truncated malformed incorrect unexpected lastname firstname surname",
  ),
  // A program's that refuses a value: `value "`, `parse '`; what opens C-CDA's and FHIR's names and dates, and captions of
  // tags; recordings; `fill('#lastName`.
  triples: [...listOf("\x1eam )=( t_v <bi <en <fa <gi >la .wa .mp .m4 ('# (\"#"), 'e "', "e '"],
  // The last ones: `last_name`, `lastName`, `surname`, `family_name` wherever they stand; readers of tables, SQL and
  // dumps need no other sign, and a name in small letters is none.
  typed: ["upl", "nva", "t_n", "t-n", "stn", "rna", "y_n"],
  spelled: ["last", "first", "family", "name", "names"],
};
