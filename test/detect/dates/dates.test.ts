/** Days of somebody's care, in every way in which they are written. */
import { testDates } from "../../support/dates.ts";

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

testDates("a date", "DATE_TIME", DATES);
