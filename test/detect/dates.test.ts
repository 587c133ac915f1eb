import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["DATE_TIME", "DATE_OF_BIRTH"]);

/** In each text, what stands between ‹ and › is the one date. */
const DATES = `
who passed: of Jane Roe, passed ‹2/14› on our service
a padded day behind next and a word: next run ‹03/06›, chair 7
a drug that was given that day: got RhoGAM ‹2/9›. OB
a start of care: start of care ‹3/6›; oxygen
three numbers behind a name: Jane Roe Jr. ‹2-2-49›
a search's comparison: {"date":"ge‹2026-03-01›"}
a month that is said, alone in its turn: got you down for ‹april second› at ten
days of one month in a list: no answer 11/20, 11/21, ‹11/22›, so
two days with their months: seen 14-Mar, ‹22-Mar› again
a day behind next and a word: Next SNV ‹11/25›.
a note's line in a list: - ‹1/9›: seen, clear
a note's line in bold: **‹1/9›**: seen
what was done, three numbers: Cleared ‹8-4-26›.
a day behind done: mammo done ‹10/28› @ clinic
a day before what is pulled: her ‹12/9› extraction
an evaluation's day: home eval ‹10.29.26›: client
a day to come: stable. recheck ‹5/11›. ok
an ordinal of a month in small letters: surgery on the ‹3rd of march› and since
a padded day: ADM: ‹02/27›  DISCH: 1
what was done that day: terminated ‹12/18›. He
what was given that day: HepB given ‹3/2› lot A
a time behind, about: found on floor at ‹3/14› around 0200.
the evening of: last well on the evening of ‹3/7›.
yesterday evening, bracketed: presented yesterday evening (‹3/10›)
a day of presidents: since ‹Presidents' Day›, none
a day of May in words: She had it ‹May thirtieth›.
a day moved to: move it to the ‹19th›? thx
glued to month and year: C1D1 ‹9Apr24›, C2D1
labor day: noticed on ‹Labor Day› that
valentine: surgery on ‹Valentine's Day›, sutures
a last period: LMP ‹12/28›, specimen
a study's day: NM bone scan ‹3.14.24› done
a note's line: ‹11/02› 0815 RN: resting
a month in small letters: since ‹july fourth› it hurts
a day instead: can we do the ‹15th› instead?
a ward's hour: Charge report ‹12/24› 0700: full
a weekday and a day in words: home on ‹Sunday the eighth›, ok
a year in words: the ‹twenty-third of June nineteen fifty›, ok
an appeal's end: appeal by ‹10/03›, ok
a slot: her slot to ‹4/25› then
a card's end: card 5555 exp ‹11/27› ok
ISO: seen ‹2024-03-14›.
a lab value: A1c 7.2 (‹3/14/2024›)
a lab value, hyphen: Hgb 9.1 - ‹03/14/2024›
a note in brackets: [‹2024-03-14 10:30›] seen
ISO, slashes: ‹2024/3/4› was clear
ISO, time and zone: at ‹2024-03-14T10:30:00.250-05:00› she
ISO, blank and time: When: ‹2024-03-14 10:30:07›
US: scan of ‹3/14/2024›, clear
US, two digits: scan of ‹3/14/24›
US, dashes: scan of ‹03-14-2024›
US, dashes, two digits: scan of ‹03-14-24›
EU, points: Besuch ‹14.03.2024› ok
EU, slashes: visite le ‹14/03/2024›.
EU, two digits and a cue: seen on ‹21.5.24›
month and year: since ‹03/2024›
day of a month: admitted ‹3/14› with
day of a month, cue further left: F/u Dr. Roe ‹4/26›
day of a month, day first: seen on ‹14/3›
day of a month, its surgery before: s/p CABG ‹4/10›
day of a month, before its note: normal. ‹3/16› - CT normal
days of a month, from and to: from ‹3/14 to 3/18›
compact, month first, with a label: DOS ‹03142024›
compact, two digits of a year: DOS ‹031424› CPT 99214
compact, behind an admission: Admitted ‹20240314›
two digits of a year, before a pregnancy: EDD ‹10/09/26› G2P1
weekday before: back ‹Tuesday 3/19/2024›
range: ‹3/14-3/18/2024› inpatient
range, years: stay ‹3/14/24 - 3/18/24›
range in words: between ‹3/14 and 3/18/2024›
range of ISO dates, slash: stay ‹2024-03-14/2024-03-18›
a period of FHIR: {"period":{"start":"‹2024-03-14T10:30:00Z›"}}
range of ISO dates: stay ‹2024-03-14 - 2024-03-18›
HL7 with a label: Admission date: ‹20240314›
HL7 with a label and a time: date of service ‹20240314103000›
FHIR search: Observation?date=ge‹2024-03-14›&code=1
month first: on ‹March 14, 2024› she
month first, upper case: ‹MARCH 14 2024›
month first, cut off: on ‹Mar. 14, 2024›
month first, ordinal: on ‹March 14th, 2024›
month first, short year: on ‹March 14 '24›
month first, short year, curly: on ‹March 14th ’24›
month first, no year: on ‹March 14›.
day first: on ‹14 March 2024› she
day first, ordinal: on the ‹14th of March›.
day first, ordinal and year: the ‹14th of March 2024›
day first, hyphens: ‹14-MAR-2024› lab
day first, hyphens, short year: ‹14-Mar-24› lab
day first, one word: drawn ‹14Mar2024›
month first, slashes: ‹Mar/14/2024› lab
year first: drawn ‹2024-Mar-14›
month and year in words: in ‹March 2024›?
month and year, comma: in ‹March, 2024›
month and year, cut off: since ‹Sept 2023›
months and year: between ‹March and April 2024›
days of a month: from ‹March 3-7, 2024›
days of a month in words: from ‹March 3 to 7›
days before a month: from ‹3-7 March 2024›
weekday and date: on ‹Thursday, March 14, 2024›
month alone: she fell in ‹March› at home
month alone, last: ‹last April› she fell
May alone: she fell in ‹May› at home
weekday and its day: for ‹Friday the 19th› at
event behind: her ‹3/14› visit went well
event moved: postponed to ‹3/21› at noon
weekday alone: seen ‹last Friday› at
weekday alone, bracket: at home (‹last Friday›)
weekday and part of the day: come ‹Tuesday› morning
weekday alone, on: she fell on ‹Tuesday› at home
spelled: on the ‹fourteenth of March› she
spelled, month first: on ‹March twenty-first› she
no-break spaces: on ‹14 March 2024›
escaped: {"note":"seen 3\\/14"} on ‹03\\/14\\/2024›
French: votre rendez-vous du ‹14 mai 2024› à 9h30
French, an accent and no year: le ‹3 février› à Lyon
French, the first: le ‹1er juin 2024›
Italian: nato a Roma, visto il ‹3 marzo 1948›
Spanish: visto el ‹3 de marzo de 1948›
German: am ‹14. März 1958› aufgenommen
day of a month, back to work: may return to work ‹06/17›.
day of a month, a name between: saw Ms. Roe ‹6/6›.
day behind what was done, more behind it: Foley removed ‹3/14› without issue
day behind what was done, about: line removed ~‹3/14› per wife
day behind what was done, a verb more: transferred ‹12/28› via the ED
day of a month, its time behind: made ‹5-20-24› 17:05, intake
day of a month, a test before: it is from my test ‹3/30› there
day of a month, bracketed: on hospital day 3 (‹11/19›) and
day alone: see you on the ‹22nd›.
day alone, the clause goes on: cant come on the ‹3rd› im away
day alone, of this month: from the ‹2nd of the month› on
a day above its month: open til ‹12/1› with him
a day above its month, alone: 72F s/p R THA (Roe), ‹10/3›, now calf pain
a month cut short: her knee, back in ‹Sept› and again
a month cut short, since when: it hurts since ‹Feb›, yes
a day above its month, a question: can i come ‹11/9› instead
a day alone, a test: labs drawn the ‹1st›, fasting
a day of a list: seen by Roe 10/1, 10/3 & ‹10/8›
a day of a list of plus signs: missed 3/13 + 11/1 + 3/7 + ‹7/23›
a month away: LOA ‹9/20-10/20› per Roe
over the year's end: out ‹12/15 to 1/15› then
days away, both small: LOA ‹10/2–10/9› per Roe
a day behind a study: last colo ‹5/16›, polyps
a day behind who signed: closed by roe ‹10/12›, cosigned
a day behind its hour: no bleed on CT 0600 ‹10/13›
a day, about: since ~‹8/30› it hurts
day alone, with what: fell on the ‹6th› with chest pain
day alone, no preposition: back to work the ‹19th›.
day alone and its short weekday: cancel ‹thurs the 16th›, please
month in small letters: good through ‹march 31st›, ok
holiday and year: died on ‹Christmas Day 2023› at home
holiday: pain since ‹Thanksgiving›, none before
`;

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

