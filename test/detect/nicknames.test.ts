import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["PERSON"]);

/** In each text, what stands between ‹ and › are the names. */
const NAMES = [
  'excuse ‹Desmond› "‹Dez›" ‹Xyqlo›, out today',
  "‹Oyelaran› '‹Tunde›' ‹Xyqlo› called",
  '‹Hyun-woo› "‹Harry›" ‹Xyqbe› was here',
  "‹Priyamvada› (‹Priya›) ‹Ranganathan› was seen",
  "consult: ‹Priyamvada› (‹Jane›) ‹Ranganathan›, 13.",
  'pt "‹Peaches›" ‹LaRue› unhoused, ms. "‹Teeny›" ‹Alvarado›',
  '"‹Biscuit›" (‹Roberta Lindqvist›) comes weekly',
  '‹Roberta Lindqvist› ("‹Biscuit›") comes weekly',
  "‹Roberta Lindqvist›, who goes by ‹Biscuit›, and ‹Jane Roe›, aka '‹Skippy›'",
  '‹Jane Thibodeaux› "‹T-Boy›".',
  "‹Xiomara de los Ángeles Peña› and ‹MARIA DE LOS SANTOS›",
  "pt ‹linh nguyen› came back, mrs ‹xyqlovane› is here, saw dr ‹d'xyqlo›",
  "‹Hye-Jin Sung› called, ‹Baby Kiet› latching, Name is ‹Jean Roe› not ‹Xyqlo›",
  "does mr. ‹xyqlo-johansson› need it, look up ‹NGUYEN THI MINH CHAU›, medicaid",
  "mr ‹j smith› was here, dr. ‹j. o'xyqlo› called, mrs ‹t. o'xyqlo›",
];

for (const text of NAMES)
  test(`names in: ${text}`, () => {
    const names = [...text.matchAll(/‹([^›]*)›/g)].map(([, name]) => `PERSON ${name}`);
    assert.deepEqual(find(text.replace(/[‹›]/g, "")), names);
  });

const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ["Jane Roe (Mother) came; Jane Roe (Cardiology) Clinic", ["Jane Roe", "Jane Roe"]],
  ['Dr. Roe said "Stop" and left, told Jane "No" and left', ["Roe", "Jane"]],
  ['"Good" Jane said; Emergency Contact (Mother) Jane Roe', ["Jane", "Jane Roe"]],
  ['["Jane", "Xyqlo"], {"name":"Jane Roe","unit":"Xyqlo"}', ["Jane", "Jane Roe"]],
  ["mr a while ago, ms d pt stable, dr a lot of pain, mr xyqlography w contrast", []],
  ["influenza A/Victoria/4897/2022", []],
  ["Clinic (Jane) Center", ["Jane"]],
  ["James' test results, lab 'Marcus' test positive", ["James", "Marcus"]],
  ["Baby Aspirin, This is Epic not Cerner, Dix-Hallpike Test", []],
  ["pt sats low, pt ate lunch, patient may need this", []],
];

for (const [text, names] of OTHERS)
  test(`no nickname in: ${text}`, () =>
    assert.deepEqual(
      find(text),
      names.map((name) => `PERSON ${name}`),
    ));

test("quotes in a row cost linear time", () => {
  for (const part of ['Jane "Bob" ', 'Jane ("Bob" ', '"Bob" (Jane ', "mr a b "])
    find(part.repeat(200_000 / part.length));
});
