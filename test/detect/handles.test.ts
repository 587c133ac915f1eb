/** What people type of themselves: handles, a site of their own, a street with an ordinal, a label behind an aside. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

for (const [text, ...values] of [
  ["insta @jane_r", "UNIQUE_ID @jane_r"],
  ["Instagram handle is jane_r", "UNIQUE_ID jane_r"],
  ["twitter handle: jane_r", "UNIQUE_ID jane_r"],
  ["snapchat: jroe91", "UNIQUE_ID jroe91"],
  ["meet tmrw at 1200 E 17th Ave", "STREET_ADDRESS 1200 E 17th Ave"],
  ["pickup 9:15, 455 W 42nd St", "STREET_ADDRESS 455 W 42nd St"],
  ["pull up 4471823 please, thats my chart number", "MEDICAL_RECORD_NUMBER 4471823"],
  ["website https://janeroe.example/about", "URL https://janeroe.example/about"],
] as const)
  test(`found in ${text}`, () => assert.deepEqual(find(text), values));

for (const text of [
  "twitter: card_type",
  "4471823 please, thats my order number",
  "lane 455 W 42nd percentile",
  "twitter: summary_large_image",
  "discord: user_id",
  "tiktok: video_count",
  "Discord @everyone",
  "instance @types/node",
  "Visit the website https://acme.example/about",
])
  test(`none in ${text}`, () => assert.deepEqual(find(text), []));
