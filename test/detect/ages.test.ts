import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["AGE"]);

const AGES: readonly (readonly [string, string])[] = [
  ["is 94 years old", "94"],
  ["a 94-year-old woman", "94"],
  ["94 year old man", "94"],
  ["94 yo F", "94"],
  ["94yo", "94"],
  ["94 y/o", "94"],
  ["94 y.o. male", "94"],
  ["94 yrs old", "94"],
  ["94 years of age", "94"],
  ["94F with chest pain", "94"],
  ["aged 94", "94"],
  ["at the age of 94", "94"],
  ["Age: 94", "94"],
  ["age 101", "101"],
  ["Age/Sex: 94/F", "94"],
  ['{"age": 94}', "94"],
  ['{"patientAge":"94"}', "94"],
  ["Age (years): 94", "94"],
  ["age=94", "94"],
  ["AGE: 94y", "94"],
  ["94 yr female", "94"],
  ["(94F)", "94"],
  ["she is 94.", "94"],
  ["He's 94 now", "94"],
  ["she lived to 101", "101"],
  ["she turned 94", "94"],
  ["her 100th birthday", "100"],
  ["she died at 96", "96"],
  ["ninety-four years old", "ninety-four"],
  ["a ninety-year-old man", "ninety"],
  ["one hundred years old", "one hundred"],
  ["aged ninety-four", "ninety-four"],
];

const NO_AGES: readonly string[] = [
  "67 yo",
  "89 years old",
  '{"age": 61}',
  "150 years old",
  "94 years ago",
  "94 months old",
  "age: 94 days",
  "aged 90 or older",
  "over 90 years old",
  "patients aged 65-94 years",
  "at least 90 years of age",
  "aged 65 to 94 years old",
  "she is 94% recovered",
  "he's 94 kg",
  "age < 94 years",
  "a 95-year-old hospital",
  "max-age=94",
  "usage: 94, page 94, stage 94",
  "SpO2 94%, HR 94, 94 mg",
  "94 degrees, 94F",
  "gauge is 94.25",
  "one hundred patients, ninety beds",
];

for (const [text, age] of AGES)
  test(`an age over 89: ${text}`, () => assert.deepEqual(find(text), [`AGE ${age}`]));

for (const text of NO_AGES) test(`no age over 89: ${text}`, () => assert.deepEqual(find(text), []));