const NOTHING = `
a year: diagnosed in 2021
a year and a label: born 1958
years: pp. 2018-2019
a time of day: at 10:30 AM
epoch: 1747731000 and 1747731000123
a version: nginx 1.25.3 and 21.5.24
a version with a label: api-version=2024-02-01
calendar version: version 2024.03.14
blood pressure: BP 128/78
pain: pain 9/10
a part: give 1/2 tablet
a ratio: ratio 3/4
a score of ten: pain went from 8/10 to 3/10, strength 5/5
pressures: BiPAP 12/5, IPAP/EPAP 12/5, IOP 12/11
a pair of readings: BUN/Cr 12/1, K 4
strengths of two drugs: Suboxone 8/2 daily, linagliptin 10/5.
sight: vision 20/15
ribs: on the 4th and fifth ribs, on the 2nd and third toes
the third of three: the 3rd dose, ranked 3rd, the 2nd floor
a part behind a cue: started on 1/2 tablet
strengths: strength from 3/5 to 4/5
a taper: 10-12-14 days
a series: 1-2-03
doses: take 3-7 days
a score: Apgar 8/9 at birth
a model: gpt-4o-2024-08-06
six digits behind a cue that is no label: seen 031424, build date 031424, DOS 482910, requests admitted: 101112, DoS: 101112 packets
a model, compact: claude-3-5-sonnet-20241022
a pod: hosted-eu-20260812-09
a key id: 2026-08-12-4111
a file: backup-2024-03-14.log
a path: s3://bucket/2024/03/14/part-0001
an address: 10.12.20.24
a trial: phase 1/2 trial
a verb: type 2 may be given
a verb at work: they march 5 miles
a share: seen at 3/4 of the sites, on 2/3 of visits
a score at a time: pain 4/10 at 0700, 2/10 @ 0900
a program's progress: [03/12] Building, epoch 03/12 done, step 02/10, Downloading 01/12, slide 03/12, MMSE 09/30.
what was judged: scored 11/12, rated 6/10. Improved 4/5
a share of what was done: resected 12/18 nodes
a dose: May 10 mg be given?
a verb in May: You may first need this, it may second that
a floor behind to: take it to the 4th floor, from the 5th to the 10th percentile
a score of an exam: exam 4/5, study 2/3, CT 3/4, called 4/4
a version of a scan: scan v3.14.24
a person: May I help, April?
months of study: over 12 months
weekdays: every Monday and on Mondays
a month in a word: in Marchetti v. Roe, in Decatur
created: {"created_at":"2024-03-14T10:30:00Z"}
time stamp: {"timestamp": "2024-03-14T10:30:00Z"}
camel case: {"startTime":"2024-03-14T10:30:00Z"}
end: {"end":"2024-03-14T10:30:00Z"}
a log line: 2024-03-14T10:30:00.250Z INFO started
a log line, bracketed: [2024-03-14 10:30:00,250] WARN retry
a log that opens with its level: INFO 2024-03-14T10:12:13Z gateway up
an access log: [14/Mar/2024:10:12:13 +0000] "GET /"
an instance of a function: 2024/03/14/[$LATEST]0a1b2c3d4e5f60718293a4b5c6d7e8f9
a line of syslog: <134>Mar 14 10:12:13 host app: up
a release: ## 2.0.1 (March 2024)
a release in a list: https://example.org/compare/v1.0.0...v1.0.1) - 2023-10-20
a release with a link: [4.2.0](https://example.org/compare/v4.1.0...v4.2.0) (2023-11-19)
a release, newest first: fix 2024-03-14 / 1.6.3
a log line without a level: 2024-03-14 10:12:13 status installed libfoo:amd64 1.2
a queue's log: 1234:M 14 Mar 2024 10:12:13.123 * Background saving
a framework's log: [2024-03-14 10:12:13] production.ERROR: duplicate key
a script's log: W, [2024-03-14T10:12:13.123456 #471]  WARN -- : retrying
a balancer's log: http 2024-03-14T10:12:13.123456Z app/web/50dc6c495c0c9188 200
a cloud's log: api.log 2024-03-14 10:12:13.008 471 INFO nova.server up
Go's log: 2024/03/14 10:12:13 http: TLS handshake error from node-7:4711: EOF
a database's log: 2024-03-14 10:12:13.123 UTC [471] LOG: checkpoint starting
a compiler: rustc 1.75.0 (82e1608df 2024-03-14)
a release, newest first, in words: ## 2024-03-14, Version 8.1.3 (Current)
a definition: {"status":"draft","date":"2024-03-14T10:12:13Z","publisher":"Example"}
a creation: {"creationDate":"2024-03-14T10:12:13Z","lastUpdatedDate":"2024-03-14"}
an ontology's term: property_value: dc:date "2024-03-14T10:12:13Z" xsd:dateTime
a manual's foot: Last updated 2024-03-14 10:12:13 UTC
a file's change: Last Change: 2024 Mar 14
a file's birth: {"birthtime":"2024-03-14T10:30:00Z"}
an argument: the last may be left out
a header: Last-Modified: Thu, 14 Mar 2024 10:12:13 GMT
no date: 13/32/2024 and 2024-13-40
a power: x**12/6 - x**5
a longer number: 3/14/20245
a placeholder: [DATE_TIME] [DATE_OF_BIRTH:k7q2m9xa]
a sweet: take 3 mars bars
a planet: Mars 2020 landed
a disease: on Christmas disease and factor IX
a dinner: since Thanksgiving dinner
ribs: pain on the 4th, 5th and 6th ribs
a try: on the 3rd attempt
a floor: on the 2nd floor
strength at a time: motor 4/5 at 9am
doses: last 3/4 doses, next 1/2 tab
palsies by their day: Saturday night palsy, Monday morning fever
pairs of one whole: recalled 11/15, 12/15; pressures: IOP 11/13, 11/15
scores in a list: 7/10, 7/15; 4/5, 4/5
a version that was reached: upgraded 8.4.26
a step: next step 3/4
numbers behind birth: birth order one two twenty, birth weight three kilos
`;

function rows(table: string): [string, string][] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    });
}

function marked(text: string): string {
  return text.slice(text.indexOf("‹") + 1, text.indexOf("›"));
}

for (const [name, text] of rows(DATES))
  test(`a date: ${name}`, () =>
    assert.deepEqual(find(text.replace(/[‹›]/g, "")).at(-1), `DATE_TIME ${marked(text)}`));

for (const [name, text] of rows(BIRTHS))
  test(`a date of birth: ${name}`, () =>
    assert.deepEqual(find(text.replace(/[‹›]/g, "")).at(-1), `DATE_OF_BIRTH ${marked(text)}`));

for (const [name, text] of rows(NOTHING))
  test(`no date: ${name}`, () => assert.deepEqual(find(text), []));
