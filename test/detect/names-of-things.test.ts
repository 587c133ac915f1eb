import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["PERSON", "DATE_TIME", "MAC_ADDRESS"]);
const MAC = "04:9a:3c:7e:55:12";

const NOBODY: readonly (readonly [text: string, key?: string])[] = [
  ["Phoenix", "team"],
  ["Florence", "app"],
  ["Grace Hopper", "gen_ai.agent.name"],
  ["Clara", "agent.name"],
  ["Ava", "assistant.name"],
  ["You are Dr. Grace, a friendly AI"],
  ["Julia, Ada, Pascal"],
  ["We use Jenkins, Travis and Ansible for CI"],
  ["Hudson job restarted"],
  ["Alice and Bob keys rotated"],
  ["Dijkstra route cached"],
  [`certificate subject=CN=x.example.com serial=${MAC}`],
  ["closed on Thanksgiving"],
  ["Flu shots start in October"],
  ["In April and May, sales grew"],
];

for (const [text, key] of NOBODY)
  test(`of nobody: ${key ?? ""} ${text}`, () => assert.deepEqual(find(text, key), []));

const SOMEBODY: readonly (readonly [text: string, found: string, key?: string])[] = [
  ["Emily", "PERSON Emily", "team"],
  ["Austin", "PERSON Austin", "care_team"],
  ["Clara", "PERSON Clara", "insurance.agent.name"],
  ["Clara Roe", "PERSON Clara Roe", "agent.name"],
  ["You are Dr. Grace, an AI researcher at work", "PERSON Grace"],
  ["Ruby, Julia, Ada", "PERSON Ada"],
  ["seen: Jenkins, Travis, Ansible", "PERSON Travis"],
  ["Hudson restarted his job", "PERSON Hudson"],
  ["Mr. Hudson job restarted", "PERSON Hudson"],
  ["Alice rotated her ankle", "PERSON Alice"],
  [`insulin pump cert serial=${MAC}`, `MAC_ADDRESS ${MAC}`],
  [`device serial=${MAC}`, `MAC_ADDRESS ${MAC}`],
  ["wound closed on Thanksgiving", "DATE_TIME Thanksgiving"],
  ["Her flu shots start in October", "DATE_TIME October"],
  ["In April, tumor grew", "DATE_TIME April"],
  ["symptoms start in October", "DATE_TIME October"],
];

for (const [text, found, key] of SOMEBODY)
  test(`of somebody: ${key ?? ""} ${text}`, () => assert.ok(find(text, key).includes(found)));
