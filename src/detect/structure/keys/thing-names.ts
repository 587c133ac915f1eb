/** Whole values under `name` that name no person: a status, a team, a tool. */
import { hashWord, WordClass } from "../../lexicon/lexicon.ts";
import { sharedLexicon } from "../../lexicon/shared.ts";
import { Kind, kindOf } from "../../names/kinds.ts";
import { isProviderKey } from "../../names/name-keys.ts";
import { ANY_NAME } from "../../names/run.ts";
import type { JsonNode } from "../json/tree.ts";

const SHORTEST = 2;
/** A word that no name has, unless as a particle: `Enter your MRN`. */
const SENTENCE = / [a-z]{4}/;
const SURNAME = WordClass.LastName | WordClass.RareName;
const OF_THINGS = Kind.Stop | Kind.Organisation | Kind.Eponym | Kind.Facility | Kind.FacilityPart;

/** `Rate Limited`, `FHIR project team`: plain words, two at least. A first name among them makes a person of them. */
export function isThingName(value: string): boolean {
  const words = value.split(/[ ,.]+/).filter((word) => word !== "");
  return words.length >= SHORTEST && words.every(isPlainWord) && !words.every(isSurname);
}

/** `Required`, `Enter your MRN`: a sentence, or plain words that nobody is called, as a page has them beside a field. */
export function isPageText(value: string): boolean {
  if (SENTENCE.test(value)) return true;
  return value
    .split(/[ ,.]+/)
    .every((word) => word === "" || (isPlainWord(word) && !isSurname(word)));
}

/** Whether an object is of who provides something else than care: `{"provider":{"name":"okta"}}`. @param around its key */
export function isService({ key, items }: JsonNode, around: string, text: string): boolean {
  if (isProviderKey(`${around}.${key}`)) return true;
  const name = /^providers?$/i.test(key) && items.find((item) => item.key === "name");
  if (!name) return false;
  if (OF_CARE.test(around) || !items.every((item) => OF_SERVICE.test(item.key))) return false;
  return isServiceName(text.slice(name.start, name.end));
}

/** `okta`: a capital or a list of names makes a person of it. */
function isServiceName(value: string): boolean {
  if (!SERVICE.test(value)) return false;
  return (sharedLexicon().classify(value, 0, value.length) & ANY_NAME) === 0;
}

const SERVICE = /^[a-z]{2,12}$/;
const OF_CARE =
  /encounter|appointment|visit|patient|member|claim|billing|render|attend|referr|pcp|care|clinic|schedul|slot|booking|prescri|medic|health|department/i;
const OF_SERVICE =
  /^(?:name|model|type|kind|url|base_?url|endpoint|version|region|slug|enabled|status|protocol)$/i;

/** `Young Song` */
function isSurname(word: string): boolean {
  return (sharedLexicon().classify(word, 0, word.length) & SURNAME) !== 0;
}

function isPlainWord(word: string): boolean {
  const hash = hashWord(word, 0, word.length);
  const classes = sharedLexicon().classOf(hash);
  if ((classes & WordClass.FirstName) !== 0) return false;
  return (classes & WordClass.Common) !== 0 || (kindOf(hash) & OF_THINGS) !== 0;
}
