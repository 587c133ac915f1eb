/** Days of birth, written and said. */
import { testDates } from "../../support/dates.ts";

const BIRTHS = `
a speaker of one letter: B: DOB? A: ‹two twenty-nine twenty sixteen›. B: ok
two ordinals: date of birth? Pt: ‹the ninth of the ninth, seventy-two›. ok
mended by the speaker: born ‹February thirtieth— no, sorry, the twenty-eighth, nineteen sixty-six›
US: DOB: ‹3/14/1958›
US, two digits: DOB ‹3/14/58›
points: D.O.B. ‹14.03.1958›
in words: born on ‹March 14, 1958› in
weekday before: born on ‹Friday, March 14, 1958›
in words, day first: date of birth is the ‹14th of March 1958›
JSON: {"birthDate":"‹1958-03-14›"}
JSON, camel case: {"patientDob":"‹03/14/1958›"}
query: ?birthdate=‹1958-03-14›&family=Roe
compact: birth date ‹19580314›
compact, month first: DOB ‹03141958›
blanks: DOB ‹03 14 1958›
format named: DOB (mm/dd/yyyy): ‹03/14/1958›
glued: DOB-‹03/14/1958›
month and year: born ‹03/1958›
HL7 v2: PID|1||84719265^^^HOSP^MR||ROE^JANE||‹19580314›|F|
X12: DMG*D8*‹19580314›*F~
in words: date of birth ‹march third nineteen forty one›
said digit by digit: dob ‹zero three oh five one nine six two›
behind a verb that is cut off: my birthday's uh ‹oh three twenty one sixty eight›
said with slashes: my birthday is ‹three slash five slash sixty two›
said with pauses: born ‹march uh fifth, nineteen uh sixty two›
its day first: birthday is ‹fifth march nineteen sixty two›
in words, asked for: dob? Caller: it's ‹the fifth of may twenty oh four›
in words, numbers alone: birth date is ‹six twelve fifty eight›
`;

testDates("a date of birth", "DATE_OF_BIRTH", BIRTHS);
