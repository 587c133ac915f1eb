/** Attributes as the semantic conventions name them, with values that are nobody's; and people under keys like theirs. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const clean: readonly (readonly [key: string, value: string])[] = [
  ["aws.ecs.task.family", "payments-worker"],
  ["net.sock.family", "inet"],
  ["font.family", "Georgia, serif"],
  ["feature_flag.provider.name", "Flag Manager"],
  ["payment.provider.name", "Stripe"],
  ["hw.vendor", "Dell"],
  ["hw.model", "Dell XPS 15 Battery"],
  ["optimizer", "Adam"],
  ["theme", "Casper"],
  ["component", "Luigi"],
  ["gen_ai.request.voice", "Joanna"],
  ["voice.name", "Matthew"],
  ["polly.voice_id", "Ivy"],
  ["tts.voice", "Jenny Neural"],
  ["airflow.execution_date", "2025-03-13T00:00:00+00:00"],
  ["jvm.memory.pool.name", "G1 Eden space"],
  ["process.user.id", "1001"],
  ["process.real_user.id", "1000"],
  ["file.group.id", "1000"],
  ["kafka.group.id", "4417"],
  ["file.accessed", "2021-01-01T12:00:00Z"],
  ["file.changed", "2021-01-01T12:00:00Z"],
  ["log.record.original", "[INFO] 8/3/24 12:34:56 Something happened"],
  ["net.peer.ip", '"127.0.0.1"'],
  ["artifact.purl", "pkg:github/package-url/purl-spec@1209109710924"],
  ["process.linux.cgroup", "0::/user.slice/user-1000.slice/user@1000.service/init.scope"],
];

for (const [key, value] of clean)
  test(`nothing under ${key}: ${value}`, () => assert.deepEqual(find(value, key), []));

const found: readonly (readonly [key: string, value: string, finding: string])[] = [
  ["patient.name.family", "xyqlo", "PERSON xyqlo"],
  ["guardian.family", "Okafor", "PERSON Okafor"],
  ["user.family", "Okafor", "PERSON Okafor"],
  ["provider.name", "Okafor", "PERSON Okafor"],
  ["care.provider.name", "Xyqlo Zarkin", "PERSON Xyqlo Zarkin"],
  ["billing.provider.name", "Okafor", "PERSON Okafor"],
  ["hw.model", "Jane Gonzalez", "PERSON Jane Gonzalez"],
  ["brand", "Jane Roe", "PERSON Jane Roe"],
  ["caller.voice", "Gonzalez", "PERSON Gonzalez"],
  ["voice.name", "Matthew Gonzalez", "PERSON Matthew Gonzalez"],
  ["user.id", "1001447", "UNIQUE_ID 1001447"],
  ["group.id", "4417832", "HEALTH_PLAN_ID 4417832"],
  ["profile.group.id", "4417832", "HEALTH_PLAN_ID 4417832"],
  ["dressing.changed", "2021-01-01T12:00:00Z", "DATE_TIME 2021-01-01T12:00:00Z"],
  ["order.execution_date", "2024-03-14", "DATE_TIME 2024-03-14"],
  ["patient_file.accessed", "2024-03-14T10:12:13Z", "DATE_TIME 2024-03-14T10:12:13Z"],
  ["contact.voice", "Gonzalez", "PERSON Gonzalez"],
  ["session.theme", "Gonzalez", "PERSON Gonzalez"],
  ["search.provider.name", "Okafor", "PERSON Okafor"],
  ["client.address", "203.0.113.80", "IP_ADDRESS 203.0.113.80"],
  ["user.ip", "10.1.2.80", "IP_ADDRESS 10.1.2.80"],
  ["user.email", "jroe@clinic1.example.org", "EMAIL_ADDRESS jroe@clinic1.example.org"],
];

for (const [key, value, finding] of found)
  test(`found under ${key}: ${value}`, () => assert.deepEqual(find(value, key), [finding]));
