/** What looks like a date and is none, or is the day of a program and not of a person. */
import assert from "node:assert/strict";
import test from "node:test";
import { findDates, rowsOf } from "../../support/dates.ts";

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

for (const [what, text] of rowsOf(NOTHING))
  test(`no date: ${what}`, () => assert.deepEqual(findDates(text), []));
