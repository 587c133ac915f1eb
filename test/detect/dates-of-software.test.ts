import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["DATE_TIME", "PERSON"]);
const DAY = "2026-08-14";
const TIME = `${DAY}T10:00:00Z`;

const NOBODYS: readonly (readonly [text: string, key?: string])[] = [
  [DAY, "schedule.next_run"],
  [DAY, "cron.last"],
  [DAY, "last_run"],
  [DAY, "job.scheduled_for"],
  [TIME, "job.next_run"],
  [DAY, "build.date"],
  [DAY, "release.date"],
  [DAY, "git.commit.date"],
  [TIME, "http.response.header.x_ratelimit_reset"],
  [`{"job":"etl","last_run":"${DAY}"}`],
  [`dt=${DAY}`, "partition"],
  [`s3://lake/events/dt=${DAY}/part-0.parquet`],
  [`slots:cardiology:${DAY}`, "cache_key"],
  [`token expired at ${TIME}`],
  [`Error: TLS certificate expired on ${DAY}`],
  [`backup ${DAY} finished`],
  [`access log rotated ${DAY}`],
  [`SELECT * FROM promotions WHERE start_date >= '${DAY}'`],
];

for (const [text, key] of NOBODYS)
  test(`software's date in: ${key ?? ""} ${text}`, () => assert.deepEqual(find(text, key), []));

const SOMEBODYS: readonly (readonly [text: string, key?: string])[] = [
  [DAY, "patient.last_run"],
  [DAY, "appointment.next_run"],
  [DAY, "fitness.last_run"],
  [DAY, "surgery.scheduled_for"],
  [DAY, "scheduled_for"],
  [DAY, "patient.release.date"],
  [DAY, "discharge.date"],
  [DAY, "next_visit"],
  [DAY, "schedule.next"],
  [`{"patient":"p1","last_run":"${DAY}"}`],
  [`s3://lake/patients/p1/dt=${DAY}/part-0.parquet`],
  [`s3://lake/events/dt=${DAY}/visit.json`],
  [`https://x.example.com/slots?from=${DAY}`, "http.url"],
  [`appointments:cardiology:${DAY}`, "cache_key"],
  [`patient expired at ${TIME}`],
  [`expired on ${DAY}`],
  [`her token of love expired on ${DAY}`],
  [`visa expired at ${DAY}`],
  [`therapy session expired at ${DAY}`],
  [`backup ${DAY} finished, patient restored`],
  [`backup nurse ${DAY} finished shift`],
  [`job started on ${DAY}`],
  [`SELECT * FROM enrollments WHERE start_date >= '${DAY}'`],
  [`SELECT * FROM promotions JOIN patients USING (id) WHERE start_date >= '${DAY}'`],
];

for (const [text, key] of SOMEBODYS)
  test(`somebody's date in: ${key ?? ""} ${text}`, () =>
    assert.ok(find(text, key).some((found) => found.startsWith(`DATE_TIME ${DAY}`))));
