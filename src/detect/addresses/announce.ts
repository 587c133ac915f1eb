/** What announces an address: the labels before it, words beside its numbers, cues. */
import type { Hints } from "../recogniser.ts";
import { classesOf, Says } from "./classes.ts";
import { wordStart } from "./tokens.ts";
import { BOXES, COUNTRIES, LEADING_STREETS, STREETS, TRAILING_WORD, UNIT_WORDS } from "./words.ts";

export const ADDRESS_LABELS: readonly string[] = `
address,addresses,street,residence,address line,addr,
lives at,lives on,live at,live on,lived at,living at,living on,
resides at,resides on,reside at,residing at,resided at,
anschrift,adresse,dirección,domicilio,endereço,morada,indirizzo,adres,adress,osoite,adresa,alamat,lakcím,
adiresi,idilesi,ikheli,dia chi,adrese
`
  .replaceAll("\n", "")
  .split(",");

/** Looked for where a hint stands. */
export const ANNOUNCING: readonly string[] = [
  "address",
  "adress",
  "anschrift",
  "straat ",
  "laan ",
  "weg ",
  "vej ",
  "gracht ",
  "platz ",
  ...LEADING_STREETS,
].filter((literal) => /^[a-z ]{3,}$/.test(literal));
export const ANNOUNCING_HINTS: Hints = {
  marked: ["address", "addresses", "street", "addr", "adresse", "adres", "anschrift"],
  named: [...LEADING_STREETS].filter(isAscii),
  triples: ["aat", "laa", "weg", "vej", "cht", "atz"],
};

/** Words right before a house number, that no other list has. */
const BEFORE_HOUSE =
  "address addresses addr residence anschrift adresse domicilio morada indirizzo adres adress osoite adresa alamat u";

/** What compounds end in: `Lindenstrasse`, `Kerkstraat`. */
const ENDINGS =
  "gasse vagen vegen veien weg vej vei gade straat gracht plein dreef katu kuja damm ufer kade singel dijk str";

/** A few words behind a house number; right before or behind a part's number. */
export const WITHIN: readonly string[] = [...STREETS, ...LEADING_STREETS].filter(isAscii);
export const BESIDE: readonly string[] = [
  ...UNIT_WORDS,
  ...BOXES,
  ...COUNTRIES,
  ...TRAILING_WORD,
  ...BEFORE_HOUSE.split(" "),
  ...ENDINGS.split(" "),
].filter((word) => word === "u" || isAscii(word));

/** Phrases right before an address, that would be wrong as labels: they say where to, not what. */
const CUE =
  /\b(?:located (?:at|on)|meet(?: (?:me|you|us))? at|(?:return|ship|shipped|deliver|delivered|mail|mailed|send|sent|moved|taxi|ride) to|off at|me up at|offices? (?:is|are) at)(?: the)? $/i;
const MAX_CUE = 24;
/** The last letters of `at`, `on`, `to`, `are`, `the`. */
const CUE_ENDS = "tnoe";

export function isCued(text: string, start: number): boolean {
  if (
    text.charCodeAt(start - 1) !== 0x20 ||
    !CUE_ENDS.includes(text.charAt(start - 2).toLowerCase())
  )
    return false;
  return CUE.test(text.slice(Math.max(0, start - MAX_CUE), start));
}

/** Whether a unit, a country or a state before these digits says that an address ends with them. */
export function endsAddress(text: string, start: number): boolean {
  return start > 0 && (classesOf(text, wordStart(text, start - 1), start - 1) & Says.Last) !== 0;
}

function isAscii(word: string): boolean {
  return /^[a-z]{2,}$/.test(word);
}
